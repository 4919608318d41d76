package org.equipoise.random.numpy;

import java.util.function.LongSupplier;

/**
 * Standard normal numbers as numpy's {@code Generator} draws them, bit for bit.
 *
 * <p>Nearly always one word of the generator gives one number: 8 bits choose a layer, one is the sign, 52 the place in
 * the layer. Where the place is not wholly under the curve, further words decide.
 *
 * <p>Sources: G. Marsaglia and W. W. Tsang, "The ziggurat method for generating random variables", J. Stat. Softw. 5(8)
 * (2000); J. A. Doornik, "An improved ziggurat method to generate normal random samples" (2005).
 */
public final class Ziggurat {
    private static final long PLACE = (1L << 52) - 1;
    private static final double[] SCALE = ZigguratLayers.SCALE;
    private static final long[] INSIDE = ZigguratLayers.INSIDE;

    private Ziggurat() {}

    /**
     * The next number of a normal distribution of mean 0 and variance 1. Allocates nothing.
     *
     * @param bits gives words of 64 random bits
     */
    public static double next(LongSupplier bits) {
        while (true) {
            long word = bits.getAsLong();
            int layer = (int) word & 255;
            long place = (word >>> 9) & PLACE;
            // The sign is drawn fair, so a branch on it would be mispredicted every other time.
            long magnitude = Double.doubleToRawLongBits(place * SCALE[layer]);
            double x = Double.longBitsToDouble(magnitude | ((word << 55) & Long.MIN_VALUE));
            if (place < INSIDE[layer]) {
                return x;
            }
            if (layer == 0) {
                return tail(bits, (place & (1L << 8)) != 0);
            }
            if (underCurve(bits, layer, x)) {
                return x;
            }
        }
    }

    private static boolean underCurve(LongSupplier bits, int layer, double x) {
        double top = ZigguratLayers.HEIGHT[layer - 1];
        double bottom = ZigguratLayers.HEIGHT[layer];
        return (top - bottom) * uniform(bits) + bottom < StrictMath.exp(-0.5 * x * x);
    }

    /** A number beyond the last layer, by Marsaglia's method of two exponential numbers. */
    private static double tail(LongSupplier bits, boolean negative) {
        while (true) {
            double beyond = -(1 / ZigguratLayers.TAIL) * StrictMath.log1p(-uniform(bits));
            double limit = -StrictMath.log1p(-uniform(bits));
            if (limit + limit > beyond * beyond) {
                double x = ZigguratLayers.TAIL + beyond;
                return negative ? -x : x;
            }
        }
    }

    /** A uniform number in [0, 1) from the upper 53 bits of a word. */
    static double uniform(LongSupplier bits) {
        return (bits.getAsLong() >>> 11) * 0x1p-53;
    }
}
