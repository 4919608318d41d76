package org.equipoise.cli;

import org.equipoise.parallel.Communicator;

/**
 * The job in which a command runs.
 *
 * @param arguments the whole command line, which ranks that are started get too
 * @param world the ranks of this job; one if this is the user's own process
 * @param launched whether a launcher started this process as a rank
 */
record Job(String[] arguments, Communicator world, boolean launched) {

    /** Whether this process speaks for the job. */
    boolean speaks() {
        return world.rank() == 0;
    }

    /** What rank 0 says. Called on all ranks. */
    int agreed(int value) {
        long[] ofRank0 = {speaks() ? value : 0};
        world.sum(ofRank0);
        return (int) ofRank0[0];
    }
}
