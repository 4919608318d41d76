package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.config.ConfigDocument;
import org.equipoise.config.Problem;
import org.equipoise.config.Problems;
import org.equipoise.config.Section;
import org.equipoise.io.Json;
import org.equipoise.io.OutputDirectory;
import org.equipoise.network.Simulation;
import org.equipoise.network.SimulationListener;
import org.equipoise.network.SimulationResult;
import org.equipoise.parallel.SingleProcess;
import org.equipoise.record.SonataSpikes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations that name files: connections and spike trains. */
class NetworkFilesTest {
    private static final String RECEIVERS = """
              B: {model: iaf_psc_exp, size: 40}
            projections:
              - {source: A, target: B, rule: fixed_indegree, indegree: 5, weight: 400 pA, delay: 1.5 ms}
              - {source: B, target: B, rule: fixed_indegree, indegree: 5, weight: -200 pA, delay: 1 ms}
            """;

    @TempDir
    private Path folder;

    private void simulate(String yaml, Path out) throws IOException {
        Console silent = new Console(new PrintStream(OutputStream.nullOutputStream()), false);
        Experiments.load(Files.writeString(folder.resolve("a.yaml"), yaml), List.of())
                .run(
                        new SingleProcess(),
                        new RunSettings(OutputDirectory.prepare(out, false), 1, false, silent, false, List.of()));
    }

    private static NetworkConfig.Read read(String yaml, Problems problems) {
        Section root = ConfigDocument.parse("f.yaml", yaml, List.of(), problems).root();
        root.choice("kind", "network");
        NetworkConfig.Read read = NetworkConfig.read(root);
        root.done();
        return read;
    }

    private List<String> problems(String yaml) {
        Problems problems = new Problems();
        read(yaml.replace("DIR", folder.toString()), problems);
        return problems.list().stream()
                .map(Problem::toString)
                .map(text -> text.replace(folder + "/", ""))
                .toList();
    }

    /** What neurons did in one network can be played to the same targets in another. */
    @Test
    void recordedSpikesDoAsInputWhatTheNeuronsDid() throws IOException {
        String original = """
                kind: network
                duration: 100 ms
                populations:
                  A: {model: iaf_psc_delta, size: 30, params: {t_ref: 0.5 ms}}
                """ + RECEIVERS + """
                stimuli: [{model: poisson_generator, target: A, rate: 3 kHz, weight: 1.5 mV}]
                """;
        Path out = folder.resolve("out");
        simulate(original, out);
        JsonObject populations =
                Json.read(out.resolve("summary.json"), JsonObject.class).getAsJsonObject("populations");

        Problems problems = new Problems();
        NetworkConfig.Read played = read("""
                kind: network
                duration: 100 ms
                populations:
                  A: {model: spike_trains, size: 30, params: {file: %s, population: A}}
                """.formatted(out.resolve("spikes.h5")) + RECEIVERS, problems);
        assertThat(problems.list()).isEmpty();
        SimulationResult result = Simulation.build(played.network(), 3).run(new SimulationListener() {});
        for (SimulationResult.PopulationResult population : result.populations()) {
            JsonObject expected = populations.getAsJsonObject(population.name());
            assertThat(population.spikes())
                    .isEqualTo(expected.get("spikes").getAsLong())
                    .isGreaterThan(50);
            assertThat(population.cv()).isEqualTo(expected.get("cv_isi").getAsDouble());
        }
        try (SonataSpikes spikes = new SonataSpikes(out.resolve("spikes.h5"))) {
            assertThat(spikes.count("A")).isEqualTo(result.populations().get(0).spikes());
        }
    }

    @Test
    void whatIsWrongWithFilesOfSpikesIsSaidWhereTheyAreNamed() throws IOException {
        Path out = folder.resolve("out");
        simulate("""
                kind: network
                duration: 10 ms
                populations: {A: {model: iaf_psc_delta, size: 3, params: {I_e: 3000 pA}}}
                """, out);
        assertThat(problems("""
                kind: network
                duration: 10 ms
                populations:
                  A: {model: spike_trains, size: 3}
                  B: {model: spike_trains, size: 3, params: {file: DIR/none.h5}}
                  C: {model: spike_trains, size: 3, params: {file: DIR/out/spikes.h5, population: X}}
                  D: {model: spike_trains, size: 2, params: {file: DIR/out/spikes.h5}}
                  E: {model: spike_trains, size: 3, params: {file: DIR/a.yaml, rate: 3 Hz}}
                  F: {model: spike_trains, size: 3, params: {file: DIR/out/spikes.h5, rate: 3 Hz}}
                  G: {model: iaf_psc_delta, size: 3}
                projections: [{source: A, target: B, rule: one_to_one, weight: 1 mV, delay: 1 ms}]
                """))
                .containsExactly(
                        "f.yaml:4:3: params is missing in populations.A; give a mapping",
                        "f.yaml:5:52: cannot read none.h5: no such file or directory; "
                                + "give a .h5 file of spikes in SONATA's format",
                        "f.yaml:6:52: out/spikes.h5: there is no population 'X'; there are A; "
                                + "give a .h5 file of spikes in SONATA's format",
                        "f.yaml:7:52: out/spikes.h5: there are spikes of unit 2, but the units are 0 to 1; "
                                + "make size and file fit each other",
                        "f.yaml:8:52: cannot read a.yaml: No valid HDF5 signature found; "
                                + "give a .h5 file of spikes in SONATA's format",
                        "f.yaml:9:" + (52 + folder.toString().length() + 1 + "out/spikes.h5, ".length())
                                + ": unknown key 'rate'; known: file, population");
    }

    @Test
    void whatIsWrongWithFilesOfConnectionsIsSaidWhereTheyAreNamed() throws IOException {
        Files.writeString(folder.resolve("edges.csv"), "source,target,weight,delay\n0,1,2,3\n4,1,2,3\n");
        Files.writeString(folder.resolve("pairs.csv"), "source,target\n0,1\n");
        Files.writeString(folder.resolve("wrong.csv"), "from,to\n0,1\n");
        List<String> cases = List.of(
                "rule: from_file",
                "rule: from_file, file: DIR/none.csv",
                "rule: from_file, file: DIR/wrong.csv",
                "rule: from_file, file: DIR/edges.csv",
                "rule: from_file, file: DIR/pairs.csv",
                "rule: from_file, file: DIR/pairs.csv, weight: 1 mV, delay: 1 ms",
                "rule: from_file, file: DIR/pairs.csv, weight: 1 pA, delay: 0 ms, allow_autapses: false");
        List<String> found = new ArrayList<>();
        for (String rule : cases) {
            problems("""
                    kind: network
                    duration: 10 ms
                    populations: {A: {model: iaf_psc_exp, size: 4}}
                    projections: [{source: A, target: A, %s}]
                    """.formatted(rule)).forEach(text -> found.add(text.replaceAll("^f.yaml:4:\\d+: ", "")));
        }
        String format = "; give a .csv file, or a .h5 file in SONATA's format";
        assertThat(found)
                .containsExactly(
                        "file is missing in projections[0]; give a text",
                        "cannot read none.csv: no such file or directory" + format,
                        "wrong.csv: the first line is 'from,to', but it must name the columns source, target and, "
                                + "if there are any, weight and delay" + format,
                        "edges.csv:3: the source is 4, but they are 0 to 3; mend the file",
                        "delay is missing in projections[0]; give a time, e.g. '20 ms'",
                        "weight is missing in projections[0]; give a current, e.g. '100 pA'",
                        "weight is '1 mV', a voltage; give a current, e.g. '100 pA'",
                        "the delay can be 0.0 ms; it must be at least dt = 0.1 ms",
                        "unknown key 'allow_autapses'; "
                                + "known: source, target, rule, file, edge_population, receptor, weight, delay");
    }
}
