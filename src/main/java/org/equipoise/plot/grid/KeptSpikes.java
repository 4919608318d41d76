package org.equipoise.plot.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.plot.DotLayer;

/**
 * The spikes that a trial of a study kept.
 *
 * @param ratesHz of all neurons in each bin from {@code fromMs} on; an incomplete bin at the end is left out
 */
record KeptSpikes(double fromMs, double binMs, double[] ratesHz, List<Population> populations) {
    private static final String GROUP = "/raster";

    /** @param rows of the spikes at these times in ms, from 0 to shown - 1 */
    record Population(String name, int size, int shown, double[] times, long[] rows) implements DotLayer.Dots {
        @Override
        public int dots() {
            return times.length;
        }

        @Override
        public double timeMs(int dot) {
            return times[dot];
        }

        @Override
        public int row(int dot) {
            return (int) rows[dot];
        }
    }

    static boolean areIn(Hdf5Reader file) throws IOException {
        return file.has(GROUP);
    }

    /** @param bin its length in ms, if steps are not longer */
    static KeptSpikes read(Hdf5Reader file, double bin) throws IOException {
        double dt = file.numberAttribute(GROUP, "dt_ms").doubleValue();
        double neurons = file.numberAttribute(GROUP, "neurons").doubleValue();
        int steps = (int) Math.max(1, Math.round(bin / dt));
        long[] counts = file.longs(GROUP + "/counts");
        double[] rates = new double[counts.length / steps];
        for (int step = 0; step < rates.length * steps; step++) {
            rates[step / steps] += counts[step] / (neurons * steps * dt / 1000);
        }
        List<Population> populations = new ArrayList<>();
        for (String name : file.children(GROUP + "/populations")) {
            String own = GROUP + "/populations/" + name;
            populations.add(new Population(
                    name,
                    file.numberAttribute(own, "size").intValue(),
                    file.numberAttribute(own, "shown").intValue(),
                    file.doubles(own + "/times"),
                    file.longs(own + "/rows")));
        }
        return new KeptSpikes(file.numberAttribute(GROUP, "from_ms").doubleValue(), steps * dt, rates, populations);
    }

    double toMs() {
        return fromMs + binMs * ratesHz.length;
    }
}
