package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.column.ColumnCondition;
import org.equipoise.column.ColumnStudy;
import org.equipoise.config.ConfigDocument;
import org.equipoise.config.Problems;
import org.equipoise.io.Json;
import org.equipoise.io.OutputDirectory;
import org.equipoise.parallel.SingleProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsExperimentTest {
    private static final String STUDY = """
            kind: columns
            trials: 5
            block: 2
            transient: 20 ms
            conditions:
              nrem: {beta_intra: 1, duration: 30 ms}
              evoked:
                spontaneous: false
                states: ["2_2", "2_6"]
                columns: 2
                duration: 30 ms
                stimulus_onset: 10 ms
                stimulus_duration: 10 ms
                grid: {stimulus: [10 Hz, 50 Hz]}
            """;

    @TempDir
    private Path directory;

    private OutputDirectory output;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void leavesTrialsConfigurationAndSummary() throws IOException {
        ColumnsExperiment experiment = experiment(STUDY);
        experiment.run(new SingleProcess(), settings(false));

        assertThat(files("trials/nrem")).hasSize(3);
        assertThat(files("trials/evoked_2_6_50Hz"))
                .containsExactly("trials-000000-000001.h5", "trials-000002-000003.h5", "trials-000004-000004.h5");
        JsonObject summary = Json.read(directory.resolve("summary.json"), JsonObject.class);
        assertThat(summary.get("model").getAsString()).isEqualTo("cortical columns");
        assertThat(summary.get("threads").getAsInt()).isEqualTo(2);
        JsonObject evoked = summary.getAsJsonObject("conditions").getAsJsonObject("evoked_2_6_50Hz");
        assertThat(evoked.get("columns").getAsInt()).isEqualTo(2);
        assertThat(evoked.get("stimulus_hz").getAsDouble()).isEqualTo(50);
        assertThat(evoked.get("beta_gaba_pyramidal").getAsDouble()).isBetween(2.0, 4.0);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("25 trials of 5 conditions, ")
                .contains("results in " + directory);
        ColumnStudy again = read(Files.readString(directory.resolve("config.yaml")));
        assertThat(again.conditions()).isEqualTo(read(STUDY).conditions());
    }

    @Test
    void runsSelectedConditionsAndResumes() throws IOException {
        ColumnsExperiment experiment = experiment(STUDY);
        List<ColumnCondition> some = experiment.select(List.of("nrem", "evoked_2_2"));
        assertThat(some)
                .extracting(ColumnCondition::name)
                .containsExactly("nrem", "evoked_2_2_10Hz", "evoked_2_2_50Hz");
        experiment.run(new SingleProcess(), settings(false, "nrem", "evoked_2_2"));
        assertThat(files("trials")).containsExactly("evoked_2_2_10Hz", "evoked_2_2_50Hz", "nrem");

        printed.reset();
        Files.delete(directory.resolve("trials/nrem/trials-000002-000003.h5"));
        Path damaged = directory.resolve("trials/nrem/trials-000004-000004.h5");
        Files.writeString(damaged, "no HDF5");
        experiment.run(new SingleProcess(), settings(true));
        assertThat(files("trials")).hasSize(5);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("damaged, to be replaced: cannot read " + damaged)
                .contains("7 of 15 blocks of trials are there");
    }

    @Test
    void namesTheConditionsThereAre() {
        assertThatThrownBy(() -> experiment(STUDY).select(List.of("nrem", "wake")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no condition 'wake'; there are nrem, evoked_2_2_10Hz, evoked_2_2_50Hz,"
                        + " evoked_2_6_10Hz, evoked_2_6_50Hz");
    }

    @Test
    void forecastsWhatIsNeeded() {
        experiment(STUDY).describe(new PrintStream(printed, true, StandardCharsets.UTF_8), 1, 1);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("nrem                          5 trials, 1 column, beta 1/0/0, sd 1.2, spontaneous\n")
                .contains("evoked_2_6_50Hz               5 trials, 2 columns, beta 2/6/6, sd 1.2, 50 Hz\n")
                .contains("conditions  5\n")
                .contains("trials      25\n");
    }

    @Test
    void refusesToBeginWithoutRoomOnTheDisk() {
        ColumnsExperiment experiment = experiment(STUDY.replace("trials: 5", "trials: 100000000"));

        assertThatThrownBy(() -> experiment.run(new SingleProcess(), settings(false)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(directory + " has ")
                .hasMessageContaining(" free, but the trials need about ");
        assertThat(directory.resolve("config.yaml")).doesNotExist();
    }

    private RunSettings settings(boolean resume, String... only) throws IOException {
        if (output == null) {
            output = OutputDirectory.prepare(directory, false);
        }
        Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false);
        return new RunSettings(output, 2, false, console, resume, List.of(only));
    }

    private List<String> files(String below) throws IOException {
        try (Stream<Path> all = Files.list(directory.resolve(below))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static ColumnsExperiment experiment(String yaml) {
        return new ColumnsExperiment(read(yaml), resolved(yaml));
    }

    private static String resolved(String yaml) {
        ConfigDocument document = ConfigDocument.parse("f.yaml", yaml, List.of(), new Problems());
        document.root().choice("kind", "columns");
        ColumnsConfig.read(document.root());
        return document.resolved();
    }

    private static ColumnStudy read(String yaml) {
        Problems problems = new Problems();
        ConfigDocument document = ConfigDocument.parse("f.yaml", yaml, List.of(), problems);
        document.root().choice("kind", "columns");
        ColumnStudy study = ColumnsConfig.read(document.root());
        document.root().done();
        assertThat(problems.list()).isEmpty();
        return study;
    }
}
