package org.equipoise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpikeSpoolTest {
    @TempDir
    private Path directory;

    @Test
    void spikesComeBackInTheirOrder() throws IOException {
        try (SpikeSpool spool = spool()) {
            spool.append(3, new int[] {9, 0, 4, 9}, 1, 4);
            spool.append(3, 9);
            spool.append(1L << 40, Integer.MAX_VALUE);
            assertThat(spool.count()).isEqualTo(5);
            assertThat(content(spool)).isEqualTo("3:0 3:4 3:9 3:9 1099511627776:2147483647 ");
        }
    }

    @Test
    void aSpoolCanBeReadBetweenAppendsAndAfterItsEnd() throws IOException {
        SpikeSpool spool = spool();
        assertThat(content(spool)).isEmpty();
        spool.append(1, 1);
        assertThat(content(spool)).isEqualTo("1:1 ");
        spool.append(2, 0);
        spool.close();
        assertThat(content(spool)).isEqualTo("1:1 2:0 ");
        spool.close();
    }

    @Test
    void aRecordHasTwelveBytesAndIsInTheFileAfterFlush() throws IOException {
        try (SpikeSpool spool = spool()) {
            for (int i = 0; i < 20_000; i++) {
                spool.append(i, i);
            }
            spool.flush();
            assertThat(Files.size(directory.resolve("E.spool"))).isEqualTo(12 * 20_000);
        }
    }

    @Test
    void anOlderFileIsEmptied() throws IOException {
        Files.writeString(directory.resolve("E.spool"), "the remains of a run that was killed");
        try (SpikeSpool spool = spool()) {
            spool.append(1, 2);
            assertThat(content(spool)).isEqualTo("1:2 ");
        }
    }

    @Test
    void spikesOutOfOrderAreRefused() throws IOException {
        try (SpikeSpool spool = spool()) {
            spool.append(2, 5);
            assertThatThrownBy(() -> spool.append(2, 4))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("spike (step 2, neuron 4) of E comes after (step 2, neuron 5)");
            assertThatThrownBy(() -> spool.append(1, new int[] {9}, 0, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("spike (step 1, neuron 9) of E comes after (step 2, neuron 5)");
            assertThat(spool.count()).isEqualTo(1);
        }
    }

    @Test
    void aFileThatWasCutIsNamedWhenItIsRead() throws IOException {
        try (SpikeSpool spool = spool()) {
            spool.append(1, 1);
            spool.append(2, 2);
            spool.flush();
            try (var file = Files.newByteChannel(directory.resolve("E.spool"), StandardOpenOption.WRITE)) {
                file.truncate(20);
            }
            assertThatThrownBy(() -> content(spool))
                    .isInstanceOf(IOException.class)
                    .hasMessage("cannot read " + directory.resolve("E.spool") + ": the file ends too early");
        }
    }

    @Test
    void appendingAllocatesNothing() throws IOException {
        try (SpikeSpool spool = spool()) {
            int[] ids = new int[1000];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = i;
            }
            for (int step = 0; step < 20; step++) {
                spool.append(step, ids, 0, ids.length);
            }
            long bytes = Allocation.of(() -> {
                for (int step = 20; step < 1000; step++) {
                    spool.append(step, ids, 0, ids.length);
                }
            });
            assertThat(bytes).as("bytes for a million spikes").isLessThan(10_000);
        }
    }

    private SpikeSpool spool() throws IOException {
        return new SpikeSpool("E", directory.resolve("E.spool"));
    }

    private static String content(SpikeSpool spool) throws IOException {
        StringBuilder content = new StringBuilder();
        try (SpikeCursor spikes = spool.read()) {
            while (spikes.next()) {
                content.append(spikes.step()).append(':').append(spikes.id()).append(' ');
            }
        }
        return content.toString();
    }
}
