package org.equipoise.plot.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.equipoise.plot.Chapter;
import org.equipoise.plot.Figure;
import org.equipoise.plot.Report;

/**
 * A study of a network, from {@code study.json}: the figure {@code study} with each measure over the grid or, for a grid of two
 * axes of numbers, {@code map-MEASURE} for each measure; {@code regimes}, where points are classified; {@code rasters}, where
 * spikes were kept; and a table of all points.
 */
public final class GridChapter implements Chapter {
    /** Whether a directory holds the results of a study. */
    public static boolean isStudy(Path directory) {
        return GridStudy.isIn(directory);
    }

    @Override
    public boolean isIn(Path directory) {
        return isStudy(directory);
    }

    @Override
    public void addTo(Report report, Path directory) throws IOException {
        GridStudy study = GridStudy.read(directory);
        report.section("Study");
        long differing = study.points().stream()
                .filter(point -> !point.differences().isEmpty())
                .count();
        long covered = study.points().stream()
                .filter(point -> !point.theory().isEmpty())
                .count();
        if (covered > 0) {
            report.text(
                    "Measurement and theory differ at " + differing + " of the " + covered
                            + " points that theory covers:"
                            + " by more than 15 % and 0.5 Hz in a rate or, where the mean input is below the threshold, 0.2 in a CV.");
        }
        if (RegimeFigure.suits(study)) {
            report.figure(RegimeFigure.of(study));
        }
        Optional<Figure> rasters = RasterPanels.of(study, directory);
        if (rasters.isPresent()) {
            report.figure(rasters.get());
        }
        if (GridMaps.suit(study)) {
            for (String measure : study.measures()) {
                report.figure(GridMaps.of(study, measure));
            }
        } else if (GridCurves.suit(study)) {
            report.figure(GridCurves.of(study));
        } else if (study.points().size() > 1) {
            report.leaveOut("no figures over the grid: they are drawn of whole grids with at most "
                    + GridCurves.MOST_LINES + " lines in a panel, or of two axes of numbers");
        }
        report.table(GridTable.of(study));
    }
}
