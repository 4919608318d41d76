package org.equipoise.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.equipoise.ensemble.BlockState;
import org.equipoise.ensemble.BlockWork;
import org.equipoise.io.Provenance;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.Simulation;
import org.equipoise.network.SimulationResult;
import org.equipoise.parallel.SingleProcess;

/**
 * The items of a study: every trial of the chosen points, each a whole network on one thread. Trial t of point p is item
 * p * trials + t, which is added to the seed of its network, whatever points are chosen.
 */
final class StudyItems implements BlockWork {
    private final List<StudyPoint> points;
    private final List<Integer> chosen;
    private final int trials;
    private final Path directory;
    private final Instant begin;

    /**
     * @param chosen numbers of the points to run
     * @param directory with a directory for each chosen point
     */
    StudyItems(List<StudyPoint> points, List<Integer> chosen, int trials, Path directory, Instant begin) {
        this.points = points;
        this.chosen = chosen;
        this.trials = trials;
        this.directory = directory;
        this.begin = begin;
    }

    @Override
    public int blocks() {
        return chosen.size() * trials;
    }

    private int point(int block) {
        return chosen.get(block / trials);
    }

    /** The file of a trial of a point. */
    Path file(int point, int trial) {
        return directory.resolve(points.get(point).name()).resolve(String.format(Locale.ROOT, "trial-%06d.h5", trial));
    }

    private NetworkSpec network(int block) {
        return points.get(point(block)).trial(point(block) * trials + block % trials);
    }

    private String identity(int block) {
        String all = points.get(point(block)).resolved() + network(block).seed();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public BlockState inspect(int block) throws IOException {
        int rows = network(block).populations().size() + 1;
        return StudyFile.inspect(file(point(block), block % trials), identity(block), rows);
    }

    @Override
    public void run(int block) throws IOException {
        NetworkSpec network = network(block);
        SimulationResult result =
                Simulation.build(network, new SingleProcess(), 1).run();
        Version version = Version.current();
        Provenance provenance = new Provenance(
                version.version(), version.commit(), points.get(point(block)).resolved(), network.seed(), 1, 1, begin);
        StudyFile.write(file(point(block), block % trials), identity(block), network.seed(), result, provenance);
    }
}
