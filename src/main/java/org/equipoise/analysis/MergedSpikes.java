package org.equipoise.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.record.SonataSpikes;

/**
 * Walks over the spikes of several populations together in the order of time; neurons are numbered through. Not thread-safe.
 */
final class MergedSpikes implements AutoCloseable {
    private final SonataSpikes file;
    private final List<SpikeStream> streams = new ArrayList<>();
    private final List<Integer> firstIds = new ArrayList<>();
    private final List<Boolean> left = new ArrayList<>();
    private final int neurons;
    private int current = -1;

    MergedSpikes(SpikingRecord record, List<String> populations) throws IOException {
        file = new SonataSpikes(record.spikes());
        int first = 0;
        try {
            for (String population : populations) {
                SpikeStream stream = new SpikeStream(file, record, population);
                streams.add(stream);
                firstIds.add(first);
                left.add(stream.next());
                first = Math.addExact(first, record.sizes().get(population));
            }
        } catch (IOException failure) {
            file.close();
            throw failure;
        }
        neurons = first;
    }

    /** The number of neurons of all populations. */
    int neurons() {
        return neurons;
    }

    /**
     * Goes to the next spike.
     *
     * @return false if there is none
     * @throws IOException as {@link SpikeStream#next}
     */
    boolean next() throws IOException {
        if (current >= 0) {
            left.set(current, streams.get(current).next());
        }
        current = -1;
        for (int k = 0; k < streams.size(); k++) {
            if (left.get(k) && (current < 0 || streams.get(k).step() < step())) {
                current = k;
            }
        }
        return current >= 0;
    }

    /** The spike's step. */
    long step() {
        return streams.get(current).step();
    }

    /** The neuron, from 0 among all. */
    int neuron() {
        return firstIds.get(current) + streams.get(current).neuron();
    }

    @Override
    public void close() {
        file.close();
    }
}
