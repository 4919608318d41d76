package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.equipoise.neuron.BlockSetup;
import org.equipoise.neuron.InputBuffer;
import org.equipoise.neuron.NeuronBlock;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Parameter;
import org.equipoise.neuron.SpikeBuffer;
import org.equipoise.neuron.StateVisitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model shows its whole state: new blocks that are given it, cut in another way, go on as the old one does. */
class ModelStateTest {
    private static final int NEURONS = 40;
    private static final int STEPS = 300;

    static List<NeuronModel> models() {
        return NeuronModels.ALL;
    }

    @ParameterizedTest
    @MethodSource("models")
    void newBlocksGoOnFromTheStateOfAnOldOne(NeuronModel model) {
        Bench whole = new Bench(model, 0, NEURONS);
        // Just after a spike: then neurons are refractory, and currents and adaptation are on their way.
        int kept = 100;
        whole.advance(1, kept);
        while (kept < STEPS - 100 && !whole.spikedIn(kept)) {
            whole.advance(++kept, 1);
        }
        Map<String, Object> state = new Keeper().of(whole.block);
        int rest = STEPS - kept;
        whole.spikes.clear();
        whole.advance(kept + 1, rest);
        assertThat(whole.spikes).as("spikes that tell the blocks apart").isNotEmpty();

        List<List<Long>> spikes = new ArrayList<>();
        Map<String, List<Object>> end = new LinkedHashMap<>();
        for (int[] cut : new int[][] {{0, 17}, {17, 17}, {17, NEURONS}}) {
            Bench part = new Bench(model, cut[0], cut[1]);
            part.block.visitState(new Setter(state, cut[0]));
            part.advance(kept + 1, rest);
            spikes.addAll(part.spikes);
            new Keeper()
                    .of(part.block)
                    .forEach((name, values) ->
                            end.computeIfAbsent(name, n -> new ArrayList<>()).addAll(elements(values)));
        }

        assertThat(spikes).containsExactlyInAnyOrderElementsOf(whole.spikes);
        Map<String, List<Object>> expected = new LinkedHashMap<>();
        new Keeper().of(whole.block).forEach((name, values) -> expected.put(name, elements(values)));
        assertThat(end).isEqualTo(expected);
        assertThat(end.keySet()).containsExactlyElementsOf(state.keySet());
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < java.lang.reflect.Array.getLength(array); i++) {
            elements.add(java.lang.reflect.Array.get(array, i));
        }
        return elements;
    }

    /** Neurons of a population with input that differs from neuron to neuron and from step to step. */
    private static final class Bench {
        private final NeuronModel model;
        private final int first;
        private final int size;
        private final InputBuffer input;
        final NeuronBlock block;
        /** Step and neuron of the population. */
        final List<List<Long>> spikes = new ArrayList<>();

        Bench(NeuronModel model, int from, int to) {
            this.model = model;
            first = from;
            size = to - from;
            Map<String, double[]> values = new HashMap<>();
            for (Parameter parameter : model.parameters()) {
                double[] same = new double[size];
                double standard = parameter
                        .sameAs()
                        .map(other -> size == 0 ? 0 : values.get(other)[0])
                        .orElse(parameter.defaultValue());
                Arrays.fill(same, parameter.name().equals("rate") ? 0.2 : standard);
                values.put(parameter.name(), same);
            }
            block = model.create(new BlockSetup(size, 0.1, values, from, 0, 1));
            input = new InputBuffer(size, model.receptors().size(), 1);
            input.enableCurrents();
        }

        void advance(int firstStep, int steps) {
            for (int step = firstStep; step < firstStep + steps; step++) {
                SpikeBuffer buffer = new SpikeBuffer();
                fillInput(step);
                block.update(input, step, 1, buffer);
                for (int k = 0; k < buffer.size(); k++) {
                    spikes.add(List.of(buffer.step(k), (long) first + buffer.neuron(k)));
                }
            }
        }

        private void fillInput(int step) {
            double[] current = input.current(step);
            for (int i = 0; i < size; i++) {
                SplittableRandom random = new SplittableRandom(1_000_000L * (first + i) + step);
                current[i] = 300 + 25 * (first + i) + random.nextDouble(100);
                for (int receptor = 0; receptor < model.receptors().size(); receptor++) {
                    input.row(receptor, step)[i] = random.nextInt(10) == 0 ? (receptor == 0 ? 2 : -2) : 0;
                }
            }
        }

        boolean spikedIn(long step) {
            return spikes.stream().anyMatch(spike -> spike.get(0) == step);
        }
    }

    /** Copies what it is shown. */
    private static final class Keeper implements StateVisitor {
        private final Map<String, Object> arrays = new LinkedHashMap<>();

        Map<String, Object> of(NeuronBlock block) {
            block.visitState(this);
            return arrays;
        }

        @Override
        public void visit(String name, double[] values) {
            keep(name, values.clone());
        }

        @Override
        public void visit(String name, int[] values) {
            keep(name, values.clone());
        }

        @Override
        public void visit(String name, long[] values) {
            keep(name, values.clone());
        }

        private void keep(String name, Object copy) {
            assertThat(name).doesNotContain("/");
            assertThat(arrays.put(name, copy)).as("first value of " + name).isNull();
        }
    }

    /** Puts a part of what was copied into a block. */
    private record Setter(Map<String, Object> arrays, int from) implements StateVisitor {

        @Override
        public void visit(String name, double[] values) {
            set(name, values, values.length);
        }

        @Override
        public void visit(String name, int[] values) {
            set(name, values, values.length);
        }

        @Override
        public void visit(String name, long[] values) {
            set(name, values, values.length);
        }

        @SuppressWarnings("SuspiciousSystemArraycopy")
        private void set(String name, Object values, int length) {
            System.arraycopy(arrays.get(name), from, values, 0, length);
        }
    }
}
