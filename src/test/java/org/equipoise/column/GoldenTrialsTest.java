package org.equipoise.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jhdf.HdfFile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole trials with numpy's noise, beside the same trials of the published script. */
class GoldenTrialsTest {
    private static final double SD = 1.2;

    @Test
    void repeatsTheFirstTrialsOfNremSleepOverTheirWholeLength() {
        try (HdfFile file = Golden.open("nrem_first3_trials.h5")) {
            double[][] initial = (double[][])
                    file.getDatasetByPath("initial_state_19_trials0_1_2").getData();
            double[][] states =
                    (double[][]) file.getDatasetByPath("trial0_all19_state_at_index_0_1_10_100_1000_10000_39999")
                            .getData();
            int[] stateNumbers = {0, 1, 10, 100, 1000, 10_000, 39_999};
            ColumnParameters nrem = new ColumnParameters(1, 1, 0, 0, BetaGaba.NONE);
            TrialStreams streams = new NumpyStreams(NumpyStreams.PUBLISHED_SEED, 1, SD, 0, 1, 0);
            requireStart(nrem, streams, initial);

            Protocol protocol = Protocol.spontaneous();
            RateTraces traces = new RateTraces(1, 3, protocol.mainStates(), 100, Precision.FLOAT64);
            new TrialSimulation(nrem, protocol, streams, SD, 0).run(0, 3, (state, batch) -> {
                traces.record(state, batch);
                int known = Arrays.binarySearch(stateNumbers, state);
                if (known >= 0) {
                    for (int k = 0; k < CorticalColumn.S_P_STIMULUS; k++) {
                        assertThat(batch.variable(0, k)[0]).isCloseTo(states[known][k], within(1e-8));
                    }
                }
            });

            requireRates(traces, Population.PYRAMIDAL, file, "pyr_Hz_every_10ms");
            requireRates(traces, Population.INHIBITORY, file, "inh_Hz_every_10ms");
        }
    }

    private static void requireStart(ColumnParameters nrem, TrialStreams streams, double[][] initial) {
        Protocol startOnly = new Protocol(0.1, 1, 1, 0, 0);
        new TrialSimulation(nrem, startOnly, streams, SD, 0).run(0, 3, (state, batch) -> {
            for (int trial = 0; trial < 3; trial++) {
                for (int k = 0; k < CorticalColumn.S_P_STIMULUS; k++) {
                    assertThat(batch.variable(0, k)[trial]).isEqualTo(initial[trial][k]);
                }
            }
        });
    }

    private static void requireRates(RateTraces traces, Population population, HdfFile file, String dataset) {
        double[][] expected = (double[][]) file.getDatasetByPath(dataset).getData();
        double[][] actual = (double[][]) traces.rates(population, 0);
        assertThat(traces.samples()).isEqualTo(expected[0].length);
        for (int trial = 0; trial < expected.length; trial++) {
            assertThat(actual[trial]).containsExactly(expected[trial], within(1e-8));
        }
    }

    @ParameterizedTest
    @CsvSource({"1col_1_1, 1, 1", "1col_2_2, 1, 2", "2col_1_1_vnrem, 2, 1"})
    void repeatsEvokedTrials(String condition, int columns, double beta) {
        double betaInter = columns == 2 ? beta : 0;
        BetaGaba gaba = BetaGaba.NONE;
        if (beta != 1) {
            gaba = FixedPoint.WAKE.balance(beta, betaInter);
        } else if (columns == 2) {
            gaba = new FixedPoint(-57.41149865983777, -55.306089253391946).balance(beta, betaInter);
        }
        ColumnParameters parameters = new ColumnParameters(columns, beta, beta, betaInter, gaba);
        double[] stimuli = {0.01, 0.05, 0.09};
        try (HdfFile file = Golden.open("ensembles_evoked.h5")) {
            double[][][][][] expected =
                    (double[][][][][]) file.getDatasetByPath(condition).getData();
            for (int s = 0; s < stimuli.length; s++) {
                int stimulus = s;
                TrialStreams streams =
                        new NumpyStreams(NumpyStreams.PUBLISHED_SEED, columns, SD, beta, beta, stimuli[s]);
                int[] compared = {0};
                new TrialSimulation(parameters, Protocol.evoked(), streams, SD, stimuli[s])
                        .run(0, 8, (state, batch) -> {
                            if (state == 0 || state == 1999) {
                                double[][][][] when = expected[state == 0 ? 0 : 1];
                                for (Population population : Population.values()) {
                                    for (int c = 0; c < columns; c++) {
                                        double[] rates = batch.rate(population, c);
                                        double[] wanted = when[population.number()][c][stimulus];
                                        for (int trial = 0; trial < wanted.length; trial++) {
                                            assertThat(1000 * rates[trial]).isCloseTo(wanted[trial], within(1e-6));
                                            compared[0]++;
                                        }
                                    }
                                }
                            }
                        });
                assertThat(compared[0]).isEqualTo(2 * 2 * columns * 8);
            }
        }
    }
}
