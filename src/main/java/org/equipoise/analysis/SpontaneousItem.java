package org.equipoise.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.equipoise.analysis.spontaneous.Measure;
import org.equipoise.analysis.spontaneous.Sampling;
import org.equipoise.analysis.spontaneous.SpontaneousActivity;
import org.equipoise.analysis.statistics.Moments;
import org.equipoise.io.Hdf5Reader;

/**
 * The spontaneous activity of one population in one file of trials. The results are sums, from which
 * {@link SpontaneousResult} makes those of all files.
 *
 * @param block the file
 * @param column the population's
 * @param population of which
 */
record SpontaneousItem(TrialBlock block, int column, Population population) implements Item {
    static final String COUNT = "count";
    static final String MEAN = "mean";
    static final String SQUARES = "squares";
    static final String HIGH_LOW = "high_low_of_trials";
    static final String LAGS = "lags_ms";
    static final String FREQUENCIES = "frequencies";

    @Override
    public String name() {
        return String.join(
                "-",
                "spontaneous",
                block.condition(),
                "column" + column,
                population.fileName(),
                String.valueOf(block.first()));
    }

    @Override
    public List<String> inputs() {
        return List.of(name(), block.identity());
    }

    @Override
    public double cost() {
        return block.trials();
    }

    @Override
    public Tables compute() throws IOException {
        String table = TrialBlock.table(column, population, "rate");
        double[] highLow = new double[block.trials()];
        try (Hdf5Reader file = new Hdf5Reader(block.file())) {
            Sampling sampling = sampling(file, table);
            SpontaneousActivity activity = activity(sampling);
            for (int row = 0; row < highLow.length; row++) {
                highLow[row] = activity.add(block.row(file, table, row, sampling.samples()));
            }
            return tables(activity, sampling, highLow);
        }
    }

    private Sampling sampling(Hdf5Reader file, String table) throws IOException {
        long[] shape = file.shape(table);
        if (shape.length != 2 || shape[0] != block.trials()) {
            throw new IOException(block.file() + ": " + table + " does not hold " + block.trials() + " trials");
        }
        return new Sampling(
                Math.toIntExact(shape[1]),
                file.numberAttribute(table, "interval_ms").doubleValue(),
                population.highestRate(),
                population == Population.PYRAMIDAL);
    }

    private SpontaneousActivity activity(Sampling sampling) throws IOException {
        try {
            return new SpontaneousActivity(sampling);
        } catch (IllegalArgumentException unsuitable) {
            throw new IOException(block.file() + ": " + unsuitable.getMessage(), unsuitable);
        }
    }

    private static Tables tables(SpontaneousActivity activity, Sampling sampling, double[] highLow) {
        Tables tables = new Tables();
        for (Map.Entry<Measure, Moments> entry : activity.moments().entrySet()) {
            String path = entry.getKey().fileName();
            Moments moments = entry.getValue();
            tables.put(path + "/" + COUNT, Table.list("1", (double) moments.count()));
            // Without a trial the means are NaN, which nothing may be added to.
            tables.put(path + "/" + MEAN, Table.list("1", moments.count() == 0 ? moments.squares() : moments.mean()));
            tables.put(path + "/" + SQUARES, Table.list("1", moments.squares()));
        }
        tables.put(HIGH_LOW, Table.list("1", highLow));
        tables.put(LAGS, Table.list("ms", sampling.lagsMs()));
        tables.put(FREQUENCIES, Table.list("1", activity.frequencies()));
        return tables;
    }
}
