package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BinaryOutputTest {
    @Test
    void numbersAreLittleEndian() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryOutput output = new BinaryOutput(Channels.newChannel(bytes));
        output.putByte(0x7F);
        output.putInt(0x01020304);
        output.putLong(0x0102030405060708L);
        output.putFloat(1.5f);
        output.putDouble(-2.5);
        output.putBytes(new byte[] {9, 8});
        assertThat(output.count()).isEqualTo(27);
        assertThat(bytes.size()).as("before flush").isZero();
        output.flush();
        assertThat(bytes.toByteArray())
                .containsExactly(
                        0x7F, 4, 3, 2, 1, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0xC0, 0x3F, 0, 0, 0, 0, 0, 0, 0x04, 0xC0, 9, 8);
    }

    @Test
    void recordsThatDoNotFitTheBufferEvenlyComeBackUnharmed() throws IOException {
        int records = 40_000;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryOutput output = new BinaryOutput(Channels.newChannel(bytes));
        for (int i = 0; i < records; i++) {
            output.putLong(i * 1_000_000_007L);
            output.putInt(-i);
        }
        output.flush();
        BinaryInput input = new BinaryInput(Channels.newChannel(new ByteArrayInputStream(bytes.toByteArray())));
        for (int i = 0; i < records; i++) {
            assertThat(input.getLong()).isEqualTo(i * 1_000_000_007L);
            assertThat(input.getInt()).isEqualTo(-i);
        }
        assertThatThrownBy(input::getInt).isInstanceOf(EOFException.class).hasMessage("the file ends too early");
    }

    @Test
    void aCopyHasAsManyBytesAsAskedFor() throws IOException {
        byte[] source = new byte[200_003];
        for (int i = 0; i < source.length; i++) {
            source[i] = (byte) (i * 31);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryOutput output = new BinaryOutput(Channels.newChannel(bytes));
        new BinaryInput(Channels.newChannel(new ByteArrayInputStream(source))).copy(source.length, output);
        output.flush();
        assertThat(bytes.toByteArray()).isEqualTo(source);
    }

    @Test
    void aChannelThatTakesLittleAtATimeGetsEverything() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryOutput output = new BinaryOutput(new WritableByteChannel() {
            @Override
            public int write(ByteBuffer source) {
                int count = Math.min(3, source.remaining());
                for (int i = 0; i < count; i++) {
                    bytes.write(source.get());
                }
                return count;
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {}
        });
        output.putLong(1);
        output.putLong(2);
        output.flush();
        assertThat(bytes.toByteArray()).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void aSpoolOnAFullDeviceNamesFileAndCause() throws IOException {
        Path full = Path.of("/dev/full");
        SpoolFile spool = new SpoolFile(full);
        spool.output().putLong(1);
        assertThatThrownBy(() -> spool.output().flush())
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write /dev/full: No space left on device");
        assertThatThrownBy(spool::close).hasMessage("cannot write /dev/full: No space left on device");
    }

    @Test
    void aSpoolInAMissingDirectoryNamesFileAndCause() {
        assertThatThrownBy(() -> new SpoolFile(Path.of("missing/a.spool")))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write missing/a.spool: no such file or directory");
    }
}
