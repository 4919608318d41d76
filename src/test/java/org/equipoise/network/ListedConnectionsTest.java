package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.network.edges.EdgeList;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.PoissonGenerator;
import org.equipoise.stimulus.SpikeGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections that a file has. */
class ListedConnectionsTest {
    private static final double DT = 0.1;

    @TempDir
    private Path folder;

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("edges.csv"), text);
    }

    private static EdgeList list(Path file, int sources, int targets) throws IOException {
        return EdgeList.of(file, Optional.empty(), sources, targets, DT);
    }

    private Path sonata(String name, Consumer<Hdf5Group> content) throws IOException {
        Path file = folder.resolve(name);
        Hdf5File.write(file, root -> content.accept(root.group("edges")));
        return file;
    }

    private static ProjectionSpec projection(String source, String target, EdgeList edges) {
        return new ProjectionSpec(
                source,
                target,
                new Rule.Listed(edges),
                true,
                true,
                edges.weights().orElse(TestNetworkBuilder.constant(3)),
                edges.delays().orElse(TestNetworkBuilder.constant(2)),
                Optional.empty());
    }

    /** A spike of every source in step 20 shows each connection's weight and delay, also of those that repeat. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "4, 1"})
    void everyConnectionHasItsWeightAndDelay(int ranks, int threads) throws IOException {
        EdgeList edges = list(
                csv("# by hand\n\ntarget, source, delay, weight\n3,0,1.5,2\n0,1,0.3,-1\n0,1,0.3,-1\n\n2,1,7,0.5\n#\n"),
                2,
                4);
        NetworkSpec spec = new TestNetworkBuilder(12)
                .population("A", 2, new IafPscDelta())
                .population("B", 4, new IafPscDelta(), "tau_m", 1e9)
                .projection(projection("A", "B", edges))
                .stimulus("A", new SpikeGenerator(new double[] {1.9}, 20, 0.1))
                .trace("B", 4, 0.1, "V_m")
                .build();
        Recording recording = Recording.of(spec, ranks, threads);
        assertThat(recording.result().synapses()).isEqualTo(4);
        double[] jumps = {-2, 0, 0.5, 2};
        int[] steps = {23, 0, 90, 35};
        for (int step = 1; step <= 120; step++) {
            List<Double> potentials = recording.values(0, 0).get(step - 1);
            for (int target = 0; target < 4; target++) {
                double expected = step >= steps[target] ? -70 + jumps[target] : -70;
                assertThat(potentials.get(target)).isCloseTo(expected, within(1e-6));
            }
        }
    }

    /** Written out, a rule's connections do what the rule's do; SONATA's format does what text does. */
    @Test
    void aListOfAllPairsIsAllToAll() throws IOException {
        int n = 30;
        StringBuilder text = new StringBuilder("source,target\n");
        long[] sources = new long[n * n];
        long[] targets = new long[n * n];
        for (int k = 0; k < n * n; k++) {
            int pair = k * 7 % (n * n);
            sources[k] = pair / n;
            targets[k] = pair % n;
            text.append(sources[k]).append(',').append(targets[k]).append('\n');
        }
        Path h5 = sonata("edges.h5", group -> {
            Hdf5Group edges = group.group("A_to_A");
            edges.dataset("source_node_id", sources);
            edges.dataset("target_node_id", targets);
        });
        String byRule = digest(n, new Rule.AllToAll(), 1);
        assertThat(digest(n, new Rule.Listed(list(csv(text.toString()), n, n)), 3))
                .isEqualTo(byRule);
        assertThat(digest(n, new Rule.Listed(list(h5, n, n)), 2)).isEqualTo(byRule);
        assertThat(digest(n, new Rule.OneToOne(), 1)).isNotEqualTo(byRule);
    }

    private static String digest(int n, Rule rule, int ranks) {
        NetworkSpec spec = new TestNetworkBuilder(50)
                .population("A", n, new IafPscDelta())
                .projection("A", "A", rule, -0.3, 1.5)
                .stimulus("A", new PoissonGenerator(20, 0.1, 0, 50))
                .build();
        return Recording.of(spec, ranks, 2).reportedDigest();
    }

    @Test
    void sonatasGroupsAreReadThroughTheirIndex() throws IOException {
        Path h5 = sonata("edges.h5", group -> {
            group.group("other").dataset("source_node_id", new long[0]);
            Hdf5Group edges = group.group("mine");
            edges.dataset("source_node_id", new long[] {0, 1, 0});
            edges.dataset("target_node_id", new long[] {1, 0, 1});
            edges.dataset("edge_group_id", new long[3]);
            edges.dataset("edge_group_index", new long[] {2, 1, 0});
            Hdf5Group values = edges.group("0");
            values.dataset("syn_weight", new double[] {10, 20, 30});
            values.dataset("delay", new double[] {1, 2, 3});
        });
        EdgeList edges = EdgeList.of(h5, Optional.of("mine"), 2, 2, DT);
        assertThat(edges.onto(0, 2).starts()).containsExactly(0, 2, 3);
        assertThat(edges.onto(0, 2).weights()).containsExactly(30, 10, 20);
        assertThat(edges.onto(0, 2).delays()).containsExactly((char) 30, (char) 10, (char) 20);
        assertThat(edges.onto(1, 1).targets()).containsExactly(0, 0);
        assertThat(edges.weights()).contains(new Distribution.Listed(10, 30, 20, 1400. / 3));
        assertThatThrownBy(() -> list(h5, 2, 2)).hasMessage(h5 + ": edge_population must be one of mine, other");
        assertThatThrownBy(() -> EdgeList.of(h5, Optional.of("m"), 2, 2, DT))
                .hasMessage(h5 + ": there is no edge population 'm'; there are mine, other");
        assertThatThrownBy(() -> EdgeList.of(h5, Optional.of("other"), 2, 2, DT))
                .hasMessageContaining("/edges/other/target_node_id");
    }

    /** Weights of both signs act on both receptors; what the file does not have is drawn. */
    @Test
    void whatAFileDoesNotHaveIsDrawn() throws IOException {
        EdgeList edges = list(csv("source,target,weight\n0,0,5\n0,1,-6\n0,2,7\n"), 1, 3);
        NetworkSpec spec = new TestNetworkBuilder(4)
                .population("A", 1, new IafPscDelta())
                .population("B", 3, new IafPscExp())
                .projection(new ProjectionSpec(
                        "A",
                        "B",
                        new Rule.Listed(edges),
                        true,
                        true,
                        edges.weights().orElseThrow(),
                        new Distribution.Uniform(1, 3),
                        Optional.empty()))
                .stimulus("A", new SpikeGenerator(new double[] {0}, 20, 0.1))
                .trace("B", 3, 4, "I_syn_ex", "I_syn_in")
                .build();
        Recording recording = Recording.of(spec, 2, 1);
        List<Double> excitation = recording.values(0, 0).get(0);
        List<Double> inhibition = recording.values(0, 1).get(0);
        assertThat(excitation.get(0)).isBetween(1.0, 5.0);
        assertThat(excitation.get(1)).isZero();
        assertThat(excitation.get(2)).isBetween(1.0, 7.0);
        assertThat(inhibition.get(1)).isBetween(-6.0, -1.0);
        assertThat(excitation.get(2) / 7).isNotEqualTo(excitation.get(0) / 5);
        assertThat(recording.result().synapses()).isEqualTo(3);
    }

    @Test
    void wrongRowsAreNamedByFileAndLine() throws IOException {
        Path file = csv("source,target,weight,delay\n0,0,1,1\n2,0,1,1\n0,3,1,1\n0,0,x,1\n0,0,1\n0,0,1,0\n-1,0,1,1\n");
        assertThat(list(file, 2, 2).problem())
                .contains(file + ":3: the source is 2, but they are 0 to 1; " + file
                        + ":4: the target is 3, but they are 0 to 1; " + file
                        + ":5: this is no connection; and 3 more of 7 rows");
        assertThat(list(csv("source,target,delay\n0,0,0.05\n"), 1, 1).problem())
                .contains(file + ":2: the delay is 0.05 ms, below dt = 0.1 ms");
        assertThat(list(csv("source,target,delay\n0,0,10000\n"), 1, 1).problem())
                .contains(file + ":2: the delay is 10000.0 ms, above 65535 steps");
        assertThat(list(csv("source,target,weight\n0,0,1e999\n"), 1, 1).problem())
                .contains(file + ":2: the weight is infinite");
        assertThat(list(csv("source,target\n"), 1, 1).problem()).isEmpty();
        assertThatThrownBy(() -> list(csv("0,1,2\n"), 1, 1))
                .hasMessage(file + ": the first line is '0,1,2', but it must name the columns source, target and, "
                        + "if there are any, weight and delay");
        assertThatThrownBy(() -> list(csv(""), 1, 1)).hasMessageContaining(": the first line is ''");
        assertThatThrownBy(() -> list(folder.resolve("none.csv"), 1, 1))
                .hasMessage("cannot read " + folder.resolve("none.csv") + ": no such file or directory");
        assertThatThrownBy(() -> list(folder.resolve("none.h5"), 1, 1)).hasMessageContaining("none.h5");
    }
}
