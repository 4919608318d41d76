package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.equipoise.analysis.ColumnAnalysis;
import org.equipoise.analysis.SpikingAnalysis;
import org.equipoise.analysis.decision.DecisionAnalysis;
import org.equipoise.analysis.memory.MemoryAnalysis;
import org.equipoise.analysis.spiking.Regime;
import org.equipoise.analysis.study.StudyLines;
import org.equipoise.analysis.trials.TrialsAnalysis;
import org.equipoise.io.Json;
import org.equipoise.io.Provenance;
import org.equipoise.parallel.Communicator;

/** Analyses what a run left in its directory. */
public final class Analysis {
    private static final String RESULTS = "analysis.json";

    private final Path directory;
    private final double[] stimuli;
    private final boolean resume;
    private boolean isOfNetworks;

    /**
     * @param directory of the run
     * @param stimuli those that are analysed, in Hz, in ascending order
     * @param resume whether to keep what an interrupted analysis left
     */
    public Analysis(Path directory, double[] stimuli, boolean resume) {
        this.directory = directory;
        this.stimuli = stimuli.clone();
        this.resume = resume;
    }

    /**
     * Analyses and writes {@code analysis.json} and, of spikes and columns, {@code analysis.h5}. Called on all ranks.
     *
     * @throws IOException if there is nothing to analyse, files are damaged or results cannot be written
     */
    public void run(Communicator world, int threads, Console console) throws IOException {
        if (world.rank() == 0) {
            // What there is of trials of networks is read in a moment, by one rank.
            isOfNetworks = analyseNetworks(console);
        }
        byte[] handled = world.broadcast(new byte[] {(byte) (isOfNetworks ? 1 : 0)});
        if (handled[0] == 0) {
            analyseInParts(world, threads, console);
        }
    }

    private boolean analyseNetworks(Console console) throws IOException {
        if (Files.exists(directory.resolve("study.json"))) {
            console.line(directory + " holds a study, which was measured while it ran (study.json):"
                    + " scripts/equipoise plot " + directory + " draws it");
            return true;
        }
        Path measures = directory.resolve("measures.h5");
        List<String> lines;
        if (MemoryAnalysis.isIn(measures)) {
            MemoryAnalysis memory = MemoryAnalysis.of(measures);
            Json.write(directory.resolve(RESULTS), memory);
            lines = memory.lines();
        } else if (TrialsAnalysis.isIn(measures)) {
            TrialsAnalysis trials = TrialsAnalysis.of(measures);
            Json.write(directory.resolve(RESULTS), trials);
            lines = trials.lines();
        } else if (DecisionAnalysis.isOfReducedModel(directory.resolve("rate.h5"))) {
            DecisionAnalysis decisions = DecisionAnalysis.ofReducedModel(directory.resolve("rate.h5"));
            Json.write(directory.resolve(RESULTS), decisions);
            lines = decisions.lines();
        } else if (Files.exists(directory.resolve("study.json"))) {
            Optional<StudyLines> found = StudyLines.of(directory.resolve("study.json"));
            if (found.isEmpty()) {
                throw new IOException(directory + " is a study of more than one quantity, or of fewer than 3 values:"
                        + " there is nothing to fit a line to");
            }
            Json.write(directory.resolve(RESULTS), found.get());
            lines = found.get().lines();
        } else {
            List<Path> conditions = Files.isDirectory(directory) ? DecisionAnalysis.conditions(directory) : List.of();
            if (conditions.isEmpty()) {
                return false;
            }
            DecisionAnalysis decisions = DecisionAnalysis.of(conditions);
            Json.write(directory.resolve(RESULTS), decisions);
            lines = decisions.lines();
        }
        lines.forEach(console::line);
        console.line("results in " + directory.resolve(RESULTS));
        return true;
    }

    private void analyseInParts(Communicator world, int threads, Console console) throws IOException {
        Instant begin = Instant.now();
        long start = System.nanoTime();
        Path config = directory.resolve("config.yaml");
        String configuration = Files.exists(config) ? Files.readString(config) : "";
        boolean spiking = Files.exists(directory.resolve("spikes.h5"));
        if (spiking) {
            SpikingAnalysis analysis =
                    SpikingAnalysis.of(directory, configuration.isEmpty() ? Set.of() : sources(config));
            console.line(String.format(
                    Locale.ROOT,
                    "spikes of %d populations on %d x %d (ranks x threads)",
                    analysis.populations(),
                    world.size(),
                    threads));
            Provenance provenance = provenance(configuration, analysis.seed(), world.size(), threads, begin);
            Regime regime = analysis.run(world, threads, resume, provenance, new ItemProgress(console, "items"));
            console.line("regime: " + regime.description());
        } else {
            ColumnAnalysis analysis =
                    ColumnAnalysis.of(directory, stimuli, configuration.isEmpty() ? List.of() : conditions(config));
            analysis.missing().forEach(console::line);
            console.line(String.format(
                    Locale.ROOT,
                    "%d conditions on %d x %d (ranks x threads)",
                    analysis.conditions(),
                    world.size(),
                    threads));
            Provenance provenance = provenance(configuration, analysis.seed(), world.size(), threads, begin);
            analysis.run(world, threads, resume, provenance, new ItemProgress(console, "items"));
        }
        console.line(String.format(
                Locale.ROOT,
                "analysed in %.1f s; results in %s",
                (System.nanoTime() - start) / 1e9,
                directory.resolve("analysis.h5")));
    }

    private static Provenance provenance(String configuration, long seed, int ranks, int threads, Instant begin) {
        Version version = Version.current();
        return new Provenance(version.version(), version.commit(), configuration, seed, ranks, threads, begin);
    }

    private static Set<String> sources(Path config) {
        return Experiments.load(config, List.of()) instanceof NetworkExperiment network ? network.sources() : Set.of();
    }

    private static List<String> conditions(Path config) {
        return Experiments.load(config, List.of()) instanceof ColumnsExperiment columns
                ? columns.conditionNames()
                : List.of();
    }
}
