package org.equipoise.column;

/** The two populations of a column. */
public enum Population {
    /** Excitatory. */
    PYRAMIDAL(0, -66),
    /** Inhibitory. */
    INHIBITORY(1, -64);

    private final int number;
    private final double leak;

    Population(int number, double leak) {
        this.number = number;
        this.leak = leak;
    }

    /** Its number in random keys and files. */
    public int number() {
        return number;
    }

    /** The population of a number, 0 or 1. */
    static Population of(int number) {
        return number == 0 ? PYRAMIDAL : INHIBITORY;
    }

    /** The firing rate at a mean membrane potential. */
    public FiringRate rate() {
        return this == PYRAMIDAL ? FiringRate.PYRAMIDAL : FiringRate.INHIBITORY;
    }

    /** The leak reversal potential E_L in mV. */
    double leak() {
        return leak;
    }
}
