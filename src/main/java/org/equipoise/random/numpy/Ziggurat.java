package org.equipoise.random.numpy;

/**
 * Standard normal numbers as numpy's {@code Generator} draws them, bit for bit.
 *
 * <p>Nearly always one word of the generator gives one number: 8 bits choose a layer, one is the sign, 52 the place in
 * the layer. Where the place is not wholly under the curve, further words decide.
 *
 * <p>Sources: G. Marsaglia and W. W. Tsang, "The ziggurat method for generating random variables", J. Stat. Softw. 5(8)
 * (2000); J. A. Doornik, "An improved ziggurat method to generate normal random samples" (2005).
 */
final class Ziggurat {
    private static final long PLACE = (1L << 52) - 1;
    private static final double[] SCALE = ZigguratLayers.SCALE;
    private static final long[] INSIDE = ZigguratLayers.INSIDE;

    private Ziggurat() {}

    static double next(Pcg64 bits) {
        while (true) {
            long word = bits.nextLong();
            int layer = (int) word & 255;
            long place = word >>> 9 & PLACE;
            // The sign is drawn fair, so a branch on it would be mispredicted every other time.
            long magnitude = Double.doubleToRawLongBits(place * SCALE[layer]);
            double x = Double.longBitsToDouble(magnitude | word << 55 & Long.MIN_VALUE);
            if (place < INSIDE[layer]) {
                return x;
            }
            if (layer == 0) {
                return tail(bits, (place & 1L << 8) != 0);
            }
            if (underCurve(bits, layer, x)) {
                return x;
            }
        }
    }

    private static boolean underCurve(Pcg64 bits, int layer, double x) {
        double top = ZigguratLayers.HEIGHT[layer - 1];
        double bottom = ZigguratLayers.HEIGHT[layer];
        return (top - bottom) * bits.nextDouble() + bottom < StrictMath.exp(-0.5 * x * x);
    }

    /** A number beyond the last layer, by Marsaglia's method of two exponential numbers. */
    private static double tail(Pcg64 bits, boolean negative) {
        while (true) {
            double beyond = -(1 / ZigguratLayers.TAIL) * StrictMath.log1p(-bits.nextDouble());
            double limit = -StrictMath.log1p(-bits.nextDouble());
            if (limit + limit > beyond * beyond) {
                double x = ZigguratLayers.TAIL + beyond;
                return negative ? -x : x;
            }
        }
    }
}
