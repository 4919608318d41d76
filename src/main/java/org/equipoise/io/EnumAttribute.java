package org.equipoise.io;

import io.jhdf.api.Attribute;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.message.DataSpace;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A scalar attribute of an HDF5 enumeration over unsigned bytes, which jHDF can read but not write. */
final class EnumAttribute implements Attribute {
    private final String name;
    private final Node node;
    private final EnumType type;
    private final byte value;
    private final DataSpace space = DataSpace.fromObject((byte) 0);

    /**
     * @param members the names of the values 0, 1, ...
     * @param value the value's name
     */
    EnumAttribute(String name, Node node, List<String> members, String value) {
        this.name = name;
        this.node = node;
        this.type = new EnumType(members);
        int index = members.indexOf(value);
        if (index < 0) {
            throw new IllegalArgumentException("attribute " + name + ": " + value + " is none of " + members);
        }
        this.value = (byte) index;
    }

    @Override
    public Node getNode() {
        return node;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public long getSize() {
        return 1;
    }

    @Override
    public long getSizeInBytes() {
        return 1;
    }

    @Override
    public int[] getDimensions() {
        return new int[0];
    }

    @Override
    public long[] getDimensionsAsLong() {
        return new long[0];
    }

    @Override
    public Object getData() {
        return value;
    }

    @Override
    public Class<?> getJavaType() {
        return Byte.class;
    }

    @Override
    public boolean isScalar() {
        return true;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public ByteBuffer getBuffer() {
        return type.encodeData(value);
    }

    @Override
    public DataSpace getDataSpace() {
        return space;
    }

    @Override
    public DataType getDataType() {
        return type;
    }

    /** HDF5 datatype class 8, version 3: base type, names ended by NUL, values. */
    private static final class EnumType extends DataType {
        private static final int ENUM_CLASS = 8;
        private static final int VERSION = 3;

        private final List<String> members;

        EnumType(List<String> members) {
            super(ENUM_CLASS, 1);
            this.members = List.copyOf(members);
        }

        @Override
        public Class<?> getJavaType() {
            return byte.class;
        }

        @Override
        public Object fillData(ByteBuffer buffer, int[] dimensions, HdfBackingStorage storage) {
            throw new UnsupportedOperationException("only for writing");
        }

        @Override
        public ByteBuffer encodeData(Object data) {
            return ByteBuffer.wrap(new byte[] {((Number) data).byteValue()});
        }

        @Override
        public ByteBuffer toBuffer() {
            byte[] names = (String.join("\0", members) + "\0").getBytes(StandardCharsets.UTF_8);
            byte[] base = new FixedPoint(1, false).toBuffer().array();
            ByteBuffer encoded = ByteBuffer.allocate(8 + base.length + names.length + members.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
            encoded.put((byte) (ENUM_CLASS | VERSION << 4));
            encoded.putShort((short) members.size()).put((byte) 0);
            encoded.putInt(1);
            encoded.put(base).put(names);
            for (int i = 0; i < members.size(); i++) {
                encoded.put((byte) i);
            }
            return encoded.flip();
        }
    }
}
