package org.equipoise.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.equipoise.analysis.decision.Race;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;

/**
 * What {@code summary.json} says of trials of a network; the components' names are its keys.
 *
 * @param theory what theory says of the rates
 * @param decisions by the name of the population that won, and {@code undecided}; null where no race was asked for
 */
record TrialsSummary(
        String model,
        long neurons,
        long seed,
        int trials,
        int ranks,
        int threads,
        double dtMs,
        double durationMs,
        double statisticsFromMs,
        Map<String, Population> populations,
        TheoryComparison theory,
        Map<String, Choice> decisions,
        Times timing,
        Memory memory) {

    /**
     * @param rateHz mean over trials
     * @param rateSdHz standard deviation between trials; NaN for one
     */
    record Population(long size, double rateHz, double rateSdHz) {}

    /**
     * @param trials how many were decided like this
     * @param reactionTimeMs mean over them; NaN without any
     */
    record Choice(int trials, double reactionTimeMs) {}

    record Times(double simulateS) {}

    record Memory(double peakRssMb) {}

    /** @param peakRss of all ranks together, bytes */
    static TrialsSummary of(
            NetworkSpec spec,
            MeasuresConfig measures,
            MeasuredTrials measured,
            int ranks,
            int threads,
            double seconds,
            long peakRss)
            throws IOException {
        int n = measured.trials();
        Map<String, Population> populations = new LinkedHashMap<>();
        Map<String, NetworkSummary.Population> comparable = new LinkedHashMap<>();
        for (PopulationSpec population : spec.populations()) {
            double sum = 0;
            double squares = 0;
            for (int trial = 0; trial < n; trial++) {
                double rate = rate(measured.counts(trial, population.name()), spec, measures.bin()) / population.size();
                sum += rate;
                squares += rate * rate;
            }
            double variance = (squares - sum * sum / n) / (n - 1);
            populations.put(
                    population.name(), new Population(population.size(), sum / n, Math.sqrt(Math.max(0, variance))));
            comparable.put(population.name(), NetworkSummary.Population.ofRate(population.size(), sum / n));
        }
        return new TrialsSummary(
                spec.populations().stream()
                        .map(p -> p.model().name())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                spec.neurons(),
                spec.seed(),
                n,
                ranks,
                threads,
                spec.dt(),
                spec.duration(),
                spec.statisticsFrom(),
                populations,
                TheoryComparison.of(spec, comparable),
                measures.decision().isPresent()
                        ? decisions(spec, measures.decision().get(), measures.bin(), measured)
                        : null,
                new Times(seconds),
                new Memory(peakRss / 1e6));
    }

    private static Map<String, Choice> decisions(
            NetworkSpec spec, MeasuresConfig.Decision decision, double bin, MeasuredTrials measured)
            throws IOException {
        int alternatives = decision.between().size();
        int[] wins = new int[alternatives + 1];
        double[] times = new double[alternatives + 1];
        for (int trial = 0; trial < measured.trials(); trial++) {
            Race race = measured.race(trial, spec, decision, bin);
            int winner = race.winner() < 0 ? alternatives : race.winner();
            wins[winner]++;
            times[winner] += race.time();
        }
        Map<String, Choice> decisions = new LinkedHashMap<>();
        for (int k = 0; k <= alternatives; k++) {
            String name = k < alternatives ? decision.between().get(k) : "undecided";
            decisions.put(name, new Choice(wins[k], times[k] / wins[k]));
        }
        return decisions;
    }

    /** Spikes a second, in the bins that begin where statistics do or later. */
    private static double rate(long[] counts, NetworkSpec spec, double bin) {
        int from = (int) Math.ceil(spec.statisticsFrom() / bin - 1e-6);
        long spikes = 0;
        for (int b = from; b < counts.length; b++) {
            spikes += counts[b];
        }
        return 1000 * spikes / (spec.duration() - from * bin);
    }

    /** The closing table: the rates of the populations over trials. */
    List<String> table() {
        int width = Math.max(
                10, populations.keySet().stream().mapToInt(String::length).max().orElse(0));
        boolean predicted = !theory.populations().isEmpty();
        String row = "%-" + width + "s %11s %9s" + (predicted ? " %9s" : "%s") + " %11s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(row, "population", "neurons", "rate/Hz", predicted ? "theory" : "", "SD/Hz"));
        populations.forEach((name, p) -> lines.add(String.format(
                row,
                name,
                String.format(Locale.ROOT, "%,d", p.size),
                String.format(Locale.ROOT, "%.3f", p.rateHz),
                predicted ? theory.rate(name) : "",
                trials == 1 ? "-" : String.format(Locale.ROOT, "%.3f", p.rateSdHz))));
        theory.differences().forEach(difference -> lines.add("differs from theory: " + difference));
        if (decisions != null) {
            decisions.forEach((name, choice) -> lines.add(
                    choice.trials == 0 || Double.isNaN(choice.reactionTimeMs)
                            ? String.format(Locale.ROOT, "%s: %d trials", name, choice.trials)
                            : String.format(
                                    Locale.ROOT,
                                    "%s decides %d trials, after %.0f ms on average",
                                    name,
                                    choice.trials,
                                    choice.reactionTimeMs)));
        }
        lines.add(String.format(Locale.ROOT, "%,d trials in %.1f s", trials, timing.simulateS));
        return lines;
    }
}
