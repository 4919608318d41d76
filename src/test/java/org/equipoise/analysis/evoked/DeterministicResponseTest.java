package org.equipoise.analysis.evoked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.equipoise.column.BetaGaba;
import org.equipoise.column.Calibration;
import org.equipoise.column.ColumnBatch;
import org.equipoise.column.ColumnCondition;
import org.equipoise.column.ColumnParameters;
import org.equipoise.column.CorticalColumn;
import org.equipoise.column.FixedPoint;
import org.equipoise.column.Population;
import org.equipoise.column.Protocol;
import org.equipoise.column.Rng;
import org.equipoise.column.TrialSimulation;
import org.equipoise.io.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what the published Python scripts gave for trials without noise. */
class DeterministicResponseTest {
    private static final double[] STIMULI = {0.01, 0.03, 0.05, 0.07, 0.09};
    private static final int EVERY = 1000;
    private static final Protocol PROTOCOL = new Protocol(0.1, 40_000, 11_001, 10_000, 1000);
    private static final ColumnParameters NREM = new ColumnParameters(1, 1, 0, 0, BetaGaba.NONE);
    private static final FixedPoint STEADY_NREM =
            FixedPoint.ofNrem(Rng.NUMPY.streams(12345, NREM, 1.2, 0), Protocol.spontaneous());
    private static final DeterministicResponse.Timing TIMING = new DeterministicResponse.Timing(1000, 100, 100);

    @ParameterizedTest
    @CsvSource({
        "1col_1_1, 1, 1, 0",
        "1col_2_2, 2, 2, 0",
        "1col_2_6, 2, 6, 0",
        "2col_1_1_vnrem, 1, 1, 1",
        "2col_2_2, 2, 2, 2"
    })
    void ratesAndCurrentsAreThoseOfThePublishedScripts(String state, double intra, double input, double inter)
            throws IOException {
        JsonObject expected = Json.read(Path.of("test-data/column-analysis/deterministic.json"), JsonObject.class)
                .getAsJsonObject(state);
        for (int u = 0; u < STIMULI.length; u++) {
            DeterministicResponse[][] responses = simulate(intra, input, inter, STIMULI[u]);
            for (int column = 0; column < responses.length; column++) {
                Golden golden = new Golden(expected.getAsJsonObject(column == 0 ? "pert" : "unpert"), u);
                DeterministicResponse pyramidal = responses[column][0];
                golden.require("pyr_rate_9000", pyramidal.rate()[9]);
                golden.require("pyr_rate_11000", pyramidal.rate()[11]);
                golden.require("pyr_amplitude", pyramidal.amplitude());
                golden.require("inh_rate_9000", responses[column][1].rate()[9]);
                golden.require("inh_rate_11000", responses[column][1].rate()[11]);
                golden.require("E_local", pyramidal.currentsAfter().local());
                golden.require("E_inter", pyramidal.currentsAfter().inter());
                golden.require("E_input", pyramidal.currentsAfter().input());
                golden.require("I", pyramidal.currentsAfter().inhibition());
                golden.require("absE_minus_absI", pyramidal.currentsAfter().balance());
                assertThat(pyramidal.balance()[11])
                        .isEqualTo(pyramidal.currentsAfter().balance());
                assertThat(pyramidal.balance()[9])
                        .isEqualTo(pyramidal.currentsBefore().balance());
                assertThat(pyramidal.times()[10]).isZero();
            }
        }
    }

    private record Golden(JsonObject numbers, int stimulus) {
        void require(String name, double found) {
            double expected = numbers.getAsJsonArray(name).get(stimulus).getAsDouble();
            assertThat(found).as(name).isCloseTo(expected, Percentage.withPercentage(1e-4));
        }
    }

    /** The responses of (column, population). */
    private static DeterministicResponse[][] simulate(double intra, double input, double inter, double stimulus) {
        ColumnCondition condition =
                new ColumnCondition("d", intra, input, inter, 1.2, false, false, stimulus, 1, PROTOCOL);
        BetaGaba gaba = new Calibration(FixedPoint.WAKE, STEADY_NREM, false).of(condition);
        ColumnParameters parameters = new ColumnParameters(condition.columns(), intra, input, inter, gaba);
        int samples = PROTOCOL.mainStates() / EVERY + 1;
        double[][][][] kept = new double[condition.columns()][2][6][samples];
        new TrialSimulation(parameters, PROTOCOL, Rng.NUMPY.streams(12345, parameters, 1.2, stimulus), 0, stimulus)
                .run(0, 1, (step, batch) -> {
                    if (step % EVERY == 0) {
                        for (int c = 0; c < kept.length; c++) {
                            keep(batch, c, Population.PYRAMIDAL, kept[c][0], step / EVERY);
                            keep(batch, c, Population.INHIBITORY, kept[c][1], step / EVERY);
                        }
                    }
                });
        DeterministicResponse[][] responses = new DeterministicResponse[kept.length][2];
        for (int c = 0; c < kept.length; c++) {
            responses[c][0] = response(kept[c][0], new Scaling(intra, input, inter, gaba.ontoPyramidal()));
            responses[c][1] = response(kept[c][1], new Scaling(intra, input, inter, gaba.ontoInhibitory()));
        }
        return responses;
    }

    private static void keep(ColumnBatch batch, int column, Population population, double[][] kept, int at) {
        boolean p = population == Population.PYRAMIDAL;
        int[] variables = p
                ? new int[] {CorticalColumn.V_P, CorticalColumn.S_PP, CorticalColumn.S_P_INTER, CorticalColumn.S_PI}
                : new int[] {CorticalColumn.V_I, CorticalColumn.S_IP, CorticalColumn.S_I_INTER, CorticalColumn.S_II};
        for (int k = 0; k < variables.length; k++) {
            kept[k][at] = batch.variable(column, variables[k])[0];
        }
        kept[4][at] = batch.stimulusActivation(population, column);
        kept[5][at] = 1000 * batch.rate(population, column)[0];
    }

    private static DeterministicResponse response(double[][] kept, Scaling scaling) {
        Activations trial = new Activations(kept[0], kept[1], kept[4], kept[2], kept[3]);
        return DeterministicResponse.of(kept[5], trial, scaling, TIMING);
    }

    @Test
    void momentsWithoutASampleAreRefused() {
        double[] none = new double[12];
        Activations trial = new Activations(none, none, none, none, none);
        Scaling scaling = new Scaling(1, 1, 0, 1);
        assertThatThrownBy(() -> DeterministicResponse.of(
                        none, trial, scaling, new DeterministicResponse.Timing(1050, 100, 100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no sample at 950.0 ms: samples are 100.0 ms apart and end at 1100.0 ms");
        assertThatThrownBy(() ->
                        DeterministicResponse.of(none, trial, scaling, new DeterministicResponse.Timing(50, 50, 50)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no sample at -50.0 ms: samples are 50.0 ms apart and end at 550.0 ms");
    }
}
