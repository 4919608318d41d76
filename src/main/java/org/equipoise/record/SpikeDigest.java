package org.equipoise.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.equipoise.neuron.StateVisitor;

/**
 * The fingerprint of all spikes of a run: SHA-256 over the spikes sorted by (step, global id), each as two little-endian
 * 64-bit integers, step and id. Equal fingerprints mean equal spikes, whatever the number of ranks and threads.
 *
 * <p>Adding allocates nothing. Not thread-safe.
 */
public final class SpikeDigest {
    private static final int SPIKE_BYTES = 2 * Long.BYTES;

    private final MessageDigest sha256;
    private final ByteBuffer buffer = ByteBuffer.allocate(1024 * SPIKE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long lastStep = Long.MIN_VALUE;
    private int lastId;

    /** The fingerprint of no spikes. */
    public SpikeDigest() {
        this(sha256());
    }

    private SpikeDigest(MessageDigest sha256) {
        this.sha256 = sha256;
    }

    /** A fingerprint that can show its state, for which adding takes some 50 ns more a spike. */
    public static SpikeDigest resumable() {
        return new SpikeDigest(new Sha256());
    }

    /**
     * Shows all that the fingerprint depends on; called between steps.
     *
     * @throws IllegalStateException if this is not a {@link #resumable} one
     */
    public void visitState(StateVisitor visitor) {
        drain();
        if (!(sha256 instanceof Sha256 own)) {
            throw new IllegalStateException("this digest cannot show its state");
        }
        own.visitState(visitor);
    }

    /**
     * Adds the spikes of one step.
     *
     * @param step of the spikes, not before the step added last
     * @param ids global ids in ascending order; several spikes of a neuron repeat its id
     * @param from index of the first id
     * @param to index after the last id
     * @throws IllegalArgumentException if the spikes come out of order
     */
    public void add(long step, int[] ids, int from, int to) {
        for (int i = from; i < to; i++) {
            add(step, ids[i]);
        }
    }

    /**
     * Adds one spike, not before the one added last in the order of (step, global id).
     *
     * @throws IllegalArgumentException if it comes out of order
     */
    public void add(long step, int id) {
        if (step < lastStep || (step == lastStep && id < lastId)) {
            throw new IllegalArgumentException("spike (step " + step + ", neuron " + id + ") comes after (step "
                    + lastStep + ", neuron " + lastId + ")");
        }
        lastStep = step;
        lastId = id;
        if (!buffer.hasRemaining()) {
            drain();
        }
        buffer.putLong(step).putLong(id);
    }

    /** The fingerprint of the spikes added so far, 64 hexadecimal digits in lower case; more may be added. */
    public String hex() {
        drain();
        try {
            return HexFormat.of().formatHex(((MessageDigest) sha256.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("this Java cannot copy the state of SHA-256", impossible);
        }
    }

    private void drain() {
        sha256.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
