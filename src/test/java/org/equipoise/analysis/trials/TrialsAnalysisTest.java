package org.equipoise.analysis.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.equipoise.io.ElementType;
import org.equipoise.io.Hdf5Dataset;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialsAnalysisTest {
    private static final int BINS = 40;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("measures.h5");
    }

    /** Two trials of bins of 2 ms; the input changes at 40 ms, in bin 20. Ten neurons: a spike a bin is 50 Hz. */
    private void response(int[] rising, int[] falling) throws IOException {
        Hdf5File.write(file(), root -> {
            root.attribute("bin_ms", 2.0);
            Hdf5Group counts = root.group("counts");
            for (String name : new String[] {"E", "X"}) {
                int[] row = name.equals("E") ? rising : falling;
                Hdf5Dataset table = counts.dataset(
                        name,
                        ElementType.INT32,
                        output -> {
                            for (int k = 0; k < 2 * BINS; k++) {
                                output.putInt(row[k % BINS]);
                            }
                        },
                        2,
                        BINS);
                table.attribute("neurons", 10);
                table.attribute("tau_m_ms", name.equals("E") ? 20.0 : Double.NaN);
            }
            Hdf5Group response = root.group("response");
            response.attribute("from_ms", 20.0);
            response.attribute("at_ms", 40.0);
            response.attribute("settle_ms", 20.0);
        });
    }

    private static int[] course(int before, int[] change, int after) {
        int[] course = new int[BINS];
        for (int b = 0; b < BINS; b++) {
            int at = b - 20;
            course[b] = b < 10 ? 99 : at < 0 ? before : at < change.length ? change[at] : after;
        }
        return course;
    }

    @Test
    void followsAStepUpAndAStepDown() throws IOException {
        // From 100 to 400 Hz: 63 % of the way are 289.6 Hz. From 500 to 100 Hz: 247.2 Hz.
        response(course(2, new int[] {4, 5, 6, 12, 10, 9}, 8), course(10, new int[] {6, 4, 1, 3}, 2));
        StepResponse step = TrialsAnalysis.of(file()).response();
        assertThat(step.times()).startsWith(-18.0).endsWith(20.0).hasSize(20);
        StepResponse.Population e = step.populations().get("E");
        assertThat(e.beforeHz()).isCloseTo(100, within(1e-9));
        assertThat(e.afterHz()).isCloseTo(400, within(1e-9));
        assertThat(e.reachedMs()).isEqualTo(6);
        assertThat(e.extremeHz()).isCloseTo(600, within(1e-9));
        assertThat(e.extremeMs()).isEqualTo(8);
        assertThat(e.overshoot()).isCloseTo(2. / 3, within(1e-9));
        // 500 Hz are 25 % too many, 450 Hz are not.
        assertThat(e.returnedMs()).isEqualTo(12);
        assertThat(e.membraneMs()).isEqualTo(20);
        assertThat(e.rates()).hasSize(20).startsWith(e.beforeHz());
        StepResponse.Population x = step.populations().get("X");
        assertThat(x.reachedMs()).isEqualTo(4);
        assertThat(x.extremeMs()).isEqualTo(6);
        assertThat(x.overshoot()).isCloseTo(50. / 400, within(1e-9));
        assertThat(x.membraneMs()).isNaN();
        assertThat(TrialsAnalysis.of(file()).lines())
                .contains("E              100.00     400.00      6.0      600.00    8.0            12.0      20.0");
    }

    /** Two trials, ten bins of 1 ms, 5 spikes a bin and run; the first trial differs from bin 2 on more and more. */
    private void twins(int[] first, int[] second) throws IOException {
        Hdf5File.write(file(), root -> {
            root.attribute("bin_ms", 1.0);
            Hdf5Group counts = root.group("counts");
            Hdf5Group twin = root.group("twin");
            Hdf5Group others = twin.group("counts");
            Hdf5Group differing = twin.group("differing");
            int[] five = new int[10];
            Arrays.fill(five, 5);
            write(counts, five, five);
            write(others, five, five);
            write(differing, first, second);
        });
    }

    private static void write(Hdf5Group group, int[] first, int[] second) {
        group.dataset(
                "E",
                ElementType.INT32,
                output -> {
                    for (int value : first) {
                        output.putInt(value);
                    }
                    for (int value : second) {
                        output.putInt(value);
                    }
                },
                2,
                10);
    }

    @Test
    void followsTwinsApart() throws IOException {
        twins(new int[] {0, 0, 1, 2, 5, 8, 10, 10, 10, 10}, new int[] {0, 0, 0, 1, 1, 0, 0, 0, 0, 0});
        TwinCourse twin = TrialsAnalysis.of(file()).twin();
        assertThat(twin.fromMs()).isEqualTo(2);
        assertThat(twin.distances()).containsExactly(0.05, 0.15, 0.3, 0.4, 0.5, 0.5, 0.5, 0.5);
        assertThat(twin.times()).startsWith(1.0).endsWith(8.0);
        assertThat(twin.level()).isEqualTo(0.5);
        assertThat(twin.halfMs()).isEqualTo(3);
        assertThat(twin.nearlyMs()).isEqualTo(5);
        assertThat(twin.apart()).isEqualTo(1);
        assertThat(TrialsAnalysis.of(file()).lines())
                .containsExactly(
                        "1 of 2 twins stay apart",
                        "distance 0.500 in the end; half of it after 3.0 ms, 90 % after 5.0 ms");
    }

    @Test
    void twinsMayStayTheSame() throws IOException {
        twins(new int[10], new int[10]);
        TwinCourse twin = TrialsAnalysis.of(file()).twin();
        assertThat(twin.fromMs()).isNaN();
        assertThat(twin.apart()).isZero();
        assertThat(TrialsAnalysis.of(file()).lines()).containsExactly("0 of 2 twins stay apart");
    }
}
