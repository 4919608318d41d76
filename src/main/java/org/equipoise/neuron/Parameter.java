package org.equipoise.neuron;

import java.util.Optional;
import org.equipoise.units.Dimension;

/**
 * A parameter of a neuron model, or an initial value.
 *
 * @param name NEST's name, e.g. {@code tau_m}
 * @param dimension what it measures; values are in canonical units (ms, mV, pA, pF, nS, 1/ms)
 * @param defaultValue NEST's default, in the canonical unit; unused if there is a {@code sameAs}
 * @param sameAs an earlier parameter whose value is the default, e.g. {@code E_L} for the initial {@code V_m}
 * @param range which values make sense
 * @param description one line for the documentation
 */
public record Parameter(
        String name,
        Dimension dimension,
        double defaultValue,
        Optional<String> sameAs,
        Range range,
        String description) {

    /** A parameter with a default of its own. */
    public Parameter(String name, Dimension dimension, double defaultValue, Range range, String description) {
        this(name, dimension, defaultValue, Optional.empty(), range, description);
    }

    /** A parameter that has the value of an earlier one unless it is given. */
    public static Parameter sameAs(String other, String name, Dimension dimension, Range range, String description) {
        return new Parameter(name, dimension, Double.NaN, Optional.of(other), range, description);
    }

    /** The values that a parameter may have, taken for itself. */
    public enum Range {
        /** Every finite number. */
        ANY("finite"),
        /** Numbers above 0. */
        POSITIVE("above 0"),
        /** Numbers from 0 on. */
        NOT_NEGATIVE("0 or above"),
        /** Numbers from 0 to 1. */
        FRACTION("between 0 and 1");

        private final String words;

        Range(String words) {
            this.words = words;
        }

        /** Whether the value is finite and in the range. */
        public boolean contains(double value) {
            return Double.isFinite(value)
                    && switch (this) {
                        case ANY -> true;
                        case POSITIVE -> value > 0;
                        case NOT_NEGATIVE -> value >= 0;
                        case FRACTION -> value >= 0 && value <= 1;
                    };
        }

        /** The range in words, to end a sentence such as "it must be ...". */
        public String words() {
            return words;
        }
    }
}
