package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;
import org.equipoise.stimulus.PoissonPopulation;
import org.equipoise.theory.FixedPoint;
import org.equipoise.theory.MeanFieldSolution;

/**
 * What theory says beside what was measured; the components' names are keys of {@code summary.json}.
 *
 * @param covered whether theory covers the network
 * @param reasons why it does not, or why it has no rates, one sentence each
 * @param populations what theory says of each population of neurons; empty if there are reasons
 * @param membranes of the same populations, what their input makes of a membrane that never spikes
 * @param sources what is expected of populations of Poisson sources whose rate does not change
 * @param differences where measurement and theory disagree, one sentence each
 */
record TheoryComparison(
        boolean covered,
        List<String> reasons,
        Map<String, Population> populations,
        Map<String, Membrane> membranes,
        Map<String, Source> sources,
        List<String> differences) {
    /**
     * @param rateHz predicted rate
     * @param cvIsi predicted CV of the intervals between spikes
     * @param rateAgrees whether the measured rate is within 15 % or 0.5 Hz of the predicted one, whichever is more
     * @param cvAgrees whether the measured CV is within 0.2 of the predicted one; null where the two say nothing about each
     *     other, because the mean input is above the threshold or there were too few spikes
     */
    record Population(double rateHz, double cvIsi, boolean rateAgrees, Boolean cvAgrees) {}

    /**
     * The potential of the free membrane, under the input at the fixed point.
     *
     * @param meanMv its mean
     * @param sdMv its standard deviation
     * @param thresholdMv where the neurons spike
     */
    record Membrane(double meanMv, double sdMv, double thresholdMv) {}

    /**
     * @param rateHz rate of a unit while statistics are taken
     * @param count its expected number of spikes in this time, which is the variance of that number, too
     */
    record Source(double rateHz, double count) {}

    /** Compares a run with theory; takes some ms. */
    static TheoryComparison of(NetworkSpec network, Map<String, NetworkSummary.Population> measured) {
        TheoryNetwork theory = new TheoryNetwork(network);
        List<String> gaps = theory.gaps();
        if (!gaps.isEmpty()) {
            return new TheoryComparison(false, gaps, Map.of(), Map.of(), sources(network), List.of());
        }
        Optional<FixedPoint> reached = MeanFieldSolution.reachedFromRest(theory.meanField());
        if (reached.isEmpty()) {
            return new TheoryComparison(
                    true, List.of(TheoryPrediction.NOT_REACHED), Map.of(), Map.of(), sources(network), List.of());
        }
        Map<String, Population> populations = new LinkedHashMap<>();
        Map<String, Membrane> membranes = new LinkedHashMap<>();
        List<String> differences = new ArrayList<>();
        for (FixedPoint.State state : reached.get().populations()) {
            double threshold = TheorySynapses.value(network.population(state.name()), "V_th");
            populations.put(state.name(), compare(state, threshold, measured.get(state.name()), differences));
            membranes.put(state.name(), new Membrane(state.mu(), state.sigma() / Math.sqrt(2), threshold));
        }
        return new TheoryComparison(true, List.of(), populations, membranes, sources(network), differences);
    }

    private static Map<String, Source> sources(NetworkSpec network) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (PopulationSpec population : network.populations()) {
            if (population.model() instanceof PoissonPopulation) {
                double on = Math.min(TheorySynapses.value(population, "stop"), network.duration())
                        - Math.max(TheorySynapses.value(population, "start"), network.statisticsFrom());
                double count = TheorySynapses.value(population, "rate") * Math.max(0, on);
                double time = network.duration() - network.statisticsFrom();
                sources.put(population.name(), new Source(1000 * count / time, count));
            }
        }
        return sources;
    }

    /** The predicted rate of a population as tables show it; a dash if there is none. */
    String rate(String population) {
        Source source = sources.get(population);
        Population prediction = populations.get(population);
        if (source == null && prediction == null) {
            return "-";
        }
        return String.format(Locale.ROOT, "%.3f", source == null ? prediction.rateHz() : source.rateHz());
    }

    private static Population compare(
            FixedPoint.State state, double threshold, NetworkSummary.Population measured, List<String> differences) {
        double rate = 1000 * state.rate();
        boolean rateAgrees = TheoryAgreement.rates(measured.rateHz(), rate);
        if (!rateAgrees) {
            differences.add(String.format(
                    Locale.ROOT, "%s fires at %.2f Hz; theory says %.2f Hz", state.name(), measured.rateHz(), rate));
        }
        Boolean cvAgrees = null;
        if (TheoryAgreement.comparesCvs(measured.cvIsi(), state.cvIsi(), state.mu() < threshold)) {
            cvAgrees = TheoryAgreement.cvs(measured.cvIsi(), state.cvIsi());
            if (!cvAgrees) {
                differences.add(String.format(
                        Locale.ROOT,
                        "%s has a CV of %.2f; theory says %.2f",
                        state.name(),
                        measured.cvIsi(),
                        state.cvIsi()));
            }
        }
        return new Population(rate, state.cvIsi(), rateAgrees, cvAgrees);
    }
}
