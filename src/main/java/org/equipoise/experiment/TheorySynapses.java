package org.equipoise.experiment;

import java.util.Optional;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.ProjectionSpec;
import org.equipoise.neuron.IafPscAlpha;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Parameter;
import org.equipoise.random.Distribution;
import org.equipoise.theory.Input;
import org.equipoise.theory.Kernel;
import org.equipoise.theory.LifNeuron;

/** A population's neurons and synapses in the terms of the diffusion approximation. */
final class TheorySynapses {
    /**
     * Noise through alpha-shaped currents lowers the rate like noise through exponential ones of 1.6 times the time constant.
     * Measured: single neurons at 8 Hz, tau_m 10 ms, tau_syn 0.2 to 1 ms; no theory gives this factor.
     */
    private static final double ALPHA_AS_EXPONENTIAL = 1.6;

    private final PopulationSpec target;

    /** @param target a population of a model that theory covers */
    TheorySynapses(PopulationSpec target) {
        this.target = target;
    }

    /** Whether theory covers a model. */
    static boolean covers(NeuronModel model) {
        return model instanceof IafPscDelta || model instanceof IafPscExp || model instanceof IafPscAlpha;
    }

    LifNeuron neuron() {
        return new LifNeuron(
                value(target, "tau_m"), value(target, "t_ref"), value(target, "V_th"), value(target, "V_reset"));
    }

    /** The input from a current in pA. */
    Input current(double amplitude) {
        return new Input(value(target, "tau_m") / value(target, "C_m") * amplitude, 0, 0);
    }

    /**
     * The input from synapses that all together get one spike a ms for each of so many inputs of a neuron.
     *
     * @param inputs number of inputs of a neuron
     * @param weight of each, mV or pA
     * @param receptor that is named; empty: the model's choice
     */
    Input spikes(double inputs, Distribution weight, Optional<String> receptor) {
        DistributionMoments moments = DistributionMoments.of(weight);
        double jump = jump(weight, receptor);
        double tauM = value(target, "tau_m");
        double variance = tauM * inputs * moments.meanSquare() * jump * jump;
        return new Input(tauM * inputs * moments.mean() * jump, variance, variance * correlationTime(weight, receptor));
    }

    /** What lies between a spike of a projection and the membrane. */
    Kernel kernel(ProjectionSpec projection) {
        DistributionMoments delay = DistributionMoments.of(projection.delay());
        double variance = Math.max(0, delay.meanSquare() - delay.mean() * delay.mean());
        return target.model() instanceof IafPscDelta
                ? new Kernel(delay.mean(), variance, 0, 0)
                : new Kernel(
                        delay.mean(),
                        variance,
                        tauSyn(projection.weight(), projection.receptor()),
                        target.model() instanceof IafPscAlpha ? 2 : 1);
    }

    /** By how many mV a spike changes the potential, all its current taken at once, for a weight of 1 mV or 1 pA. */
    double jump(Distribution weight, Optional<String> receptor) {
        if (target.model() instanceof IafPscDelta) {
            return 1;
        }
        double shape = target.model() instanceof IafPscAlpha ? Math.E : 1;
        return shape * tauSyn(weight, receptor) / value(target, "C_m");
    }

    /** The time constant of exponential synapses that have the same effect on the rate; 0 for delta synapses. */
    private double correlationTime(Distribution weight, Optional<String> receptor) {
        if (target.model() instanceof IafPscDelta) {
            return 0;
        }
        return (target.model() instanceof IafPscAlpha ? ALPHA_AS_EXPONENTIAL : 1) * tauSyn(weight, receptor);
    }

    private double tauSyn(Distribution weight, Optional<String> receptor) {
        NeuronModel model = target.model();
        String name = receptor.orElseGet(
                () -> model.receptors().get(model.receptorFor(weight.centre())).name());
        return value(target, "tau_syn_" + name);
    }

    /** The longer one of the two time constants in ms; 0 for delta synapses. */
    double longestTauSyn() {
        return target.model() instanceof IafPscDelta
                ? 0
                : Math.max(value(target, "tau_syn_ex"), value(target, "tau_syn_in"));
    }

    boolean hasSeveralTauSyn() {
        return !(target.model() instanceof IafPscDelta) && value(target, "tau_syn_ex") != value(target, "tau_syn_in");
    }

    /** The value of a parameter that is not drawn, in its canonical unit. */
    static double value(PopulationSpec population, String name) {
        Distribution given = population.parameters().get(name);
        return given != null
                ? given.centre()
                : population.model().parameters().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .mapToDouble(Parameter::defaultValue)
                        .findFirst()
                        .orElseThrow();
    }
}
