package org.equipoise.plot;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as captions and axes show them. */
public final class Numbers {
    private Numbers() {}

    /** At most six significant digits, no exponent, no trailing zeros. */
    public static String plain(double value) {
        return plain(value, 6);
    }

    /** At most so many significant digits, no exponent, no trailing zeros. */
    public static String plain(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value, new MathContext(digits));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Three significant digits, no exponent. */
    public static String threeDigits(double value) {
        return new BigDecimal(value, new MathContext(3)).toPlainString();
    }

    /**
     * The smallest step of 1, 2 or 5 times a power of ten of which at most {@code most} multiples lie between the two
     * values.
     */
    static double roundStep(double from, double to, int most) {
        double power = Math.pow(10, Math.floor(Math.log10((to - from) / most)));
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                double step = factor * power;
                if (Math.floor(to / step + 1e-9) - Math.ceil(from / step - 1e-9) + 1 <= most) {
                    return step;
                }
            }
            power *= 10;
        }
    }
}
