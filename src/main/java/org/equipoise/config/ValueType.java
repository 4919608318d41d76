package org.equipoise.config;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.equipoise.units.Dimension;
import org.equipoise.units.Quantity;

/** How a scalar is read and written: one record for each kind of value that a {@link Section} offers. */
sealed interface ValueType<T> {
    /** What to give, for messages: "a time, e.g. '20 ms'". */
    String expected();

    /** Stands for a value that is missing or wrong. */
    T placeholder();

    /**
     * Reads a scalar that is not null.
     *
     * @param key to be named in problems
     * @return empty if there is a problem, which has been reported
     */
    Optional<T> read(String key, Node.Scalar scalar, Reading reading);

    /** The scalar that gives the value back when read. */
    Node.Scalar write(T value, Location location);

    /** A number with a unit; the value is in the dimension's canonical unit. */
    record Physical(Dimension dimension) implements ValueType<Double> {
        @Override
        public String expected() {
            return dimension.noun() + ", e.g. '" + dimension.example() + "'";
        }

        @Override
        public Double placeholder() {
            return Double.NaN;
        }

        @Override
        public Optional<Double> read(String key, Node.Scalar scalar, Reading reading) {
            return reading.quantity(key, scalar, dimension, "give " + expected());
        }

        @Override
        public Node.Scalar write(Double value, Location location) {
            Node.Kind kind = dimension.equals(Dimension.NONE) ? Node.Kind.NUMBER : Node.Kind.TEXT;
            return new Node.Scalar(location, new Quantity(value, dimension).toString(), kind);
        }
    }

    /** Any scalar, as it is written. */
    record Written() implements ValueType<String> {
        @Override
        public String expected() {
            return "a number, quantity or text";
        }

        @Override
        public String placeholder() {
            return "";
        }

        @Override
        public Optional<String> read(String key, Node.Scalar scalar, Reading reading) {
            return Optional.of(scalar.text());
        }

        @Override
        public Node.Scalar write(String value, Location location) {
            return new Node.Scalar(location, value, Node.Kind.TEXT);
        }
    }

    record Probability() implements ValueType<Double> {
        @Override
        public String expected() {
            return "a probability from 0 to 1";
        }

        @Override
        public Double placeholder() {
            return Double.NaN;
        }

        @Override
        public Optional<Double> read(String key, Node.Scalar scalar, Reading reading) {
            Optional<Double> value = reading.quantity(key, scalar, Dimension.NONE, "give " + expected());
            if (value.isPresent() && !(value.get() >= 0 && value.get() <= 1)) {
                return reading.reject(key, scalar, ", outside of [0, 1]", "give " + expected());
            }
            return value;
        }

        @Override
        public Node.Scalar write(Double value, Location location) {
            return new Physical(Dimension.NONE).write(value, location);
        }
    }

    /** A whole number, also as an expression such as {@code 0.1 * N} whose value is whole but for rounding. */
    record Whole(long min, long max) implements ValueType<Long> {
        private static final double LARGEST_EXACT = 0x1p53;

        @Override
        public String expected() {
            if (min <= Integer.MIN_VALUE) {
                return "a whole number";
            }
            return max >= Integer.MAX_VALUE ? "a whole number of at least " + min : range();
        }

        private String range() {
            return "a whole number from " + min + " to " + max;
        }

        @Override
        public Long placeholder() {
            return 0L;
        }

        @Override
        public Optional<Long> read(String key, Node.Scalar scalar, Reading reading) {
            if (scalar.text().matches("[-+]?\\d{1,30}")) { // exact beyond 2^53, which matters for seeds
                BigInteger value = new BigInteger(scalar.text());
                return value.bitLength() < Long.SIZE
                        ? inRange(key, scalar, value.longValue(), reading)
                        : outOfRange(key, scalar, reading);
            }
            Optional<Double> value = reading.quantity(key, scalar, Dimension.NONE, "give " + expected());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            double nearest = Math.rint(value.get());
            if (Math.abs(nearest) > LARGEST_EXACT) {
                return reading.reject(key, scalar, ", too large to be exact", "write all its digits");
            }
            return Math.abs(value.get() - nearest) <= Math.max(1e-9, 4 * Math.ulp(nearest))
                    ? inRange(key, scalar, (long) nearest, reading)
                    : reading.reject(key, scalar, ", not a whole number", "give " + expected());
        }

        private Optional<Long> inRange(String key, Node.Scalar scalar, long value, Reading reading) {
            return value >= min && value <= max ? Optional.of(value) : outOfRange(key, scalar, reading);
        }

        private Optional<Long> outOfRange(String key, Node.Scalar scalar, Reading reading) {
            return reading.reject(key, scalar, ", out of range", "give " + range());
        }

        @Override
        public Node.Scalar write(Long value, Location location) {
            return new Node.Scalar(location, value.toString(), Node.Kind.NUMBER);
        }
    }

    record Flag() implements ValueType<Boolean> {
        @Override
        public String expected() {
            return "true or false";
        }

        @Override
        public Boolean placeholder() {
            return false;
        }

        @Override
        public Optional<Boolean> read(String key, Node.Scalar scalar, Reading reading) {
            return scalar.kind() == Node.Kind.FLAG
                    ? Optional.of(Boolean.parseBoolean(scalar.text()))
                    : reading.reject(key, scalar, "", "give " + expected());
        }

        @Override
        public Node.Scalar write(Boolean value, Location location) {
            return new Node.Scalar(location, value.toString(), Node.Kind.FLAG);
        }
    }

    record Text() implements ValueType<String> {
        @Override
        public String expected() {
            return "a text";
        }

        @Override
        public String placeholder() {
            return "";
        }

        @Override
        public Optional<String> read(String key, Node.Scalar scalar, Reading reading) {
            if (scalar.kind() != Node.Kind.TEXT) {
                return reading.reject(
                        key, scalar, ", " + scalar.noun(), "give a text, e.g. in quotes: '" + scalar.text() + "'");
            }
            return scalar.text().isBlank()
                    ? reading.reject(key, scalar, "", "give " + expected())
                    : Optional.of(scalar.text());
        }

        @Override
        public Node.Scalar write(String value, Location location) {
            return new Node.Scalar(location, value, Node.Kind.TEXT);
        }
    }

    /** A whole number from 0 on, or two with a '-' between them. */
    record Span() implements ValueType<IntRange> {
        @Override
        public String expected() {
            return "a number from 0 on or a range of them, e.g. '10-19'";
        }

        @Override
        public IntRange placeholder() {
            return new IntRange(0, 0);
        }

        @Override
        public Optional<IntRange> read(String key, Node.Scalar scalar, Reading reading) {
            if (scalar.text().matches("\\d{1,9}(-\\d{1,9})?")) {
                String[] ends = scalar.text().split("-", -1);
                IntRange range = new IntRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
                if (range.first() <= range.last()) {
                    return Optional.of(range);
                }
            }
            return reading.reject(key, scalar, "", "give " + expected());
        }

        @Override
        public Node.Scalar write(IntRange value, Location location) {
            boolean single = value.first() == value.last();
            return new Node.Scalar(
                    location,
                    single ? Integer.toString(value.first()) : value.first() + "-" + value.last(),
                    single ? Node.Kind.NUMBER : Node.Kind.TEXT);
        }
    }

    record Choice(List<String> known) implements ValueType<String> {
        @Override
        public String expected() {
            return "one of " + String.join(", ", known);
        }

        @Override
        public String placeholder() {
            return "";
        }

        @Override
        public Optional<String> read(String key, Node.Scalar scalar, Reading reading) {
            return known.contains(scalar.text())
                    ? Optional.of(scalar.text())
                    : reading.reject(key, scalar, "", Spelling.remedy(scalar.text(), known));
        }

        @Override
        public Node.Scalar write(String value, Location location) {
            return new Node.Scalar(location, value, Node.Kind.TEXT);
        }
    }
}
