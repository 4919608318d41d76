package org.equipoise.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.ensemble.BlockState;
import org.equipoise.ensemble.BlockWork;
import org.equipoise.io.Provenance;
import org.equipoise.network.NetworkSpec;

/**
 * The items of a study: every trial of the chosen points, each a whole network on one thread. Trial t of point p is item
 * p * trials + t, which is added to the seed of its network, whatever points are chosen. Where a value is tuned, an item is the
 * whole search.
 */
final class StudyItems implements BlockWork {
    private final List<StudyPoint> points;
    private final List<Integer> chosen;
    private final int trials;
    private final Optional<Tuning> tuning;
    private final Optional<RasterConfig> raster;
    private final Path directory;
    private final Instant begin;

    /**
     * @param chosen numbers of the points to run
     * @param directory with a directory for each chosen point
     */
    StudyItems(StudyConfig study, List<Integer> chosen, Path directory, Instant begin) {
        points = study.points();
        this.chosen = chosen;
        trials = study.trials();
        tuning = study.tuning();
        raster = study.raster();
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

    private int item(int block) {
        return point(block) * trials + block % trials;
    }

    private String identity(int block) {
        StudyPoint point = points.get(point(block));
        String all = point.resolved()
                + point.trial(item(block)).seed()
                + tuning.map(Tuning::identity).orElse("")
                + raster.map(RasterConfig::toString).orElse("");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public BlockState inspect(int block) throws IOException {
        NetworkSpec network = points.get(point(block)).network();
        return StudyFile.inspect(
                file(point(block), block % trials),
                identity(block),
                StudyMeasures.rows(network).size(),
                StudyMeasures.columns(network).size());
    }

    @Override
    public void run(int block) throws IOException {
        StudyPoint point = points.get(point(block));
        if (tuning.isEmpty()) {
            write(block, NetworkRun.of(point, item(block), raster), Optional.empty());
            return;
        }
        List<NetworkRun> runs = new ArrayList<>();
        RootSearch.Outcome outcome = tuning.get().search(point, tried -> {
            runs.add(NetworkRun.of(tried, item(block), raster));
            return tuning.get().measured(runs.get(runs.size() - 1));
        });
        if (!outcome.hit()) {
            throw tuning.get().failure(point, outcome);
        }
        write(block, runs.get(runs.size() - 1), Optional.of(outcome));
    }

    private void write(int block, NetworkRun run, Optional<RootSearch.Outcome> search) throws IOException {
        Version version = Version.current();
        Provenance provenance =
                new Provenance(version.version(), version.commit(), run.resolved(), run.seed(), 1, 1, begin);
        StudyFile.write(file(point(block), block % trials), identity(block), run, search, provenance);
    }
}
