package org.equipoise.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.equipoise.analysis.spiking.PairCorrelations;
import org.equipoise.analysis.spiking.PopulationRate;
import org.equipoise.analysis.spiking.Spectrum;
import org.equipoise.analysis.spiking.SpikeTrains;
import org.equipoise.analysis.statistics.Moments;

/**
 * One measure of one or several populations together; needs one pass over their spikes.
 *
 * @param record the run
 * @param populations whose neurons are taken together
 * @param path where the results go
 * @param number among the items of the run
 * @param measure which
 */
record SpikingItem(SpikingRecord record, List<String> populations, String path, int number, Kind measure)
        implements Item {

    /** What is measured. */
    enum Kind {
        /** Rates, CV, CV2 and Fano factor of each neuron. */
        TRAINS,
        /** The rate of all over time: spectrum, rhythm, synchrony. */
        RATE,
        /** Correlations between pairs of a sample. */
        CORRELATIONS
    }

    /** Neurons of the sample: 19,900 pairs. */
    private static final int SAMPLE = 200;

    @Override
    public String name() {
        // Names of populations need not be names of files.
        return "spikes-" + number + "-" + measure;
    }

    @Override
    public List<String> inputs() {
        return List.of(name(), path, populations.toString(), record.identity());
    }

    @Override
    public double cost() {
        return populations.size() * (measure == Kind.TRAINS ? 1.5 : 1);
    }

    @Override
    public Tables compute() throws IOException {
        try (MergedSpikes spikes = new MergedSpikes(record, populations)) {
            return switch (measure) {
                case TRAINS -> trains(spikes);
                case RATE -> rate(spikes);
                case CORRELATIONS -> correlations(spikes);
            };
        }
    }

    private Tables trains(MergedSpikes spikes) throws IOException {
        SpikeTrains trains = new SpikeTrains(spikes.neurons(), record.from(), record.to(), record.dt());
        while (spikes.next()) {
            trains.add(spikes.step(), spikes.neuron());
        }
        double seconds = record.milliseconds() / 1000;
        Tables tables = new Tables();
        addSpread(
                tables,
                "rate",
                "Hz",
                Arrays.stream(trains.counts()).mapToDouble(n -> n / seconds).toArray());
        addSpread(tables, "cv_isi", "1", trains.cvs());
        addSpread(tables, "cv2_isi", "1", trains.cv2s());
        addSpread(tables, "fano", "1", trains.fanos());
        tables.put("silent_fraction", Table.list("1", (double) trains.silent() / spikes.neurons()));
        tables.put("spikes", Table.list("1", (double) trains.spikes()));
        return tables;
    }

    private static void addSpread(Tables tables, String name, String units, double[] values) {
        Moments moments = new Moments(1);
        for (double value : values) {
            moments.add(value);
        }
        tables.put(name + "/mean", Table.list(units, moments.mean()));
        tables.put(name + "/sd", Table.list(units, moments.count() == 0 ? moments.mean() : moments.sd()));
        tables.put(name + "/se", Table.list(units, moments.se()));
        tables.put(name + "/n", Table.list("1", (double) moments.count()));
        tables.put(name + "/values", Table.list(units, values));
    }

    private Tables rate(MergedSpikes spikes) throws IOException {
        PopulationRate rate = new PopulationRate(spikes.neurons(), record.from(), record.to(), record.dt());
        while (spikes.next()) {
            rate.add(spikes.step(), 1);
        }
        Tables tables = new Tables();
        tables.put("synchrony", Table.list("1", rate.synchrony()));
        tables.put("modulation", Table.list("1", rate.modulation()));
        tables.put("coherence", Table.list("1", rate.coherence()));
        tables.put("oscillation", Table.list("Hz", rate.oscillationHz()));
        tables.put("autocorrelation/lags", Table.list("ms", rate.lagsMs()));
        tables.put("autocorrelation/values", Table.list("1", rate.autocorrelation()));
        Spectrum spectrum = rate.spectrum();
        int peak = spectrum.peak();
        double independent = rate.meanHz() / spikes.neurons();
        tables.put("spectrum/frequencies", Table.list("Hz", spectrum.frequencies()));
        tables.put("spectrum/power", Table.list("Hz", spectrum.power()));
        tables.put("spectrum/segments", Table.list("1", spectrum.segments()));
        tables.put("spectrum/independent", Table.list("Hz", independent));
        tables.put("spectrum/peak", Table.list("Hz", peak == 0 ? Double.NaN : spectrum.frequency(peak)));
        tables.put(
                "spectrum/peak_ratio", Table.list("1", peak == 0 ? Double.NaN : spectrum.power()[peak] / independent));
        return tables;
    }

    private Tables correlations(MergedSpikes spikes) throws IOException {
        PairCorrelations pairs =
                new PairCorrelations(spikes.neurons(), SAMPLE, record.from(), record.to(), record.dt());
        while (spikes.next()) {
            pairs.add(spikes.step(), spikes.neuron());
        }
        Tables tables = new Tables();
        addSpread(tables, "correlation", "1", pairs.coefficients());
        tables.put("correlation/neurons", Table.list("1", pairs.active()));
        tables.put("correlation/bin", Table.list("ms", PairCorrelations.BIN));
        return tables;
    }
}
