package org.equipoise.plot;

import java.util.List;

/**
 * A table of a report.
 *
 * @param caption says what is in it
 * @param header of the columns
 * @param rows with a text for each column; numbers stand on the right
 */
public record ReportTable(String caption, List<String> header, List<List<String>> rows) {

    /** Copies what it is given. */
    public ReportTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " in a table of " + header.size());
            }
        }
    }
}
