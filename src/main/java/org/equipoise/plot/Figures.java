package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Figures from what a run left in its directory. */
public final class Figures {
    private Figures() {}

    /**
     * Draws every figure that the files of a run allow into {@code dir/figures}:
     *
     * <ul>
     *   <li>{@code raster}: spikes of a sample of each population over the rate of all of it, from {@code spikes.h5};
     *   <li>{@code isi}: distributions of inter-spike intervals and of their coefficient of variation, likewise;
     *   <li>{@code traces}: recorded variables of a few neurons, if there is a {@code traces.h5}.
     * </ul>
     *
     * <p>or, for trials of cortical columns, {@code column-CONDITION} for each condition: the variables of one trial over
     * time, and the distribution of rates over all trials.
     *
     * <p>Each is a PNG (300 dpi), an SVG and a text file with the caption, which defines what is shown. Files of these
     * names that are there already are replaced. Sizes and rates come from {@code summary.json}. Memory grows with the
     * number of neurons, not of spikes.
     *
     * @return the files written
     * @throws IOException if there is nothing to draw, or a file is missing or damaged; the message names it
     */
    public static List<Path> draw(Path dir) throws IOException {
        Path summaryFile = dir.resolve("summary.json");
        Path spikes = dir.resolve("spikes.h5");
        Path traces = dir.resolve("traces.h5");
        Path trials = dir.resolve("trials");
        if (Files.isDirectory(trials)) {
            return drawColumns(dir, trials);
        }
        boolean traced = Files.exists(traces);
        if (!traced && !Files.exists(spikes)) {
            throw new IOException(dir + " holds nothing to plot: there is no spikes.h5; scripts/equipoise simulate CONF"
                    + " --out " + dir + " makes one");
        }
        if (!Files.exists(summaryFile)) {
            throw new IOException(dir + " holds no finished run: there is no summary.json; scripts/equipoise simulate"
                    + " CONF --out " + dir + " makes one");
        }
        RunSummary summary = RunSummary.read(summaryFile);
        TimeWindow window = TimeWindow.of(summary);
        List<Figure> figures = new ArrayList<>();
        if (Files.exists(spikes)) {
            SpikingRun run = SpikingRun.read(summary, spikes);
            window = run.window();
            figures.add(RasterFigure.of(run));
            figures.add(IsiFigure.of(run));
        }
        if (traced) {
            List<Traces> reports = Traces.read(traces, window);
            if (!reports.isEmpty()) {
                figures.add(TraceFigure.of(reports, window));
            }
        }
        FigureWriter writer = new FigureWriter(dir.resolve("figures"));
        List<Path> files = new ArrayList<>();
        for (Figure figure : figures) {
            files.addAll(writer.write(figure));
        }
        return files;
    }

    private static List<Path> drawColumns(Path dir, Path trials) throws IOException {
        List<Path> conditions;
        try (Stream<Path> all = Files.list(trials)) {
            conditions = all.filter(Files::isDirectory).sorted().toList();
        }
        FigureWriter writer = new FigureWriter(dir.resolve("figures"));
        List<Path> files = new ArrayList<>();
        for (Path condition : conditions) {
            files.addAll(writer.write(ColumnFigure.of(ColumnCondition.read(condition))));
        }
        return files;
    }
}
