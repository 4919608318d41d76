package org.equipoise.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LevelLinesTest {
    private static final double[] X = {0, 1, 2, 4};
    private static final double[] Y = {0, 3, 4};

    private interface Field {
        double at(double x, double y);
    }

    private static double[][] field(Field function) {
        double[][] values = new double[X.length][Y.length];
        for (int i = 0; i < X.length; i++) {
            for (int j = 0; j < Y.length; j++) {
                values[i][j] = function.at(X[i], Y[j]);
            }
        }
        return values;
    }

    /** The line of a linear function is exact, whole, and in as many pieces as it crosses cells. */
    @Test
    void followsAStraightLineExactly() {
        List<LevelLines.Piece> pieces = LevelLines.of(X, Y, field((x, y) -> x + y - 3.5));
        double length = 0;
        for (LevelLines.Piece piece : pieces) {
            assertThat(piece.x1() + piece.y1()).isCloseTo(3.5, within(1e-12));
            assertThat(piece.x2() + piece.y2()).isCloseTo(3.5, within(1e-12));
            length += Math.hypot(piece.x1() - piece.x2(), piece.y1() - piece.y2());
        }
        assertThat(length).isCloseTo(3.5 * Math.sqrt(2), within(1e-12));
    }

    @Test
    void asksForACrossingOncePerEdge() {
        int[] asked = {0};
        List<LevelLines.Piece> pieces = LevelLines.of(X, Y, field((x, y) -> x < 1.5 ? -1 : 1), (i, j, across) -> {
            asked[0]++;
            assertThat(across).isTrue();
            assertThat(i).isEqualTo(1);
            return 0.25;
        });
        assertThat(asked[0]).isEqualTo(3);
        assertThat(pieces)
                .containsExactly(new LevelLines.Piece(1.25, 0, 1.25, 3), new LevelLines.Piece(1.25, 3, 1.25, 4));
    }

    @Test
    void aSaddleHasTwoPiecesThatCutOffTwoCorners() {
        double[] unit = {0, 1};
        List<LevelLines.Piece> pieces = LevelLines.of(unit, unit, new double[][] {{1, -1}, {-1, 1}});
        assertThat(pieces).containsExactly(new LevelLines.Piece(0.5, 0, 0, 0.5), new LevelLines.Piece(0.5, 1, 1, 0.5));
    }

    @Test
    void leavesOutCellsWithCornersThatAreNoNumbers() {
        double[][] values = field((x, y) -> x - 1.5);
        values[2][0] = Double.NaN;
        assertThat(LevelLines.of(X, Y, values)).containsExactly(new LevelLines.Piece(1.5, 3, 1.5, 4));
        assertThat(LevelLines.of(X, Y, field((x, y) -> 1))).isEmpty();
    }
}
