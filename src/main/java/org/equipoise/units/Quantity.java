package org.equipoise.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * A finite number with a dimension. The value is in the canonical unit of its dimension: ms, mV, pA and their products
 * (pF, nS, GOhm, 1/ms). Immutable and thread-safe.
 *
 * <p>{@link #toString} prints the shortest decimal number that gives the same quantity back when parsed.
 */
public record Quantity(double value, Dimension dimension) {
    /** @throws QuantityException if the value is not finite */
    public Quantity {
        if (!Double.isFinite(value)) {
            throw new QuantityException("the result is not a finite number", "keep numbers below 1e308");
        }
        value = value + 0.0; // one zero only: -0.0 becomes 0.0
    }

    /**
     * Reads a number with a unit, such as {@code 20 ms}, {@code 8Hz} or {@code 5}, or an expression over such numbers.
     *
     * @throws QuantityException if the text is no quantity
     */
    public static Quantity parse(String text) {
        return Expression.parse(text).evaluate(Map.of());
    }

    public Quantity plus(Quantity other) {
        requireSame("cannot add %s and %s", dimension, other.dimension);
        return new Quantity(value + other.value, dimension);
    }

    public Quantity minus(Quantity other) {
        requireSame("cannot subtract %s from %s", other.dimension, dimension);
        return new Quantity(value - other.value, dimension);
    }

    public Quantity times(Quantity other) {
        return new Quantity(value * other.value, dimension.times(other.dimension));
    }

    public Quantity dividedBy(Quantity other) {
        if (other.value == 0) {
            throw new QuantityException("division by zero", "the divisor must not be zero");
        }
        return new Quantity(value / other.value, dimension.dividedBy(other.dimension));
    }

    public Quantity negated() {
        return new Quantity(-value, dimension);
    }

    public Quantity power(int exponent) {
        if (value == 0 && exponent < 0) {
            throw new QuantityException("division by zero", "the divisor must not be zero");
        }
        return new Quantity(StrictMath.pow(value, exponent), dimension.power(exponent));
    }

    /** The square root; its dimension must have even exponents. */
    public Quantity squareRoot() {
        if (value < 0) {
            throw new QuantityException("sqrt of a negative number", "its argument must be at least 0");
        }
        Dimension root = dimension
                .squareRoot()
                .orElseThrow(() -> new QuantityException(
                        "sqrt of " + unitOrPlain(dimension) + " has no unit", "its argument must be a square"));
        return new Quantity(Math.sqrt(value), root);
    }

    /** The number in the dimension's own unit: 8 for 8 Hz, whose value is 0.008. */
    public double inUnit() {
        return shortest(value).scaleByPowerOfTen(dimension.printedPower()).doubleValue();
    }

    /** Negative, zero or positive as this is smaller than, equal to or greater than another quantity of its kind. */
    int compareTo(Quantity other) {
        requireSame("cannot compare %s and %s", dimension, other.dimension);
        return Double.compare(value, other.value);
    }

    static String unitOrPlain(Dimension dimension) {
        return dimension.equals(Dimension.NONE) ? dimension.noun() : dimension.unit();
    }

    private static void requireSame(String complaint, Dimension first, Dimension second) {
        if (!first.equals(second)) {
            throw new QuantityException(
                    String.format(complaint, unitOrPlain(first), unitOrPlain(second)), "both need the same unit");
        }
    }

    /** The number in the dimension's own unit, and that unit: {@code 20 ms}, {@code 8 Hz}, {@code 0.5}. */
    @Override
    public String toString() {
        String number = print(shortest(value).scaleByPowerOfTen(dimension.printedPower()));
        return dimension.equals(Dimension.NONE) ? number : number + " " + dimension.unit();
    }

    /** Double.toString before Java 19 is not always the shortest, so the shortest is searched for. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact;
        for (int digits = 15; digits <= 17; digits++) {
            rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
            if (rounded.doubleValue() == value) {
                break;
            }
        }
        return rounded;
    }

    private static String print(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        int exponent = plain.precision() - plain.scale() - 1;
        if (exponent >= -5 && exponent < 15) {
            return plain.toPlainString();
        }
        return plain.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }
}
