package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path directory;

    @Test
    void theFinalNameAppearsOnlyWhenTheContentIsComplete() throws IOException {
        Path target = directory.resolve("a.txt");
        AtomicFile.write(target, temporary -> {
            Files.writeString(temporary, "whole");
            assertThat(target).doesNotExist();
            assertThat(temporary).hasParent(directory);
        });
        assertThat(target).hasContent("whole");
        assertOnlyFile("a.txt");
    }

    @Test
    void aFailureKeepsTheOlderFileAndLeavesNothingElse() throws IOException {
        Path target = directory.resolve("a.txt");
        AtomicFile.writeText(target, "older");
        assertThatThrownBy(() -> AtomicFile.write(target, temporary -> {
                    Files.writeString(temporary, "half");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + target + ": No space left on device");
        assertThat(target).hasContent("older");
        assertOnlyFile("a.txt");
    }

    @Test
    void aProgrammingErrorLeavesNothingEither() throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(directory.resolve("a.txt"), temporary -> {
                    Files.writeString(temporary, "half");
                    throw new IllegalStateException("wrong");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatAKilledWriterLeftIsReplaced() throws IOException {
        Path target = directory.resolve("a.txt");
        Files.writeString(AtomicFile.temporaryFor(target), "a much longer remnant");
        AtomicFile.write(target, temporary -> Files.writeString(temporary, "new"));
        assertThat(target).hasContent("new");
        assertOnlyFile("a.txt");
    }

    @Test
    void aTextMayBeWrittenByTwoAtOnce() throws IOException {
        Path target = directory.resolve("a.json");
        AtomicFile.writeShared(target, temporary -> {
            Files.writeString(temporary, "slower");
            AtomicFile.writeText(target, "faster");
            Json.write(target, Map.of("fastest", 1));
        });
        assertThat(target).hasContent("slower");
        assertOnlyFile("a.json");
    }

    @Test
    void theMessageNamesFileAndCauseWhenTheDirectoryIsMissing() {
        Path target = directory.resolve("missing/a.txt");
        assertThatThrownBy(() -> AtomicFile.writeText(target, "text"))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + target + ": no such file or directory");
    }

    @Test
    void aContentThatIsNeverWrittenIsAnError() {
        Path target = directory.resolve("a.txt");
        assertThatThrownBy(() -> AtomicFile.write(target, temporary -> {})).hasMessageContaining(target.toString());
        assertThat(directory).isEmptyDirectory();
    }

    private void assertOnlyFile(String name) throws IOException {
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve(name));
        }
    }
}
