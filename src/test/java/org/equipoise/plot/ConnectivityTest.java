package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectivityTest {
    private static final int LINES_END = (int) (75 / 25.4 * 300);

    @TempDir
    private Path dir;

    private record Edges(String source, String target, long[] sources, long[] targets) {}

    /** A run of E, I and the sources X, of so many neurons. */
    private RunDirectory run(int e, int i, int x) throws IOException {
        return new RunDirectory(dir, 100)
                .with("X", x, new double[] {1}, new long[] {0})
                .with("E", e, new double[] {1}, new long[] {0})
                .with("I", i, new double[] {1}, new long[] {0});
    }

    private Connectivity read(RunDirectory run, Edges... all) throws IOException {
        run.write();
        Hdf5File.write(dir.resolve("connections.h5"), root -> {
            Hdf5Group groups = root.group("edges");
            for (Edges edges : all) {
                Hdf5Group group = groups.group(edges.source + "_to_" + edges.target);
                group.dataset("source_node_id", edges.sources).attribute("node_population", edges.source);
                group.dataset("target_node_id", edges.targets).attribute("node_population", edges.target);
            }
        });
        return Connectivity.read(RunSummary.read(dir.resolve("summary.json")), dir.resolve("connections.h5"));
    }

    @Test
    void synapsesAreThoseOfTheFile() throws IOException {
        Connectivity connectivity = read(
                run(3, 2, 4),
                new Edges("E", "I", new long[] {0, 2, 2}, new long[] {1, 0, 1}),
                new Edges("I", "E", new long[] {1}, new long[] {2}),
                new Edges("X", "E", new long[] {3}, new long[] {0}));
        assertThat(connectivity.populations())
                .extracting(Connectivity.Population::name)
                .containsExactly("E", "I");
        assertThat(connectivity.leftOut()).containsExactly("X");
        assertThat(connectivity.bundles()).hasSize(2);
        Connectivity.Bundle first = connectivity.bundles().get(0);
        assertThat(first.source()).isZero();
        assertThat(first.target()).isEqualTo(1);
        assertThat(first.size()).isEqualTo(3);
        assertThat(first.sources()).containsExactly(0, 2, 2);
        assertThat(first.targets()).containsExactly(1, 0, 1);
        assertThat(connectivity.bundles().get(1).sources()).containsExactly(1);
    }

    @Test
    void whereNobodySendsAndReceivesSourcesAreShown() throws IOException {
        Connectivity connectivity = read(run(3, 2, 4), new Edges("X", "E", new long[] {3}, new long[] {0}));
        assertThat(connectivity.populations())
                .extracting(Connectivity.Population::name)
                .containsExactly("X", "E");
        assertThat(connectivity.leftOut()).isEmpty();
        assertThat(connectivity.bundles()).hasSize(1);
    }

    /** One synapse from I to E: in the matrix a square in the column on the right and the row at the top. */
    @Test
    void theMatrixHasSourcesAlongAndTargetsDown() throws IOException {
        read(
                run(1, 1, 1),
                new Edges("I", "E", new long[] {0}, new long[] {0}),
                new Edges("E", "I", new long[0], new long[0]));
        List<Path> files = Figures.draw(dir, message -> {});
        assertThat(files).contains(dir.resolve("figures/connectivity.png"), dir.resolve("figures/connectivity.svg"));
        BufferedImage image =
                ImageIO.read(dir.resolve("figures/connectivity.png").toFile());
        List<int[]> dots = new ArrayList<>();
        int[] ground = {Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = LINES_END; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                assertThat(colour).isNotEqualTo(Palette.EXCITATORY.getRGB());
                if (colour == Palette.INHIBITORY.getRGB()) {
                    dots.add(new int[] {x, y});
                }
                if (colour == Palette.INHIBITORY.getRGB() || colour == new Color(0xF2F2F2).getRGB()) {
                    ground[0] = Math.min(ground[0], x);
                    ground[1] = Math.max(ground[1], x);
                    ground[2] = Math.min(ground[2], y);
                    ground[3] = Math.max(ground[3], y);
                }
            }
        }
        assertThat(dots)
                .hasSizeGreaterThan(1000)
                .allMatch(dot -> dot[0] > (ground[0] + ground[1]) / 2 && dot[1] < (ground[2] + ground[3]) / 2);
        assertThat(Files.readString(dir.resolve("figures/connectivity.svg")))
                .contains(">Source<", ">Target<", ">Source neuron<", ">Target neuron<", ">E (1)<", ">I (1)<");
        assertThat(dir.resolve("figures/connectivity.txt"))
                .content()
                .contains("(E, 1 of 1; I, 1 of 1)", "for each synapse.", "E to I 0, I to E 1.");
    }

    @Test
    void ofManyNeuronsASampleIsShownAndOfManySynapsesSomeLines() throws IOException {
        int n = 800;
        long[] sources = LongStream.range(0, (long) n * n).map(k -> k / n).toArray();
        long[] targets = LongStream.range(0, (long) n * n).map(k -> k % n).toArray();
        Connectivity connectivity = read(
                run(n, 200, 1), new Edges("E", "E", sources, targets), new Edges("E", "I", new long[0], new long[0]));
        assertThat(connectivity.populations().get(0).sample().size()).isEqualTo(240);
        assertThat(connectivity.populations().get(1).sample().size()).isEqualTo(60);
        assertThat(connectivity.bundles().get(0).size()).isEqualTo((long) n * n);
        assertThat(connectivity.bundles().get(0).shown()).isEqualTo(240 * 240);
        assertThat(ConnectivityFigure.of(connectivity).caption())
                .contains("one synapse in 29.", "E to E 640,000", "E, 240 of 800; I, 60 of 200");
    }

    @Test
    void filesThatDoNotFitTheRunAreNamed() throws IOException {
        Path file = dir.resolve("connections.h5");
        assertThatIOException()
                .isThrownBy(() -> read(run(3, 2, 1), new Edges("E", "Y", new long[] {0}, new long[] {0})))
                .withMessage("cannot read " + file + ": it has synapses of Y, which summary.json does not name");
        assertThatIOException()
                .isThrownBy(() -> read(
                        run(3, 2, 1),
                        new Edges("E", "I", new long[] {0}, new long[] {2}),
                        new Edges("I", "E", new long[0], new long[0])))
                .withMessage("cannot read " + file + ": population I: there is no neuron 2 among 2");
    }
}
