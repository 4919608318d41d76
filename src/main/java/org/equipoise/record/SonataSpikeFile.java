package org.equipoise.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.io.BinaryOutput;
import org.equipoise.io.ElementType;
import org.equipoise.io.Hdf5Dataset;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Provenance;

/**
 * Makes a SONATA spike file of spools (SONATA developer guide, "Spike file").
 *
 * <p>For each population a group {@code /spikes/NAME} with {@code timestamps} (float64, ms, attribute {@code units}) and
 * {@code node_ids} (uint64, from 0 within the population), sorted by time and then by id; attribute {@code sorting} is the
 * enumeration value {@code by_time}. A population without spikes has datasets of length 0. The root has the attributes
 * {@code magic} and {@code version}. Memory does not depend on the number of spikes.
 */
public final class SonataSpikeFile {
    /** The values 0, 1, 2 of the enumeration that readers expect. */
    private static final List<String> SORTING = List.of("none", "by_id", "by_time");

    private SonataSpikeFile() {}

    /**
     * Writes the file, whole or not at all.
     *
     * @param target the final name
     * @param spools one a population, with different names
     * @param grid turns steps into ms
     * @param provenance of the run
     * @throws IOException with a message that names the file and the cause
     */
    public static void write(Path target, List<SpikeSpool> spools, TimeGrid grid, Provenance provenance)
            throws IOException {
        Hdf5File.write(target, root -> {
            Sonata.markRoot(root);
            provenance.writeTo(root);
            Hdf5Group spikes = root.group("spikes");
            for (SpikeSpool spool : spools) {
                Hdf5Group population = spikes.group(spool.population());
                population.enumAttribute("sorting", SORTING, "by_time");
                Hdf5Dataset timestamps = population.dataset(
                        "timestamps", ElementType.FLOAT64, output -> putTimes(spool, grid, output), spool.count());
                timestamps.attribute("units", "ms");
                population.dataset("node_ids", ElementType.UINT64, output -> putIds(spool, output), spool.count());
            }
        });
    }

    private static void putTimes(SpikeSpool spool, TimeGrid grid, BinaryOutput output) throws IOException {
        try (SpikeCursor spikes = spool.read()) {
            while (spikes.next()) {
                output.putDouble(grid.time(spikes.step()));
            }
        }
    }

    private static void putIds(SpikeSpool spool, BinaryOutput output) throws IOException {
        try (SpikeCursor spikes = spool.read()) {
            while (spikes.next()) {
                output.putLong(spikes.id());
            }
        }
    }
}
