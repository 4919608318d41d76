package org.equipoise.io;

import io.jhdf.Superblock.SuperblockV2V3;
import io.jhdf.storage.HdfFileChannel;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Takes headers without writing them, to find out where a file's last object will end before its first is written. */
final class Hdf5Measure extends HdfFileChannel {
    Hdf5Measure(FileChannel channel, SuperblockV2V3 superblock) {
        super(channel, superblock);
    }

    @Override
    public int write(ByteBuffer bytes, long position) {
        return bytes.remaining();
    }
}
