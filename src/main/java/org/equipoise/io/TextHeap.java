package org.equipoise.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of all attributes of a file, each once: one HDF5 global heap collection, written after everything else. */
final class TextHeap {
    private static final int HEADER_BYTES = 16;
    private static final int MIN_BYTES = 4096;
    private static final int MAX_ENTRIES = 0xFFFF;

    private final Map<String, Entry> entries = new HashMap<>();
    private final List<byte[]> texts = new ArrayList<>();
    private long address;

    /**
     * Where an attribute finds its text.
     *
     * @param bytes length of the text
     * @param index place in the heap, from 1; 0 for the empty text, which takes no place
     */
    record Entry(int bytes, int index) {}

    /** Keeps a text. */
    Entry add(String text) {
        return entries.computeIfAbsent(text, this::append);
    }

    /** Where the heap is in the file. */
    long address() {
        return address;
    }

    /** Decides where the heap is in the file. */
    void place(long at) {
        address = at;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The collection: header, texts with their headers, and the rest as an object of index 0. */
    byte[] encode() {
        int used = HEADER_BYTES;
        for (byte[] text : texts) {
            used += HEADER_BYTES + padded(text.length);
        }
        ByteBuffer encoded =
                ByteBuffer.allocate(Math.max(MIN_BYTES, used + HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        encoded.put("GCOL".getBytes(StandardCharsets.US_ASCII)).putInt(1).putLong(encoded.capacity());
        for (int i = 0; i < texts.size(); i++) {
            byte[] text = texts.get(i);
            putHeader(encoded, i + 1, text.length);
            encoded.put(text).position(encoded.position() + padded(text.length) - text.length);
        }
        putHeader(encoded, 0, encoded.remaining());
        return encoded.array();
    }

    private Entry append(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            return new Entry(0, 0);
        }
        if (texts.size() == MAX_ENTRIES) {
            throw new IllegalArgumentException("more than " + MAX_ENTRIES + " different texts in attributes");
        }
        texts.add(bytes);
        return new Entry(bytes.length, texts.size());
    }

    private static void putHeader(ByteBuffer encoded, int index, int bytes) {
        encoded.putShort((short) index).putShort((short) 0).putInt(0).putLong(bytes);
    }

    private static int padded(int bytes) {
        return (bytes + 7) / 8 * 8;
    }
}
