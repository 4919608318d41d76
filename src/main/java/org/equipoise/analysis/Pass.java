package org.equipoise.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.ensemble.Ensemble;
import org.equipoise.ensemble.EnsembleListener;
import org.equipoise.parallel.Communicator;

/** The work on items below a run's directory: done by all ranks and threads, resumable, and removed at the end. */
final class Pass {
    private final Path work;
    private final Path parts;
    private final ItemWork items;

    /** @param items in any order; the long ones are done first, so that what is dealt out in turn ends at the same time */
    Pass(Path directory, List<Item> items) {
        work = directory.resolve(".work");
        parts = work.resolve("analysis");
        this.items = new ItemWork(
                items.stream()
                        .sorted(Comparator.comparingDouble(Item::cost).reversed())
                        .toList(),
                parts);
    }

    /**
     * Does all items, or with {@code resume} those that are not there. Collective.
     *
     * @throws IOException if an item cannot be done
     */
    void run(Communicator world, int threads, boolean resume, EnsembleListener listener) throws IOException {
        if (world.rank() == 0) {
            Files.createDirectories(parts);
        }
        world.barrier();
        new Ensemble(world, threads).run(items, resume, listener);
    }

    /** The items' results, when all are there. */
    ItemWork work() {
        return items;
    }

    /** Removes the items' files and their directory, and the work directory unless something else needs it. */
    void removeParts() throws IOException {
        for (Path file : list(parts)) {
            Files.delete(file);
        }
        Files.delete(parts);
        if (list(work).isEmpty()) {
            Files.delete(work);
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.toList();
        }
    }
}
