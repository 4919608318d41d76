package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
    @TempDir
    private Path parent;

    private Path out;

    @BeforeEach
    void name() {
        out = parent.resolve("out/brunel");
    }

    @Test
    void aMissingDirectoryIsCreatedWithItsParents() throws IOException {
        OutputDirectory directory = OutputDirectory.prepare(out, false);
        assertThat(out).isEmptyDirectory();
        assertThat(directory.path()).isEqualTo(out);
        assertThat(directory.resolve("spikes.h5")).isEqualTo(out.resolve("spikes.h5"));
    }

    @Test
    void aDirectoryWithoutARunIsTakenAsItIs() throws IOException {
        create("notes.txt", "theory.json", "figures/theory.png");
        OutputDirectory.prepare(out, false);
        assertThat(content()).containsExactly("figures/theory.png", "notes.txt", "theory.json");
    }

    @Test
    void anotherRunIsRefusedAndStaysAsItIs() throws IOException {
        create("config.yaml", "spikes.h5", "summary.json", ".config.yaml.partial", ".work/E.spool");
        List<String> before = content();
        assertThatThrownBy(() -> OutputDirectory.prepare(out, false))
                .isInstanceOf(OutputInUseException.class)
                .hasMessage(out + " already holds a run (config.yaml, spikes.h5, summary.json): replace it with"
                        + " --overwrite, or give another directory with --out");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void eachResultOfARunAloneIsEnoughToRefuse() throws IOException {
        for (String name : List.of(
                "config.yaml", "summary.json", "spikes.h5", "spikes.csv", "traces.h5", "trials/easy/block_0.h5")) {
            Path single = parent.resolve("single");
            Path file = single.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
            assertThatThrownBy(() -> OutputDirectory.prepare(single, false))
                    .as(name)
                    .isInstanceOf(OutputInUseException.class);
            OutputDirectory replaced = OutputDirectory.prepare(single, true);
            assertThat(file).as(name).exists();
            replaced.publish(List.of());
            assertThat(single).as(name).isEmptyDirectory();
        }
    }

    private static final String[] WHAT_A_RUN_MAKES = {
        "config.yaml",
        "summary.json",
        "spikes.h5",
        "spikes.csv",
        "traces.h5",
        "trials/easy/block_0.h5",
        "trials/easy/.block_1.h5.partial",
        "analysis.h5",
        "analysis.json",
        "theory.json",
        "report.html",
        "figures/raster.png",
        "figures/raster.svg"
    };
    private static final String[] ANYTHING_ELSE = {".hidden", "figures/sketch.odg", "notes.txt", "spikes.h5.bak"};

    @Test
    void publishingReplacesWhatARunMakesAndNothingElse() throws IOException {
        create(WHAT_A_RUN_MAKES);
        create(ANYTHING_ELSE);
        create(".spikes.h5.partial", ".work/E.spool");
        OutputDirectory directory = OutputDirectory.prepare(out, true);
        assertThat(content()).contains(WHAT_A_RUN_MAKES).contains(ANYTHING_ELSE);
        assertThat(out.resolve(".work")).doesNotExist();
        assertThat(out.resolve(".spikes.h5.partial")).doesNotExist();

        for (String name : List.of("spikes.h5", "config.yaml", "summary.json")) {
            Files.writeString(directory.work().resolve(name), "new");
        }
        directory.publish(List.of("spikes.h5", "config.yaml", "summary.json"));
        directory.removeWork();
        assertThat(content())
                .containsExactly(
                        ".hidden",
                        "config.yaml",
                        "figures/sketch.odg",
                        "notes.txt",
                        "spikes.h5",
                        "spikes.h5.bak",
                        "summary.json");
        assertThat(out.resolve("spikes.h5")).hasContent("new");
        assertThat(out.resolve("trials")).doesNotExist();
    }

    @Test
    void theoryFromBeforeTheFirstRunStays() throws IOException {
        create("theory.json");
        OutputDirectory directory = OutputDirectory.prepare(out, false);
        Files.writeString(directory.work().resolve("summary.json"), "new");
        directory.publish(List.of("summary.json"));
        assertThat(content()).containsExactly("summary.json", "theory.json");
    }

    @Test
    void whatIsSetAsideIsThereUntilTheNewResultsAreComplete() throws IOException {
        create(WHAT_A_RUN_MAKES);
        create(ANYTHING_ELSE);
        OutputDirectory directory = OutputDirectory.prepare(out, true);
        directory.setAside();
        assertThat(content())
                .contains(ANYTHING_ELSE)
                .contains(".former/summary.json", ".former/trials/easy/block_0.h5", ".former/figures/raster.png")
                .doesNotContain(WHAT_A_RUN_MAKES);

        create("config.yaml", "trials/easy/block_0.h5");
        Files.writeString(out.resolve("config.yaml"), "of a run that failed");
        OutputDirectory again = OutputDirectory.prepare(out, true);
        again.setAside();
        assertThat(content()).contains(".former/config.yaml").doesNotContain(WHAT_A_RUN_MAKES);
        assertThat(out.resolve(".former/config.yaml")).hasContent("x");

        again.removeSetAside();
        assertThat(content()).containsExactly(ANYTHING_ELSE);
        assertThat(out.resolve(".former")).doesNotExist();
        assertThatCode(again::removeSetAside).doesNotThrowAnyException();
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        create("config.yaml");
        Path elsewhere = Files.createDirectories(parent.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("data.h5"), "precious");
        Files.createSymbolicLink(out.resolve("trials"), elsewhere);
        OutputDirectory directory = OutputDirectory.prepare(out, true);
        directory.setAside();
        assertThat(out.resolve("trials")).doesNotExist();
        directory.removeSetAside();
        assertThat(out).isEmptyDirectory();
        Files.createSymbolicLink(out.resolve("trials"), elsewhere);
        directory.publish(List.of());
        assertThat(out).isEmptyDirectory();
        assertThat(elsewhere.resolve("data.h5")).hasContent("precious");
    }

    @Test
    void whatAnInterruptedWriterLeftIsNoRunAndIsRemoved() throws IOException {
        create(".theory.json.partial", ".work/E.spool");
        OutputDirectory.prepare(out, false);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void theWorkDirectoryExistsFromItsFirstUseUntilItIsRemoved() throws IOException {
        OutputDirectory directory = OutputDirectory.prepare(out, false);
        assertThatCode(directory::removeWork).doesNotThrowAnyException();
        Path work = directory.work();
        Files.writeString(work.resolve("E.spool"), "spikes");
        assertThat(directory.work()).isEqualTo(work);
        directory.removeWork();
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Files.createDirectories(out.getParent());
        Files.writeString(out, "a file");
        assertThatThrownBy(() -> OutputDirectory.prepare(out, true))
                .isInstanceOf(OutputInUseException.class)
                .hasMessage(out + " is a file: give a directory with --out");
        assertThat(out).hasContent("a file");
    }

    @Test
    void aDirectoryThatCannotBeCreatedIsNamedWithTheCause() throws IOException {
        Files.writeString(parent.resolve("out"), "a file where a directory should be");
        assertThatThrownBy(() -> OutputDirectory.prepare(out, false))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot write " + out + ": ");
        assertThatThrownBy(() -> OutputDirectory.prepare(Path.of("/proc/out"), false))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write /proc/out: no such file or directory");
    }

    private void create(String... names) throws IOException {
        for (String name : names) {
            Path file = out.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    private List<String> content() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
