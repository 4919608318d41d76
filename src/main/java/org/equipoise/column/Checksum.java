package org.equipoise.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** The CRC-32C over numbers as they stand in a file, little-endian. Not thread-safe. */
final class Checksum {
    private static final int NUMBERS = 4096;

    private final CRC32C crc = new CRC32C();
    private final ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * NUMBERS).order(ByteOrder.LITTLE_ENDIAN);

    void add(float[] values) {
        for (int from = 0; from < values.length; from += NUMBERS) {
            int count = Math.min(NUMBERS, values.length - from);
            bytes.clear().asFloatBuffer().put(values, from, count);
            crc.update(bytes.limit(Float.BYTES * count));
        }
    }

    void add(double[] values) {
        for (int from = 0; from < values.length; from += NUMBERS) {
            int count = Math.min(NUMBERS, values.length - from);
            bytes.clear().asDoubleBuffer().put(values, from, count);
            crc.update(bytes.limit(Double.BYTES * count));
        }
    }

    void add(long[] values) {
        for (int from = 0; from < values.length; from += NUMBERS) {
            int count = Math.min(NUMBERS, values.length - from);
            bytes.clear().asLongBuffer().put(values, from, count);
            crc.update(bytes.limit(Long.BYTES * count));
        }
    }

    long value() {
        return crc.getValue();
    }
}
