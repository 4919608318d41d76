package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.io.ElementType;
import org.equipoise.io.Hdf5Dataset;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Provenance;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;

/** Writes {@code trials.h5}: what was measured in all trials, one row each. */
final class TrialsFile {
    private TrialsFile() {}

    /** Gathers the files of the trials, one at a time. */
    static void write(Path target, NetworkSpec spec, TrialsConfig trials, NetworkTrials work, Provenance provenance)
            throws IOException {
        int count = trials.count();
        int bins =
                NetworkTrialFile.counts(work.file(0), spec.populations().get(0).name()).length;
        List<String> digests = new ArrayList<>();
        for (int trial = 0; trial < count; trial++) {
            digests.add(NetworkTrialFile.digest(work.file(trial)));
        }
        Hdf5File.write(target, root -> {
            root.attribute("format", "equipoise network trials");
            root.attribute("format_version", 1);
            root.attribute("trials", count);
            root.attribute("bin_ms", trials.bin());
            root.attribute("duration_ms", spec.duration());
            root.dataset("spike_digest", digests);
            Hdf5Group counts = root.group("counts");
            for (PopulationSpec population : spec.populations()) {
                Hdf5Dataset table = counts.dataset(
                        population.name(),
                        ElementType.INT32,
                        output -> {
                            for (int trial = 0; trial < count; trial++) {
                                for (long value : NetworkTrialFile.counts(work.file(trial), population.name())) {
                                    output.putInt((int) value);
                                }
                            }
                        },
                        count,
                        bins);
                table.attribute("neurons", population.size());
            }
            if (trials.direction().isPresent()) {
                Hdf5Group direction = root.group("direction");
                direction.attribute("population", trials.direction().get());
                table(direction, "angle", count, bins, work).attribute("units", "degrees");
                table(direction, "length", count, bins, work);
            }
            provenance.writeTo(root);
        });
    }

    private static Hdf5Dataset table(Hdf5Group group, String name, int trials, int bins, NetworkTrials work) {
        return group.dataset(
                name,
                ElementType.FLOAT64,
                output -> {
                    for (int trial = 0; trial < trials; trial++) {
                        for (double value : NetworkTrialFile.direction(work.file(trial), name)) {
                            output.putDouble(value);
                        }
                    }
                },
                trials,
                bins);
    }
}
