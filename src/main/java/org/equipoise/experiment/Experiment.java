package org.equipoise.experiment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.equipoise.io.OutputInUseException;
import org.equipoise.parallel.Communicator;

/** What one configuration describes; sound, or it would not have been made. */
public interface Experiment {

    /**
     * Whether it can run on so many ranks and threads.
     *
     * @return what is wrong, as a sentence; empty if nothing
     */
    Optional<String> unsuitable(int ranks, int threads);

    /**
     * How many threads of each rank are worth while.
     *
     * @param ranks of the job
     * @param available threads that each rank may have at most
     * @return at least 1, at most {@code available}
     */
    int usefulThreads(int ranks, int available);

    /**
     * Whether a part of it can be run, or the rest of a run that was broken off. Here: the rest, but no part.
     *
     * @param only names of conditions; empty for all
     * @return what is wrong, as a sentence; empty if nothing
     */
    default Optional<String> unsuitable(boolean resume, List<String> only) {
        return only.isEmpty()
                ? Optional.empty()
                : Optional.of("--only chooses parts of a study, and CONF has none: leave it out");
    }

    /**
     * Whether a directory holds a run of this very experiment, which running it again may replace: it gives the same.
     *
     * @throws IOException if what is there cannot be read
     */
    default boolean repeats(Path directory) throws IOException {
        return false;
    }

    /** Whether its results appear in the output directory only when they are complete; else it writes them as it goes. */
    default boolean publishesAtEnd() {
        return false;
    }

    /** Whether it keeps checkpoints if it is to, and breaks off at one when it is told to stop. */
    default boolean keepsCheckpoints() {
        return false;
    }

    /**
     * Whether a directory holds the whole of an earlier run, of which nothing is left to resume.
     *
     * @return a sentence about it; empty if there is something to do
     * @throws OutputInUseException if the directory holds a run of another configuration
     * @throws IOException if what is there cannot be read
     */
    default Optional<String> finished(Path directory) throws IOException {
        return Optional.empty();
    }

    /**
     * What of it can be run by itself, and how much of that a directory holds.
     *
     * @param directory the output directory, which may be missing
     * @return the parts; none if it can only be run as a whole
     * @throws IOException if what is there cannot be read
     */
    default List<WorkPart> parts(Path directory) throws IOException {
        return List.of();
    }

    /**
     * Runs it and writes its results. Called on all ranks.
     *
     * @throws IOException if results cannot be written; the message names the file
     * @throws BrokenOffException on all ranks, if it was asked to break off and can go on later
     */
    void run(Communicator world, RunSettings settings) throws IOException;

    /** Says how large it is and what it will need, without running anything. */
    void describe(PrintStream out, int ranks, int threads);

    /**
     * What theory says of it, without running anything.
     *
     * @throws TheoryGapException if theory does not cover it
     */
    default Prediction theory() {
        throw new TheoryGapException(List.of("theory covers networks; this is none"));
    }
}
