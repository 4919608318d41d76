package org.equipoise.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.record.SonataSpikes;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The spike trains of a few units, one above the other, and below them the potential of one neuron of each population that is
 * recorded, with what theory says of a membrane that never spikes.
 */
final class PotentialFigure {
    /** Trains of more units than this are a raster. */
    private static final int MOST_UNITS = 12;

    private static final int MOST_POTENTIALS = 4;
    private static final double LONGEST_MS = 2000;
    private static final double TRAIN_MM = 6;
    private static final double POTENTIAL_MM = 36;
    private static final double AXIS_MM = 14;
    private static final Color BAND = new Color(0xE6E6E6);
    private static final Stroke DOTTED =
            new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {1, 2}, 0);

    private PotentialFigure() {}

    /** A potential over time, and its moments over all of the run where statistics are taken. */
    private record Potential(String population, XYSeriesCollection line, double mean, double sd) {}

    /** The figure, if there are few units and a recorded potential of which theory says something. */
    static Optional<Figure> of(Path directory, RunSummary summary, Predictions predictions) throws IOException {
        Path spikes = directory.resolve("spikes.h5");
        TimeWindow window = window(summary);
        if (!Files.exists(spikes)) {
            return Optional.empty();
        }
        List<Raster> trains = trains(summary, spikes);
        if (trains.isEmpty()) {
            return Optional.empty();
        }
        try (Hdf5Reader file = new Hdf5Reader(directory.resolve("traces.h5"))) {
            List<Potential> potentials = potentials(file, summary, window, predictions);
            return potentials.isEmpty()
                    ? Optional.empty()
                    : Optional.of(figure(trains, potentials, predictions, window));
        }
    }

    /** Of all units whose spikes are recorded; none if they are many. */
    private static List<Raster> trains(RunSummary summary, Path spikes) throws IOException {
        List<String> names;
        try (SonataSpikes file = new SonataSpikes(spikes)) {
            names = summary.populations().keySet().stream()
                    .filter(file.populations()::contains)
                    .toList();
        }
        List<Raster> trains = new ArrayList<>();
        if (summary.with(names).neurons() <= MOST_UNITS) {
            for (String name : names) {
                SpikingRun.wholeRun(summary, spikes, name).ifPresent(trains::add);
            }
        }
        return trains;
    }

    private static TimeWindow window(RunSummary summary) {
        double length = Math.min(LONGEST_MS, summary.durationMs());
        return new TimeWindow(0, 1, (int) Math.round(length / summary.dtMs()), summary.dtMs());
    }

    private static List<Potential> potentials(
            Hdf5Reader file, RunSummary summary, TimeWindow window, Predictions predictions) throws IOException {
        List<Potential> potentials = new ArrayList<>();
        for (String name : file.children("/report")) {
            TraceReport report = new TraceReport(file, "/report/" + name);
            if (report.variable().equals("V_m")
                    && predictions.membranes().containsKey(report.population())
                    && potentials.size() < MOST_POTENTIALS) {
                potentials.add(potential(report, summary, window));
            }
        }
        return potentials;
    }

    private static Potential potential(TraceReport report, RunSummary summary, TimeWindow window) throws IOException {
        Envelope envelope = new Envelope(report.population(), window.fromMs(), window.toMs());
        report.read(0, window.fromMs(), window.toMs(), envelope::add);
        double[] sums = new double[3];
        report.read(0, summary.statisticsFromMs() + summary.dtMs() / 2, summary.durationMs(), (time, value) -> {
            sums[0]++;
            sums[1] += value;
            sums[2] += value * value;
        });
        double mean = sums[1] / sums[0];
        return new Potential(
                report.population(),
                new XYSeriesCollection(envelope.finish()),
                mean,
                Math.sqrt(Math.max(0, sums[2] / sums[0] - mean * mean)));
    }

    private static Figure figure(
            List<Raster> trains, List<Potential> potentials, Predictions predictions, TimeWindow window) {
        List<String> names = Stream.concat(
                        trains.stream().map(Raster::name), potentials.stream().map(Potential::population))
                .distinct()
                .toList();
        List<Color> colours = Palette.colours(names);
        CombinedDomainXYPlot stack = Style.stack(Style.axis("Time (ms)", window.fromMs(), window.toMs(), 8));
        int units = trains.stream().mapToInt(Raster::size).sum();
        stack.add(trains(trains, colours, units), (int) Math.round(TRAIN_MM * units));
        List<String> said = new ArrayList<>();
        for (Potential potential : potentials) {
            Predictions.Membrane theory = predictions.membranes().get(potential.population);
            stack.add(panel(potential, theory, colours.get(names.indexOf(potential.population))), (int) POTENTIAL_MM);
            said.add(String.format(
                    Locale.ROOT,
                    "%s: measured mean %s and SD %s mV, theory of the free membrane %s and %s mV",
                    potential.population,
                    Numbers.threeDigits(potential.mean),
                    Numbers.threeDigits(potential.sd),
                    Numbers.threeDigits(theory.meanMv()),
                    Numbers.threeDigits(theory.sdMv())));
        }
        double height = TRAIN_MM * units + POTENTIAL_MM * potentials.size() + AXIS_MM;
        String caption =
                "Top: spike trains of all recorded units. Below: potential of a neuron of each population. Dashed:"
                        + " what theory says is the mean of a membrane under this input that never spikes, with its standard"
                        + " deviation on both sides (grey). Dotted: threshold. " + String.join("; ", said) + ".";
        return Figure.of("potential", height, Style.chart(stack), caption);
    }

    private static XYPlot trains(List<Raster> trains, List<Color> colours, int units) {
        DotLayer layer = new DotLayer();
        String[] names = new String[trains.size()];
        double[] middles = new double[names.length];
        double top = units;
        for (int p = 0; p < names.length; p++) {
            Raster raster = trains.get(p);
            top -= raster.size();
            layer.add(raster, colours.get(p), top, 1);
            names[p] = raster.name();
            middles[p] = top + raster.size() / 2.0;
        }
        XYPlot plot = new XYPlot(null, null, new BandAxis("Spikes", 0, units, List.of(names), middles), null);
        Style.apply(plot);
        plot.addAnnotation(layer);
        return plot;
    }

    private static XYPlot panel(Potential potential, Predictions.Membrane theory, Color colour) {
        double low = Math.min(potential.line.getSeries(0).getMinY(), theory.meanMv() - theory.sdMv());
        double high = Math.max(potential.line.getSeries(0).getMaxY(), theory.meanMv() + theory.sdMv());
        // A threshold far away would press the potential flat.
        boolean near = theory.thresholdMv() < high + (high - low);
        high = near ? Math.max(high, theory.thresholdMv()) : high;
        double room = 0.06 * (high - low);
        NumberAxis axis = Style.axis(potential.population + ", V_m (mV)", low - room, high + room, 5);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, Style.TRACE);
        XYPlot plot = new XYPlot(potential.line, null, axis, renderer);
        Style.apply(plot);
        plot.addRangeMarker(
                new IntervalMarker(theory.meanMv() - theory.sdMv(), theory.meanMv() + theory.sdMv(), BAND),
                Layer.BACKGROUND);
        plot.addRangeMarker(new ValueMarker(theory.meanMv(), Color.BLACK, Style.DASHED), Layer.BACKGROUND);
        if (near) {
            plot.addRangeMarker(new ValueMarker(theory.thresholdMv(), Color.BLACK, DOTTED), Layer.BACKGROUND);
        }
        return plot;
    }
}
