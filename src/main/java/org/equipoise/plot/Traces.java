package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.io.Hdf5Reader;
import org.jfree.data.xy.XYSeries;

/**
 * What the figure of recorded variables shows of one variable of one population.
 *
 * @param lines a thinned trace for each neuron shown, named by its node id
 * @param recorded number of traces in the file
 */
record Traces(String population, String variable, String units, List<XYSeries> lines, int recorded) {
    private static final int MOST_LINES = 5;

    /** Reports that fit one figure. */
    private static final int MOST_REPORTS = 12;

    /** Reads up to five evenly spaced traces of each of the first twelve reports that have any in the window. */
    static List<Traces> read(Path path, TimeWindow window) throws IOException {
        List<Traces> all = new ArrayList<>();
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            for (String name : file.children("/report")) {
                Traces traces = of(new TraceReport(file, "/report/" + name), window);
                if (!traces.lines.isEmpty() && all.size() < MOST_REPORTS) {
                    all.add(traces);
                }
            }
            return all;
        }
    }

    private static Traces of(TraceReport report, TimeWindow window) throws IOException {
        List<XYSeries> lines = new ArrayList<>();
        int shown = Math.min(MOST_LINES, report.columns());
        for (int column : NeuronSample.evenly(shown, report.columns()).neurons()) {
            Envelope envelope = new Envelope(Long.toString(report.nodeId(column)), window.fromMs(), window.toMs());
            report.read(column, window.fromMs(), window.toMs(), envelope::add);
            XYSeries line = envelope.finish();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return new Traces(report.population(), report.variable(), report.units(), lines, report.columns());
    }

    /** The largest range of a trace; 1 if all are constant. */
    double span() {
        double span = lines.stream()
                .mapToDouble(line -> line.getMaxY() - line.getMinY())
                .max()
                .orElse(0);
        return span > 0 ? span : 1;
    }
}
