package org.equipoise.io;

import io.jhdf.ObjectHeader;
import io.jhdf.Superblock;
import io.jhdf.WritableDatasetImpl;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.Group;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.Message;
import io.jhdf.storage.HdfFileChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A contiguous dataset whose elements are produced while the file is written.
 *
 * <p>jHDF takes a dataset's elements from one Java array and fails on empty arrays and on more than 2 GiB. This class asks
 * it only for the encoding of the header.
 */
final class StreamedDataset extends WritableDatasetImpl {
    /** HDF5's address of data that takes no space. */
    private static final long UNDEFINED_ADDRESS = -1;

    private static final int VERSION_2 = 2;
    private static final int SCALAR = 0;
    private static final int SIMPLE = 1;

    private final long[] shape;
    private final Hdf5Source source;
    private final long bytes;

    /**
     * @param sample a value or array from which jHDF infers the element type
     * @param shape number of elements along each dimension, 0 allowed; no dimension at all for a scalar
     */
    StreamedDataset(Object sample, boolean unsigned, String name, Group parent, Hdf5Source source, long... shape) {
        super(
                sample,
                name,
                parent,
                unsigned ? DatasetCreationOptions.builder().unsigned().build() : DatasetCreationOptions.DEFAULT);
        this.shape = shape.clone();
        this.source = source;
        long product = getDataType().getSize();
        for (long extent : shape) {
            product = Math.multiplyExact(product, extent);
        }
        this.bytes = product;
    }

    @Override
    public long write(HdfFileChannel file, long position) {
        try {
            DataSpace space = dataSpace(file.getSuperblock());
            long dataAddress = position + header(space, position, 0).remaining();
            if (file instanceof Hdf5Measure) {
                return dataAddress + bytes;
            }
            file.position(dataAddress);
            BinaryOutput output = new BinaryOutput(file.getFileChannel());
            source.writeTo(output);
            output.flush();
            if (output.count() != bytes) {
                throw new IllegalStateException(
                        "dataset " + getPath() + ": " + output.count() + " bytes were written, not " + bytes);
            }
            file.write(header(space, position, bytes == 0 ? UNDEFINED_ADDRESS : dataAddress), position);
            return dataAddress + bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ByteBuffer header(DataSpace space, long position, long dataAddress) {
        List<Message> messages = new ArrayList<>();
        messages.add(DataTypeMessage.create(getDataType()));
        messages.add(DataSpaceMessage.create(space));
        messages.add(FillValueMessage.NO_FILL);
        messages.add(ContiguousDataLayoutMessage.create(dataAddress, bytes));
        if (!getAttributes().isEmpty()) {
            messages.add(AttributeInfoMessage.create());
            getAttributes().forEach((name, value) -> messages.add(AttributeMessage.create(name, value)));
        }
        return new ObjectHeader.ObjectHeaderV2(position, messages).toBuffer();
    }

    /** jHDF makes dataspaces from arrays or from their encoding; only the latter can be empty or longer than an array. */
    private DataSpace dataSpace(Superblock superblock) {
        ByteBuffer encoded = ByteBuffer.allocate(4 + Long.BYTES * shape.length).order(ByteOrder.LITTLE_ENDIAN);
        encoded.put((byte) VERSION_2).put((byte) shape.length).put((byte) 0);
        encoded.put((byte) (shape.length == 0 ? SCALAR : SIMPLE));
        for (long extent : shape) {
            encoded.putLong(extent);
        }
        return DataSpace.readDataSpace(encoded.flip(), superblock);
    }
}
