package org.equipoise.network.state;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.equipoise.io.ElementType;
import org.equipoise.io.StateArray;
import org.equipoise.neuron.StateVisitor;

/** Copies what it is shown. Shown several blocks in turn, it has their arrays one behind the other. Not thread-safe. */
public final class StateKeeper implements StateVisitor {
    private final Map<String, Growing> arrays = new LinkedHashMap<>();

    private record Growing(ElementType type, ByteArrayOutputStream bytes) {}

    @Override
    public void visit(String name, double[] values) {
        keep(name, StateArray.of(values));
    }

    @Override
    public void visit(String name, int[] values) {
        keep(name, StateArray.of(values));
    }

    @Override
    public void visit(String name, long[] values) {
        keep(name, StateArray.of(values));
    }

    private void keep(String name, StateArray copy) {
        arrays.computeIfAbsent(name, n -> new Growing(copy.type(), new ByteArrayOutputStream(copy.bytes().length)))
                .bytes
                .writeBytes(copy.bytes());
    }

    /** What was shown, by name, in the order of the visits. */
    public Map<String, StateArray> arrays() {
        Map<String, StateArray> kept = new LinkedHashMap<>();
        arrays.forEach((name, growing) -> kept.put(name, new StateArray(growing.type, growing.bytes.toByteArray())));
        return kept;
    }
}
