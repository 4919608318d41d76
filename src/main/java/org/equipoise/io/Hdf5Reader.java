package org.equipoise.io;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.exceptions.HdfException;
import io.jhdf.exceptions.HdfInvalidPathException;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads HDF5 files, whole datasets or slices of them.
 *
 * <p>Paths start with '/'. Reading from several threads at once is allowed. All methods but {@link #has} throw an {@link
 * IOException} that names the file and what is missing or unreadable in it.
 */
public final class Hdf5Reader implements AutoCloseable {
    private final Path path;
    private final HdfFile file;

    /** Opens a file. */
    public Hdf5Reader(Path path) throws IOException {
        this.path = path;
        try {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            this.file = new HdfFile(path);
        } catch (HdfException | IOException failure) {
            throw FileErrors.cannotRead(path, failure);
        }
    }

    /** The file that is read. */
    public Path path() {
        return path;
    }

    /** Whether there is a group or dataset at a path. */
    public boolean has(String at) throws IOException {
        return find(at) != null;
    }

    /** Whether what is at a path is a dataset, and no group. */
    public boolean isDataset(String at) throws IOException {
        return node(at) instanceof Dataset;
    }

    /** The names of what is in a group, in alphabetical order. */
    public List<String> children(String group) throws IOException {
        if (node(group) instanceof Group found) {
            return found.getChildren().keySet().stream().sorted().toList();
        }
        throw unfit(group, "is no group");
    }

    /** The shape of a dataset: number of elements along each dimension, none for a scalar. */
    public long[] shape(String dataset) throws IOException {
        return dataset(dataset).getDimensionsAsLong();
    }

    /** Some elements of a one-dimensional dataset of floating-point numbers. */
    public double[] doubles(String dataset, long from, int count) throws IOException {
        Object slice = slice(dataset, new long[] {from}, new int[] {count});
        return slice == null ? new double[0] : toDoubles(dataset, slice);
    }

    /** A whole one-dimensional dataset of floating-point numbers. */
    public double[] doubles(String dataset) throws IOException {
        return doubles(dataset, 0, length(dataset));
    }

    /** Some elements of a one-dimensional dataset of integers; unsigned ones above the largest signed one come negative. */
    public long[] longs(String dataset, long from, int count) throws IOException {
        long[] offset = {from};
        int[] shape = {count};
        if (count > 0
                && dataset(dataset) instanceof DatasetBase found
                && found.getDataType() instanceof FixedPoint type
                && type.getSize() == Long.BYTES) {
            // By itself jHDF makes a BigInteger of every unsigned 64-bit number.
            requireInside(dataset, offset, shape);
            long[] longs = new long[count];
            try {
                ByteBuffer bytes = found.getSliceDataBuffer(offset, shape);
                bytes.order(type.getByteOrder()).asLongBuffer().get(longs);
            } catch (HdfException failure) {
                throw FileErrors.cannotRead(path, failure);
            }
            return longs;
        }
        Object slice = slice(dataset, offset, shape);
        return slice == null ? new long[0] : toLongs(dataset, slice);
    }

    /** A whole one-dimensional dataset of FLOAT64, INT32 or INT64, as it is in the file. */
    public StateArray array(String dataset) throws IOException {
        int length = length(dataset);
        if (!(dataset(dataset) instanceof DatasetBase found)) {
            throw unfit(dataset, "is no plain dataset");
        }
        DataType type = found.getDataType();
        ElementType element = Stream.of(ElementType.FLOAT64, ElementType.INT32, ElementType.INT64)
                .filter(t ->
                        t.bytes() == type.getSize() && (t == ElementType.FLOAT64) == (type instanceof FloatingPoint))
                .findFirst()
                .orElseThrow(() -> unfit(dataset, "holds no numbers that are expected"));
        byte[] bytes = new byte[length * element.bytes()];
        if (length > 0) {
            try {
                found.getSliceDataBuffer(new long[] {0}, new int[] {length}).get(bytes);
            } catch (HdfException failure) {
                throw FileErrors.cannotRead(path, failure);
            }
        }
        return new StateArray(element, bytes);
    }

    /** A whole one-dimensional dataset of integers. */
    public long[] longs(String dataset) throws IOException {
        return longs(dataset, 0, length(dataset));
    }

    /**
     * A block of a two-dimensional dataset of floating-point numbers.
     *
     * @return array of (rows, columns)
     */
    public double[][] block(String dataset, long fromRow, int rows, long fromColumn, int columns) throws IOException {
        double[][] block = new double[rows][columns];
        Object slice = slice(dataset, new long[] {fromRow, fromColumn}, new int[] {rows, columns});
        if (slice != null) {
            Object[] sliceRows = (Object[]) slice;
            for (int i = 0; i < rows; i++) {
                block[i] = toDoubles(dataset, sliceRows[i]);
            }
        }
        return block;
    }

    /** A row of a two-dimensional dataset of integers of up to 32 bits, from one column on. */
    public long[] row(String dataset, long row, long fromColumn, int columns) throws IOException {
        Object slice = slice(dataset, new long[] {row, fromColumn}, new int[] {1, columns});
        return slice == null ? new long[0] : toLongs(dataset, ((Object[]) slice)[0]);
    }

    /** The text of a scalar dataset. */
    public String text(String dataset) throws IOException {
        if (whole(dataset) instanceof String text) {
            return text;
        }
        throw unfit(dataset, "is no text");
    }

    /** The strings of a one-dimensional dataset. */
    public List<String> texts(String dataset) throws IOException {
        Object whole = whole(dataset);
        if (whole == null) {
            return List.of();
        }
        if (whole instanceof String[] texts) {
            return List.of(texts);
        }
        throw unfit(dataset, "is no list of texts");
    }

    /** The text of an attribute of a group or dataset. */
    public String textAttribute(String at, String name) throws IOException {
        if (attribute(at, name) instanceof String text) {
            return text;
        }
        throw unfit(at, "has an attribute " + name + " that is no text");
    }

    /** The value of a numeric scalar attribute of a group or dataset. */
    public Number numberAttribute(String at, String name) throws IOException {
        if (attribute(at, name) instanceof Number number) {
            return number;
        }
        throw unfit(at, "has an attribute " + name + " that is no number");
    }

    /** The values of an attribute of a group or dataset that is an array in double precision. */
    public double[] numbersAttribute(String at, String name) throws IOException {
        if (attribute(at, name) instanceof double[] numbers) {
            return numbers;
        }
        throw unfit(at, "has an attribute " + name + " that is no array of floating-point numbers");
    }

    @Override
    public void close() {
        file.close();
    }

    private Object attribute(String at, String name) throws IOException {
        try {
            Attribute attribute = node(at).getAttribute(name);
            if (attribute == null) {
                throw unfit(at, "has no attribute " + name);
            }
            return attribute.getData();
        } catch (HdfException damaged) {
            throw FileErrors.cannotRead(path, damaged);
        }
    }

    private int length(String dataset) throws IOException {
        long[] shape = shape(dataset);
        if (shape.length != 1) {
            throw unfit(dataset, "has " + shape.length + " dimensions, not 1");
        }
        if (shape[0] > Integer.MAX_VALUE - 8) {
            throw unfit(dataset, "is too long to be read at once");
        }
        return (int) shape[0];
    }

    /** @return null if the slice has no elements: jHDF cannot read those */
    private Object slice(String dataset, long[] from, int[] counts) throws IOException {
        requireInside(dataset, from, counts);
        if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
            return null;
        }
        try {
            return dataset(dataset).getData(from, counts);
        } catch (HdfException failure) {
            throw FileErrors.cannotRead(path, failure);
        }
    }

    private void requireInside(String dataset, long[] from, int[] counts) throws IOException {
        long[] shape = shape(dataset);
        if (shape.length != from.length) {
            throw unfit(dataset, "has " + shape.length + " dimensions, not " + from.length);
        }
        for (int i = 0; i < from.length; i++) {
            if (from[i] < 0 || counts[i] < 0 || from[i] > shape[i] - counts[i]) {
                throw unfit(
                        dataset,
                        "has " + shape[i] + " elements along dimension " + i + ", not " + from[i] + " to "
                                + (from[i] + counts[i]));
            }
        }
    }

    private Object whole(String dataset) throws IOException {
        try {
            return dataset(dataset).getData();
        } catch (HdfException failure) {
            throw FileErrors.cannotRead(path, failure);
        }
    }

    private Dataset dataset(String at) throws IOException {
        if (node(at) instanceof Dataset dataset) {
            return dataset;
        }
        throw unfit(at, "is no dataset");
    }

    private Node node(String at) throws IOException {
        Node found = find(at);
        if (found == null) {
            throw unfit(at, "is not there");
        }
        return found;
    }

    private Node find(String at) throws IOException {
        try {
            return at.equals("/") ? file : file.getByPath(at);
        } catch (HdfInvalidPathException absent) {
            return null;
        } catch (HdfException damaged) {
            throw FileErrors.cannotRead(path, damaged);
        }
    }

    private double[] toDoubles(String dataset, Object numbers) throws IOException {
        if (numbers instanceof double[] doubles) {
            return doubles;
        }
        if (numbers instanceof float[] floats) {
            double[] doubles = new double[floats.length];
            for (int i = 0; i < floats.length; i++) {
                doubles[i] = floats[i];
            }
            return doubles;
        }
        throw unfit(dataset, "holds no floating-point numbers");
    }

    private long[] toLongs(String dataset, Object numbers) throws IOException {
        if (numbers instanceof long[] longs) {
            return longs;
        }
        if (numbers instanceof int[] ints) {
            return Arrays.stream(ints).asLongStream().toArray();
        }
        throw unfit(dataset, "holds no integers");
    }

    private IOException unfit(String at, String what) {
        return new IOException("cannot read " + path + ": " + at + " " + what);
    }
}
