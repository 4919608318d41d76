package org.equipoise.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.equipoise.io.ElementType;
import org.equipoise.io.Hdf5Dataset;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Provenance;

/**
 * Makes one file of SONATA frame reports from spools (SONATA developer guide, "Frame-oriented node element recording").
 *
 * <p>A SONATA report holds one variable. So the first variable recorded of a population is the report {@code
 * /report/POPULATION}, and each further one is the report {@code /report/POPULATION.VARIABLE}; every reader of SONATA
 * lists them side by side. Each report carries the attributes {@code population} and {@code variable}, so that nobody has
 * to take names apart. The mean over neurons is the report {@code /report/POPULATION.mean_VARIABLE}, with the attribute
 * {@code averaged_neurons}. In a report:
 *
 * <ul>
 *   <li>{@code data} (float32 or float64; rows are times, columns neurons), attribute {@code units};
 *   <li>{@code mapping/node_ids} (uint64, one a column, ascending; attribute {@code sorted} is 1);
 *   <li>{@code mapping/index_pointers} (uint64, one more than neurons: neuron i has columns from [i] to before [i+1]);
 *   <li>{@code mapping/element_ids} (uint32, one a column, all 0: a point neuron has one element);
 *   <li>{@code mapping/time} (float64: first time, end (exclusive), interval), attribute {@code units}.
 * </ul>
 *
 * <p>Memory does not depend on the number of rows.
 */
public final class SonataFrameFile {
    private SonataFrameFile() {}

    /**
     * Writes the file, whole or not at all.
     *
     * @param target the final name
     * @param spools the reports in the order in which they were asked for, no variable of a population twice
     * @param grid turns steps into ms
     * @param provenance of the run
     * @throws IOException with a message that names the file and the cause
     */
    public static void write(Path target, List<FrameSpool> spools, TimeGrid grid, Provenance provenance)
            throws IOException {
        Hdf5File.write(target, root -> {
            Sonata.markRoot(root);
            provenance.writeTo(root);
            Hdf5Group reports = root.group("report");
            Set<String> populations = new HashSet<>();
            for (FrameSpool spool : spools) {
                FrameReport report = spool.report();
                // Means never take the plain name, under which one expects neurons.
                boolean first = report.averaged() == 0 && populations.add(report.population());
                String name = first ? report.population() : report.population() + "." + report.variable();
                describe(reports.group(name), spool, grid);
            }
        });
    }

    private static void describe(Hdf5Group group, FrameSpool spool, TimeGrid grid) {
        FrameReport report = spool.report();
        int neurons = report.neurons();
        group.attribute("population", report.population());
        group.attribute("variable", report.variable());
        if (report.averaged() > 0) {
            group.attribute("averaged_neurons", (long) report.averaged());
        }
        Hdf5Dataset data = group.dataset("data", spool.precision(), spool::copyTo, spool.rows(), neurons);
        data.attribute("units", report.units());

        Hdf5Group mapping = group.group("mapping");
        Hdf5Dataset nodeIds = mapping.dataset(
                "node_ids",
                ElementType.UINT64,
                output -> {
                    for (int i = 0; i < neurons; i++) {
                        output.putLong(report.nodeId(i));
                    }
                },
                neurons);
        nodeIds.unsignedAttribute("sorted", (byte) 1);
        mapping.dataset(
                "index_pointers",
                ElementType.UINT64,
                output -> {
                    for (int i = 0; i <= neurons; i++) {
                        output.putLong(i);
                    }
                },
                neurons + 1L);
        mapping.dataset(
                "element_ids",
                ElementType.UINT32,
                output -> {
                    for (int i = 0; i < neurons; i++) {
                        output.putInt(0);
                    }
                },
                neurons);
        double start = grid.time(report.step(0));
        double stop = grid.time(report.step(spool.rows()));
        Hdf5Dataset time = mapping.dataset("time", new double[] {start, stop, grid.time(report.interval())});
        time.attribute("units", "ms");
    }
}
