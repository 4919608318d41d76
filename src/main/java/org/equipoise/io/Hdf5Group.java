package org.equipoise.io;

import io.jhdf.api.WritableGroup;
import io.jhdf.api.WritableNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A group of an HDF5 file that is being described; {@link Hdf5File#write} makes the root.
 *
 * <p>Arrays are not copied: they must stay as they are until the file is written. Datasets are contiguous, little-endian and
 * of fixed size, which may be 0. Names hold no '/' and are used once in a group; violations are
 * {@link IllegalArgumentException}s. Not thread-safe.
 */
public final class Hdf5Group extends Hdf5Node {
    private final WritableGroup group;
    private final String path;
    private final Map<String, long[]> shapes;

    /** @param shapes collects what the finished file must hold: path to shape, null for a group */
    private Hdf5Group(WritableGroup group, String path, Map<String, long[]> shapes, TextHeap texts) {
        super(texts);
        this.group = group;
        this.path = path;
        this.shapes = shapes;
    }

    static Hdf5Group root(WritableGroup root) {
        return new Hdf5Group(root, "", new HashMap<>(), new TextHeap());
    }

    /** Adds a group. */
    public Hdf5Group group(String name) {
        register(name, null);
        return new Hdf5Group(group.putGroup(name), path + "/" + name, shapes, texts());
    }

    /**
     * Adds a dataset whose elements are produced while the file is written, with memory independent of its size.
     *
     * @param type of the elements
     * @param source puts the elements when the file is written
     * @param shape number of elements along each dimension, slowest first; none for a scalar
     */
    public Hdf5Dataset dataset(String name, ElementType type, Hdf5Source source, long... shape) {
        return add(name, type.sample(), type.unsigned(), source, shape);
    }

    /** Adds a one-dimensional dataset in double precision. */
    public Hdf5Dataset dataset(String name, double[] values) {
        return dataset(
                name,
                ElementType.FLOAT64,
                output -> {
                    for (double value : values) {
                        output.putDouble(value);
                    }
                },
                values.length);
    }

    /**
     * Adds a dataset of (rows, columns) in double precision.
     *
     * @param values rows of equal length
     * @param columns the length of each row, which no rows cannot tell
     */
    public Hdf5Dataset dataset(String name, double[][] values, int columns) {
        for (double[] row : values) {
            if (row.length != columns) {
                throw new IllegalArgumentException(
                        "dataset " + name + ": a row has " + row.length + " elements, not " + columns);
            }
        }
        return dataset(
                name,
                ElementType.FLOAT64,
                output -> {
                    for (double[] row : values) {
                        for (double value : row) {
                            output.putDouble(value);
                        }
                    }
                },
                values.length,
                columns);
    }

    /** Adds a one-dimensional dataset of signed 64-bit integers. */
    public Hdf5Dataset dataset(String name, long[] values) {
        return dataset(
                name,
                ElementType.INT64,
                output -> {
                    for (long value : values) {
                        output.putLong(value);
                    }
                },
                values.length);
    }

    /** Adds a one-dimensional dataset of signed 32-bit integers. */
    public Hdf5Dataset dataset(String name, int[] values) {
        return dataset(
                name,
                ElementType.INT32,
                output -> {
                    for (int value : values) {
                        output.putInt(value);
                    }
                },
                values.length);
    }

    /** Adds text of any length as a scalar dataset in UTF-8. The text holds no NUL character. */
    public Hdf5Dataset dataset(String name, String text) {
        return add(name, text, false, output -> putText(output, text, byteLength(text) + 1));
    }

    /** Adds a one-dimensional dataset of strings of one length in bytes, padded with NUL, in UTF-8. */
    public Hdf5Dataset dataset(String name, List<String> texts) {
        int bytes = texts.stream().mapToInt(Hdf5Group::byteLength).max().orElse(0) + 1;
        String[] sample = texts.isEmpty() ? new String[] {""} : texts.toArray(new String[0]);
        return add(
                name,
                sample,
                false,
                output -> {
                    for (String text : texts) {
                        putText(output, text, bytes);
                    }
                },
                texts.size());
    }

    @Override
    WritableNode node() {
        return group;
    }

    /** All paths below this group that were described so far, with the shapes of datasets and null for groups. */
    Map<String, long[]> shapes() {
        return shapes;
    }

    private Hdf5Dataset add(String name, Object sample, boolean unsigned, Hdf5Source source, long... shape) {
        register(name, shape);
        StreamedDataset dataset = new StreamedDataset(sample, unsigned, name, group, source, shape);
        group.putDataset(name, dataset);
        return new Hdf5Dataset(dataset, texts());
    }

    private void register(String name, long[] shape) {
        requireName(name);
        String full = path + "/" + name;
        if (shapes.containsKey(full)) {
            throw new IllegalArgumentException(full + " is in the file twice");
        }
        shapes.put(full, shape);
    }

    private static void putText(BinaryOutput output, String text, int bytes) throws IOException {
        output.putBytes(Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), bytes));
    }

    private static int byteLength(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
