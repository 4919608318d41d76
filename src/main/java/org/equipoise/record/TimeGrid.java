package org.equipoise.record;

/**
 * Turns numbers of steps into times as a person would write them: 3 steps of 0.1 ms are 0.3 ms, where {@code 3 * 0.1} is
 * 0.30000000000000004.
 *
 * <p>The step is held as a decimal fraction, whole number over power of ten, so that a time is one division of two exact
 * numbers: the double nearest to the decimal, for all times below 2^53 units of the step's last decimal place (28,000 years
 * for 0.1 ms). Immutable; methods allocate nothing.
 */
public final class TimeGrid {
    private static final int MAX_DECIMALS = 9;
    private static final double RELATIVE_ERROR = 1e-12;

    private final long unitsPerStep;
    private final long unitsPerMs;
    private final int decimals;

    /**
     * @param dt length of a step in ms, positive, with at most nine decimal places
     * @throws IllegalArgumentException if it is none
     */
    public TimeGrid(double dt) {
        long units = Math.round(dt * 1e9);
        if (!(dt > 0) || Double.isInfinite(dt) || Math.abs(units / 1e9 - dt) > RELATIVE_ERROR * dt) {
            throw new IllegalArgumentException(
                    "dt is " + dt + " ms: it must be positive, with at most " + MAX_DECIMALS + " decimal places");
        }
        long perMs = 1_000_000_000;
        int places = MAX_DECIMALS;
        while (places > 0 && units % 10 == 0) {
            units /= 10;
            perMs /= 10;
            places--;
        }
        this.unitsPerStep = units;
        this.unitsPerMs = perMs;
        this.decimals = places;
    }

    /** The time of a step's end in ms. */
    public double time(long step) {
        return (double) (step * unitsPerStep) / unitsPerMs;
    }

    /** The time of a step's end in units of {@code 10^-decimals} ms. */
    long units(long step) {
        return step * unitsPerStep;
    }

    /** How many decimal places times in ms have. */
    int decimals() {
        return decimals;
    }
}
