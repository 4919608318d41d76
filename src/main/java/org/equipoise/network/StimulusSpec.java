package org.equipoise.network;

import java.util.Optional;
import org.equipoise.stimulus.Stimulus;

/**
 * A stimulus of a population's neurons.
 *
 * @param target name of the population
 * @param stimulus what acts on it
 * @param weight the weight that chooses a receptor where none is named; 0 for currents
 * @param receptor the receptor that spikes reach; empty: the model chooses by the sign of the weight
 * @param subset the neurons that it acts on; empty for all
 */
public record StimulusSpec(
        String target, Stimulus stimulus, double weight, Optional<String> receptor, Optional<Subset> subset) {

    /** A stimulus of all neurons of the population. */
    public StimulusSpec(String target, Stimulus stimulus, double weight, Optional<String> receptor) {
        this(target, stimulus, weight, receptor, Optional.empty());
    }
}
