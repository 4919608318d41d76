package org.equipoise.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equipoise.record.SpikeCursor;
import org.equipoise.record.SpikeSpool;

/**
 * How far apart the spikes of two runs of one network are, in bins of time: for each population the sum over its neurons of
 * the difference between the numbers of spikes in the two runs, so that 0 means the same spikes and the number of all spikes of
 * both runs that no neuron fires in the same bin twice.
 *
 * <p>The spikes of the first run wait in a file; memory grows with the number of neurons. Sources are left out. Listening
 * allocates nothing. Not thread-safe.
 */
public final class TwinDistance implements AutoCloseable {
    private final NetworkSpec spec;
    private final int binSteps;
    private final int[] firstIds;
    private final boolean[] sources;
    private final Path file;
    private final SpikeSpool first;
    private final int[] difference;
    private final int[][] differing;
    private SpikeCursor cursor;
    private boolean waiting;
    private int bin;

    /**
     * @param bin length of a bin in ms, a multiple of dt; the last bin may be cut off by the end
     * @param file where the spikes of the first run wait; removed in the end
     * @throws IOException if the file cannot be written
     */
    public TwinDistance(NetworkSpec spec, double bin, Path file) throws IOException {
        this.spec = spec;
        this.file = file;
        binSteps = (int) Math.max(1, spec.steps(bin));
        firstIds = spec.firstIds();
        sources = new boolean[firstIds.length];
        for (int p = 0; p < sources.length; p++) {
            sources[p] = spec.populations().get(p).model().isSource();
        }
        difference = new int[(int) spec.neurons()];
        differing = new int[firstIds.length][(int) ((spec.steps(spec.duration()) + binSteps - 1) / binSteps)];
        first = new SpikeSpool("all", file);
    }

    /** Listens to the first run. */
    public SimulationListener first() {
        return new SimulationListener() {
            @Override
            public void spikes(WindowSpikes window) {
                try {
                    keep(window);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private void keep(WindowSpikes window) throws IOException {
        for (int s = 0; s < window.steps(); s++) {
            for (int p = 0; p < sources.length; p++) {
                if (!sources[p]) {
                    first.append(window.firstStep() + s, window.ids(), window.start(s, p), window.end(s, p));
                }
            }
        }
    }

    /**
     * Listens to the second run, after the first.
     *
     * @throws IOException if the spikes of the first cannot be read
     */
    public SimulationListener second() throws IOException {
        cursor = first.read();
        waiting = cursor.next();
        return new SimulationListener() {
            @Override
            public void spikes(WindowSpikes window) {
                try {
                    compare(window);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private void compare(WindowSpikes window) throws IOException {
        for (int s = 0; s < window.steps(); s++) {
            long step = window.firstStep() + s;
            for (int p = 0; p < sources.length; p++) {
                int end = sources[p] ? 0 : window.end(s, p);
                for (int k = window.start(s, p); k < end; k++) {
                    difference[window.ids()[k]]++;
                }
            }
            if (step % binSteps == 0) {
                closeBin();
            }
        }
    }

    /** Takes the first run's spikes of the bin off, and adds up what is left. */
    private void closeBin() throws IOException {
        long last = (bin + 1L) * binSteps;
        while (waiting && cursor.step() <= last) {
            difference[cursor.id()]--;
            waiting = cursor.next();
        }
        for (int p = 0; p < sources.length; p++) {
            int end = sources[p] ? 0 : firstIds[p] + spec.populations().get(p).size();
            for (int id = firstIds[p]; id < end; id++) {
                differing[p][bin] += Math.abs(difference[id]);
                difference[id] = 0;
            }
        }
        bin++;
    }

    /**
     * The distance in each bin, for each population in the network's order; 0 for sources. Call once, after the second run.
     *
     * @throws IOException if the spikes of the first run cannot be read
     */
    public int[][] differing() throws IOException {
        if (bin < differing[0].length) {
            closeBin();
        }
        return differing;
    }

    @Override
    public void close() throws IOException {
        first.close();
        if (cursor != null) {
            cursor.close();
        }
        Files.deleteIfExists(file);
    }
}
