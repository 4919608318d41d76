package org.equipoise.cli;

import java.util.Optional;
import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.Processors;
import org.equipoise.parallel.SingleProcess;
import org.equipoise.parallel.SlurmStep;

/**
 * The job in which a command runs.
 *
 * @param arguments the whole command line, which ranks that are started get too
 * @param world the ranks of this job; one if this is the user's own process
 * @param launched whether a launcher started this process as a rank
 * @param step the step of Slurm of which the ranks are the tasks; empty if they are not
 */
record Job(String[] arguments, Communicator world, boolean launched, Optional<SlurmStep> step) {

    /** The user's own process. */
    static Job ofUser(String... arguments) {
        return new Job(arguments, new SingleProcess(), false, Optional.empty());
    }

    /** How many processors each of so many ranks has for its threads. */
    int processors(int ranks) {
        return step.map(SlurmStep::processors).orElseGet(() -> Processors.ofRank(ranks));
    }

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
