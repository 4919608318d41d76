package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.equipoise.analysis.decision.Race;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Json;
import org.equipoise.io.OutputDirectory;
import org.equipoise.parallel.InProcessRanks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials of a network, from its configuration to the files. */
class TrialsExperimentTest {
    private static final String NETWORK = """
            kind: network
            duration: 65 ms
            seed: 3
            statistics: {from: 15 ms}
            populations:
              P: {model: poisson, size: 20, params: {rate: 100 Hz}}
              E: {model: iaf_psc_delta, size: 40, params: {V_m: {distribution: uniform, min: -70 mV, max: -55 mV}}}
            projections:
              - {source: P, target: E, rule: fixed_indegree, indegree: 9, weight: 4 mV, delay: 1 ms}
              - {source: E, target: E, rule: ring, J_plus: 2, sigma: 40, weight: 0.2 mV, delay: 1.5 ms}
            trials: 5
            measures:
              direction: {population: E, from: 10 ms}
              decision: {between: [P, E], threshold: 60 Hz, window: 20 ms, from: 10 ms, strength: 0.2}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Path run(String yaml, String name, int ranks, int threads, boolean resume) throws IOException {
        Path file = Files.writeString(folder.resolve("my.yaml"), yaml);
        Path directory = folder.resolve(name);
        Experiment experiment = Experiments.load(file, List.of());
        OutputDirectory output = resume ? OutputDirectory.resume(directory) : OutputDirectory.prepare(directory, false);
        InProcessRanks.run(ranks, world -> {
            boolean first = world.rank() == 0;
            Console console = new Console(first ? new PrintStream(printed, true, StandardCharsets.UTF_8) : null, false);
            try {
                experiment.run(
                        world, new RunSettings(first ? output : null, threads, false, console, resume, List.of()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
        return directory;
    }

    private static List<String> digests(Path directory) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(directory.resolve("measures.h5"))) {
            return file.texts("/spike_digest");
        }
    }

    @Test
    void eachTrialIsARunOfItsOwnWhereverItRuns() throws IOException {
        Path alone = run(NETWORK, "alone", 1, 1, false);
        Path shared = run(NETWORK, "shared", 2, 2, false);
        assertThat(digests(alone)).doesNotHaveDuplicates().hasSize(5).isEqualTo(digests(shared));
        try (Hdf5Reader one = new Hdf5Reader(alone.resolve("measures.h5"));
                Hdf5Reader other = new Hdf5Reader(shared.resolve("measures.h5"))) {
            for (String table : List.of("/counts/E", "/counts/P", "/direction/angle", "/direction/length")) {
                assertThat(one.shape(table)).as(table).containsExactly(5, 7);
            }
            double[][] angles = one.block("/direction/angle", 0, 5, 0, 7);
            assertThat(angles).isDeepEqualTo(other.block("/direction/angle", 0, 5, 0, 7));
            assertThat(Arrays.stream(angles).flatMapToDouble(Arrays::stream)).allMatch(a -> a >= 0 && a < 360);
        }
    }

    @Test
    void ratesAreThoseOfTheCounts() throws IOException {
        Path directory = run(NETWORK, "rates", 1, 2, false);
        double[] rates = IntStream.range(0, 5).mapToDouble(trial -> 0).toArray();
        for (int trial = 0; trial < 5; trial++) {
            long[] counts = NetworkTrialFile.counts(directory.resolve("trial-files/trial-00000" + trial + ".h5"), "E");
            // Bins from 20 ms on begin after the statistics do; the last one is cut off.
            rates[trial] = Arrays.stream(counts, 2, 7).sum() / 40. / 0.045;
        }
        double mean = Arrays.stream(rates).average().orElseThrow();
        double variance = Arrays.stream(rates).map(r -> (r - mean) * (r - mean)).sum() / 4;
        JsonObject e = Json.read(directory.resolve("summary.json"), JsonObject.class)
                .getAsJsonObject("populations")
                .getAsJsonObject("E");
        assertThat(mean).isGreaterThan(5);
        assertThat(e.get("rate_hz").getAsDouble()).isCloseTo(mean, within(1e-9));
        assertThat(e.get("rate_sd_hz").getAsDouble()).isCloseTo(Math.sqrt(variance), within(1e-6));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("5 trials of 40 neurons, 65.0 ms of model time each, on 1 x 2 (ranks x threads)")
                .contains("results in " + directory);
    }

    @Test
    void decisionsAreThoseOfTheRaces() throws IOException {
        Path directory = run(NETWORK, "decisions", 1, 1, false);
        int[] wins = new int[3];
        try (Hdf5Reader file = new Hdf5Reader(directory.resolve("measures.h5"))) {
            long[] choices = file.longs("/decision/choice");
            double[] times = file.doubles("/decision/reaction_time");
            for (int trial = 0; trial < 5; trial++) {
                long[][] counts = new long[2][];
                for (int p = 0; p < 2; p++) {
                    Path one = directory.resolve("trial-files/trial-00000" + trial + ".h5");
                    counts[p] = NetworkTrialFile.counts(one, p == 0 ? "P" : "E");
                }
                Race race = Race.of(counts, new int[] {20, 40}, 10, 2, 60, 1, 7);
                assertThat(new Race((int) choices[trial], times[trial])).isEqualTo(race);
                wins[race.winner() < 0 ? 2 : race.winner()]++;
            }
        }
        JsonObject decisions =
                Json.read(directory.resolve("summary.json"), JsonObject.class).getAsJsonObject("decisions");
        assertThat(decisions.keySet()).containsExactly("P", "E", "undecided");
        assertThat(decisions.keySet().stream()
                        .mapToInt(name ->
                                decisions.getAsJsonObject(name).get("trials").getAsInt()))
                .containsExactly(wins[0], wins[1], wins[2]);
        assertThat(wins[0] + wins[1]).isPositive();
    }

    @Test
    void oneRunIsMeasuredToo() throws IOException {
        Path directory = run(NETWORK.replace("trials: 5\n", ""), "one", 2, 2, false);
        JsonObject summary = Json.read(directory.resolve("summary.json"), JsonObject.class);
        assertThat(digests(directory))
                .containsExactly(summary.get("spike_digest").getAsString());
        try (Hdf5Reader file = new Hdf5Reader(directory.resolve("measures.h5"))) {
            assertThat(file.shape("/counts/E")).containsExactly(1, 7);
            assertThat(Arrays.stream(file.block("/direction/length", 0, 1, 1, 6)[0]))
                    .allMatch(length -> length > 0 && length < 1);
        }
    }

    @Test
    void whatIsThereIsKeptAndWhatIsDamagedReplaced() throws IOException {
        Path whole = run(NETWORK, "whole", 1, 1, false);
        Path directory = run(NETWORK.replace("trials: 5", "trials: 3"), "part", 1, 1, false);
        Path first = directory.resolve("trial-files/trial-000000.h5");
        Path second = directory.resolve("trial-files/trial-000001.h5");
        Object kept = Files.getAttribute(first, "unix:ino");
        Files.writeString(second, "no HDF5");
        printed.reset();
        run(NETWORK, "part", 2, 1, true);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("damaged, to be replaced: cannot read " + second)
                .contains("2 of 5 trials are there");
        assertThat(Files.getAttribute(first, "unix:ino")).isEqualTo(kept);
        assertThat(digests(directory)).isEqualTo(digests(whole));
    }

    @Test
    void trialsOfAnotherNetworkAreNotMixedIn() throws IOException {
        Path directory = run(NETWORK, "mine", 1, 1, false);
        assertThatThrownBy(() -> run(NETWORK.replace("0.2 mV", "0.3 mV"), "mine", 1, 1, true))
                .rootCause()
                .hasMessage(directory.toAbsolutePath().resolve("trial-files/trial-000000.h5")
                        + " holds a trial of another configuration: replace all with --overwrite, or give another"
                        + " directory with --out");
    }
}
