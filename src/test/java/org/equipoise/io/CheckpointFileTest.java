package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
    private static final CheckpointFile CHECKPOINT = new CheckpointFile(
            "dt: 0.1 ms\n",
            Map.of(
                    "run",
                    Map.of("position", StateArray.of(7L, Long.MIN_VALUE, -1L), "none", StateArray.of(new long[0])),
                    "population_0",
                    Map.of(
                            "V_m", StateArray.of(-65.25, Double.NaN, -0.0, Double.MIN_VALUE),
                            "counter", StateArray.of(3, -4, Integer.MAX_VALUE))));

    @TempDir
    private Path folder;

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        Path file = folder.resolve("checkpoint.h5");
        CHECKPOINT.write(file);
        CheckpointFile read = CheckpointFile.read(file);
        assertThat(read.configuration()).isEqualTo(CHECKPOINT.configuration());
        assertThat(read.groups().keySet()).isEqualTo(CHECKPOINT.groups().keySet());
        CHECKPOINT.groups().forEach((name, arrays) -> {
            Map<String, StateArray> same = read.groups().get(name);
            assertThat(same.keySet()).isEqualTo(arrays.keySet());
            arrays.forEach((arrayName, array) -> {
                assertThat(same.get(arrayName).type()).isEqualTo(array.type());
                assertThat(same.get(arrayName).bytes()).isEqualTo(array.bytes());
            });
        });
    }

    @Test
    void damageIsNoticed() throws IOException {
        Path file = folder.resolve("checkpoint.h5");
        CHECKPOINT.write(file);
        byte[] whole = Files.readAllBytes(file);
        byte[] value = StateArray.of(-65.25).bytes();
        int at = 0;
        while (!Arrays.equals(whole, at, at + value.length, value, 0, value.length)) {
            at++;
        }
        byte[] damaged = whole.clone();
        damaged[at + 3] ^= 1;
        Files.write(file, damaged);
        assertThatThrownBy(() -> CheckpointFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot read " + file + ": it is damaged (its content does not fit its digest)");

        // Behind the last number there is only padding and the heap of texts.
        for (int length = 0; length < at + value.length; length += 10) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> CheckpointFile.read(file))
                    .as("cut after %d bytes", length)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("cannot read " + file + ": ");
        }
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> CheckpointFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot read " + file + ": ");
    }

    @Test
    void anotherHdf5FileIsNoCheckpoint() throws IOException {
        Path file = folder.resolve("spikes.h5");
        Hdf5File.write(file, root -> root.attribute("format", "spikes"));
        assertThatThrownBy(() -> CheckpointFile.read(file)).hasMessage("cannot read " + file + ": it is no checkpoint");
        Hdf5File.write(file, root -> {
            root.attribute("format", "equipoise-checkpoint");
            root.attribute("format_version", 2);
        });
        assertThatThrownBy(() -> CheckpointFile.read(file))
                .hasMessage("cannot read " + file + ": it is a checkpoint of format version 2, this Equipoise reads 1");
    }
}
