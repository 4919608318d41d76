package org.equipoise.column;

/** The random numbers of one population in one part of a trial. Not thread-safe. */
public interface NoiseStream {
    /** A uniform number in [0, 1). */
    double uniform();

    /**
     * Fills one column of a table with the next numbers from a normal distribution of mean 0. Allocates nothing.
     *
     * @param table receives them in {@code table[0][column]} to {@code table[count - 1][column]}
     * @param sd their standard deviation
     */
    void normals(double[][] table, int column, int count, double sd);
}
