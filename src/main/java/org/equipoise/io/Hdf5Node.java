package org.equipoise.io;

import io.jhdf.api.WritableNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A group or a dataset of an HDF5 file that is being described: what can carry attributes.
 *
 * <p>An attribute holds at most 60,000 bytes (HDF5's limit is 64 KiB with its header): longer texts belong into a dataset.
 */
public abstract sealed class Hdf5Node permits Hdf5Group, Hdf5Dataset {
    private static final int MAX_BYTES = 60_000;

    private final TextHeap texts;

    Hdf5Node(TextHeap texts) {
        this.texts = texts;
    }

    /** Sets a text attribute. */
    public final void attribute(String name, String value) {
        requireName(name);
        requireSize(name, value.getBytes(StandardCharsets.UTF_8).length);
        node().getAttributes().put(name, new ScalarAttribute(name, node(), new TextType(texts), texts.add(value)));
    }

    /** Sets a 64-bit integer attribute. */
    public final void attribute(String name, long value) {
        put(name, value, Long.BYTES, false);
    }

    /** Sets a double-precision attribute. */
    public final void attribute(String name, double value) {
        put(name, value, Double.BYTES, false);
    }

    /** Sets an attribute that is an array in double precision, not empty. */
    public final void attribute(String name, double[] values) {
        put(name, values, (long) Double.BYTES * requireElements(name, values.length), false);
    }

    /** Sets an unsigned 32-bit attribute. */
    public final void unsignedAttribute(String name, int value) {
        put(name, value, Integer.BYTES, true);
    }

    /** Sets an attribute that is an array of unsigned 32-bit integers, not empty. */
    public final void unsignedAttribute(String name, int[] values) {
        put(name, values, (long) Integer.BYTES * requireElements(name, values.length), true);
    }

    /** Sets an unsigned 8-bit attribute. */
    public final void unsignedAttribute(String name, byte value) {
        put(name, value, Byte.BYTES, true);
    }

    /**
     * Sets an attribute of an enumeration over unsigned bytes.
     *
     * @param members names of the values 0, 1, ...
     * @param value one of the names
     * @throws IllegalArgumentException if {@code value} is none of them
     */
    public final void enumAttribute(String name, List<String> members, String value) {
        requireName(name);
        int index = members.indexOf(value);
        if (index < 0) {
            throw new IllegalArgumentException("attribute " + name + ": " + value + " is none of " + members);
        }
        node().getAttributes().put(name, new ScalarAttribute(name, node(), new EnumType(members), (byte) index));
    }

    abstract WritableNode node();

    final TextHeap texts() {
        return texts;
    }

    /** HDF5 takes '/' as the separator of a path; a file with such a name cannot be visited by the HDF5 library. */
    static void requireName(String name) {
        if (name.isBlank() || name.contains("/") || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be a name in an HDF5 file");
        }
    }

    private void put(String name, Object value, long bytes, boolean unsigned) {
        requireName(name);
        requireSize(name, bytes);
        node().putAttribute(name, value, unsigned);
    }

    private static void requireSize(String name, long bytes) {
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "attribute " + name + " has " + bytes + " bytes; more than " + MAX_BYTES + " need a dataset");
        }
    }

    private static int requireElements(String name, int length) {
        if (length == 0) {
            throw new IllegalArgumentException("attribute " + name + " has no elements");
        }
        return length;
    }
}
