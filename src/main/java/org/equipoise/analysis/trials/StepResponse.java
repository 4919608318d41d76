package org.equipoise.analysis.trials;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.equipoise.io.Hdf5Reader;

/**
 * How the rates of populations follow a step of the input, over trials.
 *
 * @param atMs when the input changes
 * @param settleMs how long after that the new rates are taken from
 * @param binMs resolution
 * @param times ends of the bins of the courses, ms after the change
 * @param populations by name
 */
public record StepResponse(
        double atMs, double settleMs, double binMs, double[] times, Map<String, Population> populations) {
    /** How long before the change courses begin. */
    private static final double SHOWN_BEFORE_MS = 20;

    private static final double SHARE = 1 - 1 / Math.E;
    private static final double NEAR = 0.2;

    /**
     * One population. Times are ends of bins after the change; NaN if it did not come to it.
     *
     * @param membraneMs its membrane time constant; NaN for sources and other neurons without
     * @param beforeHz its mean rate before
     * @param afterHz its mean rate after, when settled
     * @param reachedMs when it is first beyond 1 - 1/e of the way, about 63 %
     * @param extremeHz its rate in the bin that goes farthest in the direction of the change, before it settles
     * @param extremeMs when that is
     * @param overshoot how far beyond the new rate that is, in units of the change
     * @param returnedMs when it is, from that on, first within 20 % of the new rate
     * @param rates its course, Hz
     */
    public record Population(
            double membraneMs,
            double beforeHz,
            double afterHz,
            double reachedMs,
            double extremeHz,
            double extremeMs,
            double overshoot,
            double returnedMs,
            double[] rates) {}

    /** Reads {@code measures.h5}, in which a response is asked for. */
    static StepResponse of(Hdf5Reader file) throws IOException {
        double bin = file.numberAttribute("/", "bin_ms").doubleValue();
        double from = file.numberAttribute("/response", "from_ms").doubleValue();
        double at = file.numberAttribute("/response", "at_ms").doubleValue();
        double settle = file.numberAttribute("/response", "settle_ms").doubleValue();
        int first = (int) Math.ceil(from / bin - 1e-6);
        int change = (int) Math.round(at / bin);
        int settled = (int) Math.round((at + settle) / bin);
        int shown = Math.max(first, change - (int) Math.round(SHOWN_BEFORE_MS / bin));
        double[] times = new double[settled - shown];
        Arrays.setAll(times, b -> (shown + b + 1 - change) * bin);
        Map<String, Population> populations = new LinkedHashMap<>();
        for (String name : file.children("/counts")) {
            String table = "/counts/" + name;
            double tau = file.numberAttribute(table, "tau_m_ms").doubleValue();
            double[] rates = rates(file, table, bin);
            populations.put(name, population(tau, rates, bin, first, change, settled, shown));
        }
        return new StepResponse(at, settle, bin, times, populations);
    }

    private static Population population(
            double tau, double[] rates, double bin, int first, int change, int settled, int shown) {
        double before = mean(rates, first, change);
        double after = mean(rates, settled, rates.length);
        double step = after - before;
        double reached = Double.NaN;
        int extreme = change;
        for (int b = settled - 1; b >= change; b--) {
            if ((rates[b] - before) / step >= SHARE) {
                reached = (b + 1 - change) * bin;
            }
            if (Math.signum(step) * (rates[b] - rates[extreme]) > 0) {
                extreme = b;
            }
        }
        double returned = Double.NaN;
        for (int b = settled - 1; b >= extreme; b--) {
            if (Math.abs(rates[b] - after) <= NEAR * after) {
                returned = (b + 1 - change) * bin;
            }
        }
        return new Population(
                tau,
                before,
                after,
                reached,
                rates[extreme],
                (extreme + 1 - change) * bin,
                (rates[extreme] - after) / step,
                returned,
                Arrays.copyOfRange(rates, shown, settled));
    }

    /** The mean rate of a neuron in each bin over all trials, Hz. */
    private static double[] rates(Hdf5Reader file, String table, double bin) throws IOException {
        int trials = (int) file.shape(table)[0];
        int bins = (int) file.shape(table)[1];
        double neurons = file.numberAttribute(table, "neurons").doubleValue();
        double[] rates = new double[bins];
        for (int trial = 0; trial < trials; trial++) {
            long[] counts = file.row(table, trial, 0, bins);
            for (int b = 0; b < bins; b++) {
                rates[b] += 1000 * counts[b] / (neurons * bin * trials);
            }
        }
        return rates;
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(Double.NaN);
    }
}
