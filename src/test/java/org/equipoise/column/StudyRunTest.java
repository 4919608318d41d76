package org.equipoise.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.equipoise.ensemble.EnsembleListener;
import org.equipoise.io.Provenance;
import org.equipoise.parallel.SingleProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyRunTest {
    private static final Protocol REST = new Protocol(0.1, 300, 400, 100, 100);
    private static final Recording ALL = new Recording(1, Precision.FLOAT32, true, 2, 10);
    private static final ColumnCondition NREM = new ColumnCondition("nrem", 1, 0, 0, 1.2, true, true, 0, 11, REST);
    private static final ColumnCondition EVOKED =
            new ColumnCondition("evoked", 2, 2, 2, 1.2, true, false, 0.05, 7, REST);

    @TempDir
    private Path directory;

    @Test
    void writesTheSameDatasetsWithAnyNumberOfThreads() throws IOException {
        ColumnStudy study = study(ALL, 4, NREM, EVOKED);
        run(study, directory.resolve("one"), 1, false);
        run(study, directory.resolve("three"), 3, false);

        assertThat(files(directory.resolve("one")))
                .containsExactly(
                        "evoked/trials-000000-000003.h5",
                        "evoked/trials-000004-000006.h5",
                        "nrem/trials-000000-000003.h5",
                        "nrem/trials-000004-000007.h5",
                        "nrem/trials-000008-000010.h5");
        assertThat(content(directory.resolve("three"))).isEqualTo(content(directory.resolve("one")));
    }

    @Test
    void writesTheSameTrialsInBlocksOfAnySize() throws IOException {
        Recording plain = new Recording(1, Precision.FLOAT64, false, 0, 1);
        run(study(plain, 100, NREM), directory.resolve("large"), 1, false);
        run(study(plain, 3, NREM), directory.resolve("small"), 1, false);
        double[][] all = table(directory.resolve("large/nrem/trials-000000-000010.h5"), "/column0/pyramidal_rate");

        assertThat(all).hasDimensions(11, 400);
        for (int first = 0; first < 9; first += 3) {
            Path part = directory.resolve("small/nrem/trials-00000" + first + "-00000" + (first + 2) + ".h5");
            double[][] some = table(part, "/column0/pyramidal_rate");
            for (int i = 0; i < 3; i++) {
                assertThat(some[i]).containsExactly(all[first + i]);
            }
        }
    }

    @Test
    void describesWhatIsInAFile() throws IOException {
        run(study(ALL, 100, EVOKED), directory, 1, false);
        try (HdfFile file = new HdfFile(directory.resolve("evoked/trials-000000-000006.h5"))) {
            BetaGaba gaba = FixedPoint.WAKE.balance(2, 2);
            assertThat(file.getAttribute("condition").getData()).isEqualTo("evoked");
            assertThat(file.getAttribute("stimulus_hz").getData()).isEqualTo(50.0);
            assertThat((double[]) file.getAttribute("beta_gaba").getData())
                    .containsExactly(gaba.ontoPyramidal(), gaba.ontoInhibitory());
            assertThat(file.getAttribute("stream_key").getData())
                    .isEqualTo(
                            "numpy PCG64, SeedSequence(12345, spawn_key=(0, 0, f, 2, 12, 20, 20, 5, k)); f is 1 in the"
                                    + " transient, 0 after it; k = 2 * trial * columns + population * columns + column");
            Dataset rate = file.getDatasetByPath("/column1/inhibitory_rate");
            assertThat(rate.getAttribute("units").getData()).isEqualTo("Hz");
            assertThat(rate.getAttribute("interval_ms").getData()).isEqualTo(0.1);
            float[][] rates = (float[][]) rate.getData();
            double[][] prePost = (double[][])
                    file.getDatasetByPath("/column1/inhibitory_pre_post").getData();
            double[][] potential =
                    (double[][]) file.getDatasetByPath("/column0/states/V_p").getData();
            float[][] pyramidal =
                    (float[][]) file.getDatasetByPath("/column0/pyramidal_rate").getData();
            assertThat(rates).hasDimensions(7, 400);
            assertThat(potential).hasDimensions(2, 40);
            for (int trial = 0; trial < 7; trial++) {
                assertThat(rates[trial][0]).isEqualTo((float) prePost[trial][0]);
                assertThat(rates[trial][200]).isEqualTo((float) prePost[trial][1]);
            }
            for (int i = 0; i < 40; i++) {
                assertThat(1000 * Population.PYRAMIDAL.rate().at(potential[1][i]))
                        .isCloseTo(pyramidal[1][10 * i], within(1e-5));
            }
        }
    }

    @Test
    void keepsOnlyTheRatesBeforeAndAfterTheStimulusUnlessAskedForMore() throws IOException {
        run(study(new Recording(1, Precision.FLOAT32, false, 0, 1), 100, EVOKED), directory, 1, false);
        try (HdfFile file = new HdfFile(directory.resolve("evoked/trials-000000-000006.h5"))) {
            assertThat(((Group) file.getByPath("/column0")).getChildren().keySet())
                    .containsExactlyInAnyOrder("pyramidal_pre_post", "inhibitory_pre_post");
        }
    }

    @Test
    void resumesWhatIsMissingOrDamagedAndNamesTheDamage() throws IOException {
        ColumnStudy study = study(ALL, 4, NREM, EVOKED);
        run(study, directory, 2, false);
        Map<String, String> undisturbed = content(directory);
        Path missing = directory.resolve("nrem/trials-000004-000007.h5");
        Path cut = directory.resolve("nrem/trials-000008-000010.h5");
        Path flipped = directory.resolve("evoked/trials-000000-000003.h5");
        Path kept = directory.resolve("nrem/trials-000000-000003.h5");
        Files.delete(missing);
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        bytes = Files.readAllBytes(flipped);
        bytes[bytes.length / 2] ^= 1;
        Files.write(flipped, bytes);
        Instant written = Files.getLastModifiedTime(kept).toInstant();

        List<String> damaged = new ArrayList<>();
        run(study, directory, 1, true, new EnsembleListener() {
            @Override
            public void begins(int blocks, int done, List<String> found) {
                damaged.add(done + " of " + blocks);
                damaged.addAll(found);
            }
        });

        assertThat(damaged).hasSize(3);
        assertThat(damaged.get(0)).isEqualTo("2 of 5");
        assertThat(damaged.get(1)).startsWith("cannot read " + flipped + ": ").endsWith(" is not what was written");
        assertThat(damaged.get(2)).startsWith("cannot read " + cut + ": ");
        assertThat(content(directory)).isEqualTo(undisturbed);
        assertThat(Files.getLastModifiedTime(kept).toInstant()).isEqualTo(written);
    }

    @Test
    void refusesFilesOfAnotherStudy() throws IOException {
        run(study(ALL, 4, NREM), directory, 1, false);
        ColumnStudy otherSeed = new ColumnStudy(1, Rng.NUMPY, List.of(NREM), FixedPoint.WAKE, null, false, ALL, 4);

        assertThatThrownBy(() -> run(otherSeed, directory, 1, true))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(directory.resolve("nrem").toString())
                .hasMessageEndingWith(".h5 holds trials of another study, or of other parameters: replace them with"
                        + " --overwrite, or give another directory with --out");
        Path file = directory.resolve("nrem/trials-000000-000003.h5");
        Files.copy(file, directory.resolve("nrem/copy.h5"), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> run(study(ALL, 4, NREM), directory, 1, true))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        directory.resolve("nrem/copy.h5") + " is no block of this study: remove it, replace all with"
                                + " --overwrite, or give another directory with --out");
    }

    @Test
    void estimatesTheWakingStateFromNremTrialsBeforeItUsesIt() throws IOException {
        ColumnCondition nrem =
                new ColumnCondition("nrem", 1, 0, 0, 1.2, true, true, 0, 6, new Protocol(0.1, 20_000, 10_000, 0, 0));
        ColumnStudy study = new ColumnStudy(
                12345,
                Rng.NUMPY,
                List.of(EVOKED, nrem),
                null,
                null,
                false,
                new Recording(1, Precision.FLOAT32, true, 0, 1),
                4);
        Calibration calibration = new StudyRun(study, directory, provenance(), new SingleProcess(), 2, false)
                .run(List.of(EVOKED), EnsembleListener.SILENT);

        FixedPoint wake = calibration.wake();
        long[] pyramidal = new long[30];
        long[] inhibitory = new long[60];
        for (Path file : List.of(
                directory.resolve("nrem/trials-000000-000003.h5"), directory.resolve("nrem/trials-000004-000005.h5"))) {
            float[][] p = (float[][]) data(file, "/column0/pyramidal_rate");
            float[][] i = (float[][]) data(file, "/column0/inhibitory_rate");
            for (int trial = 0; trial < p.length; trial++) {
                for (int state = 0; state < p[trial].length; state++) {
                    if (p[trial][state] > 10) {
                        pyramidal[(int) p[trial][state]]++;
                        inhibitory[(int) i[trial][state]]++;
                    }
                }
            }
        }
        assertThat(wake).isEqualTo(UpStates.fixedPoint(pyramidal, inhibitory));
        assertThat(wake.pyramidal()).isBetween(-57.0, -52.0);
        try (HdfFile file = new HdfFile(directory.resolve("evoked/trials-000000-000003.h5"))) {
            assertThat(((double[]) file.getAttribute("beta_gaba").getData())[0])
                    .isEqualTo(wake.balance(2, 2).ontoPyramidal());
        }
    }

    @Test
    void damagedHistogramsOfUpStatesAreNotUsed() throws IOException {
        ColumnCondition nrem =
                new ColumnCondition("nrem", 1, 0, 0, 1.2, true, true, 0, 2, new Protocol(0.1, 2000, 2000, 0, 0));
        ColumnStudy study = new ColumnStudy(
                12345, Rng.NUMPY, List.of(nrem), null, null, false, new Recording(1, Precision.FLOAT32, true, 0, 1), 2);
        run(study, directory, 1, false);
        Path path = directory.resolve("nrem/trials-000000-000001.h5");
        long[] counts = (long[]) data(path, "/up_states/pyramidal");
        ByteBuffer pattern = ByteBuffer.allocate(Long.BYTES * counts.length).order(ByteOrder.LITTLE_ENDIAN);
        pattern.asLongBuffer().put(counts);
        byte[] bytes = Files.readAllBytes(path);
        int at = new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(pattern.array(), StandardCharsets.ISO_8859_1));
        bytes[at + Long.BYTES] ^= 1;
        Files.write(path, bytes);

        List<String> damaged = new ArrayList<>();
        run(study, directory, 1, true, new EnsembleListener() {
            @Override
            public void begins(int blocks, int done, List<String> found) {
                damaged.addAll(found);
            }
        });

        assertThat(damaged).containsExactly("cannot read " + path + ": /up_states/pyramidal is not what was written");
        assertThat((long[]) data(path, "/up_states/pyramidal")).isEqualTo(counts);
    }

    private static ColumnStudy study(Recording recording, int block, ColumnCondition... conditions) {
        return new ColumnStudy(12345, Rng.NUMPY, List.of(conditions), FixedPoint.WAKE, null, false, recording, block);
    }

    private static void run(ColumnStudy study, Path trials, int threads, boolean resume) throws IOException {
        run(study, trials, threads, resume, EnsembleListener.SILENT);
    }

    private static void run(ColumnStudy study, Path trials, int threads, boolean resume, EnsembleListener listener)
            throws IOException {
        new StudyRun(study, trials, provenance(), new SingleProcess(), threads, resume)
                .run(study.conditions(), listener);
    }

    private static Provenance provenance() {
        return new Provenance("1", "abc", "kind: columns", 12345, 1, 1, Instant.now());
    }

    private static List<String> files(Path trials) throws IOException {
        try (Stream<Path> all = Files.walk(trials)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> trials.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Every dataset of every file, outside its provenance, as text. */
    private static Map<String, String> content(Path trials) throws IOException {
        Map<String, String> content = new TreeMap<>();
        for (String name : files(trials)) {
            try (HdfFile file = new HdfFile(trials.resolve(name))) {
                collect(name, file, content);
            }
        }
        return content;
    }

    private static void collect(String path, Group group, Map<String, String> content) {
        for (Node node : group.getChildren().values()) {
            String at = path + "/" + node.getName();
            if (node instanceof Dataset dataset) {
                content.put(at, Arrays.deepToString(new Object[] {dataset.getData()}));
            } else if (!node.getName().equals("provenance")) {
                collect(at, (Group) node, content);
            }
        }
    }

    private static double[][] table(Path file, String dataset) {
        return (double[][]) data(file, dataset);
    }

    private static Object data(Path path, String dataset) {
        try (HdfFile file = new HdfFile(path)) {
            return file.getDatasetByPath(dataset).getData();
        }
    }
}
