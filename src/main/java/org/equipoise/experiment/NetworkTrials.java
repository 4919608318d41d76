package org.equipoise.experiment;

import java.io.IOException;
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
import org.equipoise.network.PopulationVector;
import org.equipoise.network.Simulation;
import org.equipoise.network.SimulationListener;
import org.equipoise.network.SpikeCounts;
import org.equipoise.network.WindowSpikes;
import org.equipoise.parallel.SingleProcess;
import org.equipoise.random.Purpose;

/**
 * The trials of one network, one block each. A trial runs on one thread; each thread draws the network's synapses once, for
 * all its trials.
 */
final class NetworkTrials implements BlockWork {
    private final NetworkSpec spec;
    private final TrialsConfig trials;
    private final Path directory;
    private final Provenance provenance;
    private final String identity;
    /** Networks that no thread is using, with their synapses. */
    private final Queue<Simulation> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param directory where the files of trials go; it exists
     * @param provenance with the resolved configuration
     */
    NetworkTrials(NetworkSpec spec, TrialsConfig trials, Path directory, Provenance provenance) {
        this.spec = spec;
        this.trials = trials;
        this.directory = directory;
        this.provenance = provenance;
        identity = identity(provenance.configuration());
    }

    /** All of the configuration but the number of trials, so that more can be added later. */
    private static String identity(String configuration) {
        String rest = configuration.replaceFirst("(?m)^trials:\n  count: \\d+\n", "");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(rest.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int blocks() {
        return trials.count();
    }

    Path file(int trial) {
        return directory.resolve(String.format(Locale.ROOT, "trial-%06d.h5", trial));
    }

    @Override
    public BlockState inspect(int block) throws IOException {
        return NetworkTrialFile.inspect(file(block), identity, spec);
    }

    @Override
    public void run(int trial) throws IOException {
        Simulation known = idle.poll();
        Simulation simulation = (known == null ? Simulation.build(spec, new SingleProcess(), 1) : known)
                .again(spec, Purpose.NETWORK_TRIAL.key(spec.seed(), trial, 0));
        SpikeCounts counts = new SpikeCounts(spec, trials.bin());
        PopulationVector direction = trials.direction()
                .map(population -> new PopulationVector(spec, population, trials.bin()))
                .orElse(null);
        String digest = simulation
                .run(new SimulationListener() {
                    @Override
                    public void spikes(WindowSpikes window) {
                        counts.spikes(window);
                        if (direction != null) {
                            direction.spikes(window);
                        }
                    }
                })
                .spikeDigest();
        idle.add(simulation);
        NetworkTrialFile.write(file(trial), identity, digest, spec, counts, direction, provenance);
    }
}
