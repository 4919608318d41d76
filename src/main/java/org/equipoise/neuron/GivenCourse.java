package org.equipoise.neuron;

import java.util.Arrays;

/**
 * A conductance that others compute: what arrives in a step is its value at the end of the step. Within a step it is a
 * straight line.
 */
final class GivenCourse implements TimeCourse {
    private final double[] value;
    /** By how much it rises in the whole step. */
    private final double[] rise;

    private final double[][] samples = new double[3][AdaptiveBlock.CHUNK];

    GivenCourse(BlockSetup setup) {
        value = new double[setup.size()];
        rise = new double[setup.size()];
    }

    @Override
    public void expect(double[] arriving) {
        for (int i = 0; i < arriving.length; i++) {
            rise[i] = arriving[i] - value[i];
        }
    }

    @Override
    public void sample(int first, int count, int level) {
        System.arraycopy(value, first, samples[0], 0, count);
        go(value, rise, first, Math.scalb(0.5, -level), count, samples[1]);
        go(value, rise, first, Math.scalb(1.0, -level), count, samples[2]);
    }

    private static void go(double[] value, double[] rise, int first, double share, int count, double[] result) {
        for (int i = 0; i < count; i++) {
            result[i] = value[first + i] + share * rise[first + i];
        }
    }

    @Override
    public double[] at(int half) {
        return samples[half];
    }

    @Override
    public void accept(int first, int place, int count) {
        System.arraycopy(samples[2], place, value, first, count);
    }

    @Override
    public void receive(double[] arriving) {
        System.arraycopy(arriving, 0, value, 0, arriving.length);
        Arrays.fill(arriving, 0);
    }

    @Override
    public void read(int[] neurons, double[] values, int offset) {
        for (int k = 0; k < neurons.length; k++) {
            values[offset + k] = value[neurons[k]];
        }
    }

    @Override
    public void visitState(String name, StateVisitor visitor) {
        visitor.visit(name, value);
    }
}
