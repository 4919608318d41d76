package org.equipoise.plot;

import java.io.IOException;
import org.equipoise.io.Hdf5Reader;

/** How often the rate of a population of a cortical column lies in each bin of 1 Hz. Not thread-safe. */
final class RateHistogram {
    private static final int LARGEST_HZ = 60;

    private final String name;
    private final String dataset;
    private final int column;
    private final long[] counts = new long[LARGEST_HZ];
    private long total;

    /**
     * @param name of what is counted
     * @param dataset a table with a row a trial
     * @param column which column of the table counts; negative for all
     */
    RateHistogram(String name, String dataset, int column) {
        this.name = name;
        this.dataset = dataset;
        this.column = column;
    }

    String name() {
        return name;
    }

    void add(Hdf5Reader file, int rows) throws IOException {
        int width = (int) file.shape(dataset)[1];
        int from = Math.max(0, column);
        int length = column < 0 ? width : 1;
        for (int row = 0; row < rows; row++) {
            for (double hz : file.block(dataset, row, 1, from, length)[0]) {
                counts[(int) Math.max(0, Math.min(LARGEST_HZ - 1, hz))]++;
                total++;
            }
        }
    }

    /** For each bin how many of a hundred rates lie in it. */
    double[] percent() {
        double[] percent = new double[LARGEST_HZ];
        for (int bin = 0; bin < LARGEST_HZ; bin++) {
            percent[bin] = total == 0 ? 0 : 100.0 * counts[bin] / total;
        }
        return percent;
    }
}
