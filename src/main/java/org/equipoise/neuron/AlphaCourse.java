package org.equipoise.neuron;

import java.util.Arrays;

/**
 * Of alpha shape: y' = -y / tau, x' = y - x / tau; a spike of weight w adds w e / tau to y, so that the peak of x is w.
 */
final class AlphaCourse implements TimeCourse {
    private final double[] value;
    private final double[] derivative;
    private final double[] jump;
    private final double dt;
    private final Decay decay;
    private final double[][] samples = new double[3][AdaptiveBlock.CHUNK];
    private final double[] lastDerivative = new double[AdaptiveBlock.CHUNK];

    /** @param timeConstant name of the parameter */
    AlphaCourse(BlockSetup setup, String timeConstant) {
        int n = setup.size();
        value = new double[n];
        derivative = new double[n];
        jump = new double[n];
        dt = setup.dt();
        decay = new Decay(setup, timeConstant);
        for (int i = 0; i < n; i++) {
            jump[i] = Math.E / setup.get(timeConstant)[i];
        }
    }

    @Override
    public void sample(int first, int count, int level) {
        double h = Math.scalb(dt, -level);
        decay.select(first, count, level);
        System.arraycopy(value, first, samples[0], 0, count);
        rise(value, derivative, first, 0.5 * h, decay.half, decay.at, count, samples[1]);
        rise(value, derivative, first, h, decay.whole, decay.at, count, samples[2]);
        multiply(derivative, first, decay.whole, decay.at, count, lastDerivative);
    }

    private static void rise(
            double[] value,
            double[] derivative,
            int first,
            double h,
            double[] decay,
            int at,
            int count,
            double[] result) {
        for (int i = 0; i < count; i++) {
            result[i] = decay[at + i] * (value[first + i] + h * derivative[first + i]);
        }
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
        System.arraycopy(lastDerivative, place, derivative, first, count);
    }

    @Override
    public void receive(double[] arriving) {
        for (int i = 0; i < arriving.length; i++) {
            derivative[i] += jump[i] * arriving[i];
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
        visitor.visit(name + "_derivative", derivative);
    }
}
