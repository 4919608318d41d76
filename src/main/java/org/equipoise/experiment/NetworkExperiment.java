package org.equipoise.experiment;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.equipoise.io.CheckpointFile;
import org.equipoise.io.OutputDirectory;
import org.equipoise.io.Provenance;
import org.equipoise.network.Checkpoints;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.Simulation;
import org.equipoise.network.SimulationListener;
import org.equipoise.network.SimulationResult;
import org.equipoise.parallel.Communicator;

/** A spiking network that is simulated once. */
final class NetworkExperiment implements Experiment {
    /** Threads wait for each other several times a window, which with fewer neurons costs more than it gains. */
    private static final int NEURONS_OF_A_THREAD = 1000;

    private final NetworkSpec network;
    private final RecordConfig record;
    private final Optional<MeasuresConfig> measures;
    private final String resolved;

    /**
     * @param measures what is measured beside spikes and traces, if anything
     * @param resolved the configuration with all defaults
     */
    NetworkExperiment(NetworkSpec network, RecordConfig record, Optional<MeasuresConfig> measures, String resolved) {
        this.measures = measures;
        this.network = network;
        this.record = record;
        this.resolved = resolved;
    }

    @Override
    public Optional<String> unsuitable(int ranks, int threads) {
        long neurons = network.neurons();
        return (long) ranks * threads <= Math.max(1, neurons)
                ? Optional.empty()
                : Optional.of("there are " + neurons + " neurons for " + ranks + " x " + threads
                        + " (ranks x threads): use fewer, so that each thread has a neuron");
    }

    @Override
    public int usefulThreads(int ranks, int available) {
        long useful = network.neurons() / ((long) ranks * NEURONS_OF_A_THREAD);
        return (int) Math.max(1, Math.min(useful, available));
    }

    @Override
    public boolean publishesAtEnd() {
        return true;
    }

    @Override
    public boolean keepsCheckpoints() {
        return true;
    }

    @Override
    public Optional<String> finished(Path directory) throws IOException {
        return EarlierRun.finished(directory, resolved);
    }

    @Override
    public boolean repeats(Path directory) throws IOException {
        Path configuration = directory.resolve("config.yaml");
        return Files.isRegularFile(configuration)
                && Files.readString(configuration).equals(resolved);
    }

    @Override
    public void run(Communicator world, RunSettings settings) throws IOException {
        Instant begin = Instant.now();
        Console console = settings.console();
        console.line(String.format(
                Locale.ROOT,
                "%,d neurons, %,d synapses, %s of model time on %d x %d (ranks x threads)",
                network.neurons(),
                NetworkForecast.of(network).synapses(),
                time(),
                world.size(),
                settings.threads()));
        Optional<CheckpointSettings> checkpoints = settings.checkpoints();
        if (settings.output() == null) {
            simulate(
                    world,
                    settings,
                    new SimulationListener() {},
                    checkpoints.map(NetworkCheckpoints::ofAnother).orElse(null));
            return;
        }
        Path file = OutputDirectory.checkpoint(settings.output().path());
        CheckpointFile earlier = settings.resume() ? EarlierRun.checkpoint(file) : EarlierRun.none();
        if (settings.resume() && earlier.groups().isEmpty()) {
            console.line("no checkpoint in " + settings.output().path() + ": starting from the beginning");
        }
        NetworkSummary summary;
        try (NetworkOutput output = new NetworkOutput(
                network, record, measures, settings.output(), console, NetworkCheckpoints.recorded(earlier))) {
            NetworkSummary measured = simulate(
                    world,
                    settings,
                    output,
                    checkpoints
                            .map(s -> NetworkCheckpoints.ofRank0(s, resolved, output, file, earlier))
                            .orElse(null));
            summary = measured.comparedWith(TheoryComparison.of(network, measured.populations()));
            console.phase("writing the results");
            output.publish(provenance(world.size(), settings.threads(), begin), summary, settings.csv());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            console.clear();
        }
        summary.table().forEach(console::line);
        console.line("results in " + settings.output().path());
    }

    /** @param checkpoints null for none */
    private NetworkSummary simulate(
            Communicator world, RunSettings settings, SimulationListener listener, Checkpoints checkpoints) {
        WarmUp.together(world);
        settings.console().phase("building the network");
        Simulation simulation = Simulation.build(network, world, settings.threads());
        SimulationResult result = simulation
                .run(listener, checkpoints)
                .orElseThrow(() -> new BrokenOffException("checkpoint written: go on with --resume"));
        RankTable.of(world, result).forEach(settings.console()::line);
        return NetworkSummary.of(network, result, world.size(), settings.threads(), PeakMemory.ofJob(world));
    }

    private Provenance provenance(int ranks, int threads, Instant begin) {
        Version version = Version.current();
        return new Provenance(version.version(), version.commit(), resolved, network.seed(), ranks, threads, begin);
    }

    private String time() {
        return network.duration() < 1000
                ? network.duration() + " ms"
                : String.format(Locale.ROOT, "%s s", network.duration() / 1000);
    }

    @Override
    public void describe(PrintStream out, int ranks, int threads) {
        List<String> lines = NetworkForecast.of(network).lines(ranks, threads);
        lines.forEach(out::println);
    }

    /** The names of the populations that are no neurons. */
    Set<String> sources() {
        return network.populations().stream()
                .filter(population -> population.model().isSource())
                .map(PopulationSpec::name)
                .collect(Collectors.toSet());
    }

    @Override
    public TheoryPrediction theory() {
        return TheoryPrediction.of(network, resolved);
    }
}
