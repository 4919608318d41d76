package org.equipoise.analysis;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.equipoise.analysis.spontaneous.Measure;
import org.equipoise.analysis.statistics.Moments;

/** Puts the results of {@link SpontaneousItem}s together: one population in all trials of a condition. */
final class SpontaneousResult {
    private static final double BIN = 0.05;

    private SpontaneousResult() {}

    /** @param parts in the order of the trials, at least one */
    static Tables of(List<Tables> parts) {
        Map<Measure, Moments> moments = new EnumMap<>(Measure.class);
        for (Tables part : parts) {
            for (Measure measure : Measure.values()) {
                if (part.has(measure.fileName() + "/" + SpontaneousItem.COUNT)) {
                    Moments ofPart = moments(part, measure.fileName());
                    moments.computeIfAbsent(measure, absent -> new Moments(ofPart.squares().length))
                            .add(ofPart);
                }
            }
        }
        Tables result = new Tables();
        Tables first = parts.get(0);
        int frequencies = (int) first.get(SpontaneousItem.FREQUENCIES).values()[0];
        moments.forEach((measure, of) -> put(result, measure, of, frequencies));
        result.put("autocorrelation/lags", first.get(SpontaneousItem.LAGS));
        double[] hertz = new double[frequencies];
        Arrays.setAll(hertz, k -> 0.5 * k);
        result.put("log10_spectrum/frequencies", Table.list("Hz", hertz));
        putDistribution(
                result,
                parts.stream()
                        .flatMapToDouble(part ->
                                Arrays.stream(part.get(SpontaneousItem.HIGH_LOW).values()))
                        .toArray());
        return result;
    }

    private static Moments moments(Tables part, String path) {
        return new Moments(
                (long) part.get(path + "/" + SpontaneousItem.COUNT).values()[0],
                part.get(path + "/" + SpontaneousItem.MEAN).values().clone(),
                part.get(path + "/" + SpontaneousItem.SQUARES).values().clone());
    }

    private static void put(Tables result, Measure measure, Moments moments, int frequencies) {
        String path = measure.fileName() + "/";
        int rows = measure == Measure.LOG10_SPECTROGRAM ? moments.squares().length / frequencies : 0;
        result.put(path + "n", Table.list("1", (double) moments.count()));
        result.put(path + "mean", new Table(moments.mean(), rows, measure.unit()));
        result.put(path + "sd", new Table(moments.sd(), rows, measure.unit()));
        result.put(path + "se", new Table(moments.se(), rows, measure.unit()));
    }

    /** The share of trials by high/low ratio, in bins of 0.05 from the lowest ratio on, given by their left edges. */
    private static void putDistribution(Tables result, double[] highLow) {
        double[] finite = Arrays.stream(highLow).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return;
        }
        double lowest = Arrays.stream(finite).min().orElseThrow();
        double highest = Arrays.stream(finite).max().orElseThrow();
        double[] bins = new double[Math.max(1, (int) Math.ceil((highest - lowest) / BIN))];
        Arrays.setAll(bins, i -> lowest + i * BIN);
        double[] percent = new double[bins.length];
        for (double ratio : finite) {
            int bin = (int) Math.min(percent.length - 1, (ratio - lowest) / BIN);
            percent[bin] += 100.0 / finite.length;
        }
        result.put("log10_high_low/bins", Table.list("1", bins));
        result.put("log10_high_low/percent", Table.list("percent", percent));
    }
}
