package org.equipoise.plot.columns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equipoise.plot.Chapter;
import org.equipoise.plot.Report;

/**
 * The figures of a study of cortical columns: {@code figure-1} to {@code figure-4} and {@code figure-s1} to {@code figure-s9}, as
 * the published ones are numbered, as far as {@code analysis.h5} and the trials allow.
 */
public final class StudyChapter implements Chapter {
    @Override
    public boolean isIn(Path directory) {
        return Files.exists(directory.resolve("analysis.h5"));
    }

    /** Adds nothing if the analysis is one of something else. */
    @Override
    public void addTo(Report report, Path directory) throws IOException {
        try (StudyResults results = new StudyResults(directory)) {
            if (results.isOfColumns()) {
                draw(report, results);
            }
        }
    }

    private static void draw(Report report, StudyResults results) throws IOException {
        SpontaneousFigures spontaneous = new SpontaneousFigures(results, report);
        AmplitudeFigures amplitude = new AmplitudeFigures(results, report);
        InformationFigures information = new InformationFigures(results, report);
        StudyTables tables = new StudyTables(results);
        report.section("Main figures");
        spontaneous.figure1();
        amplitude.figure2();
        information.figure3();
        information.figure4();
        report.section("Supplementary figures");
        spontaneous.figureS1();
        spontaneous.figureS2();
        amplitude.figureS3();
        amplitude.figureS4();
        information.figureS5();
        spontaneous.figureS6();
        amplitude.figureS7();
        information.figureS8();
        information.figureS9();
        report.section("Tables of the analysis");
        tables.spontaneous(report);
        tables.evoked(report);
        for (String sentence : results.missing()) {
            report.text(sentence);
        }
    }
}
