package org.equipoise.column;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equipoise.ensemble.BlockState;
import org.equipoise.ensemble.BlockWork;
import org.equipoise.ensemble.Ensemble;
import org.equipoise.ensemble.EnsembleListener;
import org.equipoise.io.FileErrors;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Provenance;
import org.equipoise.parallel.Communicator;

/**
 * Runs a {@link ColumnStudy} on all ranks: first the ensemble that the calibration needs, if it needs one, then the others.
 * Each block of trials leaves one file {@code <trials>/<condition>/trials-FIRST-LAST.h5}.
 */
public final class StudyRun {
    private final ColumnStudy study;
    private final Path trials;
    private final Provenance provenance;
    private final Communicator world;
    private final Ensemble ensemble;
    private final boolean resume;

    /**
     * @param trials the directory of all conditions, the same for all ranks; made if it is missing
     * @param provenance written to every file
     * @param world the ranks that share the work
     * @param threads of each rank
     * @param resume whether to keep what an earlier run left
     */
    public StudyRun(
            ColumnStudy study, Path trials, Provenance provenance, Communicator world, int threads, boolean resume) {
        this.study = study;
        this.trials = trials;
        this.provenance = provenance;
        this.world = world;
        this.ensemble = new Ensemble(world, threads);
        this.resume = resume;
    }

    /**
     * Runs some of the study's conditions, and the one that the calibration is estimated from if they need it. Collective.
     *
     * @param conditions those to run
     * @return the calibration
     * @throws IOException if a file cannot be written or read, or holds something else
     * @throws IllegalArgumentException if the calibration cannot be estimated
     */
    public Calibration run(List<ColumnCondition> conditions, EnsembleListener listener) throws IOException {
        boolean needsWake = conditions.stream().anyMatch(study::needsWake);
        boolean needsNrem = study.conditions().stream().anyMatch(study::needsNrem);
        FixedPoint nrem = needsNrem || study.nrem() != null ? study.steadyNrem() : null;
        FixedPoint wake = study.wake();
        List<ColumnCondition> rest = new ArrayList<>(conditions);
        ColumnCondition calibrator = study.calibrator();
        if (needsWake && calibrator != null) {
            run(List.of(calibrator), new Calibration(null, null, study.asPublished()), listener);
            wake = estimateWake(calibrator);
            rest.remove(calibrator);
        }
        Calibration calibration = new Calibration(wake, nrem, study.asPublished());
        run(rest, calibration, listener);
        return calibration;
    }

    /** The files of a condition's trials, whether they are there or not. */
    public static List<Path> files(ColumnStudy study, ColumnCondition condition, Path trials) {
        return IntStream.range(0, TrialBlock.blocks(study, condition))
                .mapToObj(number ->
                        TrialBlock.of(study, condition, BetaGaba.NONE, number).file(trials))
                .toList();
    }

    private void run(List<ColumnCondition> conditions, Calibration calibration, EnsembleListener listener)
            throws IOException {
        List<TrialBlock> blocks = new ArrayList<>();
        for (ColumnCondition condition : conditions) {
            BetaGaba betaGaba = calibration.of(condition);
            for (int number = 0; number < TrialBlock.blocks(study, condition); number++) {
                blocks.add(TrialBlock.of(study, condition, betaGaba, number));
            }
        }
        if (world.rank() == 0) {
            for (ColumnCondition condition : conditions) {
                create(trials.resolve(condition.name()));
                requireNoOthers(condition, blocks);
            }
        }
        world.barrier();
        ensemble.run(new Blocks(blocks), resume, listener);
    }

    private static void create(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw FileErrors.cannotWrite(directory, failure);
        }
    }

    /** Files of other blocks would be taken for trials of this study. */
    private void requireNoOthers(ColumnCondition condition, List<TrialBlock> blocks) throws IOException {
        Set<Path> expected = blocks.stream().map(block -> block.file(trials)).collect(Collectors.toSet());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(trials.resolve(condition.name()), "*.h5")) {
            for (Path file : files) {
                if (!expected.contains(file)) {
                    throw new IOException(file + " is no block of this study: remove it, replace all with --overwrite,"
                            + " or give another directory with --out");
                }
            }
        }
    }

    private FixedPoint estimateWake(ColumnCondition calibrator) throws IOException {
        long[] pyramidal = new long[30];
        long[] inhibitory = new long[60];
        for (int number = 0; number < TrialBlock.blocks(study, calibrator); number++) {
            Path path = TrialBlock.of(study, calibrator, BetaGaba.NONE, number).file(trials);
            try (Hdf5Reader file = new Hdf5Reader(path)) {
                TrialFile.addUpStates(file, pyramidal, inhibitory);
            }
        }
        return UpStates.fixedPoint(pyramidal, inhibitory);
    }

    private final class Blocks implements BlockWork {
        private final List<TrialBlock> blocks;
        private final KeptTraces kept = new KeptTraces();

        Blocks(List<TrialBlock> blocks) {
            this.blocks = blocks;
        }

        @Override
        public int blocks() {
            return blocks.size();
        }

        @Override
        public BlockState inspect(int block) throws IOException {
            return TrialFile.inspect(blocks.get(block), trials);
        }

        @Override
        public void run(int block) throws IOException {
            TrialFile.write(blocks.get(block), trials, provenance, kept);
        }
    }
}
