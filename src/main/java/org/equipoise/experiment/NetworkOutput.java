package org.equipoise.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.equipoise.io.AtomicFile;
import org.equipoise.io.ElementType;
import org.equipoise.io.Json;
import org.equipoise.io.OutputDirectory;
import org.equipoise.io.Provenance;
import org.equipoise.io.StateArray;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.RankWaiting;
import org.equipoise.network.Selection;
import org.equipoise.network.SimulationListener;
import org.equipoise.network.TraceSpec;
import org.equipoise.network.WindowSpikes;
import org.equipoise.network.state.StateKeeper;
import org.equipoise.network.state.StateSetter;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.record.FrameReport;
import org.equipoise.record.FrameSpool;
import org.equipoise.record.SonataFrameFile;
import org.equipoise.record.SonataSpikeFile;
import org.equipoise.record.SpikeCsv;
import org.equipoise.record.SpikeSpool;
import org.equipoise.record.TimeGrid;

/** Keeps what a simulation records: on disk while it runs, and as files of results at its end. For rank 0. */
final class NetworkOutput implements SimulationListener, AutoCloseable {
    private final NetworkSpec network;
    private final OutputDirectory directory;
    private final Console console;
    /** For each population its spool, or null if its spikes are not kept. */
    private final SpikeSpool[] spikes;

    /** Of which neurons, for each population; empty: of all. */
    private final List<Optional<Selection>> kept = new ArrayList<>();

    private final boolean connections;
    private final int[] firstIds;
    private long spikeCount;
    /** How long the ranks wait for each other. */
    private RankWaiting waiting;

    private final DoubleFunction<String> details = this::details;
    private final List<List<FrameSpool>> traces = new ArrayList<>();

    private final Optional<MeasuresConfig> measures;
    /** Null if nothing is measured. */
    private final Measures measured;

    private boolean published;

    NetworkOutput(
            NetworkSpec network,
            RecordConfig record,
            Optional<MeasuresConfig> measures,
            OutputDirectory directory,
            Console console,
            Map<String, StateArray> earlier)
            throws IOException {
        this.measures = measures;
        measured = measures.map(config -> new Measures(network, config)).orElse(null);
        this.network = network;
        this.directory = directory;
        this.console = console;
        connections = record.connections();
        firstIds = network.firstIds();
        spikes = new SpikeSpool[firstIds.length];
        try {
            openSpools(record, directory.work(), earlier);
            if (measured != null && !earlier.isEmpty()) {
                measured.visitState(new StateSetter(earlier));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void openSpools(RecordConfig record, Path work, Map<String, StateArray> earlier) throws IOException {
        for (int p = 0; p < spikes.length; p++) {
            String name = network.populations().get(p).name();
            kept.add(record.spikes().getOrDefault(name, Optional.empty()));
            if (record.spikes().containsKey(name)) {
                Path file = work.resolve("spikes-" + p + ".spool");
                spikes[p] = earlier.isEmpty()
                        ? new SpikeSpool(name, file)
                        : new SpikeSpool(name, file, length(earlier, file));
            }
        }
        for (int t = 0; t < network.traces().size(); t++) {
            traces.add(openTrace(t, record.doublePrecision().get(t), work, earlier));
        }
    }

    private List<FrameSpool> openTrace(int number, boolean doublePrecision, Path work, Map<String, StateArray> earlier)
            throws IOException {
        TraceSpec trace = network.traces().get(number);
        NeuronModel model = network.population(trace.population()).model();
        long interval = network.steps(trace.interval());
        Selection neurons = trace.neurons();
        List<FrameSpool> spools = new ArrayList<>();
        for (String variable : trace.variables()) {
            String unit = model.recordables().stream()
                    .filter(r -> r.name().equals(variable))
                    .findFirst()
                    .orElseThrow()
                    .dimension()
                    .unit();
            FrameReport report = trace.average()
                    ? FrameReport.mean(trace.population(), variable, unit, neurons.size(), interval)
                    : new FrameReport(trace.population(), variable, unit, neurons.toArray(), interval, interval);
            Path file = work.resolve("trace-" + number + "-" + spools.size() + ".spool");
            ElementType precision = doublePrecision ? ElementType.FLOAT64 : ElementType.FLOAT32;
            spools.add(
                    earlier.isEmpty()
                            ? new FrameSpool(report, precision, file)
                            : new FrameSpool(report, precision, file, length(earlier, file)));
        }
        return spools;
    }

    /** How much of a spool belongs to the checkpoint. */
    private static long length(Map<String, StateArray> earlier, Path spool) throws IOException {
        StateArray length = earlier.get(spool.getFileName().toString());
        if (length == null) {
            throw new IOException("the checkpoint beside " + spool + " does not know this file");
        }
        return length.getLong(0);
    }

    /** What was recorded up to now: the lengths of the spools, which are on the disk then, and the measures. */
    Map<String, StateArray> recorded() throws IOException {
        StateKeeper keeper = new StateKeeper();
        for (int p = 0; p < spikes.length; p++) {
            if (spikes[p] != null) {
                keeper.visit("spikes-" + p + ".spool", new long[] {spikes[p].force()});
            }
        }
        for (int t = 0; t < traces.size(); t++) {
            for (int v = 0; v < traces.get(t).size(); v++) {
                keeper.visit(
                        "trace-" + t + "-" + v + ".spool",
                        new long[] {traces.get(t).get(v).force()});
            }
        }
        // So that what goes on from here is never taken for a run that begins.
        keeper.visit("spools", new int[] {keeper.arrays().size()});
        if (measured != null) {
            measured.visitState(keeper);
        }
        return keeper.arrays();
    }

    @Override
    public void begins(long step, RankWaiting ofRanks) {
        waiting = ofRanks;
        console.startProgress(step * network.dt());
    }

    @Override
    public void spikes(WindowSpikes window) {
        spikeCount += window.size();
        if (measured != null) {
            measured.spikes(window);
        }
        try {
            for (int s = 0; s < window.steps(); s++) {
                for (int p = 0; p < spikes.length; p++) {
                    if (spikes[p] != null) {
                        append(window, s, p);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private void append(WindowSpikes window, int step, int population) throws IOException {
        int[] ids = window.ids();
        int end = window.end(step, population);
        Optional<Selection> selected = kept.get(population);
        for (int k = window.start(step, population); k < end; k++) {
            int neuron = ids[k] - firstIds[population];
            if (selected.isEmpty() || selected.get().contains(neuron)) {
                spikes[population].append(window.firstStep() + step, neuron);
            }
        }
    }

    @Override
    public void trace(int trace, int variable, long step, double[] values) {
        try {
            traces.get(trace).get(variable).append(values, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public void progress(long step) {
        console.progress(step * network.dt(), network.duration(), details);
    }

    /** What the lines of progress in a log say beside the pace. */
    private String details(double seconds) {
        return String.format(Locale.ROOT, "  %,.0f spikes/s", spikeCount / seconds)
                + RankTable.waiting(waiting, seconds);
    }

    /**
     * Writes the files of results. None has its final name before all are complete, and until then those of an earlier run are
     * there; {@code summary.json} is the last to get its own.
     */
    void publish(Provenance provenance, NetworkSummary summary, boolean csv) throws IOException {
        TimeGrid grid = new TimeGrid(network.dt());
        List<String> files = new ArrayList<>();
        List<SpikeSpool> kept = Arrays.stream(spikes).filter(Objects::nonNull).toList();
        if (!kept.isEmpty()) {
            SonataSpikeFile.write(staged("spikes.h5", files), kept, grid, provenance);
            if (csv) {
                SpikeCsv.write(staged("spikes.csv", files), kept, grid);
            }
        }
        List<FrameSpool> frames = traces.stream().flatMap(List::stream).toList();
        if (!frames.isEmpty()) {
            SonataFrameFile.write(staged("traces.h5", files), frames, grid, provenance);
        }
        if (connections) {
            ConnectionsFile.write(staged("connections.h5", files), network, provenance);
        }
        if (measured != null) {
            MeasuredTrials one = measured.asTrial(summary.spikeDigest());
            MeasuresFile.write(staged("measures.h5", files), network, measures.orElseThrow(), one, provenance);
        }
        AtomicFile.writeText(staged("config.yaml", files), provenance.configuration());
        Json.write(staged("summary.json", files), summary);
        directory.publish(files);
        published = true;
    }

    /** Where a file waits for its final name. */
    private Path staged(String file, List<String> files) throws IOException {
        files.add(file);
        return directory.work().resolve(file);
    }

    /** Closes, and removes what was needed only while the run lasted unless there is a checkpoint to go on from. */
    @Override
    public void close() throws IOException {
        for (SpikeSpool spool : spikes) {
            if (spool != null) {
                abandon(spool::close);
            }
        }
        for (List<FrameSpool> frames : traces) {
            for (FrameSpool frame : frames) {
                abandon(frame::close);
            }
        }
        if (published || !Files.exists(OutputDirectory.checkpoint(directory.path()))) {
            directory.removeWork();
        }
    }

    private static void abandon(Closeable spool) {
        try {
            spool.close();
        } catch (IOException e) {
            // What did not reach the disk is missed when the results are written, or was the reason to give up.
        }
    }
}
