package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.OutputDirectory;
import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.InProcessRanks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rate models from the configuration to the files. */
class RateExperimentTest {
    private static final String ATTRACTOR = """
            kind: rate
            model: cann
            units: 64
            duration: 20 ms
            trials: 2
            stimuli:
              - {amplitude: 1, x: 0.5, speed: 5 Hz, noise: 0.1, stop: 15 ms}
            grid: {k: [2, 8], speed: [2 Hz, 20 Hz, 100 Hz]}
            record: {interval: 1 ms, frames: 3}
            """;
    private static final String DECISION = """
            kind: rate
            model: wong_wang_2006
            coherences: [0, 0.256]
            trials: 600
            record: {traces: 2}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"cann", "cann-tracking", "cann-decoding", "cann-sheet", "decision-reduced"})
    void everyConfigurationOfTheProjectLoads(String name) {
        assertThat(Experiments.load(Path.of("conf", name + ".yaml"), List.of())).isInstanceOf(RateExperiment.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {ATTRACTOR, DECISION})
    void anyRanksAndThreadsGiveTheSame(String text) throws IOException {
        byte[] one = run(text, "one", 1, 1);
        for (int[] layout : new int[][] {{1, 2}, {2, 1}, {3, 2}}) {
            assertThat(run(text, layout[0] + "x" + layout[1], layout[0], layout[1]))
                    .isEqualTo(one);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ATTRACTOR, DECISION})
    void whatIsMissingOrDamagedIsDoneAgain(String text) throws IOException {
        byte[] whole = run(text, "run", 1, 1);
        List<Path> files = trialFiles("run");
        Files.delete(files.get(1));
        Files.write(files.get(2), Arrays.copyOf(Files.readAllBytes(files.get(2)), 100));

        assertThat(run(text, "run", 2, 1, true)).isEqualTo(whole);
        assertThat(trialFiles("run")).isEqualTo(files);
    }

    @Test
    void trialsOfAnotherConfigurationAreRefused() throws IOException {
        run(DECISION, "run", 1, 1);

        assertThatThrownBy(() -> run(DECISION.replace("0.256", "0.3"), "run", 1, 1, true))
                .hasMessageContaining("coherence-00-trials-000000-000249.h5 holds trials of another configuration:"
                        + " replace all with --overwrite, or give another directory with --out");
    }

    @Test
    void decisionsAreARowForEachCoherence() throws IOException {
        run(DECISION, "run", 1, 1);
        try (Hdf5Reader file = new Hdf5Reader(folder.resolve("run/rate.h5"))) {
            assertThat(file.doubles("/decision/coherence")).containsExactly(0, 0.256);
            assertThat(file.longs("/decision/coherence_00/choice")).hasSize(600).contains(0, 1);
            double[] times = file.doubles("/decision/coherence_01/reaction_time");
            assertThat(Arrays.stream(times).average().orElseThrow()).isCloseTo(236, within(15.0));
            assertThat(file.shape("/traces/rate_1")).containsExactly(4, 700);
            assertThat(file.shape("/phase_plane/rest/fixed_points")).containsExactly(5, 4);
        }
    }

    @Test
    void pointsHaveWhatTheirGridSays() throws IOException {
        run(ATTRACTOR, "run", 1, 1);
        try (Hdf5Reader file = new Hdf5Reader(folder.resolve("run/rate.h5"))) {
            assertThat(file.doubles("/points/k")).containsExactly(2, 2, 2, 8, 8, 8);
            assertThat(file.doubles("/points/speed")).containsExactly(0.002, 0.02, 0.1, 0.002, 0.02, 0.1);
            assertThat(file.shape("/height")).containsExactly(12, 21);
            assertThat(file.shape("/frames")).containsExactly(18, 64);
            assertThat(file.doubles("/frame_time")).containsExactly(0, 10, 20);
            assertThat(file.block("/place_0", 0, 1, 15, 1)[0][0]).isCloseTo(0.5, within(0.1));
        }
    }

    /** Message after the place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            model: hopfield | 2:8: model is 'hopfield'; known: cann, wong_wang_2006
            model: cann & units: 2 | 3:8: units is '2', out of range; give a whole number from 3 to 1048576
            model: cann & dimensions: 3 | 3:13: dimensions is '3', out of range; give a whole number from 1 to 2
            model: cann & k: 0 | 3:4: k must be positive; give a value above 0
            model: cann & k: 5 mV | 3:4: k is '5 mV', a voltage; give a plain number, e.g. '0.5'
            model: cann & tau: -1 ms | 3:6: tau must be positive; give a value above 0
            model: cann & a: 0 | 3:4: a must be positive; give a value above 0
            model: cann & J0: -4 | 3:5: J0 must be positive; give a value above 0
            model: cann & dt: 2 ms | 3:5: dt is longer than tau; give a step that is a small part of tau, e.g. tau / 20
            model: cann & dt: 0 ms | 3:5: dt must be positive; give a time step, e.g. '0.05 ms'
            model: cann & duration: 1.01 ms | 3:11: duration is 1.01 ms; give a multiple of dt, which is 0.05 ms
            model: cann & trials: 0 | 3:9: trials is '0', out of range; give a whole number from 1 to 100000
            model: cann & initial: high | 3:10: initial is 'high'; known: rest, bump
            model: cann & grid: {k: []} | 3:8: k has no values; give at least one, or remove it
            model: cann & grid: {speed: [1 Hz]} | 3:8: no stimulus moves; give one a speed other than 0, which these values replace
            model: cann & stimuli: [{amplitude: 1, start: 5 ms, stop: 5 ms}] | 3:45: stop is not after start; give a later time
            model: cann & stimuli: [{amplitude: 1, noise: -1}] | 3:33: noise must not be negative; give a standard deviation
            model: cann & stimuli: [{amplitude: 1, y: 1}] | 3:26: unknown key 'y'; known: amplitude, start, stop, x, speed, noise
            model: wong_wang_2006 | 1:1: coherences is missing; give a list, each entry a plain number, e.g. '0.5'
            model: wong_wang_2006 & coherences: [1.5] | 3:1: a coherence is 1.5; give fractions from -1 to 1
            model: wong_wang_2006 & coherences: [] | 3:1: coherences has no values; give at least one
            model: wong_wang_2006 & coherences: [0] & params: {tau_S: 0 ms} | 4:17: tau_S must be positive; give a value above 0
            model: wong_wang_2006 & coherences: [0] & params: {tau_AMPA: 0.1 ms} | 4:20: tau_AMPA is shorter than dt; give a shorter dt, or a longer tau_AMPA
            """)
    void whatIsWrongIsReportedAtItsPlace(String text, String message) throws IOException {
        String yaml = "kind: rate\n" + text.replace(" & ", "\n") + "\n";
        Path file = Files.writeString(folder.resolve("wrong.yaml"), yaml);

        assertThatThrownBy(() -> Experiments.load(file, List.of()))
                .as(yaml)
                .message()
                .satisfies(found -> assertThat(found.lines().toList())
                        .anySatisfy(
                                line -> assertThat(line.substring(line.indexOf("wrong.yaml:") + "wrong.yaml:".length()))
                                        .isEqualTo(message)));
    }

    private byte[] run(String text, String out, int ranks, int threads) throws IOException {
        return run(text, out, ranks, threads, false);
    }

    /** Runs it and returns all of the results but the provenance. */
    private byte[] run(String text, String out, int ranks, int threads, boolean resume) throws IOException {
        Path file = Files.writeString(folder.resolve(out + ".yaml"), text);
        Experiment experiment = Experiments.load(file, List.of());
        InProcessRanks.run(ranks, world -> {
            try {
                experiment.run(world, settings(world, out, threads, resume));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e.getMessage(), e);
            }
            return 0;
        });
        StringBuilder content = new StringBuilder();
        try (Hdf5Reader results = new Hdf5Reader(folder.resolve(out).resolve("rate.h5"))) {
            append(results, "", content);
        }
        return content.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private RunSettings settings(Communicator world, String out, int threads, boolean resume) throws IOException {
        Path path = folder.resolve(out);
        OutputDirectory directory =
                world.rank() > 0 ? null : resume ? OutputDirectory.resume(path) : OutputDirectory.prepare(path, true);
        return new RunSettings(directory, threads, false, new Console(null, false), resume, List.of());
    }

    private static void append(Hdf5Reader file, String group, StringBuilder content) throws IOException {
        for (String name : file.children(group.isEmpty() ? "/" : group)) {
            String path = group + "/" + name;
            if (path.equals("/provenance")) {
                continue;
            }
            if (!file.isDataset(path)) {
                append(file, path, content);
                continue;
            }
            long[] shape = file.shape(path);
            content.append(path).append(Arrays.toString(shape));
            if (name.equals("choice")) {
                content.append(Arrays.toString(file.longs(path)));
            } else if (shape.length == 1) {
                content.append(Arrays.toString(file.doubles(path)));
            } else {
                content.append(Arrays.deepToString(file.block(path, 0, (int) shape[0], 0, (int) shape[1])));
            }
            content.append('\n');
        }
    }

    private List<Path> trialFiles(String out) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(out).resolve("trial-files"))) {
            return files.sorted().toList();
        }
    }
}
