package org.equipoise.io;

import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** HDF5's enumeration over unsigned bytes: datatype class 8, version 3 (base type, names ended by NUL, values). */
final class EnumType extends DataType {
    private static final int CLASS = 8;
    private static final int VERSION = 3;

    private final List<String> members;

    /** @param members the names of the values 0, 1, ... */
    EnumType(List<String> members) {
        super(CLASS, Byte.BYTES);
        this.members = List.copyOf(members);
    }

    @Override
    public Class<?> getJavaType() {
        return Byte.class;
    }

    @Override
    public Object fillData(ByteBuffer buffer, int[] dimensions, HdfBackingStorage storage) {
        throw new UnsupportedOperationException("only for writing");
    }

    @Override
    public ByteBuffer encodeData(Object data) {
        return ByteBuffer.wrap(new byte[] {(Byte) data});
    }

    @Override
    public ByteBuffer toBuffer() {
        byte[] names = (String.join("\0", members) + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] base = new FixedPoint(Byte.BYTES, false).toBuffer().array();
        ByteBuffer encoded = ByteBuffer.allocate(8 + base.length + names.length + members.size())
                .order(ByteOrder.LITTLE_ENDIAN);
        encoded.put((byte) (CLASS | VERSION << 4));
        encoded.putShort((short) members.size()).put((byte) 0);
        encoded.putInt(Byte.BYTES);
        encoded.put(base).put(names);
        for (int i = 0; i < members.size(); i++) {
            encoded.put((byte) i);
        }
        return encoded.flip();
    }
}
