package org.equipoise.plot;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import java.io.IOException;

/**
 * One population of a SONATA frame report: an array of frames times values. Columns are read in slices.
 */
final class TraceReport {
    private static final int SLICE = 65_536;

    private final Group group;
    private final Dataset data;
    private final double startMs;
    private final double intervalMs;
    private final long[] nodeIds;

    /** Takes the next value of a trace and its time in ms. */
    interface Sink {
        void accept(double timeMs, double value);
    }

    /** @throws IOException if the group lacks a part of a frame report, or the parts do not fit together */
    TraceReport(Group group) throws IOException {
        this.group = group;
        this.data = group.getDatasetByPath("data");
        double[] time = (double[]) group.getDatasetByPath("mapping/time").getData();
        this.startMs = time[0];
        this.intervalMs = time[2];
        this.nodeIds =
                SpikeFile.toLongs(group.getDatasetByPath("mapping/node_ids").getData());
        int[] dims = data.getDimensions();
        if (dims.length != 2 || dims[1] != nodeIds.length) {
            throw new IOException(
                    "data of " + name() + " does not have one column for each of its " + nodeIds.length + " node_ids");
        }
    }

    String name() {
        return group.getName();
    }

    /** Unit of the values. */
    String units() {
        Attribute units = data.getAttribute("units");
        return units == null ? "" : String.valueOf(units.getData());
    }

    int columns() {
        return nodeIds.length;
    }

    long nodeId(int column) {
        return nodeIds[column];
    }

    /** Hands over the values of a column from one time (included) to another (not included). */
    void read(int column, double fromMs, double toMs, Sink sink) {
        long first = Math.max(0, (long) Math.ceil((fromMs - startMs) / intervalMs - 1e-6));
        long end = Math.min(data.getDimensions()[0], (long) Math.ceil((toMs - startMs) / intervalMs - 1e-6));
        for (long at = first; at < end; at += SLICE) {
            int n = (int) Math.min(SLICE, end - at);
            Object rows = data.getData(new long[] {at, column}, new int[] {n, 1});
            for (int i = 0; i < n; i++) {
                double value = rows instanceof float[][] floats ? floats[i][0] : ((double[][]) rows)[i][0];
                sink.accept(startMs + (at + i) * intervalMs, value);
            }
        }
    }
}
