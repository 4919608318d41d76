package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Theory beside the measurements of a study of a network: where a value was tuned the figure {@code tuning} and a table of what
 * was found, and where one value was varied {@code theory-over-NAME}.
 */
final class StudyTheoryChapter implements Chapter {
    @Override
    public boolean isIn(Path directory) {
        return Files.exists(directory.resolve("study.json"));
    }

    @Override
    public void addTo(Report report, Path directory) throws IOException {
        NetworkStudy study = NetworkStudy.read(directory.resolve("study.json"));
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

    private static ReportTable table(NetworkStudy study) {
        NetworkStudy.Tuning tuning = study.tuning();
        List<String> measures = new ArrayList<>(
                study.points().get(0).measures().get(tuning.population()).keySet());
        List<String> header = new ArrayList<>(List.of("point", "trial", TuningFigure.label(tuning), "theory"));
        measures.forEach(measure -> header.add(SummaryNames.withUnit(measure)));
        List<List<String>> rows = new ArrayList<>();
        for (NetworkStudy.Point point : study.points()) {
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
