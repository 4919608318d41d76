package org.equipoise.plot;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.io.Hdf5Reader;
import org.jfree.chart.plot.XYPlot;

/**
 * What {@code theory} left in {@code theory.h5}: the figure {@code theory}, with the way to the fixed point and the transfer
 * functions.
 */
final class TheoryChapter implements Chapter {
    static final String FILE = "theory.h5";
    private static final String RATES = "/course_from_rest/rates";
    private static final String TRANSFER = "/transfer_function/populations";
    private static final double HEIGHT_MM = 62;

    @Override
    public boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    @Override
    public void addTo(Report report, Path directory) throws IOException {
        report.section("Theory");
        try (Hdf5Reader file = new Hdf5Reader(directory.resolve(FILE))) {
            report.figure(figure(file));
        }
    }

    static Figure figure(Hdf5Reader file) throws IOException {
        List<String> names = file.children(RATES);
        List<Color> colours = Palette.colours(names);
        double legend = Style.legendMm(names);
        boolean transfer = file.has(TRANSFER);
        double panel = (Style.PAGE_MM - legend) / 2;
        Figure.Panel course = new Figure.Panel(
                transfer
                        ? Style.chart(course(file, names, colours))
                        : Style.withLegend(Style.chart(course(file, names, colours))),
                transfer ? panel : Style.PAGE_MM);
        String caption = "Mean-field theory. (a) The way from rest to a fixed point: rates by the pseudo-time dynamics"
                + " tau dr/dt = -r + rate(r).";
        if (!transfer) {
            return new Figure("theory", HEIGHT_MM, List.of(course), caption.replace("(a) ", ""));
        }
        Figure.Panel gains =
                new Figure.Panel(Style.withLegend(Style.chart(gains(file, names, colours))), panel + legend);
        return new Figure(
                "theory",
                HEIGHT_MM,
                List.of(course, gains),
                caption
                        + " (b) Transfer functions there: amplitude of the rate for a modulation of the mean input by 1 mV"
                        + " at each frequency.");
    }

    private static XYPlot course(Hdf5Reader file, List<String> names, List<Color> colours) throws IOException {
        double[] times = file.doubles("/course_from_rest/times");
        Curves curves = new Curves();
        for (int p = 0; p < names.size(); p++) {
            // The first line is drawn over the others: its dashes show those that coincide.
            curves.add(
                    names.get(p),
                    times,
                    file.doubles(RATES + "/" + names.get(p)),
                    colours.get(p),
                    p == 0 && names.size() > 1 ? Style.DASHED : Style.LINE);
        }
        double end = curves.settled();
        double highest = curves.positiveRange(0, end)[1];
        return curves.plot(Style.axis("Pseudo-time (tau)", 0, end, 6), Style.axis("Rate (Hz)", 0, 1.1 * highest, 6));
    }

    private static XYPlot gains(Hdf5Reader file, List<String> names, List<Color> colours) throws IOException {
        double[] frequencies = file.doubles("/transfer_function/frequencies");
        Curves curves = new Curves();
        for (int p = 0; p < names.size(); p++) {
            double[] real = file.doubles(TRANSFER + "/" + names.get(p) + "/mu_real");
            double[] imaginary = file.doubles(TRANSFER + "/" + names.get(p) + "/mu_imaginary");
            double[] gain = new double[real.length];
            for (int i = 0; i < gain.length; i++) {
                gain[i] = Math.hypot(real[i], imaginary[i]);
            }
            curves.add(
                    names.get(p),
                    frequencies,
                    gain,
                    colours.get(p),
                    p == 0 && names.size() > 1 ? Style.DASHED : Style.LINE);
        }
        double[] range = curves.positiveRange(0, frequencies[frequencies.length - 1]);
        return curves.plot(
                new DecadeAxis("Frequency (Hz)", 1, frequencies[frequencies.length - 1]),
                DecadeAxis.around("Gain (Hz/mV)", range[0], range[1]));
    }
}
