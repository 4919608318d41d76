package org.equipoise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.io.ElementType;
import org.equipoise.io.IndependentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules are those of the SONATA developer guide and of what libsonata demands when it opens a population. */
class SonataFrameFileTest {
    private static final TimeGrid GRID = new TimeGrid(0.1);

    @TempDir
    private Path directory;

    private Path target;

    @BeforeEach
    void name() {
        target = directory.resolve("traces.h5");
    }

    @Test
    void theHdf5LibraryFindsWhatSonataDemands() throws IOException {
        try (FrameSpool spool = spool(report("E", "V_m", 0, 2, 5), ElementType.FLOAT32)) {
            spool.append(new double[] {99, -70, -60.5, 0.1}, 1);
            spool.append(new double[] {-69, -59.5, 0.2}, 0);
            SonataFrameFile.write(target, List.of(spool), GRID, SonataSpikeFileTest.PROVENANCE);
        }
        JsonObject seen = IndependentReader.h5py(target, """
                {'root': sorted(f),
                 'magic': int(f.attrs['magic']),
                 'reports': sorted(f['report']),
                 'members': sorted(f['report/E']),
                 'names': [f['report/E'].attrs[n] for n in ('population', 'variable')],
                 'type': str(f['report/E/data'].dtype),
                 'units': f['report/E/data'].attrs['units'],
                 'as_float32': bool((f['report/E/data'][:] == np.float32([[-70, -60.5, 0.1], [-69, -59.5, 0.2]])).all()),
                 'shape': list(f['report/E/data'].shape),
                 'mapping': {n: [str(d.dtype), d[:].tolist()] for n, d in f['report/E/mapping'].items()},
                 'sorted': [int(f['report/E/mapping/node_ids'].attrs['sorted']),
                            str(f['report/E/mapping/node_ids'].attrs['sorted'].dtype)],
                 'time_units': f['report/E/mapping/time'].attrs['units']}
                """);
        assertThat(seen)
                .hasToString("{\"root\":[\"provenance\",\"report\"],\"magic\":2682,\"reports\":[\"E\"],"
                        + "\"members\":[\"data\",\"mapping\"],\"names\":[\"E\",\"V_m\"],"
                        + "\"type\":\"float32\",\"units\":\"mV\",\"as_float32\":true,\"shape\":[2,3],"
                        + "\"mapping\":{\"element_ids\":[\"uint32\",[0,0,0]],"
                        + "\"index_pointers\":[\"uint64\",[0,1,2,3]],\"node_ids\":[\"uint64\",[0,2,5]],"
                        + "\"time\":[\"float64\",[0.1,0.7,0.3]]},"
                        + "\"sorted\":[1,\"uint8\"],\"time_units\":\"ms\"}");
        assertThat(IndependentReader.h5dump(target)).contains("H5T_IEEE_F32LE");
    }

    @Test
    void doublePrecisionKeepsEveryBit() throws IOException {
        try (FrameSpool spool = spool(report("E", "V_m", 7), ElementType.FLOAT64)) {
            spool.append(new double[] {Math.PI}, 0);
            spool.append(new double[] {-1.0 / 3}, 0);
            SonataFrameFile.write(target, List.of(spool), GRID, SonataSpikeFileTest.PROVENANCE);
        }
        assertThat(IndependentReader.h5py(target, "{'data': f['report/E/data'][:].tolist()}"))
                .hasToString("{\"data\":[[3.141592653589793],[-0.3333333333333333]]}");
    }

    @Test
    void furtherVariablesOfAPopulationAreReportsOfTheirOwn() throws IOException {
        try (FrameSpool voltage = spool(report("E", "V_m", 0), ElementType.FLOAT32);
                FrameSpool current = spool(report("E", "I_syn_ex", 0), ElementType.FLOAT32);
                FrameSpool other = spool(report("I", "I_syn_ex", 0), ElementType.FLOAT32)) {
            current.append(new double[] {5}, 0);
            SonataFrameFile.write(target, List.of(voltage, current, other), GRID, SonataSpikeFileTest.PROVENANCE);
        }
        assertThat(IndependentReader.h5py(
                        target,
                        "{n: [r.attrs['population'], r.attrs['variable'], list(r['data'].shape)]"
                                + " for n, r in f['report'].items()}"))
                .hasToString("{\"E\":[\"E\",\"V_m\",[0,1]],\"E.I_syn_ex\":[\"E\",\"I_syn_ex\",[1,1]],"
                        + "\"I\":[\"I\",\"I_syn_ex\",[0,1]]}");
    }

    @Test
    void aVariableRecordedTwiceIsRefused() throws IOException {
        try (FrameSpool first = spool(report("E", "V_m", 0), ElementType.FLOAT32);
                FrameSpool second = spool(report("E", "I_e", 0), ElementType.FLOAT32);
                FrameSpool third = spool(report("E", "I_e", 1), ElementType.FLOAT32)) {
            assertThatThrownBy(() -> SonataFrameFile.write(
                            target, List.of(first, second, third), GRID, SonataSpikeFileTest.PROVENANCE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("/report/E.I_e is in the file twice");
            assertThat(target).doesNotExist();
        }
    }

    @Test
    void badReportsAreRefused() {
        assertThatThrownBy(() -> report("E", "V_m", 3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the ids of recorded neurons of E are not ascending: 3 after 3");
        assertThatThrownBy(() -> new FrameReport("E", "V_m", "mV", new int[0], 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an interval of 0 steps between records of E");
        assertThatThrownBy(() -> spool(report("E", "V_m", 0), ElementType.INT64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("frames are FLOAT32 or FLOAT64, not INT64");
    }

    @Test
    void neitherAppendingNorWritingAllocatesByTheRow() throws IOException {
        double[] row = new double[100];
        try (FrameSpool few = spool(report("few", "V_m", ids(100)), ElementType.FLOAT32);
                FrameSpool many = spool(report("many", "V_m", ids(100)), ElementType.FLOAT32)) {
            few.append(row, 0);
            long appending = Allocation.of(() -> {
                for (int i = 0; i < 10_000; i++) {
                    many.append(row, 0);
                }
            });
            assertThat(appending).as("bytes to append a million values").isLessThan(10_000);
            List<FrameSpool> one = List.of(few);
            List<FrameSpool> other = List.of(many);
            SonataFrameFile.write(target, one, GRID, SonataSpikeFileTest.PROVENANCE);
            long forFew = Allocation.of(() -> SonataFrameFile.write(target, one, GRID, SonataSpikeFileTest.PROVENANCE));
            long forMany =
                    Allocation.of(() -> SonataFrameFile.write(target, other, GRID, SonataSpikeFileTest.PROVENANCE));
            assertThat(forMany - forFew).as("bytes to write a million values").isLessThan(100_000);
        }
    }

    private static int[] ids(int count) {
        int[] ids = new int[count];
        for (int i = 0; i < count; i++) {
            ids[i] = i;
        }
        return ids;
    }

    private static FrameReport report(String population, String variable, int... ids) {
        return new FrameReport(population, variable, "mV", ids, 1, 3);
    }

    private FrameSpool spool(FrameReport report, ElementType precision) throws IOException {
        String name =
                report.population() + "." + report.variable() + "." + (report.neurons() > 0 ? report.nodeId(0) : "");
        return new FrameSpool(report, precision, directory.resolve(name + ".spool"));
    }
}
