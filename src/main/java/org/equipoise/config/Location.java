package org.equipoise.config;

import java.util.Comparator;

/**
 * A place in a configuration. Lines and columns count from 1; line 0 stands for the whole of {@code file}, which may
 * also be an override ({@code --set dt}). Ordered by file, line and column.
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    /** The whole of a file or override. */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, or {@code file} alone. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
