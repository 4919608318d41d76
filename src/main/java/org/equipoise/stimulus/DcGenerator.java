package org.equipoise.stimulus;

/**
 * NEST's {@code dc_generator}: a constant current into every neuron of the target population.
 *
 * @param amplitude the current in pA
 * @param start time in ms after which it flows
 * @param stop time in ms up to which it flows; may be infinite
 * @param delay time by which the current reaches the neurons later, ms
 */
public record DcGenerator(double amplitude, double start, double stop, double delay) implements Stimulus {

    @Override
    public StimulusBlock create(StimulusSetup setup) {
        return new StepCurrentGenerator(new double[] {start, stop}, new double[] {amplitude, 0}, delay).create(setup);
    }
}
