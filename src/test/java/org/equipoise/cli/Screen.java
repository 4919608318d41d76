package org.equipoise.cli;

import java.util.ArrayList;
import java.util.List;

/** What is to be seen on a terminal after a program has written to it: enough of ECMA-48 for a progress bar. */
final class Screen {
    private final int columns;
    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private int row;
    private int column;
    private boolean wrap = true;

    private Screen(int columns) {
        this.columns = columns;
    }

    /** The lines on a terminal of so many columns, without blanks at their ends. */
    static List<String> after(String output, int columns) {
        Screen screen = new Screen(columns);
        int i = 0;
        while (i < output.length()) {
            i += screen.take(output, i);
        }
        return screen.lines.stream()
                .map(line -> line.toString().stripTrailing())
                .toList();
    }

    /** Acts on what is at a place, and returns its length. */
    private int take(String output, int at) {
        for (String sequence : List.of("\033[K", "\033[?7l", "\033[?7h")) {
            if (output.startsWith(sequence, at)) {
                switch (sequence) {
                    case "\033[K" ->
                        lines.get(row).setLength(Math.min(column, lines.get(row).length()));
                    case "\033[?7l" -> wrap = false;
                    default -> wrap = true;
                }
                return sequence.length();
            }
        }
        switch (output.charAt(at)) {
            case '\r' -> column = 0;
            case '\n' -> down();
            case '\033' -> throw new IllegalArgumentException("an escape sequence that is not understood");
            default -> put(output.charAt(at));
        }
        return 1;
    }

    private void put(char c) {
        if (column == columns && wrap) {
            column = 0;
            down();
        }
        column = Math.min(column, columns - 1);
        StringBuilder line = lines.get(row);
        line.append(" ".repeat(Math.max(0, column + 1 - line.length())));
        line.setCharAt(column, c);
        column++;
    }

    private void down() {
        row++;
        if (row == lines.size()) {
            lines.add(new StringBuilder());
        }
    }
}
