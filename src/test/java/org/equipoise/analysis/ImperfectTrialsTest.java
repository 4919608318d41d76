package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equipoise.column.ColumnCondition;
import org.equipoise.ensemble.EnsembleListener;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.parallel.SingleProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is missing is named; what is damaged or does not belong there is an error that names the file. */
class ImperfectTrialsTest {
    @TempDir
    private Path directory;

    private Path trials(String condition, String block) {
        return directory.resolve("trials").resolve(condition).resolve("trials-" + block + ".h5");
    }

    private void refuses(String message) {
        assertThatThrownBy(() -> ColumnAnalysis.of(directory, TrialStudy.STIMULI, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    @Test
    void namesEverythingThatIsMissingOrLeftOut() throws IOException {
        ColumnCondition few = TrialStudy.evoked("few_50Hz", 4, 0, 50);
        new TrialStudy()
                .with(TrialStudy.evoked("evoked_10Hz", 2, 0, 10))
                .with(TrialStudy.evoked("evoked_110Hz", 2, 0, 110))
                .with(TrialStudy.evoked("again_10Hz", 2, 0, 10))
                .with(new ColumnCondition("few_50Hz", 4, 2, 0, 1.2, true, false, 0.05, 3, few.protocol()))
                .with(new ColumnCondition("still", 2, 0, 0, 1.2, false, true, 0, 1, few.protocol()))
                .with(TrialStudy.withoutNoise("quiet_10Hz", 10))
                .with(TrialStudy.withoutNoise("quiet_50Hz", 50))
                .simulate(directory, 0);
        Files.delete(trials("evoked_10Hz", "000000-000004"));
        assertThat(TrialStudy.analyse(directory, 1, 1, "evoked_10Hz", "other"))
                .containsExactlyInAnyOrder(
                        "condition evoked_10Hz: trials 0 to 4 are missing",
                        "condition evoked_10Hz is left out: it repeats again_10Hz",
                        "condition evoked_110Hz is left out: 110 Hz is none of the stimuli that are analysed",
                        "condition still is left out: it has neither noise nor a stimulus",
                        "condition other is missing",
                        "state one_column_2_2: no trials at 50 Hz",
                        "state one_column_4_2: no trials at 10 Hz",
                        "state one_column_4_2: no information, because condition few_50Hz has 3 trials and its"
                                + " cross-validation needs 10",
                        "state one_column_2_2 without noise: its variables were not recorded (record.state_trials is 0)");
        try (Hdf5Reader results = new Hdf5Reader(directory.resolve("analysis.h5"))) {
            assertThat(results.doubles("/evoked/one_column_2_2/parameters/trials"))
                    .containsExactly(12);
            assertThat(results.children("/evoked/one_column_4_2/column0/pyramidal"))
                    .containsExactly("after", "amplitude", "before");
            assertThat(results.has("/deterministic")).isFalse();
        }
    }

    @Test
    void trialsWithoutNoiseThatEndTooSoonAreLeftOut() throws IOException {
        ColumnCondition brief = TrialStudy.evoked("brief", 2, 0, 50);
        new TrialStudy()
                .with(new ColumnCondition("brief", 2, 2, 0, 1.2, false, false, 0.05, 1, brief.protocol()))
                .simulate(directory, 1);
        assertThat(TrialStudy.analyse(directory, 1, 1))
                .containsExactly(
                        "state one_column_2_2 without noise: no trials at 10 Hz",
                        "state one_column_2_2 without noise: there is no sample at 200.0 ms: samples are 1.0 ms apart and"
                                + " end at 199.0 ms");
        assertThat(directory.resolve("analysis.h5")).exists();
    }

    @Test
    void aDirectoryWithoutTrialsIsRefused() {
        refuses(directory.resolve("trials") + " holds no trials: scripts/equipoise simulate CONF makes some");
    }

    @Test
    void foreignOldAndTruncatedFilesAreNamedTogether() throws IOException {
        new TrialStudy().with(TrialStudy.evoked("evoked_10Hz", 2, 0, 10)).simulate(directory, 0);
        Path foreign = trials("evoked_10Hz", "a");
        Path old = trials("evoked_10Hz", "b");
        Path truncated = trials("evoked_10Hz", "c");
        Hdf5File.write(foreign, root -> root.dataset("numbers", new long[] {1}));
        Hdf5File.write(old, root -> {
            root.attribute("format", "equipoise column trials");
            root.attribute("format_version", 2L);
        });
        byte[] whole = Files.readAllBytes(trials("evoked_10Hz", "000000-000004"));
        Files.write(truncated, Arrays.copyOf(whole, 300));
        assertThatThrownBy(() -> ColumnAnalysis.of(directory, TrialStudy.STIMULI, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(foreign + " holds no trials of cortical columns\n")
                .hasMessageContaining(old + " has version 2 of the format, not 1: simulate again with this version of"
                        + " Equipoise\n")
                .hasMessageContaining("cannot read " + truncated);
    }

    @Test
    void trialsOfOtherParametersOrTwiceTheSameAreRefused() throws IOException {
        new TrialStudy().with(TrialStudy.evoked("evoked_10Hz", 2, 0, 10)).simulate(directory, 0);
        Path first = trials("evoked_10Hz", "000000-000004");
        Path copy = trials("evoked_10Hz", "copy");
        Files.copy(first, copy);
        refuses(copy + " repeats trials of " + first + ": remove one of them");
        Files.delete(copy);

        Path other = directory.resolve("other");
        new TrialStudy().with(TrialStudy.evoked("evoked_10Hz", 4, 0, 10)).simulate(other, 0);
        Path last = trials("evoked_10Hz", "000010-000011");
        Files.delete(last);
        Files.copy(other.resolve("trials/evoked_10Hz/trials-000010-000011.h5"), last);
        refuses(last + " has other parameters than " + trials("evoked_10Hz", "000005-000009") + ": remove one of them");
        Files.delete(last);

        Path elsewhere = directory.resolve("trials/elsewhere/trials.h5");
        Files.createDirectories(elsewhere.getParent());
        Files.copy(first, elsewhere);
        refuses(elsewhere
                + " holds trials of condition evoked_10Hz: move it to a directory of that name, or remove it");
    }

    @Test
    void whatIsNoNumberEndsThePassWhichCanThenBeResumed() throws IOException {
        new TrialStudy()
                .with(TrialStudy.evoked("evoked_10Hz", 2, 0, 10))
                .with(TrialStudy.rest("nrem", 1, 0))
                .simulate(directory, 0);
        TrialStudy.analyse(directory, 1, 1);
        byte[] expected = Files.readAllBytes(directory.resolve("analysis.h5"));
        Path file = trials("evoked_10Hz", "000005-000009");
        byte[] sound = Files.readAllBytes(file);
        spoil(file);

        assertThatThrownBy(() -> analyse(false, new ArrayList<>()))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " holds NaN in /column0/inhibitory_pre_post of trial 7: remove the file and simulate"
                        + " again with --resume");
        Files.write(file, sound);
        List<String> heard = new ArrayList<>();
        analyse(true, heard);
        // Two populations of a state, the longest items, and of three files: the spoiled rates were those of the
        // second.
        assertThat(heard).containsExactly("1 of 8 done");
        assertThat(Files.readAllBytes(directory.resolve("analysis.h5"))).isEqualTo(expected);
    }

    @Test
    void damagedPartsOfAnInterruptedPassAreDoneAgain() throws IOException {
        new TrialStudy().with(TrialStudy.evoked("evoked_10Hz", 2, 0, 10)).simulate(directory, 0);
        Path part = directory.resolve(".work/analysis/evoked-one_column_2_2-column0-pyramidal.h5");
        Files.createDirectories(part.getParent());
        Files.write(part, new byte[100]);
        List<String> heard = new ArrayList<>();
        analyse(true, heard);
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0)).isEqualTo("0 of 2 done");
        assertThat(heard.get(1)).contains(part.toString());
        assertThat(directory.resolve("analysis.h5")).exists();
        assertThat(directory.resolve(".work")).doesNotExist();
    }

    private void analyse(boolean resume, List<String> heard) throws IOException {
        ColumnAnalysis.of(directory, TrialStudy.STIMULI, List.of())
                .run(new SingleProcess(), 1, resume, TrialStudy.PROVENANCE, new EnsembleListener() {
                    @Override
                    public void begins(int blocks, int done, List<String> damaged) {
                        heard.add(done + " of " + blocks + " done");
                        heard.addAll(damaged);
                    }
                });
    }

    /** Makes the first rate of the third trial in a file NaN. */
    private static void spoil(Path file) throws IOException {
        String table = "/column0/inhibitory_pre_post";
        double rate;
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            rate = reader.block(table, 2, 1, 0, 1)[0][0];
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at <= bytes.capacity() - Double.BYTES; at++) {
            if (bytes.getLong(at) == Double.doubleToRawLongBits(rate)) {
                bytes.putDouble(at, Double.NaN);
            }
        }
        Files.write(file, bytes.array());
    }
}
