package org.equipoise.experiment;

import java.util.List;
import java.util.Locale;
import org.equipoise.theory.FixedPoint;
import org.equipoise.theory.MeanFieldSolution;

/**
 * How long a study will take, from its configuration and, where theory covers a point, from the rates that it predicts.
 *
 * @param seconds of all runs on one core
 * @param longest of one run
 * @param runs how many there will be
 * @param predicted whether theory has the rates of all points
 */
record StudyForecast(double seconds, double longest, long runs, boolean predicted) {
    /** What a search takes, as a rule. */
    private static final int RUNS_OF_A_SEARCH = 6;

    static StudyForecast of(StudyConfig study) {
        double seconds = 0;
        double longest = 0;
        boolean predicted = true;
        int tries = study.tuning().isPresent() ? RUNS_OF_A_SEARCH : 1;
        for (StudyPoint point : study.points()) {
            NetworkForecast forecast = NetworkForecast.of(point.network());
            double rate = rate(point);
            predicted &= !Double.isNaN(rate);
            double run = forecast.buildSeconds()
                    + forecast.simulateSeconds(Double.isNaN(rate) ? NetworkForecast.ASSUMED_RATE : rate);
            longest = Math.max(longest, run);
            seconds += run * tries * study.trials();
        }
        return new StudyForecast(seconds, longest, (long) study.points().size() * study.trials() * tries, predicted);
    }

    /** Mean rate of all neurons by theory, 1/ms; NaN where it has none. */
    private static double rate(StudyPoint point) {
        TheoryNetwork theory = new TheoryNetwork(point.network());
        if (!theory.gaps().isEmpty()) {
            return Double.NaN;
        }
        List<FixedPoint.State> states = MeanFieldSolution.reachedFromRest(theory.meanField())
                .map(FixedPoint::populations)
                .orElse(List.of());
        double spikes = 0;
        double neurons = 0;
        for (FixedPoint.State state : states) {
            double size = point.network().population(state.name()).size();
            spikes += size * state.rate();
            neurons += size;
        }
        return spikes / neurons;
    }

    /** In words, for so many cores. */
    String words(int cores) {
        return String.format(
                Locale.ROOT,
                "%.1f s for %,d runs%s",
                Math.max(seconds / cores, longest),
                runs,
                predicted ? ", at the rates that theory predicts" : ", if neurons fire at 10 Hz");
    }
}
