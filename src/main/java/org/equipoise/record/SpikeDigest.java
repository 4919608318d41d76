package org.equipoise.record;

import java.nio.*;
import java.security.*;
import java.util.*;

public final class SpikeDigest {
    private final MessageDigest md;
    private final byte[] buf = new byte[1 << 16];
    private final ByteBuffer bb = ByteBuffer.wrap(buf).order(ByteOrder.LITTLE_ENDIAN);

    public SpikeDigest() {
        try {
            md = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void add(long step, int[] ids, int from, int to) {
        for (int k = from; k < to; k++) {
            if (bb.remaining() < 16) {
                md.update(buf, 0, bb.position());
                bb.clear();
            }
            bb.putLong(step).putLong(ids[k]);
        }
    }

    public String hex() {
        md.update(buf, 0, bb.position());
        return HexFormat.of().formatHex(md.digest());
    }
}
