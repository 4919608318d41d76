package org.equipoise.units;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A unit: a dimension and the power of ten by which a number in this unit becomes canonical. Immutable. */
record Unit(Dimension dimension, int powerOfTen) {
    private static final Map<String, Unit> KNOWN = new LinkedHashMap<>();

    static {
        add(Dimension.TIME, "s", 3, "ms", 0, "us", -3);
        add(Dimension.VOLTAGE, "V", 3, "mV", 0, "uV", -3);
        add(Dimension.CURRENT, "A", 12, "mA", 9, "uA", 6, "nA", 3, "pA", 0);
        add(Dimension.CAPACITANCE, "F", 12, "uF", 6, "nF", 3, "pF", 0);
        add(Dimension.CONDUCTANCE, "S", 9, "mS", 6, "uS", 3, "nS", 0, "pS", -3);
        add(Dimension.RESISTANCE, "Ohm", -9, "kOhm", -6, "MOhm", -3, "GOhm", 0);
        add(Dimension.FREQUENCY, "Hz", -3, "kHz", 0);
    }

    private static void add(Dimension dimension, Object... symbolsAndPowers) {
        for (int i = 0; i < symbolsAndPowers.length; i += 2) {
            KNOWN.put((String) symbolsAndPowers[i], new Unit(dimension, (Integer) symbolsAndPowers[i + 1]));
        }
    }

    /** The unit with a symbol such as {@code mV}; both Unicode micro signs stand for {@code u}, both omegas for Ohm. */
    static Optional<Unit> named(String symbol) {
        String plain = symbol.replaceFirst("^[\u00b5\u03bc]", "u").replaceFirst("[\u03a9\u2126]$", "Ohm");
        return Optional.ofNullable(KNOWN.get(plain));
    }

    /** All symbols, for messages. */
    static String symbols() {
        return String.join(", ", KNOWN.keySet());
    }

    Unit power(int exponent) {
        return new Unit(dimension.power(exponent), powerOfTen * exponent);
    }

    /**
     * The quantity of a decimal number of this unit. The conversion shifts the decimal point and rounds once, so that
     * 0.1 ms is the double 0.1 and 8 Hz is the double 0.008.
     *
     * @throws QuantityException if the result is too large for a double, or so small that it would become zero
     */
    Quantity of(BigDecimal number) {
        double value = number.scaleByPowerOfTen(powerOfTen).doubleValue();
        if (value == 0 && number.signum() != 0) {
            throw new QuantityException("the number is too small", "its magnitude must be above 1e-320");
        }
        return new Quantity(value, dimension);
    }
}
