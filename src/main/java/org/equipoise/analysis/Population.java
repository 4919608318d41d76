package org.equipoise.analysis;

import java.util.Locale;

/** The populations of a cortical column, in the order of their number in random keys. */
enum Population {
    PYRAMIDAL("p", 30),
    INHIBITORY("i", 60);

    private final String letter;
    private final double highestRate;

    Population(String letter, double highestRate) {
        this.letter = letter;
        this.highestRate = highestRate;
    }

    /** What stands for the population in the names of variables. */
    String letter() {
        return letter;
    }

    /** The rate at which the population saturates, in Hz. */
    double highestRate() {
        return highestRate;
    }

    /** The population's name in files. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
