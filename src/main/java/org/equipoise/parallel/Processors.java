package org.equipoise.parallel;

/** The processors of this machine that a process may use. */
public final class Processors {
    private Processors() {}

    /** How many one of so many ranks on this machine has for its threads; at least 1. */
    public static int ofRank(int ranks) {
        int seen = Runtime.getRuntime().availableProcessors();
        return Binding.isBound() ? seen : Math.max(1, seen / ranks);
    }
}
