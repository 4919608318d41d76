package org.equipoise.column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.equipoise.ensemble.BlockState;
import org.equipoise.io.FileErrors;
import org.equipoise.io.Hdf5Dataset;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Provenance;
import org.equipoise.record.TimeGrid;

/** The HDF5 file of a {@link TrialBlock}. The documentation of the results describes its layout. */
final class TrialFile {
    static final String FORMAT = "equipoise column trials";
    static final int VERSION = 1;

    private static final String IDENTITY = "identity";
    private static final String UP_STATES = "up_states";

    private TrialFile() {}

    /** Simulates the block's trials and writes them. The directory exists. */
    static void write(TrialBlock block, Path trials, Provenance provenance, KeptTraces kept) throws IOException {
        ColumnCondition condition = block.condition();
        Recording recording = block.study().recording();
        Protocol protocol = condition.protocol();
        int columns = condition.columns();
        RateTraces rates = block.keepsRates()
                ? kept.of(columns, block.count(), protocol.mainStates(), recording.interval(), recording.precision())
                : null;
        EvokedRates evoked = condition.spontaneous() ? null : new EvokedRates(columns, block.count(), protocol);
        UpStates upStates = block.keepsUpStates() ? new UpStates(block.count()) : null;
        StateTraces states = block.stateTrials() > 0
                ? new StateTraces(columns, block.stateTrials(), protocol.mainStates(), recording.stateInterval())
                : null;
        StateRecorder[] recorders = Stream.of(rates, evoked, upStates, states)
                .filter(Objects::nonNull)
                .toArray(StateRecorder[]::new);
        block.simulation().run(block.first(), block.count(), (state, batch) -> {
            for (StateRecorder recorder : recorders) {
                recorder.record(state, batch);
            }
        });
        Hdf5File.write(block.file(trials), root -> {
            describe(block, root);
            for (int c = 0; c < columns; c++) {
                Hdf5Group column = root.group("column" + c);
                if (rates != null) {
                    addRates(column, rates, c, block);
                }
                if (evoked != null) {
                    addEvoked(column, evoked, c, block);
                }
                if (states != null) {
                    addStates(column.group("states"), states, c, block);
                }
            }
            if (upStates != null) {
                Hdf5Group group = root.group(UP_STATES);
                group.attribute("bin_hz", 1.0);
                TrialTable.add(group, "pyramidal", upStates.pyramidal());
                TrialTable.add(group, "inhibitory", upStates.inhibitory());
            }
            provenance.writeTo(root);
        });
    }

    private static void describe(TrialBlock block, Hdf5Group root) {
        ColumnCondition condition = block.condition();
        Protocol protocol = condition.protocol();
        TimeGrid grid = new TimeGrid(protocol.dt());
        root.attribute("format", FORMAT);
        root.attribute("format_version", VERSION);
        root.attribute(IDENTITY, block.identity());
        root.attribute("condition", condition.name());
        root.attribute("first_trial", block.first());
        root.attribute("trials", block.count());
        root.attribute("columns", condition.columns());
        root.attribute("beta_intra", condition.betaIntra());
        root.attribute("beta_input", condition.betaInput());
        root.attribute("beta_inter", condition.betaInter());
        root.attribute(
                "beta_gaba",
                new double[] {block.betaGaba().ontoPyramidal(), block.betaGaba().ontoInhibitory()});
        root.attribute("sd", condition.sd());
        root.attribute("stochastic", condition.stochastic() ? 1 : 0);
        root.attribute("spontaneous", condition.spontaneous() ? 1 : 0);
        root.attribute("stimulus_hz", Traces.HZ_PER_KHZ * condition.stimulus());
        root.attribute("dt_ms", protocol.dt());
        root.attribute("transient_states", protocol.transientStates());
        root.attribute("states", protocol.mainStates());
        root.attribute("stimulus_onset_ms", grid.time(protocol.stimulusOnset()));
        root.attribute("stimulus_duration_ms", grid.time(protocol.stimulusSteps()));
        root.attribute("seed", block.study().seed());
        root.attribute("rng", block.study().rng().name().toLowerCase(Locale.ROOT));
        root.attribute("stream_key", block.simulation().streams().describe());
    }

    private static void addRates(Hdf5Group group, RateTraces rates, int column, TrialBlock block) {
        for (Population population : Population.values()) {
            Hdf5Dataset dataset =
                    TrialTable.add(group, name(population) + "_rate", rates.rates(population, column), rates.samples());
            dataset.attribute("units", "Hz");
            dataset.attribute("start_ms", 0.0);
            dataset.attribute(
                    "interval_ms",
                    block.condition().protocol().dt()
                            * block.study().recording().interval());
        }
    }

    private static void addEvoked(Hdf5Group group, EvokedRates evoked, int column, TrialBlock block) {
        Protocol protocol = block.condition().protocol();
        for (Population population : Population.values()) {
            Hdf5Dataset dataset =
                    TrialTable.add(group, name(population) + "_pre_post", evoked.rates(population, column), 2);
            dataset.attribute("units", "Hz");
            dataset.attribute("times_ms", new double[] {0, time(block, EvokedRates.after(protocol))});
        }
    }

    private static void addStates(Hdf5Group group, StateTraces states, int column, TrialBlock block) {
        int interval = block.study().recording().stateInterval();
        Protocol protocol = block.condition().protocol();
        for (int k = 0; k < StateTraces.NAMES.size(); k++) {
            Hdf5Dataset dataset = TrialTable.add(
                    group,
                    StateTraces.NAMES.get(k),
                    states.values(column, k),
                    Recording.samples(protocol.mainStates(), interval));
            dataset.attribute("units", StateTraces.unit(k));
            dataset.attribute("start_ms", 0.0);
            dataset.attribute("interval_ms", time(block, interval));
        }
    }

    private static double time(TrialBlock block, int steps) {
        return new TimeGrid(block.condition().protocol().dt()).time(steps);
    }

    private static String name(Population population) {
        return population.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Looks at what is there of a block.
     *
     * @throws IOException if its file holds other trials or something else, with a message that names the file
     */
    static BlockState inspect(TrialBlock block, Path trials) throws IOException {
        Path path = block.file(trials);
        if (!Files.exists(path)) {
            return BlockState.MISSING;
        }
        String identity;
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            identity = file.textAttribute("/", IDENTITY);
        } catch (IOException | RuntimeException damage) {
            return damaged(path, damage);
        }
        if (!identity.equals(block.identity())) {
            throw new IOException(path + " holds trials of another study, or of other parameters: replace them with"
                    + " --overwrite, or give another directory with --out");
        }
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            verify(file, block);
            return BlockState.DONE;
        } catch (IOException | RuntimeException damage) {
            return damaged(path, damage);
        }
    }

    /** A damaged file can mislead its reader in any way, which then throws unchecked exceptions too. */
    private static BlockState damaged(Path path, Exception damage) {
        return BlockState.damaged(
                damage instanceof IOException
                        ? damage.getMessage()
                        : FileErrors.cannotRead(path, damage).getMessage());
    }

    private static void verify(Hdf5Reader file, TrialBlock block) throws IOException {
        ColumnCondition condition = block.condition();
        Recording recording = block.study().recording();
        int states = condition.protocol().mainStates();
        for (int c = 0; c < condition.columns(); c++) {
            String column = "/column" + c + "/";
            for (Population population : Population.values()) {
                String table = column + name(population);
                if (block.keepsRates()) {
                    boolean single = recording.precision() == Precision.FLOAT32;
                    int samples = Recording.samples(states, recording.interval());
                    TrialTable.verify(file, table + "_rate", single, block.count(), samples);
                }
                if (!condition.spontaneous()) {
                    TrialTable.verify(file, table + "_pre_post", false, block.count(), 2);
                }
            }
            for (String variable : block.stateTrials() > 0 ? StateTraces.NAMES : List.<String>of()) {
                int samples = Recording.samples(states, recording.stateInterval());
                TrialTable.verify(file, column + "states/" + variable, false, block.stateTrials(), samples);
            }
        }
        if (block.keepsUpStates()) {
            addUpStates(file, new long[30], new long[60]);
        }
    }

    /** Adds the histograms of Up states in a file to those given; throws if they are not those that were written. */
    static void addUpStates(Hdf5Reader file, long[] pyramidal, long[] inhibitory) throws IOException {
        add(TrialTable.counts(file, "/" + UP_STATES + "/pyramidal", pyramidal.length), pyramidal);
        add(TrialTable.counts(file, "/" + UP_STATES + "/inhibitory", inhibitory.length), inhibitory);
    }

    private static void add(long[] counts, long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += counts[i];
        }
    }
}
