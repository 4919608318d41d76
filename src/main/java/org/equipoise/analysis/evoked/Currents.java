package org.equipoise.analysis.evoked;

/**
 * The synaptic currents onto one population, in mV (times the conductance 1 of the leak): all positive, the excitatory ones
 * upwards and the inhibitory one downwards.
 *
 * @param local excitation from within the column
 * @param input excitation by the stimulus
 * @param inter excitation from the other column
 * @param inhibition the inhibition
 */
public record Currents(double local, double input, double inter, double inhibition) {
    private static final double E_AMPA = 0;
    private static final double E_GABA = -70;

    /** The currents in one sample of a trial. */
    public static Currents of(Activations trial, int sample, Scaling scaling) {
        double potential = trial.potential()[sample];
        double upwards = E_AMPA - potential;
        return new Currents(
                scaling.intra() * trial.local()[sample] * upwards,
                scaling.input() * trial.input()[sample] * upwards,
                scaling.inter() * trial.inter()[sample] * upwards,
                scaling.gaba() * trial.inhibition()[sample] * (potential - E_GABA));
    }

    /** By how much excitation exceeds inhibition: |E| - |I|. */
    public double balance() {
        return local + input + inter - inhibition;
    }
}
