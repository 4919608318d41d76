package org.equipoise.ensemble;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.Team;

/**
 * Does the blocks of a {@link BlockWork} on all ranks and threads.
 *
 * <p>What is to be done is dealt to the ranks in turn, like cards; the threads of a rank take their rank's blocks as they
 * become free. With resumption, blocks whose files are there are left out, whatever number of ranks wrote them.
 */
public final class Ensemble {
    private final Communicator world;
    private final int threads;

    /**
     * @param world the ranks that share the work
     * @param threads of each rank, at least 1
     */
    public Ensemble(Communicator world, int threads) {
        this.world = world;
        this.threads = threads;
    }

    /**
     * Does all blocks, or with {@code resume} those that are missing or damaged. Collective; returns on every rank when the
     * work of all is done.
     *
     * @throws IOException if a block of this rank cannot be done; its threads then finish the blocks in hand
     */
    public void run(BlockWork work, boolean resume, EnsembleListener listener) throws IOException {
        List<Integer> todo = resume
                ? inspect(work, listener)
                : IntStream.range(0, work.blocks()).boxed().toList();
        if (!resume && world.rank() == 0) {
            listener.begins(work.blocks(), 0, List.of());
        }
        List<Integer> share = share(todo);
        AtomicInteger done = new AtomicInteger();
        forEach(share, block -> {
            work.run(block);
            if (world.rank() == 0) {
                synchronized (done) {
                    listener.progress(done.incrementAndGet(), share.size());
                }
            }
        });
        world.barrier();
    }

    /** The blocks that are to be done, the same list on all ranks. */
    private List<Integer> inspect(BlockWork work, EnsembleListener listener) throws IOException {
        int blocks = work.blocks();
        long[] toDo = new long[blocks];
        List<String> damaged = Collections.synchronizedList(new ArrayList<>());
        forEach(share(IntStream.range(0, blocks).boxed().toList()), block -> {
            BlockState state = work.inspect(block);
            toDo[block] = state.kind() == BlockState.Kind.DONE ? 0 : 1;
            if (state.kind() == BlockState.Kind.DAMAGED) {
                damaged.add(state.detail());
            }
        });
        world.sum(toDo);
        List<Integer> todo =
                IntStream.range(0, blocks).filter(i -> toDo[i] > 0).boxed().toList();
        List<String> damagedAnywhere = gatherTexts(damaged);
        if (world.rank() == 0) {
            listener.begins(blocks, blocks - todo.size(), damagedAnywhere);
        }
        return todo;
    }

    private List<Integer> share(List<Integer> blocks) {
        return IntStream.range(0, blocks.size())
                .filter(i -> i % world.size() == world.rank())
                .mapToObj(blocks::get)
                .toList();
    }

    /** On rank 0 the texts of all ranks in alphabetical order, elsewhere nothing. */
    private List<String> gatherTexts(List<String> texts) {
        byte[][] all = world.gather(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
        List<String> gathered = new ArrayList<>();
        if (all != null) {
            for (byte[] part : all) {
                new String(part, StandardCharsets.UTF_8).lines().forEach(gathered::add);
            }
        }
        Collections.sort(gathered);
        return gathered;
    }

    /** What is done with one block. */
    @FunctionalInterface
    private interface Step {
        void accept(int block) throws IOException;
    }

    private void forEach(List<Integer> blocks, Step step) throws IOException {
        AtomicInteger next = new AtomicInteger();
        Team.<IOException>run(Math.max(1, Math.min(threads, blocks.size())), member -> {
            int taken = next.getAndIncrement();
            while (taken < blocks.size()) {
                try {
                    step.accept(blocks.get(taken));
                } catch (IOException | RuntimeException | Error failure) {
                    // The others take no further block.
                    next.set(blocks.size());
                    throw failure;
                }
                taken = next.getAndIncrement();
            }
        });
    }
}
