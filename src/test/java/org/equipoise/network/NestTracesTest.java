package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.neuron.IafPscAlpha;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.parallel.SingleProcess;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.SpikeGenerator;
import org.equipoise.stimulus.StepCurrentGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One neuron of each linear model with two spike trains and a current, against NEST 3.6 at every step of 0.1 ms (files in
 * {@code test-data/nest}). The integration is exact in both, so only rounding differs: 1e-9 relative.
 */
class NestTracesTest {
    private static final double TOLERANCE = 1e-9;

    /** The file as it is. */
    private record Golden(
            double duration_ms,
            Map<String, Double> parameters,
            Input input,
            double[] times_ms,
            Map<String, double[]> recorded,
            double[] output_spikes_ms) {}

    private record Input(
            double[] spikes_ms, double weight, double[] spikes2_ms, double weight2, double delay_ms, Current dc) {}

    private record Current(double amplitude_pA, double start_ms, double stop_ms, double delay_ms) {}

    static List<NeuronModel> models() {
        return List.of(new IafPscDelta(), new IafPscExp(), new IafPscAlpha());
    }

    @ParameterizedTest
    @MethodSource("models")
    void traceAndSpikesAreNests(NeuronModel model) throws IOException {
        Golden golden =
                new Gson().fromJson(Files.readString(Path.of("test-data/nest", model.name() + ".json")), Golden.class);
        List<String> variables = List.copyOf(golden.recorded.keySet());
        Map<String, List<Double>> traces = new HashMap<>();
        variables.forEach(variable -> traces.put(variable, new ArrayList<>()));
        List<Double> spikes = new ArrayList<>();

        Simulation.build(spec(golden, model, variables), new SingleProcess(), 1).run(new SimulationListener() {
            @Override
            public void spikes(WindowSpikes window) {
                for (int s = 0; s < window.steps(); s++) {
                    for (int k = window.start(s, 0); k < window.end(s, 0); k++) {
                        spikes.add((window.firstStep() + s) / 10.0);
                    }
                }
            }

            @Override
            public void trace(int trace, int variable, long step, double[] values) {
                traces.get(variables.get(variable)).add(values[0]);
            }
        });

        assertThat(spikes).hasSize(golden.output_spikes_ms.length);
        for (int k = 0; k < spikes.size(); k++) {
            assertThat(spikes.get(k)).isEqualTo(Math.round(golden.output_spikes_ms[k] * 10) / 10.0);
        }
        for (String variable : variables) {
            double[] expected = golden.recorded.get(variable);
            assertThat(expected).hasSizeGreaterThan(1000);
            for (int k = 0; k < expected.length; k++) {
                int step = (int) Math.round(golden.times_ms[k] * 10);
                double actual = traces.get(variable).get(step - 1);
                assertThat(Math.abs(actual - expected[k]))
                        .as("%s at %.1f ms: %s, NEST %s", variable, golden.times_ms[k], actual, expected[k])
                        .isLessThanOrEqualTo(TOLERANCE * Math.abs(expected[k]));
            }
        }
    }

    private static NetworkSpec spec(Golden golden, NeuronModel model, List<String> variables) {
        Map<String, Distribution> parameters = new HashMap<>();
        golden.parameters.forEach((name, value) -> parameters.put(name, new Distribution.Constant(value)));
        Input input = golden.input;
        Current dc = input.dc;
        return new NetworkSpec(
                0.1,
                golden.duration_ms,
                0,
                1,
                List.of(new PopulationSpec("neuron", 1, model, parameters)),
                List.of(),
                List.of(
                        spikes(input.spikes_ms, input.weight, input.delay_ms),
                        spikes(input.spikes2_ms, input.weight2, input.delay_ms),
                        new StimulusSpec(
                                "neuron",
                                new StepCurrentGenerator(
                                        new double[] {dc.start_ms, dc.stop_ms},
                                        new double[] {dc.amplitude_pA, 0},
                                        dc.delay_ms),
                                0,
                                Optional.empty())),
                List.of(new TraceSpec("neuron", variables, 1, 0.1)));
    }

    private static StimulusSpec spikes(double[] times, double weight, double delay) {
        return new StimulusSpec("neuron", new SpikeGenerator(times, weight, delay), weight, Optional.empty());
    }
}
