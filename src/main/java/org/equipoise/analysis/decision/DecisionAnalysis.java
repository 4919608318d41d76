package org.equipoise.analysis.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.equipoise.io.Hdf5Reader;

/**
 * Decisions under stimuli of several strengths. The first alternative is the correct one.
 *
 * @param kind {@code decisions}
 * @param conditions in the order of their strengths
 * @param weibull fitted to the strengths above 0; of NaNs with fewer than two of them
 */
public record DecisionAnalysis(String kind, List<Condition> conditions, PsychometricFit weibull) {

    /**
     * One strength.
     *
     * @param strength of the stimulus
     * @param trials all
     * @param decided those in which one alternative reached the threshold
     * @param correct those in which the first one did
     * @param accuracy correct / decided
     * @param correctMs mean reaction time of correct choices; NaN without any
     * @param errorMs likewise of wrong ones
     * @param reactionTimesCorrect all of them, ms
     * @param reactionTimesError likewise
     * @param winnerAfterHz for each decided trial the winner's mean rate in the half second after the race, or in what
     *     there is of it
     */
    public record Condition(
            double strength,
            int trials,
            int decided,
            int correct,
            double accuracy,
            double correctMs,
            double errorMs,
            double[] reactionTimesCorrect,
            double[] reactionTimesError,
            double[] winnerAfterHz) {}

    private static final double AFTER_MS = 500;

    /** The directories within one that hold trials with decisions, in alphabetical order. */
    public static List<Path> conditions(Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path each : all.sorted().toList()) {
                Path file = each.resolve("measures.h5");
                if (Files.exists(file) && hasDecisions(file)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean hasDecisions(Path file) throws IOException {
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            return reader.has("/decision/choice");
        }
    }

    /**
     * Reads the trials of several strengths.
     *
     * @param files {@code measures.h5} of each
     */
    public static DecisionAnalysis of(List<Path> files) throws IOException {
        List<Condition> conditions = new ArrayList<>();
        List<Outcomes> outcomes = new ArrayList<>();
        for (Path file : files) {
            try (Hdf5Reader reader = new Hdf5Reader(file)) {
                Outcomes ended = new Outcomes(
                        reader.numberAttribute("/decision", "strength").doubleValue(),
                        Arrays.stream(reader.longs("/decision/choice"))
                                .mapToInt(choice -> (int) choice)
                                .toArray(),
                        reader.doubles("/decision/reaction_time"));
                outcomes.add(ended);
                conditions.add(condition(ended, winnerAfter(reader, ended.choices())));
            }
        }
        conditions.sort(Comparator.comparingDouble(Condition::strength));
        return new DecisionAnalysis("decisions", conditions, PsychometricFit.of(outcomes));
    }

    /** Whether a file has the trials of the reduced model. */
    public static boolean isOfReducedModel(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            return reader.has("/decision");
        }
    }

    /**
     * Reads the trials of the reduced model, which do not go on after the decision.
     *
     * @param file {@code rate.h5}
     */
    public static DecisionAnalysis ofReducedModel(Path file) throws IOException {
        List<Condition> conditions = new ArrayList<>();
        List<Outcomes> outcomes = new ArrayList<>();
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            double[] coherences = reader.doubles("/decision/coherence");
            for (int c = 0; c < coherences.length; c++) {
                String at = String.format(Locale.ROOT, "/decision/coherence_%02d", c);
                Outcomes ended = new Outcomes(
                        coherences[c],
                        Arrays.stream(reader.longs(at + "/choice"))
                                .mapToInt(choice -> (int) choice)
                                .toArray(),
                        reader.doubles(at + "/reaction_time"));
                outcomes.add(ended);
                conditions.add(condition(ended));
            }
        }
        conditions.sort(Comparator.comparingDouble(Condition::strength));
        return new DecisionAnalysis("decisions", conditions, PsychometricFit.of(outcomes));
    }

    private static Condition condition(Outcomes outcomes, double... winnerAfter) {
        double[] correct = outcomes.correctTimes();
        double[] wrong = outcomes.errorTimes();
        return new Condition(
                outcomes.coherence(),
                outcomes.trials(),
                outcomes.decided(),
                outcomes.correct(),
                outcomes.accuracy(),
                mean(correct),
                mean(wrong),
                correct,
                wrong,
                winnerAfter);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double[] winnerAfter(Hdf5Reader reader, int[] choices) throws IOException {
        String[] between = reader.textAttribute("/decision", "between").split(" ", -1);
        double bin = reader.numberAttribute("/", "bin_ms").doubleValue();
        int from =
                (int) Math.round(reader.numberAttribute("/decision", "until_ms").doubleValue() / bin);
        int bins = (int) reader.shape("/counts/" + between[0])[1];
        int to = Math.min(bins, from + (int) Math.round(AFTER_MS / bin));
        List<Double> rates = new ArrayList<>();
        for (int trial = 0; trial < choices.length && to > from; trial++) {
            if (choices[trial] >= 0) {
                String winner = "/counts/" + between[choices[trial]];
                double spikes = 0;
                for (long count : reader.row(winner, trial, from, to - from)) {
                    spikes += count;
                }
                double neurons = reader.numberAttribute(winner, "neurons").doubleValue();
                rates.add(spikes / neurons / ((to - from) * bin / 1000));
            }
        }
        return rates.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The results as a table. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("strength   trials  decided  correct  RT correct/ms  RT error/ms");
        for (Condition c : conditions) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%8.3f %8d %8d %8.3f %14s %12s",
                    c.strength,
                    c.trials,
                    c.decided,
                    c.accuracy,
                    time(c.correctMs),
                    time(c.errorMs)));
        }
        if (!Double.isNaN(weibull.alpha())) {
            lines.add(String.format(Locale.ROOT, "Weibull: alpha %.4f, beta %.3f", weibull.alpha(), weibull.beta()));
        }
        return lines;
    }

    private static String time(double mean) {
        return Double.isNaN(mean) ? "-" : String.format(Locale.ROOT, "%.0f", mean);
    }
}
