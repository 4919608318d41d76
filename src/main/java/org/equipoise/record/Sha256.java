package org.equipoise.record;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import org.equipoise.neuron.StateVisitor;

/**
 * SHA-256 (FIPS 180-4) whose state can be kept, which that of Java's own cannot; it is slower than that by a factor of 3 to
 * 10. Not thread-safe.
 */
final class Sha256 extends MessageDigest {
    private static final int BLOCK_BYTES = 64;
    private static final int LENGTH_BYTES = Long.BYTES;
    private static final int ROUNDS = 64;
    private static final int WORDS = 8;

    /** The first 32 bits of the fractional parts of the square roots of the first 8 primes. */
    private static final int[] START = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };

    /** Likewise of the cube roots of the first 64 primes. */
    private static final int[] K = cubeRoots();

    private final int[] hash = START.clone();
    private final int[] schedule = new int[ROUNDS];
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
    private long length;

    Sha256() {
        super("SHA-256");
    }

    /** The fractional bits by whole numbers alone: the largest r whose cube is at most p 2^96. */
    private static int[] cubeRoots() {
        int[] roots = new int[ROUNDS];
        int found = 0;
        for (int p = 2; found < ROUNDS; p++) {
            if (BigInteger.valueOf(p).isProbablePrime(20)) {
                roots[found++] = cubeRoot(BigInteger.valueOf(p).shiftLeft(96)).intValue();
            }
        }
        return roots;
    }

    private static BigInteger cubeRoot(BigInteger value) {
        BigInteger root = BigInteger.ZERO;
        for (int bit = value.bitLength() / 3; bit >= 0; bit--) {
            BigInteger larger = root.setBit(bit);
            if (larger.pow(3).compareTo(value) <= 0) {
                root = larger;
            }
        }
        return root;
    }

    /** Shows the state. */
    void visitState(StateVisitor visitor) {
        long[] lengths = {length};
        int[] waiting = new int[BLOCK_BYTES];
        for (int i = 0; i < block.position(); i++) {
            waiting[i] = block.get(i);
        }
        visitor.visit("digest_hash", hash);
        visitor.visit("digest_length", lengths);
        visitor.visit("digest_block", waiting);
        length = lengths[0];
        block.clear();
        for (int i = 0; i < length % BLOCK_BYTES; i++) {
            block.put((byte) waiting[i]);
        }
    }

    @Override
    protected void engineUpdate(byte input) {
        block.put(input);
        length++;
        if (!block.hasRemaining()) {
            compress();
        }
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int count) {
        int at = offset;
        int left = count;
        while (left > 0) {
            int part = Math.min(left, block.remaining());
            block.put(input, at, part);
            at += part;
            left -= part;
            length += part;
            if (!block.hasRemaining()) {
                compress();
            }
        }
    }

    @Override
    protected byte[] engineDigest() {
        long bits = length * Byte.SIZE;
        engineUpdate((byte) 0x80);
        while (block.position() != BLOCK_BYTES - LENGTH_BYTES) {
            engineUpdate((byte) 0);
        }
        block.putLong(bits);
        compress();
        ByteBuffer result = ByteBuffer.allocate(WORDS * Integer.BYTES);
        for (int word : hash) {
            result.putInt(word);
        }
        engineReset();
        return result.array();
    }

    @Override
    protected int engineGetDigestLength() {
        return WORDS * Integer.BYTES;
    }

    @Override
    protected int engineDigest(byte[] buffer, int offset, int room) throws DigestException {
        if (room < engineGetDigestLength()) {
            throw new DigestException("there is no room for " + engineGetDigestLength() + " bytes");
        }
        System.arraycopy(engineDigest(), 0, buffer, offset, engineGetDigestLength());
        return engineGetDigestLength();
    }

    @Override
    protected void engineReset() {
        System.arraycopy(START, 0, hash, 0, WORDS);
        block.clear();
        length = 0;
    }

    @Override
    public Object clone() {
        Sha256 copy = new Sha256();
        System.arraycopy(hash, 0, copy.hash, 0, WORDS);
        copy.block.put(block.array(), 0, block.position());
        copy.length = length;
        return copy;
    }

    private void compress() {
        block.flip();
        for (int t = 0; t < 16; t++) {
            schedule[t] = block.getInt();
        }
        block.clear();
        for (int t = 16; t < ROUNDS; t++) {
            int w15 = schedule[t - 15];
            int w2 = schedule[t - 2];
            int s0 = Integer.rotateRight(w15, 7) ^ Integer.rotateRight(w15, 18) ^ (w15 >>> 3);
            int s1 = Integer.rotateRight(w2, 17) ^ Integer.rotateRight(w2, 19) ^ (w2 >>> 10);
            schedule[t] = schedule[t - 16] + s0 + schedule[t - 7] + s1;
        }
        int a = hash[0];
        int b = hash[1];
        int c = hash[2];
        int d = hash[3];
        int e = hash[4];
        int f = hash[5];
        int g = hash[6];
        int h = hash[7];
        for (int t = 0; t < ROUNDS; t++) {
            int s1 = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
            int t1 = h + s1 + ((e & f) ^ (~e & g)) + K[t] + schedule[t];
            int s0 = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
            int t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }
        hash[0] += a;
        hash[1] += b;
        hash[2] += c;
        hash[3] += d;
        hash[4] += e;
        hash[5] += f;
        hash[6] += g;
        hash[7] += h;
    }
}
