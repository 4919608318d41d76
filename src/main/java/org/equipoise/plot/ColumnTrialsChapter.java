package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.plot.grid.GridChapter;

/**
 * Trials of cortical columns: {@code column-CONDITION} for each condition, with the variables of one trial over time and the
 * distribution of rates over all trials.
 */
final class ColumnTrialsChapter implements Chapter {
    /** So many conditions are shown; more are linked only, so that the report stays small. */
    private static final int MOST_SHOWN = 12;

    @Override
    public boolean isIn(Path directory) {
        return Files.isDirectory(directory.resolve("trials")) && !GridChapter.isStudy(directory);
    }

    @Override
    public void addTo(Report report, Path directory) throws IOException {
        List<Path> conditions;
        try (Stream<Path> all = Files.list(directory.resolve("trials"))) {
            conditions = all.filter(Files::isDirectory).sorted().toList();
        }
        report.section("Trials by condition");
        for (Path condition : conditions) {
            Figure figure = ColumnFigure.of(ColumnCondition.read(condition));
            if (conditions.size() <= MOST_SHOWN) {
                report.figure(figure);
            } else {
                report.linkedFigure(figure);
            }
        }
    }
}
