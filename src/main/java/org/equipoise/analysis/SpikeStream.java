package org.equipoise.analysis;

import java.io.IOException;
import org.equipoise.record.SonataSpikes;

/**
 * Walks over the spikes of one population in the order of time, a slice in memory at a time. Before the first {@link #next} it
 * stands before the first spike. Not thread-safe.
 */
final class SpikeStream {
    /** Spikes that are read at once. */
    private static final int SLICE = 65_536;

    private final SonataSpikes file;
    private final SpikingRecord record;
    private final String population;
    private final int size;
    private final long count;
    private double[] times = {};
    private long[] ids = {};
    private long read;
    private int at = -1;
    private long step;

    /** @param file is the caller's to close */
    SpikeStream(SonataSpikes file, SpikingRecord record, String population) throws IOException {
        this.file = file;
        this.record = record;
        this.population = population;
        size = record.sizes().get(population);
        count = file.count(population);
    }

    /**
     * Goes to the next spike.
     *
     * @return false if there is none
     * @throws IOException if spikes cannot be read or make no sense; the message names the file
     */
    boolean next() throws IOException {
        at++;
        if (at == times.length) {
            if (read == count) {
                at--;
                return false;
            }
            int slice = (int) Math.min(SLICE, count - read);
            times = file.times(population, read, slice);
            ids = file.nodeIds(population, read, slice);
            read += slice;
            at = 0;
        }
        long last = step;
        step = Math.round(times[at] / record.dt());
        if (ids[at] < 0 || ids[at] >= size) {
            throw damaged("there is no neuron " + ids[at] + " among " + size);
        }
        if (step < 0 || step > record.to() || !Double.isFinite(times[at])) {
            throw damaged("a spike at " + times[at] + " ms is outside the run");
        }
        if (step < last) {
            throw damaged("the spikes are not in the order of time");
        }
        return true;
    }

    private IOException damaged(String problem) {
        return new IOException("cannot read " + record.spikes() + ": population " + population + ": " + problem);
    }

    /** The spike's step. */
    long step() {
        return step;
    }

    /** The neuron, from 0 within the population. */
    int neuron() {
        return (int) ids[at];
    }
}
