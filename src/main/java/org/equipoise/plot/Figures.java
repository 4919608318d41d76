package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.equipoise.plot.columns.StudyChapter;
import org.equipoise.plot.grid.GridChapter;
import org.equipoise.plot.grid.StudyTheoryChapter;

/** Figures and a report from what a run left in its directory. */
public final class Figures {
    /** In the order of the report. */
    private static final List<Chapter> CHAPTERS = List.of(
            new SummaryChapter(),
            new SpikingChapter(),
            new ConnectivityChapter(),
            new ActivityChapter(),
            new TheoryChapter(),
            new StudyTheoryChapter(),
            new GridChapter(),
            new StudyChapter(),
            new RateChapter(),
            new MeasuresChapter(),
            new ColumnTrialsChapter(),
            new OriginChapter());

    private Figures() {}

    /**
     * Draws every figure that the files of a run allow into {@code directory/figures}, and writes {@code
     * directory/report.html}, which shows them with the tables of the run and needs no other file.
     *
     * <p>A figure is a PNG (300 dpi), an SVG and a text file with the caption, which defines what is shown. Files of these
     * names that are there already are replaced.
     *
     * @param directory of the run
     * @param messages takes a sentence about each figure that cannot be drawn from what is there
     * @return the files written, the report last
     * @throws IOException if there is nothing to draw, or a file is missing or damaged; the message names it
     */
    public static List<Path> draw(Path directory, Consumer<String> messages) throws IOException {
        requireRun(directory);
        Report report = new Report(directory, messages);
        for (Chapter chapter : CHAPTERS) {
            if (chapter.isIn(directory)) {
                chapter.addTo(report, directory);
            }
        }
        return report.finish(
                directory.toAbsolutePath().normalize().getFileName().toString());
    }

    private static void requireRun(Path directory) throws IOException {
        if (Files.exists(directory.resolve("summary.json"))
                || Files.exists(directory.resolve(TheoryChapter.FILE))
                || GridChapter.isStudy(directory)
                || Files.isDirectory(directory.resolve("trials"))
                || MeasuresChapter.isOfDecisions(directory)) {
            return;
        }
        boolean unfinished =
                Files.exists(directory.resolve("spikes.h5")) || Files.exists(directory.resolve("traces.h5"));
        throw new IOException(directory
                + (unfinished
                        ? " holds no finished run: there is no summary.json"
                        : " holds nothing to plot: there is no spikes.h5")
                + "; scripts/equipoise simulate CONF --out " + directory + " makes one");
    }
}
