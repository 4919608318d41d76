package org.equipoise.units;

import java.util.Map;
import java.util.Optional;

/**
 * The physical dimension of a quantity: integer exponents over time (ms), voltage (mV) and current (pA).
 *
 * <p>Immutable and thread-safe.
 */
public record Dimension(int time, int voltage, int current) {
    public static final Dimension NONE = new Dimension(0, 0, 0);
    public static final Dimension TIME = new Dimension(1, 0, 0);
    public static final Dimension VOLTAGE = new Dimension(0, 1, 0);
    public static final Dimension CURRENT = new Dimension(0, 0, 1);
    public static final Dimension CAPACITANCE = new Dimension(1, -1, 1);
    public static final Dimension CONDUCTANCE = new Dimension(0, -1, 1);
    public static final Dimension RESISTANCE = new Dimension(0, 1, -1);
    public static final Dimension FREQUENCY = new Dimension(-1, 0, 0);

    /** How a common dimension is called and printed; {@code printedPower}: 10^power printed units are 1 canonical. */
    private record Name(String noun, String unit, int printedPower, String example) {}

    private static final Map<Dimension, Name> NAMES = Map.of(
            NONE, new Name("a plain number", "", 0, "0.5"),
            TIME, new Name("a time", "ms", 0, "20 ms"),
            VOLTAGE, new Name("a voltage", "mV", 0, "15 mV"),
            CURRENT, new Name("a current", "pA", 0, "100 pA"),
            CAPACITANCE, new Name("a capacitance", "pF", 0, "250 pF"),
            CONDUCTANCE, new Name("a conductance", "nS", 0, "10 nS"),
            RESISTANCE, new Name("a resistance", "GOhm", 0, "0.1 GOhm"),
            FREQUENCY, new Name("a frequency", "Hz", 3, "8 Hz"));

    public Dimension times(Dimension other) {
        return new Dimension(time + other.time, voltage + other.voltage, current + other.current);
    }

    public Dimension dividedBy(Dimension other) {
        return times(other.power(-1));
    }

    public Dimension power(int exponent) {
        return new Dimension(time * exponent, voltage * exponent, current * exponent);
    }

    /** The dimension whose square this is; empty if an exponent is odd. */
    public Optional<Dimension> squareRoot() {
        boolean even = (time | voltage | current) % 2 == 0;
        return even ? Optional.of(new Dimension(time / 2, voltage / 2, current / 2)) : Optional.empty();
    }

    /** The unit that quantities are printed with, such as {@code mV}, {@code Hz} or {@code mV/ms}; empty for NONE. */
    public String unit() {
        Name name = NAMES.get(this);
        return name != null ? name.unit : composedUnit();
    }

    /** What a quantity of this dimension is called in a message, such as "a voltage" or "a quantity in mV/ms". */
    public String noun() {
        Name name = NAMES.get(this);
        return name != null ? name.noun : "a quantity in " + composedUnit();
    }

    /** A quantity of this dimension to show in a message, such as "15 mV". */
    public String example() {
        Name name = NAMES.get(this);
        return name != null ? name.example : "1 " + composedUnit();
    }

    /** The power of ten by which a canonical value is multiplied to have it in {@link #unit()}. */
    int printedPower() {
        Name name = NAMES.get(this);
        return name != null ? name.printedPower : 0;
    }

    private String composedUnit() {
        StringBuilder over = new StringBuilder();
        StringBuilder under = new StringBuilder();
        append("mV", voltage, over, under);
        append("pA", current, over, under);
        append("ms", time, over, under);
        return (over.isEmpty() ? "1" : over.substring(1)) + under;
    }

    private static void append(String unit, int exponent, StringBuilder over, StringBuilder under) {
        if (exponent != 0) {
            int power = Math.abs(exponent);
            (exponent > 0 ? over.append('*') : under.append('/')).append(unit).append(power == 1 ? "" : "^" + power);
        }
    }
}
