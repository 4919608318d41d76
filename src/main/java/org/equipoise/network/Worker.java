package org.equipoise.network;

import java.util.ArrayList;
import java.util.List;

/** One thread's share of the network: parts of every population, with the synapses onto them. Used by that thread only. */
final class Worker {
    private final Part[] parts;

    /**
     * Builds the parts of a thread.
     *
     * @param noise seed of what differs from one trial to the next
     * @param known the same thread's share in an earlier trial, whose synapses are taken; null to draw them
     */
    Worker(
            NetworkSpec spec,
            long noise,
            GatingPlan gating,
            Partition partition,
            int rank,
            int thread,
            int[] firstIds,
            Worker known) {
        List<Part> list = new ArrayList<>();
        for (int p = 0; p < firstIds.length; p++) {
            int size = spec.populations().get(p).size();
            int from = partition.from(size, rank, thread);
            int to = partition.to(size, rank, thread);
            int count = Math.max(1, (to - from + Part.LARGEST - 1) / Part.LARGEST);
            for (int k = 0; k < count; k++) {
                int first = from + (int) ((long) (to - from) * k / count);
                int end = from + (int) ((long) (to - from) * (k + 1) / count);
                Part same = known == null ? null : known.parts[list.size()];
                list.add(new Part(spec, noise, gating, p, first, end - first, firstIds, same));
            }
        }
        parts = list.toArray(Part[]::new);
    }

    /** Simulates the window; the spikes are then with the parts. */
    void update(long firstStep, int steps) {
        for (Part part : parts) {
            part.update(firstStep, steps);
        }
    }

    /**
     * Lets the spikes of a window act on this thread's neurons, and the gating variables.
     *
     * @param opened the numbers of all gating groups, step after step
     */
    void deliver(WindowSpikes spikes, long[] opened) {
        for (Part part : parts) {
            part.deliver(spikes, opened);
        }
    }

    /** See {@link Part#connectivity}. */
    long connectivity() {
        long sum = 0;
        for (Part part : parts) {
            sum += part.connectivity();
        }
        return sum;
    }

    /** The parts in the order of their populations and, within one, of their neurons; not to be changed. */
    Part[] parts() {
        return parts;
    }
}
