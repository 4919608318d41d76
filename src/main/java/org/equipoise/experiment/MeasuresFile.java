package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.analysis.decision.Race;
import org.equipoise.io.ElementType;
import org.equipoise.io.Hdf5Dataset;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Provenance;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;

/** Writes {@code measures.h5}: what was measured in all trials, one row each. */
final class MeasuresFile {
    private final NetworkSpec spec;
    private final MeasuresConfig config;
    private final MeasuredTrials measured;

    private MeasuresFile(NetworkSpec spec, MeasuresConfig config, MeasuredTrials measured) {
        this.spec = spec;
        this.config = config;
        this.measured = measured;
    }

    /** Writes the file; one trial is in memory at a time. */
    static void write(
            Path target, NetworkSpec spec, MeasuresConfig config, MeasuredTrials measured, Provenance provenance)
            throws IOException {
        MeasuresFile file = new MeasuresFile(spec, config, measured);
        Hdf5File.write(target, root -> {
            file.describe(root);
            provenance.writeTo(root);
        });
    }

    private void describe(Hdf5Group root) throws IOException {
        int trials = measured.trials();
        int bins = measured.counts(0, spec.populations().get(0).name()).length;
        root.attribute("format", "equipoise network measures");
        root.attribute("format_version", 1);
        root.attribute("trials", trials);
        root.attribute("bin_ms", config.bin());
        root.attribute("duration_ms", spec.duration());
        List<String> digests = new ArrayList<>();
        for (int trial = 0; trial < trials; trial++) {
            digests.add(measured.digest(trial));
        }
        root.dataset("spike_digest", digests);
        Hdf5Group counts = root.group("counts");
        for (PopulationSpec population : spec.populations()) {
            Hdf5Dataset table =
                    counts(counts, population, trials, bins, trial -> measured.counts(trial, population.name()));
            table.attribute("tau_m_ms", membrane(population));
        }
        config.response().ifPresent(response -> {
            Hdf5Group group = root.group("response");
            group.attribute("from_ms", spec.statisticsFrom());
            group.attribute("at_ms", response.at());
            group.attribute("settle_ms", response.settle());
        });
        if (!config.twin().isEmpty()) {
            Hdf5Group twin = root.group("twin");
            for (Measures.Twin what : Measures.Twin.all()) {
                Hdf5Group group = twin.group(what.key());
                for (PopulationSpec population : spec.populations()) {
                    if (!population.model().isSource()) {
                        counts(group, population, trials, bins, trial -> measured.twin(trial, what, population.name()));
                    }
                }
            }
        }
        if (config.direction().isPresent()) {
            Hdf5Group direction = root.group("direction");
            direction.attribute("population", config.direction().get().population());
            direction.attribute("from_ms", config.direction().get().from());
            for (Measures.Quantity what : Measures.Quantity.all()) {
                direction(direction, what, trials, bins);
            }
        }
        if (config.decision().isPresent()) {
            decision(root.group("decision"), config.decision().get(), trials);
        }
    }

    /** The numbers of a trial, one a bin. */
    private interface Row {
        long[] of(int trial) throws IOException;
    }

    /** The time constant of a population's membranes, ms; NaN if they have none. */
    private static double membrane(PopulationSpec population) {
        boolean has = population.model().parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("tau_m"));
        return has ? TheorySynapses.value(population, "tau_m") : Double.NaN;
    }

    private static Hdf5Dataset counts(Hdf5Group group, PopulationSpec population, int trials, int bins, Row row) {
        Hdf5Dataset table = group.dataset(
                population.name(),
                ElementType.INT32,
                output -> {
                    for (int trial = 0; trial < trials; trial++) {
                        for (long value : row.of(trial)) {
                            output.putInt((int) value);
                        }
                    }
                },
                trials,
                bins);
        table.attribute("neurons", population.size());
        return table;
    }

    private void direction(Hdf5Group group, Measures.Quantity what, int trials, int bins) {
        Hdf5Dataset table = group.dataset(
                what.key(),
                ElementType.FLOAT64,
                output -> {
                    for (int trial = 0; trial < trials; trial++) {
                        for (double value : measured.direction(trial, what)) {
                            output.putDouble(value);
                        }
                    }
                },
                trials,
                bins);
        table.attribute("units", what.unit());
    }

    private void decision(Hdf5Group group, MeasuresConfig.Decision decision, int trials) throws IOException {
        int[] choices = new int[trials];
        double[] times = new double[trials];
        for (int trial = 0; trial < trials; trial++) {
            Race race = measured.race(trial, spec, decision, config.bin());
            choices[trial] = race.winner();
            times[trial] = race.time();
        }
        group.attribute("between", String.join(" ", decision.between()));
        group.attribute("threshold_hz", 1000 * decision.threshold());
        group.attribute("window_ms", decision.window());
        group.attribute("from_ms", decision.from());
        group.attribute("until_ms", decision.until());
        group.attribute("strength", decision.strength());
        group.dataset("choice", choices);
        group.dataset("reaction_time", times).attribute("units", "ms");
    }
}
