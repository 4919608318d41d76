package org.equipoise.network;

import java.util.Arrays;

/**
 * Sources and targets on a ring whose weights fall with the angle between them ({@link Rule.Ring}): a convolution, applied
 * to the Fourier modes of the sources. The profile is smooth, so that few modes matter: the numbers of a step are, for
 * mode 0, 1, ..., the sums of the sources' shares times cosine and sine. Ranks exchange these instead of all shares.
 *
 * @param rule its shape
 * @param sources how many there are on the ring
 */
record RingProfile(Rule.Ring rule, int sources) implements GatingProfile {
    /** Modes whose share of the profile is below this, relative to the mean, are left out. */
    private static final double NEGLIGIBLE = 1e-10;

    /** Added and subtracted again it rounds numbers below 2,048 to multiples of 1 / ONE. */
    private static final double ROUNDING = 0x1.8p12;

    /** So many rounded shares can be added without error. */
    private static final int EXACT = 4096;

    @Override
    public int length() {
        return 1 + 2 * modes(rule);
    }

    /** How many modes there are beside the mean. */
    static int modes(Rule.Ring rule) {
        int modes = 0;
        while (modes < MOST_SOURCES / 8 && Math.abs(rule.mode(modes + 1)) > NEGLIGIBLE) {
            modes++;
        }
        return modes;
    }

    /** The modes at a place: 1, then cosine and sine of each multiple of its angle. */
    private static void at(int place, int size, double[] values, int from, int length) {
        values[from] = 1;
        for (int k = 1; 2 * k < length; k++) {
            // The multiple is reduced to one turn as a whole number, so that equal angles have equal values.
            double angle = 2 * Math.PI * ((long) k * place % size) / size;
            values[from + 2 * k - 1] = StrictMath.cos(angle);
            values[from + 2 * k] = StrictMath.sin(angle);
        }
    }

    @Override
    public Collector collector(int first, int size) {
        return new ModeCollector(first, size);
    }

    @Override
    public Spreader spreader(int first, int size, int population) {
        return new ModeSpreader(first, size, population);
    }

    private final class ModeCollector implements Collector {
        private final int length = length();
        /** For each source its modes. */
        private final double[] table;

        private final double[] sums = new double[length];

        ModeCollector(int first, int size) {
            table = new double[size * length];
            for (int j = 0; j < size; j++) {
                at(first + j, sources, table, j * length, length);
            }
        }

        @Override
        public void collect(double[] open, long[] numbers, int at) {
            for (int from = 0; from < open.length; from += EXACT) {
                int to = Math.min(open.length, from + EXACT);
                Arrays.fill(sums, 0);
                int j = from;
                for (; j + 4 <= to; j += 4) {
                    add(open[j], open[j + 1], open[j + 2], open[j + 3], table, j * length, length, sums);
                }
                for (; j < to; j++) {
                    add(open[j], table, j * length, length, sums);
                }
                for (int k = 0; k < length; k++) {
                    numbers[at + k] += (long) (sums[k] * ONE);
                }
            }
        }

        /** Four sources at once; each product is rounded, so that sums are exact and their order does not matter. */
        private static void add(
                double a, double b, double c, double d, double[] table, int from, int length, double[] sums) {
            for (int k = 0; k < length; k++) {
                double first = (a * table[from + k] + ROUNDING) - ROUNDING;
                double second = (b * table[from + length + k] + ROUNDING) - ROUNDING;
                double third = (c * table[from + 2 * length + k] + ROUNDING) - ROUNDING;
                double fourth = (d * table[from + 3 * length + k] + ROUNDING) - ROUNDING;
                sums[k] += (first + second) + (third + fourth);
            }
        }

        private static void add(double share, double[] table, int from, int length, double[] sums) {
            for (int k = 0; k < length; k++) {
                sums[k] += (share * table[from + k] + ROUNDING) - ROUNDING;
            }
        }

        @Override
        public void spike(int source, long[] numbers, int at) {
            for (int k = 0; k < length; k++) {
                numbers[at + k] += (long) (((table[source * length + k] + ROUNDING) - ROUNDING) * ONE);
            }
        }
    }

    private final class ModeSpreader implements Spreader {
        private final int length = length();
        /** For each mode its values at all targets. */
        private final double[][] table = new double[length][];

        private final double[] amplitudes = new double[length];

        ModeSpreader(int first, int size, int population) {
            double[] values = new double[length];
            for (int k = 0; k < length; k++) {
                table[k] = new double[size];
            }
            for (int i = 0; i < size; i++) {
                at(first + i, population, values, 0, length);
                for (int k = 0; k < length; k++) {
                    table[k][i] = values[k];
                }
            }
            amplitudes[0] = 1;
            for (int k = 1; k < length; k++) {
                amplitudes[k] = 2 * rule.mode((k + 1) / 2);
            }
        }

        @Override
        public void spread(long[] numbers, int at, double weight, double[] row) {
            if (numbers[at] == 0) {
                return;
            }
            addConstant(weight * (numbers[at] / ONE), row);
            for (int k = 1; k < length; k += 2) {
                double cosine = weight * amplitudes[k] * (numbers[at + k] / ONE);
                double sine = weight * amplitudes[k + 1] * (numbers[at + k + 1] / ONE);
                add(cosine, table[k], sine, table[k + 1], row);
            }
        }

        private static void addConstant(double value, double[] row) {
            for (int i = 0; i < row.length; i++) {
                row[i] += value;
            }
        }

        private static void add(double a, double[] x, double b, double[] y, double[] row) {
            for (int i = 0; i < row.length; i++) {
                row[i] += a * x[i] + b * y[i];
            }
        }
    }
}
