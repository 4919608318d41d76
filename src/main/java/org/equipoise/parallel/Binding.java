package org.equipoise.parallel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives each rank on this machine a share of its processors, as MPI launchers do.
 *
 * <p>Ranks wait for each other thousands of times a second, and the one that wakes another is about to sleep itself: so
 * Linux likes to put both on one processor, where they take turns while another is idle. A rank that is bound to
 * processors of its own is spared this. Linux only, by util-linux's {@code taskset}; elsewhere nothing is bound.
 */
final class Binding {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";
    private static final String BOUND = "EQUIPOISE_BOUND";

    private final List<Integer> processors;
    private final int ranks;
    private final Path taskset;

    private Binding(List<Integer> processors, int ranks, Path taskset) {
        this.processors = processors;
        this.ranks = ranks;
        this.taskset = taskset;
    }

    /** For so many ranks on this machine; empty if there is not a processor for each, or no way to bind. */
    static Optional<Binding> of(int ranks) throws IOException {
        Optional<Path> taskset = find("taskset");
        if (ranks < 2 || taskset.isEmpty() || !Files.isReadable(STATUS)) {
            return Optional.empty();
        }
        List<Integer> processors = allowed(Files.readAllLines(STATUS));
        return processors.size() < ranks
                ? Optional.empty()
                : Optional.of(new Binding(processors, ranks, taskset.get()));
    }

    /** The processors that this process may use, by the lines of its status. */
    static List<Integer> allowed(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(ALLOWED))
                .flatMap(line ->
                        Stream.of(line.substring(ALLOWED.length()).strip().split(",")))
                .flatMap(Binding::range)
                .toList();
    }

    private static Stream<Integer> range(String range) {
        String[] ends = range.split("-", 2);
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .boxed();
    }

    /** The command that starts a rank on its share of the processors. */
    List<String> command(int rank, List<String> command) {
        List<String> bound = new ArrayList<>(List.of(taskset.toString(), "-c", share(processors, rank, ranks)));
        bound.addAll(command);
        return bound;
    }

    /** Neighbouring processors, as many as there are for each rank, as {@code taskset} wants to read them. */
    static String share(List<Integer> processors, int rank, int ranks) {
        int from = (int) ((long) processors.size() * rank / ranks);
        int to = (int) ((long) processors.size() * (rank + 1) / ranks);
        return processors.subList(from, to).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Tells the rank that what it sees are processors of its own. */
    void mark(Map<String, String> environment) {
        environment.put(BOUND, "1");
    }

    /** Whether the processors that this process sees are its own, and not to be shared with other ranks. */
    static boolean isBound() {
        return System.getenv(BOUND) != null;
    }

    private static Optional<Path> find(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(":"))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
