package org.equipoise.neuron;

/**
 * A gate of a channel with two states: x' = alpha (1 - x) - beta x.
 *
 * @param alpha rate of opening
 * @param beta rate of closing
 */
record Gate(Rate alpha, Rate beta) {

    /** The form of a rate with z = (u - origin) / width. */
    enum Form {
        /** height exp(z). */
        EXPONENTIAL,
        /** height / (1 + exp(z)). */
        SIGMOID,
        /** height z / (exp(z) - 1), which is height where z is 0. */
        LINOID
    }

    /**
     * A rate as a function of the potential u.
     *
     * @param height in 1/ms
     * @param origin in mV
     * @param width in mV, also negative
     */
    record Rate(Form form, double height, double origin, double width) {

        /** Sets each element of {@code rate}; {@code z} is overwritten. */
        void evaluate(double[] u, int count, Exponential exponential, double[] z, double[] rate) {
            argument(u, count, origin, 1 / width, z);
            switch (form) {
                case EXPONENTIAL -> {
                    exponential.of(z, count, rate);
                    multiply(rate, count, height);
                }
                case SIGMOID -> {
                    exponential.of(z, count, rate);
                    invert(rate, count, height);
                }
                case LINOID -> {
                    exponential.linoid(z, count, rate);
                    multiply(rate, count, height);
                }
            }
        }

        private static void argument(double[] u, int count, double origin, double perWidth, double[] z) {
            for (int i = 0; i < count; i++) {
                z[i] = (u[i] - origin) * perWidth;
            }
        }

        private static void multiply(double[] rate, int count, double height) {
            for (int i = 0; i < count; i++) {
                rate[i] *= height;
            }
        }

        private static void invert(double[] rate, int count, double height) {
            for (int i = 0; i < count; i++) {
                rate[i] = height / (1 + rate[i]);
            }
        }

        double at(double u) {
            double[] rate = new double[1];
            evaluate(new double[] {u}, 1, new Exponential(1), new double[1], rate);
            return rate[0];
        }
    }

    /** The steady state at a potential. */
    double steadyState(double u) {
        return alpha.at(u) / (alpha.at(u) + beta.at(u));
    }

    /** Room for intermediate results. */
    static final class Scratch {
        private final Exponential exponential = new Exponential(AdaptiveBlock.CHUNK);
        private final double[] z = new double[AdaptiveBlock.CHUNK];
        private final double[] opening = new double[AdaptiveBlock.CHUNK];
        private final double[] closing = new double[AdaptiveBlock.CHUNK];
    }

    /** Sets the slopes, per ms, of the gates of some neurons in states {@code x} at potentials {@code u}. */
    void slopes(double[] u, double[] x, int count, Scratch scratch, double[] slope) {
        alpha.evaluate(u, count, scratch.exponential, scratch.z, scratch.opening);
        beta.evaluate(u, count, scratch.exponential, scratch.z, scratch.closing);
        combine(scratch.opening, scratch.closing, x, count, slope);
    }

    private static void combine(double[] opening, double[] closing, double[] x, int count, double[] slope) {
        for (int i = 0; i < count; i++) {
            slope[i] = opening[i] - (opening[i] + closing[i]) * x[i];
        }
    }
}
