package org.equipoise.experiment;

import java.util.List;
import java.util.Optional;
import org.equipoise.io.OutputDirectory;

/**
 * How an experiment is run; nothing in here changes its results.
 *
 * @param output where results go; null but on rank 0
 * @param threads threads of each rank
 * @param csv whether spikes are written as text too
 * @param console where progress and the closing table go; silent on all ranks but 0
 * @param resume whether to keep what an earlier run left and do the rest
 * @param only the conditions to run, by name; empty for all
 * @param checkpoints when the state of a single run is kept; empty for never. Whether it is empty is the same on all ranks
 */
public record RunSettings(
        OutputDirectory output,
        int threads,
        boolean csv,
        Console console,
        boolean resume,
        List<String> only,
        Optional<CheckpointSettings> checkpoints) {

    /** Settings without checkpoints. */
    public RunSettings(
            OutputDirectory output, int threads, boolean csv, Console console, boolean resume, List<String> only) {
        this(output, threads, csv, console, resume, only, Optional.empty());
    }

    /** The same with checkpoints. */
    public RunSettings with(CheckpointSettings keeping) {
        return new RunSettings(output, threads, csv, console, resume, only, Optional.of(keeping));
    }
}
