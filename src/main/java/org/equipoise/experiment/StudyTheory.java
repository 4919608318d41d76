package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.network.NetworkSpec;
import org.equipoise.theory.BalancedState;
import org.equipoise.theory.FixedPoint;
import org.equipoise.theory.MeanField;
import org.equipoise.theory.MeanFieldSolution;

/**
 * What theory says of a point of a study, in the terms of its measures.
 *
 * @param measures population to measures, at the fixed point reached from rest; empty where theory does not cover the network
 * @param reasons why there are no measures, one sentence each
 * @param balancedRates population to its rate in Hz in the limit of many inputs; empty where there is no balanced state
 * @param belowThreshold the populations whose mean input is below the threshold
 */
record StudyTheory(
        Map<String, Map<String, Double>> measures,
        List<String> reasons,
        Map<String, Double> balancedRates,
        Set<String> belowThreshold) {
    static final String RATE = "rate_hz";
    static final String CV = "cv_isi";

    /** Membranes whose neurons fire less often than this are taken as free, Hz. */
    private static final double SILENT = 1e-6;

    static StudyTheory of(NetworkSpec network) {
        TheoryNetwork theory = new TheoryNetwork(network);
        Map<String, Map<String, Double>> measures = new LinkedHashMap<>();
        Map<String, Double> balanced = new LinkedHashMap<>();
        List<String> reasons = theory.gaps();
        Set<String> belowThreshold = new LinkedHashSet<>();
        if (reasons.isEmpty()) {
            MeanField meanField = theory.meanField();
            Optional<FixedPoint> reached = MeanFieldSolution.reachedFromRest(meanField);
            for (FixedPoint.State state : reached.map(FixedPoint::populations).orElse(List.of())) {
                measures.put(state.name(), measures(network, state));
                if (state.mu() < TheorySynapses.value(network.population(state.name()), "V_th")) {
                    belowThreshold.add(state.name());
                }
            }
            reasons = reached.isPresent() ? List.of() : List.of(TheoryPrediction.NOT_REACHED);
            BalancedState state = BalancedState.of(meanField);
            for (int i = 0; state.exists() && i < state.names().size(); i++) {
                balanced.put(state.names().get(i), 1000 * state.rates().get(i));
            }
        }
        return new StudyTheory(measures, reasons, balanced, belowThreshold);
    }

    /**
     * A disagreement; the components' names are keys of {@code study.json}.
     *
     * @param measure {@code rate_hz} or {@code cv_isi}
     * @param measured mean over trials
     */
    record Difference(String population, String measure, double measured, double theory) {}

    /** Where measurement and theory disagree, by the rule of {@link TheoryAgreement}. */
    List<Difference> differences(Map<String, Map<String, double[]>> measured) {
        List<Difference> differences = new ArrayList<>();
        measures.forEach((population, predicted) -> {
            double rate = StudyResults.mean(measured.get(population).get(RATE));
            if (!TheoryAgreement.rates(rate, predicted.get(RATE))) {
                differences.add(new Difference(population, RATE, rate, predicted.get(RATE)));
            }
            double cv = StudyResults.mean(measured.get(population).get(CV));
            if (TheoryAgreement.comparesCvs(cv, predicted.get(CV), belowThreshold.contains(population))
                    && !TheoryAgreement.cvs(cv, predicted.get(CV))) {
                differences.add(new Difference(population, CV, cv, predicted.get(CV)));
            }
        });
        return differences;
    }

    /** The potential's moments are those of the free membrane: where there are spikes, resets change them. */
    private static Map<String, Double> measures(NetworkSpec network, FixedPoint.State state) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(RATE, 1000 * state.rate());
        values.put(CV, state.cvIsi());
        String mean = TraceMoments.mean("V_m");
        if (1000 * state.rate() < SILENT && StudyMeasures.has(network, state.name(), mean)) {
            values.put(mean, state.mu());
            values.put(TraceMoments.variance("V_m"), state.sigma() * state.sigma() / 2);
        }
        return values;
    }
}
