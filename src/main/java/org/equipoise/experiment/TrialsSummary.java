package org.equipoise.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;

/** What {@code summary.json} says of trials of a network; the components' names are its keys. */
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
        Times timing,
        Memory memory) {

    /**
     * @param rateHz mean over trials
     * @param rateSdHz standard deviation between trials; NaN for one
     */
    record Population(long size, double rateHz, double rateSdHz) {}

    record Times(double simulateS) {}

    record Memory(double peakRssMb) {}

    /** @param peakRss of all ranks together, bytes */
    static TrialsSummary of(
            NetworkSpec spec,
            TrialsConfig trials,
            NetworkTrials work,
            int ranks,
            int threads,
            double seconds,
            long peakRss)
            throws IOException {
        Map<String, Population> populations = new LinkedHashMap<>();
        for (PopulationSpec population : spec.populations()) {
            double sum = 0;
            double squares = 0;
            for (int trial = 0; trial < trials.count(); trial++) {
                double rate = rate(NetworkTrialFile.counts(work.file(trial), population.name()), spec, trials.bin())
                        / population.size();
                sum += rate;
                squares += rate * rate;
            }
            int n = trials.count();
            double variance = (squares - sum * sum / n) / (n - 1);
            populations.put(
                    population.name(), new Population(population.size(), sum / n, Math.sqrt(Math.max(0, variance))));
        }
        return new TrialsSummary(
                spec.populations().stream()
                        .map(p -> p.model().name())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                spec.neurons(),
                spec.seed(),
                trials.count(),
                ranks,
                threads,
                spec.dt(),
                spec.duration(),
                spec.statisticsFrom(),
                populations,
                new Times(seconds),
                new Memory(peakRss / 1e6));
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
        String row = "%-" + width + "s %11s %9s %11s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(row, "population", "neurons", "rate/Hz", "SD/Hz"));
        populations.forEach((name, p) -> lines.add(String.format(
                row,
                name,
                String.format(Locale.ROOT, "%,d", p.size),
                String.format(Locale.ROOT, "%.3f", p.rateHz),
                trials == 1 ? "-" : String.format(Locale.ROOT, "%.3f", p.rateSdHz))));
        lines.add(String.format(Locale.ROOT, "%,d trials in %.1f s", trials, timing.simulateS));
        return lines;
    }
}
