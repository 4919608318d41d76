package org.equipoise.stimulus;

import org.equipoise.random.Distribution;
import org.equipoise.random.IndexedDraws;
import org.equipoise.random.Purpose;

/** Follows {@link RateCourse.Redrawn}: the draw of an interval is keyed by its number, whoever makes it. */
final class RedrawnRate implements RateCourse.Rate {
    private final Distribution distribution;
    private final long steps;
    private final long firstStep;
    private final IndexedDraws draws;
    private long interval = -1;
    private double rate;

    /** @param steps length of an interval */
    RedrawnRate(Distribution distribution, long steps, long firstStep, long seed, int owner) {
        this.distribution = distribution;
        this.steps = steps;
        this.firstStep = firstStep;
        draws = new IndexedDraws(Purpose.RATE.key(seed, owner, 0));
    }

    @Override
    public double at(long step) {
        long now = Math.floorDiv(step - firstStep - 1, steps);
        if (now != interval) {
            interval = now;
            draws.at(now, 0);
            rate = Math.max(0, distribution.draw(draws, 0));
        }
        return rate;
    }
}
