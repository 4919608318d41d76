package org.equipoise.neuron;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The description of a neuron model: what it is called, which parameters, inputs and state variables it has, and how a
 * block of its neurons is made. Immutable and thread-safe.
 *
 * <p>A model knows nothing of ranks, files or configuration. A new one is one class that implements this interface, best by
 * extending {@link DescribedModel}.
 */
public interface NeuronModel {

    /** The name used in configurations, NEST's where NEST has the model. */
    String name();

    /** Parameters and initial values, in the order of the documentation. */
    List<Parameter> parameters();

    /** The inputs; the place in the list is the receptor's number in {@link InputBuffer}. Empty for sources. */
    List<Receptor> receptors();

    /** The state variables that can be recorded. */
    List<Recordable> recordables();

    /**
     * The receptor that spikes of this weight reach when a projection names none: those below 0 the one called {@code in},
     * where there is one, all others the first.
     *
     * @return its place in {@link #receptors}
     */
    default int receptorFor(double weight) {
        List<Receptor> receptors = receptors();
        for (int receptor = 0; receptor < receptors.size() && weight < 0; receptor++) {
            if (receptors.get(receptor).name().equals("in")) {
                return receptor;
            }
        }
        return 0;
    }

    /**
     * Whether a receptor is driven by gating variables of the source neurons instead of spikes. What arrives in its row in a
     * step is then the weighted sum of the shares of open channels at the end of the step.
     *
     * @param receptor its place in {@link #receptors}
     * @param value gives the value of the parameter named, which all neurons of the population share
     * @return how the gating variables move, or empty for a receptor of spikes
     */
    default Optional<Gating> gating(int receptor, ToDoubleFunction<String> value) {
        return Optional.empty();
    }

    /** Whether its units are sources of input rather than neurons of the network: not counted, not in the digest. */
    default boolean isSource() {
        return false;
    }

    /**
     * What is wrong with the values of one neuron taken together; single values are in their ranges already.
     *
     * @param value gives the value of the parameter named
     * @return one sentence a problem, each starting with the parameter's name; empty if all is well
     */
    default List<String> problems(ToDoubleFunction<String> value) {
        return List.of();
    }

    /** Makes the neurons of one block. Called once a block, before the simulation. */
    NeuronBlock create(BlockSetup setup);
}
