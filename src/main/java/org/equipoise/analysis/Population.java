package org.equipoise.analysis;

import java.util.Locale;

/** The populations of a cortical column. */
enum Population {
    PYRAMIDAL("p", 0, 30),
    INHIBITORY("i", 1, 60);

    private final String letter;
    private final int number;
    private final double highestRate;

    Population(String letter, int number, double highestRate) {
        this.letter = letter;
        this.number = number;
        this.highestRate = highestRate;
    }

    /** What stands for the population in the names of variables. */
    String letter() {
        return letter;
    }

    /** The population's number in keys of random streams. */
    int number() {
        return number;
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
