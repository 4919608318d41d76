package org.equipoise.analysis;

/**
 * Numbers with a shape and a unit. The arrays must not be changed.
 *
 * @param values in row-major order
 * @param rows 0 for a single list of numbers
 * @param units of the numbers, "1" for pure numbers
 */
record Table(double[] values, int rows, String units) {

    /** A list of numbers. */
    static Table list(String units, double... values) {
        return new Table(values, 0, units);
    }

    /** Rows of equal length, at least one. */
    static Table rows(String units, double[][] rows) {
        int columns = rows[0].length;
        double[] values = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, values, i * columns, columns);
        }
        return new Table(values, rows.length, units);
    }

    /** The length of each row. */
    int columns() {
        return rows == 0 ? values.length : values.length / rows;
    }

    /** One row. */
    double[] row(int row) {
        double[] part = new double[columns()];
        System.arraycopy(values, row * part.length, part, 0, part.length);
        return part;
    }
}
