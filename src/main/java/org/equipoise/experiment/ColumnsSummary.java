package org.equipoise.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.equipoise.column.BetaGaba;
import org.equipoise.column.Calibration;
import org.equipoise.column.ColumnCondition;
import org.equipoise.column.ColumnStudy;
import org.equipoise.column.FixedPoint;
import org.equipoise.column.Population;

/** What {@code summary.json} says of column trials; the components' names are its keys. */
record ColumnsSummary(
        String model,
        long seed,
        String rng,
        int ranks,
        int threads,
        Map<String, SteadyState> calibration,
        Map<String, Condition> conditions,
        Times timing,
        Memory memory) {

    /** A steady state that inhibition is balanced around. */
    record SteadyState(double pyramidalMv, double inhibitoryMv, double pyramidalHz, double inhibitoryHz) {
        static SteadyState of(FixedPoint point) {
            return new SteadyState(
                    point.pyramidal(),
                    point.inhibitory(),
                    1000 * Population.PYRAMIDAL.rate().at(point.pyramidal()),
                    1000 * Population.INHIBITORY.rate().at(point.inhibitory()));
        }
    }

    record Condition(
            int trials,
            int columns,
            double betaIntra,
            double betaInput,
            double betaInter,
            double betaGabaPyramidal,
            double betaGabaInhibitory,
            double sd,
            boolean stochastic,
            boolean spontaneous,
            double stimulusHz) {}

    record Times(double simulateS) {}

    record Memory(double peakRssMb) {}

    /** @param peakRss of all ranks together, bytes */
    static ColumnsSummary of(
            ColumnStudy study,
            List<ColumnCondition> conditions,
            Calibration calibration,
            int ranks,
            int threads,
            double seconds,
            long peakRss) {
        Map<String, SteadyState> states = new LinkedHashMap<>();
        if (calibration.wake() != null) {
            states.put("V_WAKE", SteadyState.of(calibration.wake()));
        }
        if (calibration.nrem() != null) {
            states.put("V_NREM", SteadyState.of(calibration.nrem()));
        }
        Map<String, Condition> all = new LinkedHashMap<>();
        for (ColumnCondition c : conditions) {
            BetaGaba gaba = calibration.of(c);
            all.put(
                    c.name(),
                    new Condition(
                            c.trials(),
                            c.columns(),
                            c.betaIntra(),
                            c.betaInput(),
                            c.betaInter(),
                            gaba.ontoPyramidal(),
                            gaba.ontoInhibitory(),
                            c.sd(),
                            c.stochastic(),
                            c.spontaneous(),
                            1000 * c.stimulus()));
        }
        return new ColumnsSummary(
                "cortical columns",
                study.seed(),
                study.rng().name().toLowerCase(Locale.ROOT),
                ranks,
                threads,
                states,
                all,
                new Times(seconds),
                new Memory(peakRss / 1e6));
    }
}
