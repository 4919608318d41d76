package org.equipoise.column;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equipoise.io.FileErrors;

/**
 * Reads the steady states that the published scripts keep in numpy's {@code .npy} files: numbers of double precision, a row
 * for each population, in mV. Where a row holds several numbers, one for each column of the model, these are alike and the
 * first counts.
 *
 * <p>Source: the description of numpy's format NEP 1.
 */
public final class NpyFile {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int SHORT_HEADER = 10;
    private static final int LONG_HEADER = 12;
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order': *True");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\((\\d+),? *(\\d*),?\\)");

    private NpyFile() {}

    /**
     * Reads a steady state.
     *
     * @throws IOException if the file cannot be read or holds something else, with a message that names it
     */
    public static FixedPoint read(Path path) throws IOException {
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException failure) {
            throw FileErrors.cannotRead(path, failure);
        }
        if (bytes.limit() < LONG_HEADER || !bytes.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            throw unfit(path, "it is no .npy file");
        }
        boolean isShort = bytes.get(MAGIC.length) == 1;
        int start = isShort ? SHORT_HEADER : LONG_HEADER;
        int length = isShort ? bytes.getShort(8) & 0xffff : bytes.getInt(8);
        if (length < 0 || length > bytes.limit() - start) {
            throw unfit(path, "it is cut short");
        }
        String header = new String(bytes.array(), start, length, StandardCharsets.US_ASCII);
        Matcher shape = SHAPE.matcher(header);
        if (!header.contains("'<f8'") || !shape.find() || !shape.group(1).equals("2")) {
            throw unfit(path, "it should hold two numbers, or two rows, of double precision");
        }
        int columns = shape.group(2).isEmpty() ? 1 : Integer.parseInt(shape.group(2));
        if (columns < 1 || bytes.limit() - start - length < 2 * columns * Double.BYTES) {
            throw unfit(path, "it is cut short");
        }
        int second = FORTRAN.matcher(header).find() ? 1 : columns;
        int data = start + length;
        return new FixedPoint(bytes.getDouble(data), bytes.getDouble(data + second * Double.BYTES));
    }

    private static IOException unfit(Path path, String what) {
        return new IOException("cannot read " + path + ": " + what);
    }
}
