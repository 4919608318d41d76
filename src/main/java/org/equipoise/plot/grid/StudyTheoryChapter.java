package org.equipoise.plot.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.plot.Chapter;
import org.equipoise.plot.Figure;
import org.equipoise.plot.Numbers;
import org.equipoise.plot.Report;
import org.equipoise.plot.ReportTable;
import org.equipoise.plot.SummaryNames;

/**
 * Theory beside the measurements of a study of a network: where a value was tuned the figure {@code tuning} and a table of what
 * was found, and where one value was varied {@code theory-over-NAME}.
 */
public final class StudyTheoryChapter implements Chapter {
    @Override
    public boolean isIn(Path directory) {
        return GridStudy.isIn(directory);
    }

    @Override
    public void addTo(Report report, Path directory) throws IOException {
        GridStudy study = GridStudy.read(directory);
        if (study.tuning() != null) {
            report.section("Tuning");
            report.figure(TuningFigure.of(study));
            report.table(table(study));
            return;
        }
        Optional<Figure> figure = TheoryOverFigure.of(study);
        if (figure.isPresent()) {
            report.section("Theory");
            report.figure(figure.get());
        }
    }

    private static ReportTable table(GridStudy study) {
        GridStudy.Tuning tuning = study.tuning();
        List<String> measures = new ArrayList<>(
                study.points().get(0).measures().get(tuning.population()).keySet());
        List<String> header = new ArrayList<>(List.of("point", "trial", tuning.label(), "theory"));
        measures.forEach(measure -> header.add(SummaryNames.withUnit(measure)));
        List<List<String>> rows = new ArrayList<>();
        for (GridStudy.Point point : study.points()) {
            for (int trial = 0; trial < study.trials(); trial++) {
                List<String> row = new ArrayList<>(List.of(
                        point.name(),
                        Integer.toString(trial),
                        Numbers.plain(point.tuned().values()[trial]),
                        number(point.tuned().theory())));
                for (String measure : measures) {
                    row.add(number(point.measures().get(tuning.population()).get(measure)[trial]));
                }
                rows.add(row);
            }
        }
        return new ReportTable("What was found, and the measures of " + tuning.population() + " there.", header, rows);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4g", value);
    }
}
