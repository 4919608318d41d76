package org.equipoise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.equipoise.io.IndependentReader;
import org.equipoise.io.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules are those of the SONATA developer guide and of what libsonata demands when it opens a population. */
class SonataSpikeFileTest {
    static final Provenance PROVENANCE =
            new Provenance("0.1.0", "35498d2", "dt: 0.1 ms\n", 42, 2, 1, Instant.parse("2026-11-24T02:12:06Z"));

    private static final TimeGrid GRID = new TimeGrid(0.1);

    @TempDir
    private Path directory;

    private Path target;

    @BeforeEach
    void name() {
        target = directory.resolve("spikes.h5");
    }

    @Test
    void theHdf5LibraryFindsWhatSonataDemands() throws IOException {
        try (SpikeSpool many = spool("E");
                SpikeSpool one = spool("I");
                SpikeSpool none = spool("silent")) {
            many.append(1, 3);
            many.append(557, 0);
            many.append(557, 9999);
            one.append(10, 7);
            SonataSpikeFile.write(target, List.of(many, one, none), GRID, PROVENANCE);
        }
        JsonObject seen = IndependentReader.h5py(target, """
                {'root': sorted(f),
                 'magic': [int(f.attrs['magic']), str(f.attrs['magic'].dtype)],
                 'version': [f.attrs['version'].tolist(), str(f.attrs['version'].dtype)],
                 'spikes': {name: {
                     'members': sorted(p),
                     'sorting': h5py.check_enum_dtype(p.attrs.get_id('sorting').dtype),
                     'sorting_value': int(p.attrs['sorting']),
                     'sorting_shape': list(p.attrs.get_id('sorting').shape),
                     'types': [str(p['timestamps'].dtype), str(p['node_ids'].dtype)],
                     'units': p['timestamps'].attrs['units'],
                     'timestamps': p['timestamps'][:].tolist(),
                     'node_ids': p['node_ids'][:].tolist()} for name, p in f['spikes'].items()}}
                """);
        String sorting = "\"sorting\":{\"none\":0,\"by_id\":1,\"by_time\":2},\"sorting_value\":2,\"sorting_shape\":[],";
        String common = "{\"members\":[\"node_ids\",\"timestamps\"]," + sorting
                + "\"types\":[\"float64\",\"uint64\"],\"units\":\"ms\",";
        assertThat(seen)
                .hasToString("{\"root\":[\"provenance\",\"spikes\"],"
                        + "\"magic\":[2682,\"uint32\"],\"version\":[[0,1],\"uint32\"],\"spikes\":{"
                        + "\"E\":" + common + "\"timestamps\":[0.1,55.7,55.7],\"node_ids\":[3,0,9999]},"
                        + "\"I\":" + common + "\"timestamps\":[1.0],\"node_ids\":[7]},"
                        + "\"silent\":" + common + "\"timestamps\":[],\"node_ids\":[]}}}");
    }

    @Test
    void theEnumerationIsOverUnsignedBytes() throws IOException {
        try (SpikeSpool spool = spool("E")) {
            SonataSpikeFile.write(target, List.of(spool), GRID, PROVENANCE);
        }
        assertThat(IndependentReader.h5dump(target).replaceAll("\\s+", " "))
                .contains(
                        "ATTRIBUTE \"sorting\" { DATATYPE H5T_ENUM { H5T_STD_U8LE; \"none\" 0; \"by_id\" 1; \"by_time\" 2; }"
                                + " DATASPACE SCALAR");
    }

    @Test
    void provenanceIsInTheFile() throws IOException {
        SonataSpikeFile.write(target, List.of(), GRID, PROVENANCE);
        assertThat(IndependentReader.h5py(
                        target,
                        "{'seed': int(f['provenance'].attrs['seed']),"
                                + " 'conf': f['provenance/configuration'].asstr()[()], 'spikes': len(f['spikes'])}"))
                .hasToString("{\"seed\":42,\"conf\":\"dt: 0.1 ms\\n\",\"spikes\":0}");
    }

    @Test
    void theReaderGivesBackWhatTheSpoolsHeld() throws IOException {
        int count = 100_000;
        try (SpikeSpool many = spool("E");
                SpikeSpool none = spool("silent")) {
            for (int i = 0; i < count; i++) {
                many.append(i / 10, i % 10);
            }
            SonataSpikeFile.write(target, List.of(none, many), GRID, PROVENANCE);
        }
        try (SonataSpikes spikes = new SonataSpikes(target)) {
            assertThat(spikes.populations()).containsExactly("E", "silent");
            assertThat(spikes.count("E")).isEqualTo(count);
            assertThat(spikes.times("E", count - 3, 3)).containsExactly(999.9, 999.9, 999.9);
            assertThat(spikes.nodeIds("E", count - 3, 3)).containsExactly(7, 8, 9);
            double[] times = spikes.times("E", 0, count);
            long[] ids = spikes.nodeIds("E", 0, count);
            for (int i = 0; i < count; i++) {
                assertThat(times[i]).isEqualTo(GRID.time(i / 10));
                assertThat(ids[i]).isEqualTo(i % 10);
            }
            assertThat(spikes.count("silent")).isZero();
            assertThat(spikes.times("silent", 0, 0)).isEmpty();
            assertThat(spikes.nodeIds("silent", 0, 0)).isEmpty();
            assertThatThrownBy(() -> spikes.count("X"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("cannot read " + target + ": /spikes/X/timestamps is not there");
        }
    }

    @Test
    void aFileWithoutSpikesGroupIsNamed() throws IOException {
        SonataFrameFile.write(target, List.of(), GRID, PROVENANCE);
        assertThatThrownBy(() -> new SonataSpikes(target))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot read " + target + ": /spikes is not there");
    }

    @Test
    void theMemoryForWritingDoesNotDependOnTheNumberOfSpikes() throws IOException {
        try (SpikeSpool few = spool("few");
                SpikeSpool many = spool("many")) {
            few.append(1, 1);
            for (int i = 0; i < 500_000; i++) {
                many.append(i, i);
            }
            SonataSpikeFile.write(target, List.of(few), GRID, PROVENANCE);
            long forFew = Allocation.of(() -> SonataSpikeFile.write(target, List.of(few), GRID, PROVENANCE));
            long forMany = Allocation.of(() -> SonataSpikeFile.write(target, List.of(many), GRID, PROVENANCE));
            assertThat(forMany - forFew).as("bytes for half a million spikes").isLessThan(100_000);
        }
    }

    @Test
    void aNameThatHdf5CannotHoldIsRefusedAndLeavesNoFile() throws IOException {
        try (SpikeSpool spool = new SpikeSpool("L2/3e", directory.resolve("a.spool"))) {
            assertThatThrownBy(() -> SonataSpikeFile.write(target, List.of(spool), GRID, PROVENANCE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("\"L2/3e\" cannot be a name in an HDF5 file");
        }
        assertThat(target).doesNotExist();
    }

    private SpikeSpool spool(String population) throws IOException {
        return new SpikeSpool(population, directory.resolve(population + ".spool"));
    }
}
