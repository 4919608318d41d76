package org.equipoise.experiment;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.io.AtomicFile;
import org.equipoise.io.Json;
import org.equipoise.io.OutputDirectory;
import org.equipoise.io.Provenance;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.Simulation;
import org.equipoise.network.SimulationResult;
import org.equipoise.parallel.Communicator;

/** A spiking network that is simulated once. */
final class NetworkExperiment implements Experiment {
    private final NetworkSpec network;
    private final RecordConfig record;
    private final String resolved;

    /** @param resolved the configuration with all defaults */
    NetworkExperiment(NetworkSpec network, RecordConfig record, String resolved) {
        this.network = network;
        this.record = record;
        this.resolved = resolved;
    }

    @Override
    public Optional<String> unsuitable(int ranks, int threads) {
        long neurons = network.neurons();
        return (long) ranks * threads <= Math.max(1, neurons)
                ? Optional.empty()
                : Optional.of("there are " + neurons + " neurons for " + ranks + " ranks of " + threads
                        + " threads: use fewer, so that each thread has a neuron");
    }

    @Override
    public void run(Communicator world, RunSettings settings) throws IOException {
        Instant begin = Instant.now();
        Console console = settings.console();
        OutputDirectory directory = settings.output();
        if (directory != null) {
            AtomicFile.writeText(directory.resolve("config.yaml"), resolved);
        }
        NetworkForecast forecast = NetworkForecast.of(network);
        console.line(String.format(
                Locale.ROOT,
                "%,d neurons, %,d synapses, %s of model time on %d x %d (ranks x threads)",
                network.neurons(),
                forecast.synapses(),
                time(),
                world.size(),
                settings.threads()));
        Simulation simulation = Simulation.build(network, world, settings.threads());
        console.startProgress();
        if (directory == null) {
            finish(world, simulation.run(), settings, null);
            return;
        }
        try (NetworkOutput output = new NetworkOutput(network, record, directory, console)) {
            NetworkSummary summary = finish(world, simulation.run(output), settings, directory);
            Version version = Version.current();
            output.publish(
                    new Provenance(
                            version.version(),
                            version.commit(),
                            resolved,
                            network.seed(),
                            world.size(),
                            settings.threads(),
                            begin),
                    settings.csv());
            Json.write(directory.resolve("summary.json"), summary);
            summary.table().forEach(console::line);
        }
        directory.removeWork();
        console.line("results in " + directory.path());
    }

    private String time() {
        return network.duration() < 1000
                ? network.duration() + " ms"
                : String.format(Locale.ROOT, "%s s", network.duration() / 1000);
    }

    /** Puts the ranks' figures together; called on all ranks. */
    private NetworkSummary finish(
            Communicator world, SimulationResult result, RunSettings settings, OutputDirectory directory) {
        long[] memory = {PeakMemory.bytes()};
        world.sum(memory);
        return directory == null
                ? null
                : NetworkSummary.of(network, result, world.size(), settings.threads(), memory[0]);
    }

    @Override
    public void describe(PrintStream out, int ranks, int threads) {
        List<String> lines = NetworkForecast.of(network).lines(ranks, threads);
        lines.forEach(out::println);
    }
}
