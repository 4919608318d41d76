package org.equipoise.plot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.equipoise.io.Json;

/**
 * Measures of trials of networks, from {@code measures.h5}, and what analyze made of them:
 *
 * <ul>
 *   <li>{@code rates}: of populations, as the mean of all trials and in some;
 *   <li>{@code response}: how rates follow a step of the input;
 *   <li>{@code twin}: how runs that differ by a disturbance move apart;
 *   <li>{@code direction}: decoded in each trial, and how it diffuses;
 *   <li>{@code psychometric} and {@code reaction-times}: of decisions under stimuli of several strengths.
 * </ul>
 */
final class MeasuresChapter implements Chapter {
    @Override
    public boolean isIn(Path directory) {
        return Files.exists(measures(directory)) || isOfDecisions(directory);
    }

    /** Whether the directory has the analysis of decisions, whose trials are in the directories within. */
    static boolean isOfDecisions(Path directory) {
        try {
            return decisions(directory).isPresent();
        } catch (IOException e) {
            // Whoever draws it will say what is wrong.
            return false;
        }
    }

    @Override
    public void addTo(Report report, Path directory) throws IOException {
        if (Files.exists(measures(directory))) {
            report.section("Measures");
            MeasuredRun run = MeasuredRun.read(measures(directory));
            report.figure(RatesFigure.of(run));
            Optional<TrialsSummary> trials = analysis(directory, "trials", TrialsSummary.class);
            if (trials.isPresent() && trials.get().response() != null) {
                report.figure(ResponseFigure.of(trials.get().response(), run.trials()));
            }
            if (trials.isPresent()
                    && trials.get().twin() != null
                    && trials.get().twin().times().length > 0) {
                report.figure(TwinFigure.of(trials.get().twin()));
            }
            if (run.angles().isPresent()) {
                report.figure(DirectionFigure.of(run, memory(directory), ring(directory, run)));
            }
        } else {
            DecisionSummary decisions = decisions(directory).orElseThrow();
            report.section("Decisions");
            report.figure(DecisionFigures.psychometric(decisions));
            report.figure(DecisionFigures.reactionTimes(decisions));
        }
    }

    private static Path measures(Path directory) {
        return directory.resolve("measures.h5");
    }

    private static Optional<MemorySummary> memory(Path directory) throws IOException {
        return analysis(directory, "memory", MemorySummary.class);
    }

    private static Optional<DecisionSummary> decisions(Path directory) throws IOException {
        return analysis(directory, "decisions", DecisionSummary.class);
    }

    /** What analyze wrote, if it is of this kind: other kinds of analysis have a file of this name, too. */
    private static <T> Optional<T> analysis(Path directory, String kind, Class<T> type) throws IOException {
        Path file = directory.resolve("analysis.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonElement found = Json.read(file, JsonObject.class).get("kind");
        return found != null && found.isJsonPrimitive() && found.getAsString().equals(kind)
                ? Optional.of(Json.read(file, type))
                : Optional.empty();
    }

    /** The spikes of the population that a direction is of; only a single run keeps them. */
    private static Optional<Raster> ring(Path directory, MeasuredRun run) throws IOException {
        Path spikes = directory.resolve("spikes.h5");
        Path summary = directory.resolve("summary.json");
        return Files.exists(spikes) && Files.exists(summary)
                ? SpikingRun.wholeRun(
                        RunSummary.read(summary), spikes, run.ring().orElseThrow())
                : Optional.empty();
    }
}
