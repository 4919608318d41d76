package org.equipoise.parallel;

/** What every rank of a job runs. */
@FunctionalInterface
public interface RankProgram {

    /**
     * Runs on one rank.
     *
     * @param world all ranks of the job; it is open as long as this method runs, and is not to be closed here
     * @param arguments the program's own command line, equal on all ranks
     * @return the exit status for the job, equal on all ranks
     * @throws Exception when the job cannot go on: all ranks end, and the user sees this exception's message
     */
    int run(Communicator world, String[] arguments) throws Exception;
}
