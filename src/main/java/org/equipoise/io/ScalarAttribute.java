package org.equipoise.io;

import io.jhdf.api.Attribute;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.DataSpace;
import java.nio.ByteBuffer;

/** A scalar attribute of a type that jHDF can read but not write. */
final class ScalarAttribute implements Attribute {
    private final String name;
    private final Node node;
    private final DataType type;
    private final Object value;
    private final DataSpace space = DataSpace.fromObject((byte) 0);

    /** @param value what {@code type} encodes */
    ScalarAttribute(String name, Node node, DataType type, Object value) {
        this.name = name;
        this.node = node;
        this.type = type;
        this.value = value;
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
        return type.getSize();
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
        return type.getJavaType();
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
}
