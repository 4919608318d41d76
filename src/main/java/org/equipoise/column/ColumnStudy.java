package org.equipoise.column;

import java.util.List;

/**
 * An ensemble of conditions.
 *
 * @param seed of all random streams
 * @param rng which streams
 * @param conditions with names of their own
 * @param wake the steady state of wakefulness; null to estimate it from the first condition that shows the Up state
 * @param nrem the steady state of NREM sleep; null to compute it
 * @param asPublished see {@link Calibration}
 * @param recording what is kept
 * @param blockTrials how many trials are simulated together and stand in one file, at least 1
 */
public record ColumnStudy(
        long seed,
        Rng rng,
        List<ColumnCondition> conditions,
        FixedPoint wake,
        FixedPoint nrem,
        boolean asPublished,
        Recording recording,
        int blockTrials) {
    /** The noise of the published study; the trial that leads to the steady state of NREM sleep is taken from its streams. */
    private static final double PUBLISHED_SD = 1.2;

    /** The condition that the Up state is estimated from; null if it is given or there is none. */
    public ColumnCondition calibrator() {
        return wake != null
                ? null
                : conditions.stream()
                        .filter(ColumnCondition::showsUpState)
                        .findFirst()
                        .orElse(null);
    }

    /** Whether a condition's inhibition is balanced around the state of wakefulness. */
    public boolean needsWake(ColumnCondition condition) {
        return Calibration.target(condition, asPublished) == Calibration.Target.WAKE;
    }

    boolean needsNrem(ColumnCondition condition) {
        return Calibration.target(condition, asPublished) == Calibration.Target.NREM;
    }

    /** The steady state of NREM sleep: as given, or the end of a trial without noise. */
    FixedPoint steadyNrem() {
        if (nrem != null) {
            return nrem;
        }
        ColumnParameters parameters = new ColumnParameters(1, 1, 0, 0, BetaGaba.NONE);
        return FixedPoint.ofNrem(rng.streams(seed, parameters, PUBLISHED_SD, 0), Protocol.spontaneous());
    }
}
