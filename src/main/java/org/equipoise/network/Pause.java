package org.equipoise.network;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.equipoise.io.ElementType;
import org.equipoise.io.StateArray;
import org.equipoise.network.Checkpoints.Wish;
import org.equipoise.network.state.NetworkState;
import org.equipoise.network.state.StateKeeper;
import org.equipoise.network.state.StateSetter;
import org.equipoise.neuron.StateVisitor;
import org.equipoise.parallel.Communicator;

/**
 * What happens between two windows when a state is kept, and before the first one when it is put back: the states of all
 * parts come together on rank 0, array by array, or go out from there. Used by the first thread of a rank unless said
 * otherwise.
 */
final class Pause {
    private static final String RUN = "run";
    private static final String POSITION = "position";

    private final NetworkSpec spec;
    private final Communicator communicator;
    private final Worker[] workers;
    private final Checkpoints checkpoints;
    /** Of each thread's synapses; see {@link Part#connectivity}. */
    private final long[] connectivity;

    private final boolean[] looked;

    /** The state to go on from, between {@link #find} and {@link #resume}: on rank 0, else empty. */
    private Map<String, Map<String, StateArray>> earlier = Map.of();

    /** Of the earlier state: the last step, how far input reaches, and a number for the synapses. */
    private final long[] position = new long[3];

    private Wish wish = Wish.NONE;

    Pause(NetworkSpec spec, Communicator communicator, Worker[] workers, Checkpoints checkpoints) {
        this.spec = spec;
        this.communicator = communicator;
        this.workers = workers;
        this.checkpoints = checkpoints;
        connectivity = new long[workers.length];
        looked = new boolean[workers.length];
    }

    /** Goes through the synapses of one thread, which calls it before a state is kept or put back. Cheap the second time. */
    void lookAtSynapses(int thread) {
        if (!looked[thread]) {
            connectivity[thread] = workers[thread].connectivity();
            looked[thread] = true;
        }
    }

    /** Whether this rank wants a pause after this window. */
    boolean isWanted() {
        wish = checkpoints.wish();
        return wish != Wish.NONE;
    }

    /**
     * Keeps the state. Collective; called when any rank wants it.
     *
     * @param step the last that was simulated
     * @param run shows what is not of a part of the network
     * @return whether to break off, the same on all ranks
     */
    boolean keep(long step, Consumer<StateVisitor> run) {
        long[] most = {wish == Wish.KEEP_AND_BREAK_OFF ? 1 : 0, reach(step)};
        communicator.max(most);
        int reach = (int) most[1];
        long synapses = synapses();
        Map<String, Map<String, StateArray>> groups = new LinkedHashMap<>();
        for (int p = 0; p < spec.populations().size(); p++) {
            groups.put(group(p), gather(p, step, reach));
        }
        if (communicator.rank() == 0) {
            StateKeeper keeper = new StateKeeper();
            keeper.visit(POSITION, new long[] {step, reach, synapses});
            run.accept(keeper);
            groups.put(RUN, keeper.arrays());
            checkpoints.keep(new NetworkState(groups));
        }
        communicator.barrier();
        return most[0] == 1;
    }

    /**
     * Looks whether there is an earlier state, and puts back what in it is not of a part of the network. Collective.
     *
     * @param run shows what is not of a part of the network
     * @return the last step that was simulated, 0 if there is no earlier state
     */
    long find(Consumer<StateVisitor> run) {
        if (communicator.rank() == 0) {
            earlier = checkpoints.earlier().groups();
        }
        if (!earlier.isEmpty()) {
            StateSetter setter = new StateSetter(earlier.getOrDefault(RUN, Map.of()));
            setter.visit(POSITION, position);
            run.accept(setter);
        }
        communicator.sum(position);
        return position[0];
    }

    /**
     * Puts the rest of the earlier state back, when all threads have looked at their synapses. Collective.
     *
     * @throws IllegalArgumentException on all ranks if the state does not fit the network
     */
    void resume() {
        if (position[2] != synapses()) {
            throw new IllegalArgumentException(
                    "the checkpoint does not fit: the synapses that are drawn now are others than those of its network");
        }
        for (int p = 0; p < spec.populations().size(); p++) {
            Map<String, StateArray> arrays = broadcast(earlier.getOrDefault(group(p), Map.of()));
            for (Worker worker : workers) {
                for (Part part : worker.parts()) {
                    if (part.population() == p) {
                        int size = spec.populations().get(p).size();
                        part.visitState(new StateSetter(arrays, part.first(), part.size(), size), position[0], (int)
                                position[1]);
                    }
                }
            }
        }
        earlier = Map.of();
    }

    private static String group(int population) {
        return "population_" + population;
    }

    private int reach(long step) {
        int reach = 0;
        for (Worker worker : workers) {
            for (Part part : worker.parts()) {
                reach = Math.max(reach, part.reach(step));
            }
        }
        return reach;
    }

    /** A number for the synapses of the whole network. */
    private long synapses() {
        long[] sum = {0};
        for (long ofThread : connectivity) {
            sum[0] += ofThread;
        }
        communicator.sum(sum);
        return sum[0];
    }

    /** The arrays of a population; on other ranks than 0, empty ones. */
    private Map<String, StateArray> gather(int population, long step, int reach) {
        StateKeeper keeper = new StateKeeper();
        for (Worker worker : workers) {
            for (Part part : worker.parts()) {
                if (part.population() == population) {
                    part.visitState(keeper, step, reach);
                }
            }
        }
        Map<String, StateArray> arrays = new LinkedHashMap<>();
        keeper.arrays().forEach((name, own) -> {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[][] gathered = communicator.gather(own.bytes());
            for (int rank = 0; gathered != null && rank < gathered.length; rank++) {
                all.writeBytes(gathered[rank]);
            }
            arrays.put(name, new StateArray(own.type(), all.toByteArray()));
        });
        return arrays;
    }

    /** Rank 0's arrays on all ranks. */
    private Map<String, StateArray> broadcast(Map<String, StateArray> arrays) {
        StringBuilder names = new StringBuilder();
        arrays.forEach((name, array) ->
                names.append(array.type()).append(' ').append(name).append('\n'));
        byte[] list = communicator.broadcast(names.toString().getBytes(StandardCharsets.UTF_8));
        Map<String, StateArray> same = new LinkedHashMap<>();
        new String(list, StandardCharsets.UTF_8).lines().forEach(line -> {
            int space = line.indexOf(' ');
            String name = line.substring(space + 1);
            byte[] own = communicator.rank() == 0 ? arrays.get(name).bytes() : new byte[0];
            same.put(name, new StateArray(ElementType.valueOf(line.substring(0, space)), communicator.broadcast(own)));
        });
        return same;
    }
}
