package org.equipoise.experiment;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.equipoise.io.Hdf5Group;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.SimulationListener;
import org.equipoise.network.WindowSpikes;

/**
 * The spikes of some neurons of each population at the end of a run, and how many all neurons fired in each step. Sources are
 * left out. Not thread-safe.
 */
final class SpikeSample implements SimulationListener {
    private final NetworkSpec network;
    private final long from;
    private final int[] firstIds;
    private final int[] shown;
    private final DoubleArrayList[] times;
    private final IntArrayList[] rows;
    private final int[] counts;

    SpikeSample(NetworkSpec network, RasterConfig config) {
        this.network = network;
        long steps = network.steps(network.duration());
        from = Math.max(0, steps - network.steps(config.duration()));
        firstIds = network.firstIds();
        int populations = network.populations().size();
        shown = new int[populations];
        times = new DoubleArrayList[populations];
        rows = new IntArrayList[populations];
        for (int p = 0; p < populations; p++) {
            PopulationSpec population = network.populations().get(p);
            shown[p] = population.model().isSource() ? 0 : Math.min(config.neurons(), population.size());
            times[p] = new DoubleArrayList();
            rows[p] = new IntArrayList();
        }
        counts = new int[(int) (steps - from)];
    }

    @Override
    public void spikes(WindowSpikes window) {
        for (int s = 0; s < window.steps(); s++) {
            long step = window.firstStep() + s;
            if (step > from) {
                for (int p = 0; p < shown.length; p++) {
                    add(window, s, step, p);
                }
            }
        }
    }

    private void add(WindowSpikes window, int s, long step, int p) {
        if (shown[p] == 0) {
            return;
        }
        counts[(int) (step - from - 1)] += window.end(s, p) - window.start(s, p);
        for (int i = window.start(s, p); i < window.end(s, p); i++) {
            int row = row(window.ids()[i] - firstIds[p], p);
            if (row >= 0) {
                times[p].add(step * network.dt());
                rows[p].add(row);
            }
        }
    }

    /** The row of a neuron among those shown, which are evenly spread over the population; -1 if it is none of them. */
    private int row(int neuron, int p) {
        long size = network.populations().get(p).size();
        int row = (int) ((neuron * (long) shown[p] + size - 1) / size);
        return row < shown[p] && row * size / shown[p] == neuron ? row : -1;
    }

    /**
     * Writes a group {@code raster}: {@code counts}, the spikes of all neurons in each step after {@code from_ms}, and for each
     * population {@code times} (ms) and {@code rows} of its {@code shown} neurons.
     */
    void writeTo(Hdf5Group root) {
        Hdf5Group group = root.group("raster");
        group.attribute("from_ms", from * network.dt());
        group.attribute("dt_ms", network.dt());
        long neurons = 0;
        Hdf5Group all = group.group("populations");
        for (int p = 0; p < shown.length; p++) {
            if (shown[p] > 0) {
                PopulationSpec population = network.populations().get(p);
                neurons += population.size();
                Hdf5Group own = all.group(population.name());
                own.attribute("size", population.size());
                own.attribute("shown", shown[p]);
                own.dataset("times", times[p].toDoubleArray()).attribute("units", "ms");
                own.dataset("rows", rows[p].toIntArray());
            }
        }
        group.attribute("neurons", neurons);
        group.dataset("counts", counts);
    }
}
