package org.equipoise.column;

import java.io.IOException;
import java.nio.file.Path;
import org.equipoise.io.ElementType;
import org.equipoise.io.Hdf5Dataset;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Hdf5Reader;

/** Datasets of a file of trials and their checksums: tables with one row a trial, and lists of counts. */
final class TrialTable {
    private static final String CHECKSUM = "crc32c";

    private TrialTable() {}

    /**
     * Adds a table.
     *
     * @param rows {@code float[][]} or {@code double[][]}
     * @param columns the length of each row
     */
    static Hdf5Dataset add(Hdf5Group group, String name, Object rows, int columns) {
        Checksum checksum = new Checksum();
        Hdf5Dataset dataset;
        if (rows instanceof float[][] floats) {
            for (float[] row : floats) {
                checksum.add(row);
            }
            dataset = group.dataset(
                    name,
                    ElementType.FLOAT32,
                    output -> {
                        for (float[] row : floats) {
                            output.putFloats(row);
                        }
                    },
                    floats.length,
                    columns);
        } else {
            double[][] doubles = (double[][]) rows;
            for (double[] row : doubles) {
                checksum.add(row);
            }
            dataset = group.dataset(name, doubles, columns);
        }
        dataset.attribute(CHECKSUM, checksum.value());
        return dataset;
    }

    /** Adds a list of counts. */
    static void add(Hdf5Group group, String name, long[] counts) {
        Checksum checksum = new Checksum();
        checksum.add(counts);
        group.dataset(name, counts).attribute(CHECKSUM, checksum.value());
    }

    /**
     * Reads a list of counts and checks that they are those that were written.
     *
     * @throws IOException if they are not, with a message that names the file
     */
    static long[] counts(Hdf5Reader file, String path, int length) throws IOException {
        long[] counts = file.longs(path, 0, length);
        Checksum checksum = new Checksum();
        checksum.add(counts);
        require(file, path, checksum);
        return counts;
    }

    /**
     * Checks that a table is there as it was written.
     *
     * @param single whether its numbers are of single precision
     * @throws IOException if it is not, with a message that names the file
     */
    static void verify(Hdf5Reader file, String path, boolean single, int rows, int columns) throws IOException {
        long[] shape = file.shape(path);
        if (shape.length != 2 || shape[0] != rows || shape[1] != columns) {
            throw damaged(file.path(), path);
        }
        Checksum checksum = new Checksum();
        float[] narrow = new float[columns];
        for (int row = 0; row < rows; row++) {
            double[] wide = file.block(path, row, 1, 0, columns)[0];
            if (single) {
                for (int i = 0; i < columns; i++) {
                    narrow[i] = (float) wide[i];
                }
                checksum.add(narrow);
            } else {
                checksum.add(wide);
            }
        }
        require(file, path, checksum);
    }

    private static void require(Hdf5Reader file, String path, Checksum checksum) throws IOException {
        if (checksum.value() != file.numberAttribute(path, CHECKSUM).longValue()) {
            throw damaged(file.path(), path);
        }
    }

    private static IOException damaged(Path file, String path) {
        return new IOException("cannot read " + file + ": " + path + " is not what was written");
    }
}
