package org.equipoise.stimulus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equipoise.io.Hdf5Reader;

/**
 * Spikes from a file in SONATA's format, of which nothing is kept in memory but what they have in common. Made by going
 * through the file once, in slices; thread-safe.
 */
public final class SpikeTrains {
    private static final String SPIKES = "/spikes";
    private static final int SLICE = 1 << 16;

    /** A spike is kept as its step, 31 bits, and its unit. */
    private static final long LAST_STEP = Integer.MAX_VALUE;

    private final Path file;
    private final String path;
    private final double dt;
    private final long count;
    private long highestUnit = -1;
    private String problem = "";

    private SpikeTrains(Path file, String path, double dt, long count) {
        this.file = file;
        this.path = path;
        this.dt = dt;
        this.count = count;
    }

    /**
     * Looks at all spikes of a file.
     *
     * @param population the population in the file; empty: its only one
     * @param dt length of a step in ms
     * @throws IOException if the file cannot be read or is of the wrong make; the message names it
     */
    public static SpikeTrains of(Path file, Optional<String> population, double dt) throws IOException {
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            String path = SPIKES + "/" + name(file, reader.children(SPIKES), population);
            long count = reader.shape(path + "/timestamps")[0];
            if (reader.shape(path + "/node_ids")[0] != count) {
                throw new IOException(file + ": " + path + " has not as many node_ids as timestamps");
            }
            SpikeTrains trains = new SpikeTrains(file, path, dt, count);
            trains.read(reader, trains::look);
            return trains;
        }
    }

    private static String name(Path file, List<String> found, Optional<String> wanted) throws IOException {
        if (wanted.isPresent() && found.contains(wanted.get())) {
            return wanted.get();
        }
        if (wanted.isEmpty() && found.size() == 1) {
            return found.get(0);
        }
        throw new IOException(file + ": "
                + wanted.map(name -> "there is no population '" + name + "'; there are ")
                        .orElse("population must be one of ")
                + String.join(", ", found));
    }

    private interface Visitor {
        void spike(long row, double time, long unit);
    }

    private void read(Hdf5Reader reader, Visitor visitor) throws IOException {
        for (long from = 0; from < count; from += SLICE) {
            int length = (int) Math.min(SLICE, count - from);
            double[] times = reader.doubles(path + "/timestamps", from, length);
            long[] units = reader.longs(path + "/node_ids", from, length);
            for (int k = 0; k < length; k++) {
                visitor.spike(from + k, times[k], units[k]);
            }
        }
    }

    private void look(long row, double time, long unit) {
        highestUnit = Math.max(highestUnit, unit);
        if (problem.isEmpty() && !(time >= 0 && time / dt <= LAST_STEP && unit >= 0)) {
            problem = file + ": spike " + row + " of " + path + " is of unit " + unit + " at " + time + " ms";
        }
    }

    /** What is wrong with the spikes, if they are those of so many units; empty if nothing. */
    public Optional<String> problem(int units) {
        if (problem.isEmpty() && highestUnit >= units) {
            return Optional.of(
                    file + ": there are spikes of unit " + highestUnit + ", but the units are 0 to " + (units - 1));
        }
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    /**
     * Reads the spikes of neighbouring units. A spike lies in the step that ends nearest to its time, the first at least.
     *
     * @return the spikes in the order of steps and units: step in the upper 32 bits, unit from 0 on in the lower
     * @throws IOException if the file cannot be read any more
     */
    long[] of(int first, int size) throws IOException {
        long[][] found = {new long[1024]};
        int[] length = {0};
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            read(reader, (row, time, unit) -> {
                if (unit >= first && unit < first + size) {
                    if (length[0] == found[0].length) {
                        found[0] = Arrays.copyOf(found[0], Math.multiplyExact(length[0], 2));
                    }
                    found[0][length[0]++] = Math.max(1, Math.round(time / dt)) << Integer.SIZE | (unit - first);
                }
            });
        }
        long[] spikes = Arrays.copyOf(found[0], length[0]);
        Arrays.sort(spikes);
        return spikes;
    }
}
