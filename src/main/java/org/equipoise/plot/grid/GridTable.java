package org.equipoise.plot.grid;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.plot.Numbers;
import org.equipoise.plot.ReportTable;

/** All points of a study with what was measured and what theory says. */
final class GridTable {
    private GridTable() {}

    static ReportTable of(GridStudy study) {
        List<String> measures = study.measures();
        List<String> header = new ArrayList<>();
        study.axes().forEach(axis -> header.add(axis.name()));
        header.add("population");
        List<Boolean> predicted = new ArrayList<>();
        for (String measure : measures) {
            boolean known = study.populations().stream().anyMatch(name -> study.isPredicted(name, measure));
            predicted.add(known);
            header.add(GridStudy.label(measure));
            if (known) {
                header.add("theory");
            }
        }
        if (study.isClassified()) {
            header.add("regime");
        }
        header.add("differs from theory");
        List<List<String>> rows = new ArrayList<>();
        for (GridStudy.Point point : study.points()) {
            for (String population : study.populations()) {
                List<String> row = new ArrayList<>();
                study.axes().forEach(axis -> row.add(point.values().get(axis.path())));
                row.add(population);
                List<String> differing = new ArrayList<>();
                for (int m = 0; m < measures.size(); m++) {
                    row.add(text(point.measured(population, measures.get(m))));
                    if (predicted.get(m)) {
                        row.add(text(point.predicted(population, measures.get(m))));
                    }
                    if (point.differs(population, measures.get(m))) {
                        differing.add(GridStudy.label(measures.get(m)));
                    }
                }
                if (study.isClassified()) {
                    row.add(population.equals(GridStudy.NETWORK) ? point.regime() : "");
                }
                row.add(String.join(", ", differing));
                rows.add(row);
            }
        }
        String spread = study.trials() == 1 ? "" : ": mean +- standard deviation between " + study.trials() + " trials";
        return new ReportTable("All points of the study" + spread + ".", header, rows);
    }

    private static String text(GridStudy.Spread spread) {
        return Double.isNaN(spread.sd())
                ? text(spread.mean())
                : text(spread.mean()) + " +- " + Numbers.plain(spread.sd(), 2);
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "\u2013" : Numbers.plain(value, 4);
    }
}
