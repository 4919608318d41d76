package org.equipoise.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyFileTest {
    @TempDir
    private Path directory;

    @Test
    void readsTwoNumbers() throws IOException {
        Path file = npy("'<f8', 'fortran_order': False, 'shape': (2,)", -54.1, -52.8);
        assertThat(NpyFile.read(file)).isEqualTo(new FixedPoint(-54.1, -52.8));
    }

    @Test
    void readsTheFirstNumberOfEachRow() throws IOException {
        Path rows = npy("'<f8', 'fortran_order': False, 'shape': (2, 2)", -57, -57.5, -55, -55.5);
        assertThat(NpyFile.read(rows)).isEqualTo(new FixedPoint(-57, -55));
        Path columns = npy("'<f8', 'fortran_order': True, 'shape': (2, 2)", -57, -55, -57.5, -55.5);
        assertThat(NpyFile.read(columns)).isEqualTo(new FixedPoint(-57, -55));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path none = directory.resolve("none.npy");
        assertThatThrownBy(() -> NpyFile.read(none)).hasMessage("cannot read " + none + ": no such file or directory");

        Path text = Files.writeString(directory.resolve("text.npy"), "V_p = -54, V_i = -52");
        assertThatThrownBy(() -> NpyFile.read(text)).hasMessage("cannot read " + text + ": it is no .npy file");

        Path three = npy("'<f8', 'fortran_order': False, 'shape': (3,)", 1, 2, 3);
        assertThatThrownBy(() -> NpyFile.read(three))
                .hasMessage("cannot read " + three + ": it should hold two numbers, or two rows, of double precision");

        Path whole = npy("'<i8', 'fortran_order': False, 'shape': (2,)", 1, 2);
        assertThatThrownBy(() -> NpyFile.read(whole)).hasMessageEndingWith("of double precision");

        Path cut = npy("'<f8', 'fortran_order': False, 'shape': (2,)", 1, 2);
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 4));
        assertThatThrownBy(() -> NpyFile.read(cut)).hasMessage("cannot read " + cut + ": it is cut short");
        Files.write(cut, Arrays.copyOf(bytes, 30));
        assertThatThrownBy(() -> NpyFile.read(cut)).hasMessage("cannot read " + cut + ": it is cut short");
    }

    private Path npy(String description, double... values) throws IOException {
        byte[] header = ("{'descr': " + description + ", }\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + header.length + 8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        bytes.putShort((short) header.length).put(header);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return Files.write(directory.resolve("state.npy"), bytes.array());
    }
}
