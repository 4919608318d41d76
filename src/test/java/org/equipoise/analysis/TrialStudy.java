package org.equipoise.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.column.ColumnCondition;
import org.equipoise.column.ColumnStudy;
import org.equipoise.column.FixedPoint;
import org.equipoise.column.Precision;
import org.equipoise.column.Protocol;
import org.equipoise.column.Recording;
import org.equipoise.column.Rng;
import org.equipoise.column.StudyRun;
import org.equipoise.ensemble.EnsembleListener;
import org.equipoise.io.Provenance;
import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.InProcessRanks;
import org.equipoise.parallel.SingleProcess;

/** Small studies of columns, simulated as users simulate them, and their analysis. */
final class TrialStudy {
    static final double[] STIMULI = {10, 50};
    static final Provenance PROVENANCE = new Provenance("1", "none", "kind: columns\n", 7, 1, 1, Instant.EPOCH);
    private static final Protocol REST = new Protocol(0.1, 2000, 40_000, 0, 0);
    private static final Protocol EVOKED = new Protocol(0.1, 2000, 2000, 1000, 1000);
    private static final Protocol QUIET = new Protocol(0.1, 2000, 4000, 1000, 1000);
    private static final int TRIALS = 12;
    private static final int BLOCK = 5;

    private final List<ColumnCondition> conditions = new ArrayList<>();

    static ColumnCondition rest(String name, double intra, double inter) {
        return new ColumnCondition(name, intra, inter, inter, 1.2, true, true, 0, TRIALS, REST);
    }

    static ColumnCondition evoked(String name, double intra, double inter, double stimulus) {
        return new ColumnCondition(name, intra, 2, inter, 1.2, true, false, stimulus / 1000, TRIALS, EVOKED);
    }

    static ColumnCondition withoutNoise(String name, double stimulus) {
        return new ColumnCondition(name, 2, 2, 0, 1.2, false, false, stimulus / 1000, 1, QUIET);
    }

    /** Of everything something. */
    static TrialStudy complete() {
        return new TrialStudy()
                .with(rest("nrem", 1, 0))
                .with(rest("wake", 2, 2))
                .with(evoked("evoked_10Hz", 2, 0, 10))
                .with(evoked("evoked_50Hz", 2, 0, 50))
                .with(evoked("two_50Hz", 2, 2, 50))
                .with(withoutNoise("quiet_10Hz", 10))
                .with(withoutNoise("quiet_50Hz", 50));
    }

    TrialStudy with(ColumnCondition condition) {
        conditions.add(condition);
        return this;
    }

    List<String> names() {
        return conditions.stream().map(ColumnCondition::name).toList();
    }

    /** Simulates the study into a directory, with the states of {@code stateTrials} trials. */
    TrialStudy simulate(Path directory, int stateTrials) throws IOException {
        ColumnStudy study = new ColumnStudy(
                7,
                Rng.NUMPY,
                conditions,
                FixedPoint.WAKE,
                new FixedPoint(-57.4, -55.3),
                false,
                new Recording(10, Precision.FLOAT32, false, stateTrials, 10),
                BLOCK);
        new StudyRun(study, directory.resolve("trials"), PROVENANCE, new SingleProcess(), 1, false)
                .run(conditions, EnsembleListener.SILENT);
        return this;
    }

    /** Analyses a directory on so many ranks and threads and returns what is missing. */
    static List<String> analyse(Path directory, int ranks, int threads, String... expected) {
        return InProcessRanks.run(ranks, world -> analyse(directory, world, threads, List.of(expected)))
                .get(0);
    }

    private static List<String> analyse(Path directory, Communicator world, int threads, List<String> expected) {
        try {
            ColumnAnalysis analysis = ColumnAnalysis.of(directory, STIMULI, expected);
            analysis.run(world, threads, false, PROVENANCE, EnsembleListener.SILENT);
            return analysis.missing();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
