package org.equipoise.plot;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.XYSeries;

/**
 * What the figure of recorded variables shows of one population.
 *
 * @param lines a thinned trace for each neuron shown, named by its node id
 * @param recorded number of traces in the file
 */
record Traces(String population, String units, List<XYSeries> lines, int recorded) {
    private static final int MOST_LINES = 5;

    /** Reads up to five evenly spaced traces of each of the first twelve populations that have any in the window. */
    static List<Traces> read(Path path, TimeWindow window) throws IOException {
        List<Traces> all = new ArrayList<>();
        try (HdfFile file = new HdfFile(path)) {
            if (!(file.getChild("report") instanceof Group reports)) {
                throw new IOException("it has no group /report");
            }
            for (Node node : reports) {
                TraceReport report = new TraceReport((Group) node);
                Traces traces = of(report, window);
                if (!traces.lines.isEmpty() && all.size() < SpikingRun.MOST_POPULATIONS) {
                    all.add(traces);
                }
            }
            return all;
        } catch (HdfException | ClassCastException | IOException e) {
            throw new IOException(path + " is damaged: " + e.getMessage(), e);
        }
    }

    private static Traces of(TraceReport report, TimeWindow window) {
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
        return new Traces(report.name(), report.units(), lines, report.columns());
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
