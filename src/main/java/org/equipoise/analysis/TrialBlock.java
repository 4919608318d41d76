package org.equipoise.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.equipoise.io.FileErrors;
import org.equipoise.io.Hdf5Reader;

/**
 * What the head of a file of trials says.
 *
 * @param file the file
 * @param identity a digest of all that its content depends on
 * @param condition the name of the trials' condition
 * @param first number of the first trial
 * @param trials how many trials
 * @param model what was simulated
 */
record TrialBlock(Path file, String identity, String condition, int first, int trials, Model model) {
    private static final String FORMAT = "equipoise column trials";
    private static final int VERSION = 1;
    private static final String ROOT = "/";

    /**
     * What is the same for all trials of a condition.
     *
     * @param columns 1 or 2
     * @param betaIntra scaling of the excitation within a column
     * @param betaInput scaling of the stimulus's synapses
     * @param betaInter scaling of the excitation between columns
     * @param gabaP scaling of the inhibition of the pyramidal population
     * @param gabaI scaling of the inhibition of the inhibitory population
     * @param sd of the noise
     * @param stochastic whether there is noise
     * @param spontaneous whether there is no stimulus
     * @param stimulus in Hz
     * @param onset of the stimulus in ms
     * @param duration of the stimulus in ms
     * @param seed of the random streams
     */
    record Model(
            int columns,
            double betaIntra,
            double betaInput,
            double betaInter,
            double gabaP,
            double gabaI,
            double sd,
            boolean stochastic,
            boolean spontaneous,
            double stimulus,
            double onset,
            double duration,
            long seed) {}

    /**
     * Reads the head of a file.
     *
     * @throws IOException if it is no file of trials or cannot be read; the message names it
     */
    static TrialBlock read(Path path) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            requireFormat(file);
            double[] gaba = file.numbersAttribute(ROOT, "beta_gaba");
            return new TrialBlock(
                    path,
                    file.textAttribute(ROOT, "identity"),
                    file.textAttribute(ROOT, "condition"),
                    integer(file, "first_trial"),
                    integer(file, "trials"),
                    new Model(
                            integer(file, "columns"),
                            number(file, "beta_intra"),
                            number(file, "beta_input"),
                            number(file, "beta_inter"),
                            gaba[0],
                            gaba[1],
                            number(file, "sd"),
                            integer(file, "stochastic") == 1,
                            integer(file, "spontaneous") == 1,
                            number(file, "stimulus_hz"),
                            number(file, "stimulus_onset_ms"),
                            number(file, "stimulus_duration_ms"),
                            file.numberAttribute(ROOT, "seed").longValue()));
        } catch (RuntimeException damage) {
            // A damaged file can mislead its reader in any way.
            throw FileErrors.cannotRead(path, damage);
        }
    }

    private static void requireFormat(Hdf5Reader file) throws IOException {
        String format;
        try {
            format = file.textAttribute(ROOT, "format");
        } catch (IOException absent) {
            if (absent.getCause() != null) {
                throw absent; // Damaged, where a file of something else lacks the attribute.
            }
            format = "";
        }
        if (!format.equals(FORMAT)) {
            throw new IOException(file.path() + " holds no trials of cortical columns");
        }
        int version = integer(file, "format_version");
        if (version != VERSION) {
            throw new IOException(file.path() + " has version " + version + " of the format, not " + VERSION
                    + ": simulate again with this version of Equipoise");
        }
    }

    private static int integer(Hdf5Reader file, String name) throws IOException {
        return file.numberAttribute(ROOT, name).intValue();
    }

    private static double number(Hdf5Reader file, String name) throws IOException {
        return file.numberAttribute(ROOT, name).doubleValue();
    }

    /** Where a table of a population stands in the file. */
    static String table(int column, Population population, String what) {
        return String.format(Locale.ROOT, "/column%d/%s_%s", column, population.fileName(), what);
    }

    /**
     * Some columns of one row of a table.
     *
     * @throws IOException if it cannot be read or holds what is no number, with a message that names the file and the trial
     */
    double[] row(Hdf5Reader open, String table, int row, int samples) throws IOException {
        double[] values = open.block(table, row, 1, 0, samples)[0];
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IOException(file + " holds " + value + " in " + table + " of trial " + (first + row)
                        + ": remove the file and simulate again with --resume");
            }
        }
        return values;
    }
}
