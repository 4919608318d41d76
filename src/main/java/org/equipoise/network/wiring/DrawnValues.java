package org.equipoise.network.wiring;

import org.equipoise.random.Distribution;
import org.equipoise.random.IndexedDraws;

/** Weights and delays that are drawn, keyed by target and number of the synapse. */
final class DrawnValues implements SynapseValues {
    private final Distribution weight;
    private final Distribution delay;
    private final double dt;
    private final int first;
    private final IndexedDraws draws;

    /**
     * @param first place of the block's first neuron in the target population
     * @param key of the random streams
     */
    DrawnValues(Distribution weight, Distribution delay, double dt, int first, long key) {
        this.weight = weight;
        this.delay = delay;
        this.dt = dt;
        this.first = first;
        draws = new IndexedDraws(key);
    }

    @Override
    public void at(int target, int number, int place) {
        draws.at(first + target, number);
    }

    @Override
    public float weight() {
        return (float) weight.draw(draws, 0);
    }

    @Override
    public int delay() {
        return steps(delay.draw(draws, 1), dt);
    }

    /** A delay as steps, at least 1 and at most what a table can hold. */
    static int steps(double time, double dt) {
        return (int) Math.max(1, Math.min(Character.MAX_VALUE, Math.round(time / dt)));
    }
}
