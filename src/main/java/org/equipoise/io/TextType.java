package org.equipoise.io;

import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * HDF5's text of variable length in UTF-8 (datatype class 9, version 1), whose value is a {@link TextHeap.Entry}.
 *
 * <p>jHDF writes texts of fixed length only. Those h5py shows as bytes, and HighFive before 2.8, with it libsonata before
 * 2024, cannot read.
 */
final class TextType extends DataType {
    private static final int CLASS = 9;
    private static final int VERSION = 1;
    private static final int STRING = 1;
    private static final int UTF_8 = 1;

    /** Length, address of the heap, index in it. */
    private static final int BYTES = Integer.BYTES + Long.BYTES + Integer.BYTES;

    private final TextHeap heap;

    TextType(TextHeap heap) {
        super(CLASS, BYTES);
        this.heap = heap;
    }

    @Override
    public Class<?> getJavaType() {
        return String.class;
    }

    @Override
    public Object fillData(ByteBuffer buffer, int[] dimensions, HdfBackingStorage storage) {
        throw new UnsupportedOperationException("only for writing");
    }

    @Override
    public ByteBuffer encodeData(Object data) {
        TextHeap.Entry entry = (TextHeap.Entry) data;
        return ByteBuffer.allocate(BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(entry.bytes())
                .putLong(entry.index() == 0 ? 0 : heap.address())
                .putInt(entry.index())
                .flip();
    }

    @Override
    public ByteBuffer toBuffer() {
        byte[] base = new FixedPoint(Byte.BYTES, false).toBuffer().array();
        return ByteBuffer.allocate(8 + base.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) (CLASS | VERSION << 4))
                .put((byte) STRING)
                .put((byte) UTF_8)
                .put((byte) 0)
                .putInt(BYTES)
                .put(base)
                .flip();
    }
}
