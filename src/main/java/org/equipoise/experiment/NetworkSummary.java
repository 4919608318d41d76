package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.SimulationResult;
import org.equipoise.network.SimulationResult.PopulationResult;
import org.equipoise.network.Timing;

/**
 * What {@code summary.json} says of a spiking run; the components' names are its keys.
 *
 * @param theory what theory says of it; null before it was asked
 */
record NetworkSummary(
        String model,
        long neurons,
        long synapses,
        long seed,
        int ranks,
        int threads,
        double dtMs,
        double durationMs,
        double statisticsFromMs,
        String spikeDigest,
        Map<String, Population> populations,
        Network network,
        TheoryComparison theory,
        Times timing,
        Memory memory) {

    record Population(
            long size, long spikes, double rateHz, double cvIsi, double fano, double silentFraction, double synchrony) {

        /** One of which only the rate is known. */
        static Population ofRate(long size, double rateHz) {
            return new Population(size, 0, rateHz, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
    }

    record Network(double rateHz, double cvIsi, double synchrony) {}

    record Times(
            double buildS,
            double simulateS,
            double updateS,
            double deliverS,
            double exchangeS,
            double recordS,
            double realTimeFactor) {}

    record Memory(double peakRssMb, double bytesPerSynapse) {}

    /** @param peakRss of all processes together, bytes */
    static NetworkSummary of(NetworkSpec spec, SimulationResult result, int ranks, int threads, long peakRss) {
        Map<String, Population> populations = new LinkedHashMap<>();
        for (PopulationResult p : result.populations()) {
            populations.put(
                    p.name(),
                    new Population(
                            p.size(), p.spikes(), p.rate(), p.cv(), p.fano(), p.silentFraction(), p.synchrony()));
        }
        PopulationResult all = result.network();
        Timing timing = result.timing();
        return new NetworkSummary(
                models(spec),
                spec.neurons(),
                result.synapses(),
                spec.seed(),
                ranks,
                threads,
                spec.dt(),
                spec.duration(),
                spec.statisticsFrom(),
                result.spikeDigest(),
                populations,
                new Network(all.rate(), all.cv(), all.synchrony()),
                null,
                new Times(
                        timing.build(),
                        timing.simulate(),
                        timing.update(),
                        timing.deliver(),
                        timing.exchange(),
                        timing.record(),
                        timing.simulate() / (spec.duration() / 1000)),
                new Memory(
                        peakRss / 1e6,
                        result.synapses() == 0 ? Double.NaN : (double) result.synapseBytes() / result.synapses()));
    }

    /** The same with what theory says. */
    NetworkSummary comparedWith(TheoryComparison comparison) {
        return new NetworkSummary(
                model,
                neurons,
                synapses,
                seed,
                ranks,
                threads,
                dtMs,
                durationMs,
                statisticsFromMs,
                spikeDigest,
                populations,
                network,
                comparison,
                timing,
                memory);
    }

    /** The models of the populations, without repetition. */
    private static String models(NetworkSpec spec) {
        return spec.populations().stream().map(p -> p.model().name()).distinct().collect(Collectors.joining(", "));
    }

    /** The closing table: populations, rates, CV, and where the time went. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        int width = Math.max(
                10, populations.keySet().stream().mapToInt(String::length).max().orElse(0));
        boolean predicted = theory != null
                && !(theory.populations().isEmpty()
                        && (neurons > 0 || theory.sources().isEmpty()));
        String row = "%-" + width + "s %11s %13s %9s" + (predicted ? " %9s %7s %7s" : "%s %7s%s") + " %7s %8s";
        lines.add(String.format(
                row,
                "population",
                "neurons",
                "spikes",
                "rate/Hz",
                predicted ? "theory" : "",
                "CV",
                predicted ? "theory" : "",
                "Fano",
                "silent"));
        populations.forEach((name, p) -> lines.add(String.format(
                row,
                name,
                figure("%,d", p.size),
                figure("%,d", p.spikes),
                figure("%.3f", p.rateHz),
                predicted ? theory.rate(name) : "",
                figure("%.3f", p.cvIsi),
                predicted ? predictedCv(name) : "",
                figure("%.3f", p.fano),
                figure("%.1f %%", 100 * p.silentFraction))));
        if (predicted) {
            theory.differences().forEach(difference -> lines.add("differs from theory: " + difference));
        }
        lines.add(String.format(
                "build %s s, simulate %s s (update %s, deliver %s, exchange %s, record %s), real-time factor %s",
                figure("%.2f", timing.buildS),
                figure("%.2f", timing.simulateS),
                figure("%.2f", timing.updateS),
                figure("%.2f", timing.deliverS),
                figure("%.2f", timing.exchangeS),
                figure("%.2f", timing.recordS),
                figure("%.2f", timing.realTimeFactor)));
        lines.add(String.format(
                "%s synapses of %s bytes; peak memory %s MB",
                figure("%,d", synapses), figure("%.2f", memory.bytesPerSynapse), figure("%.0f", memory.peakRssMb)));
        lines.add("spike digest " + spikeDigest);
        return lines;
    }

    /** A dash where the prediction cannot be compared with the measurement. */
    private String predictedCv(String population) {
        TheoryComparison.Population prediction = theory.populations().get(population);
        return prediction == null || prediction.cvAgrees() == null ? "-" : figure("%.3f", prediction.cvIsi());
    }

    /** A number, or a dash where there was nothing to take it from. */
    private static String figure(String format, Number value) {
        return Double.isNaN(value.doubleValue()) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
