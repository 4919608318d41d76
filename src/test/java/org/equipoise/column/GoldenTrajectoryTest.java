package org.equipoise.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jhdf.HdfFile;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every variable along trajectories of the published script; three trials a batch must all show them. */
class GoldenTrajectoryTest {
    private static final double DT = 0.1;
    private static final int TRIALS = 3;

    static List<Golden> driven() {
        return Golden.conditions("golden_driven.h5");
    }

    static List<Golden> deterministic() {
        return Golden.conditions("golden_deterministic.h5");
    }

    @ParameterizedTest
    @MethodSource("driven")
    void followsTheReferenceUnderGivenNoise(Golden golden) {
        double[][][] noise = (double[][][]) golden.data("noise_increment_l");
        double[][][] expected = (double[][][]) golden.data("state");
        int every = (int) ((long[]) golden.data("checked_steps"))[0];
        ColumnBatch batch = batch(golden, (double[][]) golden.data("initial_state"));
        int columns = golden.columns();
        double[][] increments = new double[2 * columns][batch.lanes()];

        for (int step = 0; step < noise.length; step++) {
            for (int k = 0; k < increments.length; k++) {
                Arrays.fill(increments[k], noise[step][k / columns][k % columns]);
            }
            batch.step(step >= 1000 && step < 2000 ? golden.number("stimulus") : 0, increments);
            if ((step + 1) % every == 0) {
                requireState(batch, expected[(step + 1) / every - 1], 1e-10, "step " + (step + 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("deterministic")
    void followsTheReferenceWithoutNoise(Golden golden) {
        double[][][] expected = (double[][][]) golden.data("state_50ms");
        double[][] initial = new double[CorticalColumn.VARIABLES][golden.columns()];
        try (HdfFile file = Golden.open("golden_deterministic.h5")) {
            for (int c = 0; c < golden.columns(); c++) {
                double[] start = (double[])
                        file.getDatasetByPath("initial_state_column" + c).getData();
                for (int k = 0; k < start.length; k++) {
                    initial[k][c] = start[k];
                }
            }
        }
        ColumnBatch batch = batch(golden, initial);
        double[][] silence = new double[2 * golden.columns()][batch.lanes()];

        for (int step = 0; step < 25_000; step++) {
            if (step % 500 == 0) {
                requireState(batch, expected[step / 500], 1e-9, "step " + step);
            }
            batch.step(step >= 10_000 && step < 11_000 ? golden.number("stimulus") : 0, silence);
        }
        requireState(batch, expected[50], 1e-9, "the last step");
    }

    private static ColumnBatch batch(Golden golden, double[][] initial) {
        ColumnBatch batch = new ColumnBatch(golden.parameters(), DT, TRIALS);
        for (int c = 0; c < golden.columns(); c++) {
            for (int k = 0; k < initial.length; k++) {
                if (isArray(k, golden.columns())) {
                    Arrays.fill(batch.variable(c, k), initial[k][c]);
                }
            }
            int p = CorticalColumn.S_P_STIMULUS;
            int i = CorticalColumn.S_I_STIMULUS;
            batch.setStimulusActivation(Population.PYRAMIDAL, c, initial[p][c], initial[p + 1][c]);
            batch.setStimulusActivation(Population.INHIBITORY, c, initial[i][c], initial[i + 1][c]);
        }
        batch.refreshRates();
        return batch;
    }

    private static boolean isArray(int variable, int columns) {
        return variable < CorticalColumn.S_P_STIMULUS || (columns == 2 && variable >= CorticalColumn.S_P_INTER);
    }

    private static void requireState(ColumnBatch batch, double[][] expected, double tolerance, String when) {
        int columns = expected[0].length;
        for (int c = 0; c < columns; c++) {
            for (int k = 0; k < expected.length; k++) {
                if (isArray(k, columns)) {
                    assertThat(Arrays.copyOf(batch.variable(c, k), TRIALS))
                            .as("variable %d of column %d at %s", k, c, when)
                            .containsExactly(repeated(expected[k][c]), within(tolerance));
                }
            }
            requireStimulus(batch, Population.PYRAMIDAL, CorticalColumn.S_P_STIMULUS, c, expected, tolerance);
            requireStimulus(batch, Population.INHIBITORY, CorticalColumn.S_I_STIMULUS, c, expected, tolerance);
        }
    }

    private static void requireStimulus(
            ColumnBatch batch, Population population, int variable, int column, double[][] expected, double tolerance) {
        assertThat(batch.stimulusActivation(population, column))
                .isCloseTo(expected[variable][column], within(tolerance));
        assertThat(batch.stimulusDerivative(population, column))
                .isCloseTo(expected[variable + 1][column], within(tolerance));
    }

    private static double[] repeated(double value) {
        double[] values = new double[TRIALS];
        Arrays.fill(values, value);
        return values;
    }
}
