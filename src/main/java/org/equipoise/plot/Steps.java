package org.equipoise.plot;

import org.jfree.data.xy.XYSeries;

/** A histogram's outline as a line. */
public final class Steps {
    private Steps() {}

    /** The outline of bins with the given edges (one more than values), from the base line and back to it. */
    public static XYSeries series(String name, double[] edges, double[] values) {
        XYSeries series = new XYSeries(name, false, true);
        series.add(edges[0], 0);
        for (int i = 0; i < values.length; i++) {
            series.add(edges[i], values[i]);
            series.add(edges[i + 1], values[i]);
        }
        series.add(edges[values.length], 0);
        return series;
    }
}
