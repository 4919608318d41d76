package org.equipoise.column;

/** The two populations of a column, in the order of their number in random keys and files. */
public enum Population {
    /** Excitatory. */
    PYRAMIDAL(new FiringRate(0.030, -58.5, 6.7), -66),
    /** Inhibitory. */
    INHIBITORY(new FiringRate(0.060, -58.5, 6.0), -64);

    private final FiringRate rate;
    private final double leak;

    Population(FiringRate rate, double leak) {
        this.rate = rate;
        this.leak = leak;
    }

    /** The firing rate at a mean membrane potential. */
    public FiringRate rate() {
        return rate;
    }

    /** The leak reversal potential E_L in mV. */
    double leak() {
        return leak;
    }
}
