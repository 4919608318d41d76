package org.equipoise.theory;

/** Solves small complex linear systems by elimination with partial pivoting. Not thread-safe. */
final class ComplexMatrix {
    private final Complex[][] rows;
    private Complex determinant = Complex.ONE;

    /** @param rows of a square matrix; they are changed */
    ComplexMatrix(Complex[][] rows) {
        this.rows = rows;
    }

    /**
     * Solves for several right-hand sides at once. To be called once.
     *
     * @param right a row for each row of the matrix and a column for each right-hand side; replaced by the solutions
     */
    void solve(Complex[][] right) {
        int n = rows.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = rows[i][k].absolute() > rows[pivot][k].absolute() ? i : pivot;
            }
            if (pivot != k) {
                swap(rows, k, pivot);
                swap(right, k, pivot);
                determinant = determinant.times(-1);
            }
            determinant = determinant.times(rows[k][k]);
            for (int i = 0; i < n; i++) {
                if (i != k) {
                    Complex factor = rows[i][k].over(rows[k][k]);
                    subtract(rows[i], rows[k], factor);
                    subtract(right[i], right[k], factor);
                }
            }
        }
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < right[k].length; j++) {
                right[k][j] = right[k][j].over(rows[k][k]);
            }
        }
    }

    private static void swap(Complex[][] matrix, int one, int other) {
        Complex[] row = matrix[one];
        matrix[one] = matrix[other];
        matrix[other] = row;
    }

    private static void subtract(Complex[] row, Complex[] other, Complex factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j].minus(other[j].times(factor));
        }
    }

    /** The determinant, after {@link #solve}. */
    Complex determinant() {
        return determinant;
    }
}
