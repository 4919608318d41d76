package org.equipoise.network;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.parallel.SingleProcess;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.SpikeGenerator;
import org.equipoise.stimulus.StepCurrentGenerator;

/**
 * One neuron with two spike trains and a current, and what it did at every step of 0.1 ms: a file of {@code test-data/nest}
 * as it is, or a run of our own.
 */
public record GoldenTrace(
        double duration_ms,
        Map<String, Double> parameters,
        Input input,
        double[] times_ms,
        Map<String, double[]> recorded,
        double[] output_spikes_ms) {
    private static final double DT = 0.1;
    private static final Path FOLDER = Path.of("test-data/nest");

    /** The spike trains, their weights and receptors (null: by the sign of the weight), and the current. */
    public record Input(
            double[] spikes_ms,
            double weight,
            String receptor,
            double[] spikes2_ms,
            double weight2,
            String receptor2,
            double delay_ms,
            Current dc) {}

    /** A current that is on for a time. */
    public record Current(double amplitude_pA, double start_ms, double stop_ms, double delay_ms) {}

    /** What NEST 3.6 made of a model, if there is a file. */
    public static Optional<GoldenTrace> ofNest(NeuronModel model) throws IOException {
        Path file = FOLDER.resolve(model.name() + ".json");
        return Files.exists(file)
                ? Optional.of(new Gson().fromJson(Files.readString(file), GoldenTrace.class))
                : Optional.empty();
    }

    /** The input of NEST's traces with other amounts, for models of which there is none; nothing is recorded yet. */
    public static GoldenTrace likeNests(
            double weight, String receptor, double weight2, String receptor2, double current, List<String> variables) {
        Map<String, double[]> recorded = new HashMap<>();
        variables.forEach(variable -> recorded.put(variable, new double[0]));
        double[] times = new double[1290];
        Arrays.setAll(times, k -> (k + 1) / 10.0);
        return new GoldenTrace(
                130,
                Map.of(),
                new Input(
                        new double[] {10, 12.5, 30.1, 60, 60.4},
                        weight,
                        receptor,
                        new double[] {12, 30, 33.3, 60.2, 70},
                        weight2,
                        receptor2,
                        1.5,
                        new Current(current, 40, 90, 1)),
                times,
                recorded,
                new double[0]);
    }

    /** What we make of the same neuron and input. */
    public GoldenTrace simulated(NeuronModel model, Map<String, Double> otherParameters) {
        List<String> variables = List.copyOf(recorded.keySet());
        Map<String, double[]> traces = new HashMap<>();
        variables.forEach(variable -> traces.put(variable, new double[times_ms.length]));
        List<Double> spikes = new ArrayList<>();
        Simulation.build(spec(model, otherParameters, variables), new SingleProcess(), 1)
                .run(new SimulationListener() {
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
                        int row = row(step);
                        if (row >= 0) {
                            traces.get(variables.get(variable))[row] = values[0];
                        }
                    }
                });
        double[] times = spikes.stream().mapToDouble(time -> time).toArray();
        return new GoldenTrace(duration_ms, parameters, input, times_ms, traces, times);
    }

    private int row(long step) {
        long row = step - Math.round(times_ms[0] / DT);
        return row < times_ms.length ? (int) row : -1;
    }

    /** The steps in which the neuron spiked. */
    public List<Long> steps() {
        return Arrays.stream(output_spikes_ms)
                .mapToObj(time -> Math.round(time / DT))
                .toList();
    }

    /** Whether V_m changes by less than 5 mV/ms around a row: NEST's errors are small there. */
    public boolean isSmooth(int row) {
        double[] v = recorded.get("V_m");
        return row > 0
                && row < v.length - 1
                && Math.max(Math.abs(v[row] - v[row - 1]), Math.abs(v[row + 1] - v[row])) < 5 * DT;
    }

    private NetworkSpec spec(NeuronModel model, Map<String, Double> otherParameters, List<String> variables) {
        Map<String, Distribution> all = new HashMap<>();
        parameters.forEach((name, value) -> all.put(name, new Distribution.Constant(value)));
        otherParameters.forEach((name, value) -> all.put(name, new Distribution.Constant(value)));
        Current dc = input.dc;
        return new NetworkSpec(
                DT,
                duration_ms,
                0,
                1,
                List.of(new PopulationSpec("neuron", 1, model, all)),
                List.of(),
                List.of(
                        spikes(input.spikes_ms, input.weight, input.receptor),
                        spikes(input.spikes2_ms, input.weight2, input.receptor2),
                        new StimulusSpec(
                                "neuron",
                                new StepCurrentGenerator(
                                        new double[] {dc.start_ms, dc.stop_ms},
                                        new double[] {dc.amplitude_pA, 0},
                                        dc.delay_ms),
                                0,
                                Optional.empty())),
                List.of(new TraceSpec("neuron", variables, 1, DT)));
    }

    private StimulusSpec spikes(double[] times, double weight, String receptor) {
        return new StimulusSpec(
                "neuron", new SpikeGenerator(times, weight, input.delay_ms), weight, Optional.ofNullable(receptor));
    }
}
