package org.equipoise.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialSimulationTest {
    private static final Protocol SHORT = new Protocol(0.1, 500, 700, 200, 100);
    private static final double STIMULUS = 0.05;

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 3"})
    void givesATrialTheSameCourseInBatchesOfAnySize(int columns, double betaInter) {
        ColumnParameters parameters =
                new ColumnParameters(columns, 2, 2, betaInter, FixedPoint.WAKE.balance(2, betaInter));
        TrialSimulation simulation = simulation(parameters, 1.2);
        double[][] together = pyramidal(simulation, 0, 37, columns - 1);

        assertThat(together[0]).isNotEqualTo(together[1]);
        int first = 0;
        for (int size : new int[] {1, 17, 8, 11}) {
            double[][] part = pyramidal(simulation, first, size, columns - 1);
            for (int trial = 0; trial < size; trial++) {
                assertThat(part[trial]).containsExactly(together[first + trial]);
            }
            first += size;
        }
        assertThat(first).isEqualTo(37);
    }

    @Test
    void stimulatesTheFirstColumnOnlyAndTheSecondThroughIt() {
        for (double betaInter : new double[] {0, 2}) {
            ColumnParameters parameters =
                    new ColumnParameters(2, 2, 2, betaInter, FixedPoint.WAKE.balance(2, betaInter));
            TrialSimulation stimulated = simulation(parameters, 1.2);
            TrialSimulation quiet = new TrialSimulation(parameters, SHORT, stimulated.streams(), 1.2, 0);

            assertThat(pyramidal(stimulated, 0, 1, 0)[0]).isNotEqualTo(pyramidal(quiet, 0, 1, 0)[0]);
            if (betaInter == 0) {
                assertThat(pyramidal(stimulated, 0, 1, 1)).isDeepEqualTo(pyramidal(quiet, 0, 1, 1));
            } else {
                assertThat(pyramidal(stimulated, 0, 1, 1)[0]).isNotEqualTo(pyramidal(quiet, 0, 1, 1)[0]);
            }
        }
    }

    @Test
    void answersToTheStimulusFromTheStepAfterItsOnset() {
        ColumnParameters parameters = new ColumnParameters(1, 1, 1, 0, BetaGaba.NONE);
        double[] with = pyramidal(simulation(parameters, 1.2), 0, 1, 0)[0];
        TrialSimulation without = new TrialSimulation(parameters, SHORT, streams(1, 1.2), 1.2, 0);
        double[] plain = pyramidal(without, 0, 1, 0)[0];

        // Step 200 leads to state 201; the synapse's second order delays the potential by one more.
        for (int state = 0; state <= 201; state++) {
            assertThat(with[state]).isEqualTo(plain[state]);
        }
        assertThat(with[203]).isNotEqualTo(plain[203]);
        assertThat(with[300]).isGreaterThan(plain[300] + 0.01);
    }

    @Test
    void hasNoNoiseWithoutSpread() {
        double[] course = pyramidal(simulation(new ColumnParameters(1, 1, 1, 0, BetaGaba.NONE), 0), 0, 1, 0)[0];
        for (int state = 2; state < 150; state++) {
            double bend = course[state] - 2 * course[state - 1] + course[state - 2];
            assertThat(Math.abs(bend)).isLessThan(1e-3);
        }
    }

    @Test
    void samplesAtTheInterval() {
        ColumnParameters parameters = new ColumnParameters(1, 1, 1, 0, BetaGaba.NONE);
        TrialSimulation simulation = simulation(parameters, 1.2);
        double[] all = pyramidal(simulation, 3, 1, 0)[0];
        RateTraces sparse = new RateTraces(1, 1, SHORT.mainStates(), 9, Precision.FLOAT32);
        simulation.run(3, 1, sparse);
        float[] samples = ((float[][]) sparse.rates(Population.PYRAMIDAL, 0))[0];

        assertThat(samples).hasSize(78);
        for (int i = 0; i < samples.length; i++) {
            assertThat(samples[i]).isEqualTo((float) all[9 * i]);
        }
    }

    @Test
    void namesATrialThatRunsAway() {
        ColumnParameters unstable = new ColumnParameters(1, 1e4, 1, 0, BetaGaba.NONE);
        TrialSimulation simulation = simulation(unstable, 1.2);

        assertThatThrownBy(() -> simulation.run(40, 2, (state, batch) -> {}))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(
                        "trial 40 left the range of numbers: the state (beta_intra 10000.0, beta_inter 0.0, noise 1.2)"
                                + " is unstable");
    }

    @Test
    void refusesImpossibleArguments() {
        ColumnParameters nrem = new ColumnParameters(1, 1, 1, 0, BetaGaba.NONE);
        assertThatThrownBy(() -> new TrialSimulation(nrem, SHORT, streams(1, 1), -1, 0))
                .hasMessage("the spread of the noise must not be negative, but is -1.0");
        assertThatThrownBy(() -> new TrialSimulation(nrem, SHORT, streams(1, 1), 1, -0.5))
                .hasMessage("the stimulus must not be negative, but is -0.5 per ms");
        assertThatThrownBy(() -> new ColumnParameters(3, 1, 1, 0, BetaGaba.NONE))
                .hasMessage("columns must be 1 or 2, but is 3");
        assertThatThrownBy(() -> new ColumnParameters(1, -1, 1, 0, BetaGaba.NONE))
                .hasMessage("beta_intra must be a number of 0 or above, but is -1.0");
        assertThatThrownBy(() -> new ColumnParameters(1, 1, Double.NaN, 0, BetaGaba.NONE))
                .hasMessage("beta_input must be a number of 0 or above, but is NaN");
        assertThatThrownBy(() -> new ColumnParameters(1, 1, 1, 2, BetaGaba.NONE))
                .hasMessage("beta_inter must be 0 with one column, but is 2.0");
        assertThatThrownBy(() -> new Protocol(0.1, 0, 1, 0, 0)).hasMessageStartingWith("not a course of a trial");
    }

    private static TrialSimulation simulation(ColumnParameters parameters, double sd) {
        return new TrialSimulation(parameters, SHORT, streams(parameters.columns(), sd), sd, STIMULUS);
    }

    private static TrialStreams streams(int columns, double sd) {
        return new NumpyStreams(7, columns, sd, 2, 2, STIMULUS);
    }

    private static double[][] pyramidal(TrialSimulation simulation, int first, int count, int column) {
        int columns = simulation.parameters().columns();
        RateTraces traces = new RateTraces(columns, count, SHORT.mainStates(), 1, Precision.FLOAT64);
        simulation.run(first, count, traces);
        return (double[][]) traces.rates(Population.PYRAMIDAL, column);
    }
}
