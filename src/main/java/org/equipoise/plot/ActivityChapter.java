package org.equipoise.plot;

import com.google.gson.JsonObject;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Json;
import org.jfree.chart.plot.XYPlot;

/**
 * What {@code analyze} found in spikes: a table with the regime, and the figure {@code activity} with spectrum and
 * autocorrelation of the network's rate. The predicted spectrum of {@code theory.h5} is drawn beside the measured one.
 */
final class ActivityChapter implements Chapter {
    private static final String ANALYSIS = "analysis.h5";
    private static final String TEXT = "analysis.json";
    private static final String SPECTRUM = "/network/spectrum";
    private static final double HEIGHT_MM = 65;

    /** The columns of the table: what, where in the file. */
    private static final List<List<String>> MEASURES = List.of(
            List.of("rate (Hz)", "rate/mean"),
            List.of("CV", "cv_isi/mean"),
            List.of("CV2", "cv2_isi/mean"),
            List.of("Fano factor", "fano/mean"),
            List.of("correlation", "correlation/mean"),
            List.of("synchrony", "synchrony"),
            List.of("modulation", "modulation"),
            List.of("coherence", "coherence"),
            List.of("oscillation (Hz)", "oscillation"));

    @Override
    public boolean isIn(Path directory) {
        if (!Files.exists(directory.resolve(ANALYSIS))) {
            return false;
        }
        try (Hdf5Reader file = new Hdf5Reader(directory.resolve(ANALYSIS))) {
            return file.has(SPECTRUM);
        } catch (IOException unreadable) {
            // Whoever draws it says so.
            return true;
        }
    }

    @Override
    public void addTo(Report report, Path directory) throws IOException {
        report.section("Activity");
        try (Hdf5Reader file = new Hdf5Reader(directory.resolve(ANALYSIS))) {
            ReportTable measures = table(file);
            JsonObject text = Json.read(directory.resolve(TEXT), JsonObject.class);
            report.text("Regime of the network: " + text.get("regime").getAsString());
            report.table(measures);
            Path theory = directory.resolve(TheoryChapter.FILE);
            if (!Files.exists(theory)) {
                report.figure(figure(file, null));
                return;
            }
            try (Hdf5Reader prediction = new Hdf5Reader(theory)) {
                report.figure(figure(file, prediction.has("/spectrum/network") ? prediction : null));
            }
        }
    }

    private static ReportTable table(Hdf5Reader file) throws IOException {
        List<String> groups = new ArrayList<>(List.of("/network"));
        for (String name : file.children("/populations")) {
            groups.add("/populations/" + name);
        }
        List<List<String>> rows = new ArrayList<>();
        for (String group : groups) {
            List<String> row = new ArrayList<>(List.of(group.substring(group.lastIndexOf('/') + 1)));
            for (List<String> measure : MEASURES) {
                double value = file.doubles(group + "/" + measure.get(1))[0];
                row.add(Double.isNaN(value) ? "–" : Numbers.threeDigits(value));
            }
            rows.add(row);
        }
        List<String> header = new ArrayList<>(List.of("population"));
        MEASURES.forEach(measure -> header.add(measure.get(0)));
        return new ReportTable("Spike trains and rates of populations (means over neurons or pairs).", header, rows);
    }

    /** @param theory null if there is no prediction */
    static Figure figure(Hdf5Reader file, Hdf5Reader theory) throws IOException {
        List<String> entries =
                theory == null ? List.of("measured", "independent") : List.of("measured", "theory", "independent");
        double legend = Style.legendMm(entries);
        double panel = (Style.PAGE_MM - legend) / 2;
        List<Figure.Panel> panels = List.of(
                new Figure.Panel(Style.chart(autocorrelation(file)), panel),
                new Figure.Panel(Style.withLegend(Style.chart(spectrum(file, theory))), panel + legend));
        String caption = String.format(
                Locale.ROOT,
                "Rate of the network over time. (a) Autocorrelation, in bins of 0.5 ms; 1 at lag 0. (b) Two-sided power"
                        + " spectrum of the mean rate of a neuron (Welch, %.0f segments, Hann window); independent, that of"
                        + " as many Poisson neurons%s.",
                file.doubles(SPECTRUM + "/segments")[0],
                theory == null ? "" : "; theory, linear response around the fixed point");
        return new Figure("activity", HEIGHT_MM, panels, caption);
    }

    private static XYPlot autocorrelation(Hdf5Reader file) throws IOException {
        double[] lags = file.doubles("/network/autocorrelation/lags");
        Curves curves = new Curves();
        curves.add("rate", lags, file.doubles("/network/autocorrelation/values"), Color.BLACK, Style.LINE);
        double end = lags.length == 0 ? 1 : Math.max(1, lags[lags.length - 1]);
        return curves.plot(Style.axis("Lag (ms)", 0, end, 6), Style.axis("Autocorrelation", -1, 1, 5));
    }

    private static XYPlot spectrum(Hdf5Reader file, Hdf5Reader theory) throws IOException {
        double[] frequencies = file.doubles(SPECTRUM + "/frequencies");
        double end = frequencies.length == 0 ? 1000 : Math.min(1000, frequencies[frequencies.length - 1]);
        Color colour = Palette.colours(List.of("theory")).get(0);
        Curves curves = new Curves();
        curves.add("measured", frequencies, file.doubles(SPECTRUM + "/power"), Color.BLACK, Style.LINE);
        if (theory != null) {
            curves.add(
                    "theory",
                    theory.doubles("/spectrum/frequencies"),
                    theory.doubles("/spectrum/network"),
                    colour,
                    Style.LINE);
        }
        double independent = file.doubles(SPECTRUM + "/independent")[0];
        curves.add(
                "independent",
                new double[] {1, end},
                new double[] {independent, independent},
                Color.GRAY,
                Style.DASHED);
        double[] range = curves.positiveRange(1, end);
        return curves.plot(
                new DecadeAxis("Frequency (Hz)", 1, Math.max(end, 10)),
                DecadeAxis.around("Power (Hz)", range[0], range[1]));
    }
}
