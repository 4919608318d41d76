package org.equipoise.network.edges;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equipoise.io.FileErrors;

/**
 * Connections as text: a first line with the names of the columns, {@code source} and {@code target} and, if the file has
 * them, {@code weight} and {@code delay}, in any order; then a line for each connection. Empty lines and those that begin
 * with '#' do not count.
 */
final class CsvEdges implements EdgeFile {
    private static final List<String> COLUMNS = List.of("source", "target", "weight", "delay");

    private final Path file;
    /** For each of {@link #COLUMNS} where it stands in a line, or -1. */
    private final int[] places;

    private final int width;

    CsvEdges(Path file) throws IOException {
        this.file = file;
        List<String> names = header();
        width = names.size();
        places = COLUMNS.stream().mapToInt(names::indexOf).toArray();
        boolean repeats = names.stream().distinct().count() < names.size();
        if (places[0] < 0 || places[1] < 0 || repeats || !COLUMNS.containsAll(names)) {
            throw new IOException(file + ": the first line is '" + String.join(",", names)
                    + "', but it must name the columns source, target and, if there are any, weight and delay");
        }
    }

    private List<String> header() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            while (line != null && isVoid(line)) {
                line = lines.readLine();
            }
            return line == null
                    ? List.of()
                    : Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private IOException unreadable(IOException cause) {
        return cause instanceof CharacterCodingException
                ? new IOException(file + " is not a text in UTF-8", cause)
                : FileErrors.cannotRead(file, cause);
    }

    private static boolean isVoid(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    @Override
    public boolean hasWeights() {
        return places[2] >= 0;
    }

    @Override
    public boolean hasDelays() {
        return places[3] >= 0;
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        List<String> fields = new ArrayList<>();
        boolean header = true;
        long number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (isVoid(line)) {
                    continue;
                }
                if (!header) {
                    split(line, fields);
                    visit(number, fields, visitor);
                }
                header = false;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static void split(String line, List<String> fields) {
        fields.clear();
        int from = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
            fields.add(line.substring(from, comma));
            from = comma + 1;
        }
        fields.add(line.substring(from));
    }

    private void visit(long line, List<String> fields, Visitor visitor) {
        if (fields.size() != width) {
            visitor.edge(line, -1, -1, Double.NaN, Double.NaN);
            return;
        }
        visitor.edge(line, id(fields, 0), id(fields, 1), number(fields, 2), number(fields, 3));
    }

    private long id(List<String> fields, int column) {
        try {
            return Long.parseLong(fields.get(places[column]).strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private double number(List<String> fields, int column) {
        if (places[column] < 0) {
            return 0;
        }
        try {
            return Double.parseDouble(fields.get(places[column]));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    @Override
    public String place(long row) {
        return file + ":" + row;
    }
}
