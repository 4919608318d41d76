package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import org.equipoise.column.FixedPoint;
import org.equipoise.column.NpyFile;
import org.equipoise.config.Section;
import org.equipoise.units.Dimension;

/**
 * What a configuration says about the steady states that inhibition is balanced around.
 *
 * @param wake null if it is estimated
 * @param estimatesWake whether it is to be estimated (and not merely wrong)
 * @param nrem null if it is computed
 */
record ColumnsCalibration(FixedPoint wake, boolean estimatesWake, FixedPoint nrem) {

    static ColumnsCalibration read(Section section) {
        boolean estimates = false;
        FixedPoint wake = FixedPoint.WAKE;
        if (section.isSection("V_WAKE") || !section.has("V_WAKE")) {
            wake = steadyState(section.sectionOrDefaults("V_WAKE"), true);
        } else {
            String word = section.text("V_WAKE");
            estimates = word.equals("estimated");
            wake = estimates ? null : fromFile(section, "V_WAKE", word);
        }
        FixedPoint nrem = null;
        if (section.isSection("V_NREM")) {
            nrem = steadyState(section.section("V_NREM"), false);
        } else {
            String word = section.text("V_NREM", "computed");
            nrem = word.equals("computed") ? null : fromFile(section, "V_NREM", word);
        }
        return new ColumnsCalibration(wake, estimates, nrem);
    }

    /** Reads potentials or, without these, rates, which for the waking state have defaults. */
    private static FixedPoint steadyState(Section section, boolean waking) {
        if (section.has("V_p") || section.has("V_i")) {
            return new FixedPoint(
                    section.quantity("V_p", Dimension.VOLTAGE), section.quantity("V_i", Dimension.VOLTAGE));
        }
        double rateP = rate(section, "rate_p", waking, 0.023, 0.030);
        double rateI = rate(section, "rate_i", waking, 0.051, 0.060);
        return FixedPoint.ofRates(1000 * rateP, 1000 * rateI);
    }

    private static double rate(Section section, String key, boolean optional, double fallback, double largest) {
        double rate = optional
                ? section.quantity(key, Dimension.FREQUENCY, fallback)
                : section.quantity(key, Dimension.FREQUENCY);
        if (rate > 0 && rate < largest) {
            return rate;
        }
        section.problem(
                key,
                key + " is " + 1000 * rate + " Hz, at which the population has no steady state",
                "give a rate between 0 and " + Math.round(1000 * largest) + " Hz");
        return fallback;
    }

    private static FixedPoint fromFile(Section section, String key, String name) {
        if (!name.endsWith(".npy")) {
            if (!name.isEmpty()) {
                String word = key.equals("V_WAKE") ? "'estimated'" : "'computed'";
                section.problem(
                        key,
                        key + " is '" + name + "'",
                        "give " + word + ", a file of the published scripts (.npy), or rates or potentials");
            }
            return FixedPoint.WAKE;
        }
        try {
            return NpyFile.read(Path.of(name));
        } catch (IOException e) {
            section.problem(key, e.getMessage(), "give a file with the two potentials in mV");
            return FixedPoint.WAKE;
        }
    }
}
