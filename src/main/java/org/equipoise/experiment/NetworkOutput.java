package org.equipoise.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.equipoise.io.ElementType;
import org.equipoise.io.OutputDirectory;
import org.equipoise.io.Provenance;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.SimulationListener;
import org.equipoise.network.TraceSpec;
import org.equipoise.network.WindowSpikes;
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

    private final int[] firstIds;
    private final List<List<FrameSpool>> traces = new ArrayList<>();

    NetworkOutput(NetworkSpec network, RecordConfig record, OutputDirectory directory, Console console)
            throws IOException {
        this.network = network;
        this.directory = directory;
        this.console = console;
        firstIds = network.firstIds();
        spikes = new SpikeSpool[firstIds.length];
        Path work = directory.work();
        for (int p = 0; p < spikes.length; p++) {
            String name = network.populations().get(p).name();
            if (record.spikes().contains(name)) {
                spikes[p] = new SpikeSpool(name, work.resolve("spikes-" + p + ".spool"));
            }
        }
        for (int t = 0; t < network.traces().size(); t++) {
            traces.add(openTrace(t, record.doublePrecision().get(t), work));
        }
    }

    private List<FrameSpool> openTrace(int number, boolean doublePrecision, Path work) throws IOException {
        TraceSpec trace = network.traces().get(number);
        NeuronModel model = network.population(trace.population()).model();
        long interval = network.steps(trace.interval());
        int[] neurons = IntStream.range(0, trace.neurons()).toArray();
        List<FrameSpool> spools = new ArrayList<>();
        for (String variable : trace.variables()) {
            String unit = model.recordables().stream()
                    .filter(r -> r.name().equals(variable))
                    .findFirst()
                    .orElseThrow()
                    .dimension()
                    .unit();
            FrameReport report = new FrameReport(trace.population(), variable, unit, neurons, interval, interval);
            Path file = work.resolve("trace-" + number + "-" + spools.size() + ".spool");
            spools.add(new FrameSpool(report, doublePrecision ? ElementType.FLOAT64 : ElementType.FLOAT32, file));
        }
        return spools;
    }

    @Override
    public void spikes(WindowSpikes window) {
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
        for (int k = window.start(step, population); k < end; k++) {
            spikes[population].append(window.firstStep() + step, ids[k] - firstIds[population]);
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
        console.progress(step * network.dt(), network.duration());
    }

    /** Writes the files of results. */
    void publish(Provenance provenance, boolean csv) throws IOException {
        TimeGrid grid = new TimeGrid(network.dt());
        List<SpikeSpool> kept = new ArrayList<>();
        for (SpikeSpool spool : spikes) {
            if (spool != null) {
                spool.flush();
                kept.add(spool);
            }
        }
        if (!kept.isEmpty()) {
            SonataSpikeFile.write(directory.resolve("spikes.h5"), kept, grid, provenance);
            if (csv) {
                SpikeCsv.write(directory.resolve("spikes.csv"), kept, grid);
            }
        }
        List<FrameSpool> frames = traces.stream().flatMap(List::stream).toList();
        for (FrameSpool frame : frames) {
            frame.flush();
        }
        if (!frames.isEmpty()) {
            SonataFrameFile.write(directory.resolve("traces.h5"), frames, grid, provenance);
        }
    }

    @Override
    public void close() throws IOException {
        for (SpikeSpool spool : spikes) {
            if (spool != null) {
                spool.close();
            }
        }
        for (List<FrameSpool> frames : traces) {
            for (FrameSpool frame : frames) {
                frame.close();
            }
        }
    }
}
