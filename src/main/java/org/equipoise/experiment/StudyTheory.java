package org.equipoise.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.network.NetworkSpec;
import org.equipoise.theory.BalancedState;
import org.equipoise.theory.FixedPoint;
import org.equipoise.theory.MeanField;
import org.equipoise.theory.MeanFieldSolution;

/**
 * What theory says of a point of a study, in the terms of its measures.
 *
 * @param measures population to measures, at the fixed point reached from rest; empty where theory does not cover the network
 * @param balancedRates population to its rate in Hz in the limit of many inputs; empty where there is no balanced state
 */
record StudyTheory(Map<String, Map<String, Double>> measures, Map<String, Double> balancedRates) {
    /** Membranes whose neurons fire less often than this are taken as free, Hz. */
    private static final double SILENT = 1e-6;

    static StudyTheory of(NetworkSpec network) {
        TheoryNetwork theory = new TheoryNetwork(network);
        Map<String, Map<String, Double>> measures = new LinkedHashMap<>();
        Map<String, Double> balanced = new LinkedHashMap<>();
        if (theory.gaps().isEmpty()) {
            MeanField meanField = theory.meanField();
            Optional<FixedPoint> reached = MeanFieldSolution.reachedFromRest(meanField);
            reached.map(FixedPoint::populations)
                    .orElse(List.of())
                    .forEach(state -> measures.put(state.name(), measures(network, state)));
            BalancedState state = BalancedState.of(meanField);
            for (int i = 0; state.exists() && i < state.names().size(); i++) {
                balanced.put(state.names().get(i), 1000 * state.rates().get(i));
            }
        }
        return new StudyTheory(measures, balanced);
    }

    /** The potential's moments are those of the free membrane: where there are spikes, resets change them. */
    private static Map<String, Double> measures(NetworkSpec network, FixedPoint.State state) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("rate_hz", 1000 * state.rate());
        values.put("cv_isi", state.cvIsi());
        String mean = TraceMoments.mean("V_m");
        if (1000 * state.rate() < SILENT && StudyMeasures.has(network, state.name(), mean)) {
            values.put(mean, state.mu());
            values.put(TraceMoments.variance("V_m"), state.sigma() * state.sigma() / 2);
        }
        return values;
    }
}
