package org.equipoise.experiment;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where a function comes close enough to a target, between two places where it lies on different sides of it: by the
 * Illinois method (Dowell &amp; Jarratt 1971, BIT 11, 168-174), and by halving where that does not shorten the interval. The
 * function need not be continuous. Places are rounded to six digits, so that what is found can be written down and used again.
 *
 * @param target what is to be hit
 * @param tolerance how far the function may be from it, above 0
 */
record RootSearch(double target, double tolerance) {
    private static final int DIGITS = 6;

    /** A place and the function there. */
    record Trial(double at, double value) {}

    /** A function that takes long and may fail. */
    interface Function {
        double at(double place) throws IOException;
    }

    /**
     * What was tried.
     *
     * @param trials in their order
     * @param hit whether the last one hits
     */
    record Outcome(List<Trial> trials, boolean hit) {
        Trial last() {
            return trials.get(trials.size() - 1);
        }
    }

    /** Searches; ends without a hit where the function is no number, does not cross the target, or jumps over it. */
    Outcome between(double from, double to, Function function) throws IOException {
        List<Trial> trials = new ArrayList<>();
        double left = from;
        double atLeft = tried(left, function, trials);
        if (hits(atLeft)) {
            return new Outcome(trials, true);
        }
        double right = to;
        double atRight = tried(right, function, trials);
        if (hits(atRight)) {
            return new Outcome(trials, true);
        }
        while (atLeft * atRight < 0) {
            Optional<Double> place = place(left, atLeft, right, atRight, from, to);
            if (place.isEmpty()) {
                break;
            }
            double at = tried(place.get(), function, trials);
            if (hits(at)) {
                return new Outcome(trials, true);
            }
            // One end stays: its value is halved, which draws the next place towards it.
            if (at * atRight < 0) {
                left = right;
                atLeft = atRight;
            } else {
                atLeft /= 2;
            }
            right = place.get();
            atRight = at;
        }
        return new Outcome(trials, false);
    }

    private double tried(double place, Function function, List<Trial> trials) throws IOException {
        double value = function.at(place);
        trials.add(new Trial(place, value));
        return value - target;
    }

    private boolean hits(double difference) {
        return Math.abs(difference) <= tolerance;
    }

    /** Where the secant crosses the target, or the middle; empty where no rounded place lies strictly between. */
    private static Optional<Double> place(
            double left, double atLeft, double right, double atRight, double from, double to) {
        double low = Math.min(left, right);
        double high = Math.max(left, right);
        for (double place : new double[] {right - atRight * (right - left) / (atRight - atLeft), (left + right) / 2}) {
            double rounded = rounded(place, Math.max(Math.abs(from), Math.abs(to)));
            if (rounded > low && rounded < high) {
                return Optional.of(rounded);
            }
        }
        return Optional.empty();
    }

    private static double rounded(double place, double largest) {
        BigDecimal scale = new BigDecimal(largest);
        int decimals = DIGITS - (scale.precision() - scale.scale());
        return new BigDecimal(place).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }
}
