package org.equipoise.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.equipoise.ensemble.BlockState;
import org.equipoise.ensemble.BlockWork;
import org.equipoise.io.Provenance;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.Simulation;
import org.equipoise.network.SpikeCounts;
import org.equipoise.network.TwinDistance;
import org.equipoise.parallel.SingleProcess;
import org.equipoise.random.Purpose;

/**
 * The trials of one network, one block each. A trial runs on one thread; each thread draws the network's synapses once, for
 * all its trials.
 */
final class NetworkTrials implements BlockWork, MeasuredTrials {
    private final NetworkSpec spec;
    private final int trials;
    private final MeasuresConfig measures;
    private final Path directory;
    private final Provenance provenance;
    private final String identity;
    /** Networks that no thread is using, with their synapses. */
    private final Queue<Simulation> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param directory where the files of trials go; it exists
     * @param provenance with the resolved configuration
     */
    NetworkTrials(NetworkSpec spec, int trials, MeasuresConfig measures, Path directory, Provenance provenance) {
        this.spec = spec;
        this.trials = trials;
        this.measures = measures;
        this.directory = directory;
        this.provenance = provenance;
        identity = identity(provenance.configuration());
    }

    /** All of the configuration but the number of trials, so that more can be added later. */
    private static String identity(String configuration) {
        String rest = configuration.replaceFirst("(?m)^trials: \\d+\n", "");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(rest.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int blocks() {
        return trials;
    }

    private Path file(int trial) {
        return directory.resolve(String.format(Locale.ROOT, "trial-%06d.h5", trial));
    }

    @Override
    public BlockState inspect(int block) throws IOException {
        return NetworkTrialFile.inspect(file(block), identity, spec);
    }

    @Override
    public void run(int trial) throws IOException {
        Simulation known = idle.poll();
        Simulation network = known == null ? Simulation.build(spec, new SingleProcess(), 1) : known;
        long noise = Purpose.NETWORK_TRIAL.key(spec.seed(), trial, 0);
        Measures measured = new Measures(spec, measures);
        String digest = measures.twin().isEmpty()
                ? network.again(spec, noise).run(measured).spikeDigest()
                : runTwice(network, noise, measured, file(trial).resolveSibling("trial-" + trial + ".spikes"));
        idle.add(network);
        NetworkTrialFile.write(file(trial), identity, digest, spec, measured, provenance);
    }

    /** Runs the trial and its twin. */
    private String runTwice(Simulation network, long noise, Measures measured, Path spikes) throws IOException {
        try (TwinDistance distance = new TwinDistance(spec, measures.bin(), spikes)) {
            String digest = network.again(spec, noise)
                    .run(measured.and(distance.first()))
                    .spikeDigest();
            SpikeCounts counts = new SpikeCounts(spec, measures.bin());
            network.again(spec.withMore(measures.twin()), noise).run(counts.and(distance.second()));
            measured.setTwin(counts.counts(), distance.differing());
            return digest;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public int trials() {
        return trials;
    }

    @Override
    public String digest(int trial) throws IOException {
        return NetworkTrialFile.digest(file(trial));
    }

    @Override
    public long[] counts(int trial, String population) throws IOException {
        return NetworkTrialFile.counts(file(trial), population);
    }

    @Override
    public long[] twin(int trial, Measures.Twin what, String population) throws IOException {
        return NetworkTrialFile.twin(file(trial), what, population);
    }

    @Override
    public double[] direction(int trial, Measures.Quantity what) throws IOException {
        return NetworkTrialFile.direction(file(trial), what);
    }
}
