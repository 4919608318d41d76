package org.equipoise.neuron;

import java.util.Arrays;

/** Jumps by the weight and decays with one time constant: x' = -x / tau. */
final class ExponentialCourse implements TimeCourse {
    private final double[] value;
    private final Decay decay;
    private final double[][] samples = new double[3][AdaptiveBlock.CHUNK];

    /** @param timeConstant name of the parameter */
    ExponentialCourse(BlockSetup setup, String timeConstant) {
        value = new double[setup.size()];
        decay = new Decay(setup, timeConstant);
    }

    @Override
    public void sample(int first, int count, int level) {
        decay.select(first, count, level);
        System.arraycopy(value, first, samples[0], 0, count);
        multiply(value, first, decay.half, decay.at, count, samples[1]);
        multiply(value, first, decay.whole, decay.at, count, samples[2]);
    }

    private static void multiply(double[] value, int first, double[] factor, int at, int count, double[] product) {
        for (int i = 0; i < count; i++) {
            product[i] = value[first + i] * factor[at + i];
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
        for (int i = 0; i < arriving.length; i++) {
            value[i] += arriving[i];
        }
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
