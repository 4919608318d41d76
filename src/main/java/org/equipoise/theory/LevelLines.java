package org.equipoise.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines over a rectangular grid along which a function is 0 (marching squares). A cell of the grid has a piece of line
 * between the two of its edges at whose ends the function has different signs; where all four have, two pieces that leave the
 * corner of least indices alone. Cells with a corner that is no number have none.
 */
public final class LevelLines {
    private final double[] x;
    private final double[] y;
    private final double[][] values;
    private final Crossing crossing;
    private final double[][][] across;
    private final double[][][] upward;

    /** A straight piece of a line. */
    public record Piece(double x1, double y1, double x2, double y2) {}

    /** Where the function is 0 on an edge. */
    @FunctionalInterface
    public interface Crossing {
        /**
         * @param i number of x at the edge's beginning
         * @param j number of y there
         * @param across whether the edge leads to the next x, not to the next y
         * @return the share of the edge, from 0 to 1
         */
        double share(int i, int j, boolean across);
    }

    private LevelLines(double[] x, double[] y, double[][] values, Crossing crossing) {
        this.x = x;
        this.y = y;
        this.values = values;
        this.crossing = crossing;
        across = new double[x.length][y.length][];
        upward = new double[x.length][y.length][];
    }

    /** The lines, with the function taken as linear along edges. */
    public static List<Piece> of(double[] x, double[] y, double[][] values) {
        return of(x, y, values, (i, j, across) -> {
            double here = values[i][j];
            return here / (here - (across ? values[i + 1][j] : values[i][j + 1]));
        });
    }

    /**
     * The lines.
     *
     * @param x ascending
     * @param y ascending
     * @param values of the function, by x, then y; only their signs count, and 0 counts as negative
     * @param crossing asked once for each edge at whose ends signs differ
     */
    public static List<Piece> of(double[] x, double[] y, double[][] values, Crossing crossing) {
        return new LevelLines(x, y, values, crossing).pieces();
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < x.length; i++) {
            for (int j = 0; j + 1 < y.length; j++) {
                if (!Double.isNaN(values[i][j] + values[i + 1][j] + values[i][j + 1] + values[i + 1][j + 1])) {
                    addCell(pieces, i, j);
                }
            }
        }
        return pieces;
    }

    private void addCell(List<Piece> pieces, int i, int j) {
        List<double[]> ends = new ArrayList<>();
        // In this order the first two and the last two are neighbours where all four edges are crossed.
        addEnd(ends, i, j, true);
        addEnd(ends, i, j, false);
        addEnd(ends, i, j + 1, true);
        addEnd(ends, i + 1, j, false);
        for (int e = 0; e + 1 < ends.size(); e += 2) {
            double[] one = ends.get(e);
            double[] other = ends.get(e + 1);
            pieces.add(new Piece(one[0], one[1], other[0], other[1]));
        }
    }

    private void addEnd(List<double[]> ends, int i, int j, boolean isAcross) {
        double other = isAcross ? values[i + 1][j] : values[i][j + 1];
        if (values[i][j] > 0 == other > 0) {
            return;
        }
        double[][][] known = isAcross ? across : upward;
        if (known[i][j] == null) {
            double share = crossing.share(i, j, isAcross);
            known[i][j] = isAcross
                    ? new double[] {x[i] + share * (x[i + 1] - x[i]), y[j]}
                    : new double[] {x[i], y[j] + share * (y[j + 1] - y[j])};
        }
        ends.add(known[i][j]);
    }
}
