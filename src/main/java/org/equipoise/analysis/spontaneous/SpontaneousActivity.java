package org.equipoise.analysis.spontaneous;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.equipoise.analysis.statistics.Moments;

/**
 * Measures the spontaneous activity of one population, trial by trial. Not thread-safe; {@link #add} allocates next to
 * nothing.
 */
public final class SpontaneousActivity {
    private static final double HIGHEST_FREQUENCY = 100;
    private static final Band[] BANDS = Band.values();

    private static final Set<Measure> OF_UP_STATES = Set.of(
            Measure.UP_FRACTION, Measure.UP_ONSETS, Measure.DOWN_ONSETS, Measure.UP_DURATION, Measure.DOWN_DURATION);

    private final Sampling sampling;
    private final Autocorrelation autocorrelation;
    private final Spectrogram spectrogram;
    private final UpStates upStates;
    private final double[] histogram;
    private final double[] logSpectrogram;
    private final double[] logSpectrum;
    private final double[] relativePower = new double[BANDS.length];
    private final Map<Measure, Moments> moments = new EnumMap<>(Measure.class);

    /** @throws IllegalArgumentException if the traces do not suit spectra, with the reason */
    public SpontaneousActivity(Sampling sampling) {
        this.sampling = sampling;
        autocorrelation = new Autocorrelation(sampling.samples(), sampling.lags(), sampling.lagInterval());
        spectrogram = new Spectrogram(sampling.samples(), sampling.interval());
        upStates = new UpStates(sampling.interval());
        histogram = new double[(int) sampling.highest()];
        int frequencies = (int) Math.min(spectrogram.frequencies(), HIGHEST_FREQUENCY / Spectrogram.RESOLUTION + 1);
        logSpectrogram = new double[spectrogram.windows() * frequencies];
        logSpectrum = new double[frequencies];
        for (Measure measure : Measure.values()) {
            if (sampling.pyramidal() || !OF_UP_STATES.contains(measure)) {
                moments.put(measure, new Moments(size(measure)));
            }
        }
    }

    private int size(Measure measure) {
        return switch (measure) {
            case HISTOGRAM -> histogram.length;
            case AUTOCORRELATION -> sampling.lags();
            case LOG10_SPECTROGRAM -> logSpectrogram.length;
            case LOG10_SPECTRUM -> logSpectrum.length;
            case RELATIVE_POWER -> relativePower.length;
            default -> 1;
        };
    }

    /** How many frequencies {@link Measure#LOG10_SPECTRUM} and the rows of {@link Measure#LOG10_SPECTROGRAM} have. */
    public int frequencies() {
        return logSpectrum.length;
    }

    /**
     * Takes in a trial.
     *
     * @param trace rates in Hz
     * @return the trial's {@link Measure#LOG10_HIGH_LOW}, of which the distribution is of interest
     */
    public double add(double[] trace) {
        double mean = Arrays.stream(trace).sum() / trace.length;
        moments.get(Measure.RATE_MEAN).add(mean);
        moments.get(Measure.RATE_SD).add(Math.sqrt(variance(trace, mean)));
        countRates(trace);
        moments.get(Measure.HISTOGRAM).add(histogram);
        moments.get(Measure.AUTOCORRELATION).add(autocorrelation.of(trace, mean));
        addUpStates(trace);
        return addSpectra(trace);
    }

    private static double variance(double[] trace, double mean) {
        double squares = 0;
        for (double rate : trace) {
            squares += (rate - mean) * (rate - mean);
        }
        return squares / trace.length;
    }

    private void countRates(double[] trace) {
        Arrays.fill(histogram, 0);
        for (double rate : trace) {
            if (rate >= 0 && rate <= histogram.length) {
                histogram[Math.min(histogram.length - 1, (int) rate)]++;
            }
        }
        for (int bin = 0; bin < histogram.length; bin++) {
            histogram[bin] *= 100.0 / trace.length;
        }
    }

    private void addUpStates(double[] trace) {
        if (sampling.pyramidal()) {
            upStates.compute(
                    trace,
                    duration -> moments.get(Measure.UP_DURATION).add(duration),
                    duration -> moments.get(Measure.DOWN_DURATION).add(duration));
            moments.get(Measure.UP_FRACTION).add(upStates.fraction());
            moments.get(Measure.UP_ONSETS).add(upStates.upOnsets());
            moments.get(Measure.DOWN_ONSETS).add(upStates.downOnsets());
        }
    }

    private double addSpectra(double[] trace) {
        spectrogram.compute(trace);
        for (int k = 0; k < logSpectrum.length; k++) {
            logSpectrum[k] = StrictMath.log10(spectrogram.power(k));
            for (int w = 0; w < spectrogram.windows(); w++) {
                logSpectrogram[w * logSpectrum.length + k] = StrictMath.log10(spectrogram.power(w, k));
            }
        }
        double total = spectrogram.powerBetween(Spectrogram.RESOLUTION, Double.POSITIVE_INFINITY);
        for (int b = 0; b < relativePower.length; b++) {
            double power = spectrogram.powerBetween(BANDS[b].from(), BANDS[b].to());
            relativePower[b] = total > 0 ? power / total : 0;
        }
        double high = spectrogram.powerBetween(Band.GAMMA.from(), Band.GAMMA.to());
        double low = spectrogram.powerBetween(Band.SLOW.from(), Band.DELTA.to());
        double highLow = StrictMath.log10(high / low);
        moments.get(Measure.LOG10_SPECTRUM).add(logSpectrum);
        moments.get(Measure.LOG10_SPECTROGRAM).add(logSpectrogram);
        moments.get(Measure.RELATIVE_POWER).add(relativePower);
        moments.get(Measure.LOG10_HIGH_LOW).add(highLow);
        return highLow;
    }

    /** What was measured, over the trials so far; without Up states if this is not the pyramidal population. */
    public Map<Measure, Moments> moments() {
        return moments;
    }
}
