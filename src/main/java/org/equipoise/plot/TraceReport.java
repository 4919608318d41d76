package org.equipoise.plot;

import java.io.IOException;
import java.util.Arrays;
import org.equipoise.io.Hdf5Reader;

/** One report of a file of SONATA frame reports: one variable of some neurons. Traces are read in slices. */
final class TraceReport {
    private static final int SLICE = 65_536;

    private final Hdf5Reader file;
    private final String group;
    private final long rows;
    private final double startMs;
    private final double intervalMs;
    private final long[] nodeIds;

    /** Takes the next value of a trace and its time in ms. */
    interface Sink {
        void accept(double timeMs, double value);
    }

    /** @throws IOException if the group lacks a part of a report, or the parts do not fit together */
    TraceReport(Hdf5Reader file, String group) throws IOException {
        this.file = file;
        this.group = group;
        double[] time = file.doubles(group + "/mapping/time");
        this.nodeIds = file.longs(group + "/mapping/node_ids");
        long[] shape = file.shape(group + "/data");
        if (time.length != 3 || shape.length != 2 || shape[1] != nodeIds.length) {
            throw new IOException("cannot read " + file.path() + ": " + group
                    + " does not have three times and one column of data for each of its neurons");
        }
        this.rows = shape[0];
        this.startMs = time[0];
        this.intervalMs = time[2];
    }

    String population() throws IOException {
        return file.textAttribute(group, "population");
    }

    String variable() throws IOException {
        return file.textAttribute(group, "variable");
    }

    /** Unit of the values. */
    String units() throws IOException {
        return file.textAttribute(group + "/data", "units");
    }

    int columns() {
        return nodeIds.length;
    }

    long nodeId(int column) {
        return nodeIds[column];
    }

    /** Whether another report is of the same neurons at the same times. */
    boolean covers(TraceReport other) {
        return rows == other.rows
                && startMs == other.startMs
                && intervalMs == other.intervalMs
                && Arrays.equals(nodeIds, other.nodeIds);
    }

    /** Hands over the values of a column from one time (included) to another (included). */
    void read(int column, double fromMs, double toMs, Sink sink) throws IOException {
        long first = Math.max(0, (long) Math.ceil((fromMs - startMs) / intervalMs - 1e-6));
        long end = Math.min(rows, (long) Math.floor((toMs - startMs) / intervalMs + 1e-6) + 1);
        for (long at = first; at < end; at += SLICE) {
            int n = (int) Math.min(SLICE, end - at);
            double[][] slice = file.block(group + "/data", at, n, column, 1);
            for (int i = 0; i < n; i++) {
                sink.accept(startMs + (at + i) * intervalMs, slice[i][0]);
            }
        }
    }
}
