package org.equipoise.record;

import java.io.IOException;
import java.nio.file.Path;
import org.equipoise.io.SpoolFile;

/**
 * The spikes of one recorded population on their way to {@code spikes.h5}: a raw file that grows during the run.
 *
 * <p>A record has 12 bytes, little-endian: step (64 bits), id within the population (32 bits). Records are in the order of
 * (step, id). So the number of spikes follows from the length of the file, and cutting it at any record leaves a sound one.
 *
 * <p>Appending allocates nothing and costs a system call for about 5,000 spikes. Not thread-safe. The message of every {@link
 * IOException} names the file and the cause.
 */
public final class SpikeSpool implements AutoCloseable {
    private static final int SPIKE_BYTES = Long.BYTES + Integer.BYTES;

    private final String population;
    private final SpoolFile file;
    private long lastStep = Long.MIN_VALUE;
    private int lastId;

    /**
     * Creates the file, or empties it.
     *
     * @param population the population's name in the files made from this one
     * @param file the raw file
     * @throws IOException if the file cannot be created
     */
    public SpikeSpool(String population, Path file) throws IOException {
        this.population = population;
        this.file = new SpoolFile(file);
    }

    /**
     * Goes on with the file of a run that was broken off.
     *
     * @param length how many of its bytes stay, as {@link #force} told
     * @throws IOException if the file cannot be opened, or is shorter
     */
    public SpikeSpool(String population, Path file, long length) throws IOException {
        this.population = population;
        this.file = new SpoolFile(file, length);
    }

    /** The name of the population. */
    public String population() {
        return population;
    }

    /**
     * Appends the spikes of one step.
     *
     * @param step of the spikes, not before the step appended last
     * @param ids within the population, 0 or above, in ascending order; several spikes of a neuron repeat its id
     * @param from index of the first id
     * @param to index after the last id
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the spikes come out of order
     */
    public void append(long step, int[] ids, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            append(step, ids[i]);
        }
    }

    /**
     * Appends one spike, not before the one appended last in the order of (step, id).
     *
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the spike comes out of order
     */
    public void append(long step, int id) throws IOException {
        if (step < lastStep || (step == lastStep && id < lastId)) {
            throw new IllegalArgumentException("spike (step " + step + ", neuron " + id + ") of " + population
                    + " comes after (step " + lastStep + ", neuron " + lastId + ")");
        }
        lastStep = step;
        lastId = id;
        file.output().putLong(step);
        file.output().putInt(id);
    }

    /** How many spikes were appended. */
    public long count() {
        return file.output().count() / SPIKE_BYTES;
    }

    /**
     * Hands all spikes to the operating system.
     *
     * @throws IOException if the file cannot be written
     */
    public void flush() throws IOException {
        file.output().flush();
    }

    /**
     * Brings all spikes to the disk.
     *
     * @return the length of the file in bytes
     * @throws IOException if the file cannot be written
     */
    public long force() throws IOException {
        return file.force();
    }

    /**
     * Reads all spikes appended so far, from the first; also after {@link #close}.
     *
     * @throws IOException if the file cannot be written or read
     */
    public SpikeCursor read() throws IOException {
        return new SpikeCursor(file.path(), file.open(), count());
    }

    /** Flushes and closes; the file stays. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
