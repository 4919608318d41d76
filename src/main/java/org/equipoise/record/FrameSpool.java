package org.equipoise.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.equipoise.io.BinaryInput;
import org.equipoise.io.BinaryOutput;
import org.equipoise.io.ElementType;
import org.equipoise.io.SpoolFile;

/**
 * The rows of one frame report on their way to {@code traces.h5}: a raw file that grows during the run, row after row of
 * little-endian numbers.
 *
 * <p>Appending allocates nothing. Not thread-safe. The message of every {@link IOException} names the file and the cause.
 */
public final class FrameSpool implements AutoCloseable {
    private final FrameReport report;
    private final ElementType precision;
    private final SpoolFile file;
    private long rows;

    /**
     * Creates the file, or empties it.
     *
     * @param report what is recorded
     * @param precision FLOAT32, as SONATA has it, or FLOAT64
     * @param file the raw file
     * @throws IOException if the file cannot be created
     */
    public FrameSpool(FrameReport report, ElementType precision, Path file) throws IOException {
        this(report, precision, new SpoolFile(file), 0);
    }

    /**
     * Goes on with the file of a run that was broken off.
     *
     * @param length how many of its bytes stay, as {@link #force} told
     * @throws IOException if the file cannot be opened, or is shorter
     */
    public FrameSpool(FrameReport report, ElementType precision, Path file, long length) throws IOException {
        this(report, precision, new SpoolFile(file, length), length / ((long) precision.bytes() * report.neurons()));
    }

    private FrameSpool(FrameReport report, ElementType precision, SpoolFile file, long rows) {
        if (precision != ElementType.FLOAT32 && precision != ElementType.FLOAT64) {
            throw new IllegalArgumentException("frames are FLOAT32 or FLOAT64, not " + precision);
        }
        this.report = report;
        this.precision = precision;
        this.file = file;
        this.rows = rows;
    }

    /** What is recorded. */
    public FrameReport report() {
        return report;
    }

    /** The type of the numbers in the file. */
    public ElementType precision() {
        return precision;
    }

    /**
     * Appends the row of the next time.
     *
     * @param values holds one value a recorded neuron, in the order of their ids
     * @param from index of the first neuron's value
     * @throws IOException if the file cannot be written
     */
    public void append(double[] values, int from) throws IOException {
        BinaryOutput output = file.output();
        int to = from + report.neurons();
        if (precision == ElementType.FLOAT32) {
            for (int i = from; i < to; i++) {
                output.putFloat((float) values[i]);
            }
        } else {
            for (int i = from; i < to; i++) {
                output.putDouble(values[i]);
            }
        }
        rows++;
    }

    /** How many rows were appended. */
    public long rows() {
        return rows;
    }

    /**
     * Hands all rows to the operating system.
     *
     * @throws IOException if the file cannot be written
     */
    public void flush() throws IOException {
        file.output().flush();
    }

    /**
     * Brings all rows to the disk.
     *
     * @return the length of the file in bytes
     * @throws IOException if the file cannot be written
     */
    public long force() throws IOException {
        return file.force();
    }

    /** Flushes and closes; the file stays. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Puts all rows, in the precision of this spool. */
    void copyTo(BinaryOutput target) throws IOException {
        try (FileChannel source = file.open()) {
            new BinaryInput(source).copy(file.output().count(), target);
        }
    }
}
