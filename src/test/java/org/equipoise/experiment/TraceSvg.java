package org.equipoise.experiment;

import java.util.Locale;
import org.equipoise.network.GoldenTrace;

/**
 * A figure of two traces of a membrane potential, one over the other, and of their difference below, as SVG text that is the
 * same on every machine.
 */
final class TraceSvg {
    private static final int LEFT = 60;
    private static final int WIDTH = 640;
    private static final int TOP = 30;
    private static final int HEIGHT = 220;
    private static final int LOWER_TOP = 280;
    private static final int LOWER_HEIGHT = 90;
    private static final double SMALLEST = -16;

    private final StringBuilder svg = new StringBuilder();
    private final double duration;

    private TraceSvg(double duration) {
        this.duration = duration;
    }

    /** @param reference what the others are compared with, and its name */
    static String of(GoldenTrace reference, String name, GoldenTrace ours) {
        TraceSvg figure = new TraceSvg(reference.duration_ms());
        figure.draw(reference, name, ours);
        return figure.svg.toString();
    }

    private void draw(GoldenTrace reference, String name, GoldenTrace ours) {
        double[] expected = reference.recorded().get("V_m");
        double[] actual = ours.recorded().get("V_m");
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : expected) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        low = 10 * Math.floor(low / 10);
        high = 10 * Math.ceil(high / 10);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"420\" ")
                .append("font-family=\"sans-serif\" font-size=\"12\">\n")
                .append("<rect width=\"720\" height=\"420\" fill=\"white\"/>\n");
        frame(TOP, HEIGHT);
        label(LEFT - 6, TOP + 10, "end", Math.round(high) + "");
        label(LEFT - 6, TOP + HEIGHT, "end", Math.round(low) + "");
        label(LEFT - 6, TOP + HEIGHT / 2, "end", "V_m / mV");
        polyline(reference.times_ms(), expected, low, high, TOP, HEIGHT, "#f4a582", 5);
        polyline(reference.times_ms(), actual, low, high, TOP, HEIGHT, "#053061", 1);
        for (double time : ours.output_spikes_ms()) {
            line(x(time), TOP - 12, x(time), TOP - 3, "#053061");
        }
        label(LEFT + 8, TOP + 16, "start", "broad: " + name + ", thin: Equipoise, above: its spikes");
        difference(reference.times_ms(), expected, actual);
        svg.append("</svg>\n");
    }

    /** The decimal logarithm of the difference; where there is none, nothing. */
    private void difference(double[] times, double[] expected, double[] actual) {
        frame(LOWER_TOP, LOWER_HEIGHT);
        label(LEFT - 6, LOWER_TOP + 10, "end", "100");
        label(LEFT - 6, LOWER_TOP + LOWER_HEIGHT, "end", "1e-16");
        label(LEFT - 6, LOWER_TOP + LOWER_HEIGHT / 2, "end", "diff. / mV");
        svg.append("<g fill=\"#053061\">\n");
        for (int k = 0; k < times.length; k++) {
            double difference = Math.abs(actual[k] - expected[k]);
            if (difference > 0) {
                double share = (StrictMath.log10(difference) - SMALLEST) / (2 - SMALLEST);
                double y = LOWER_TOP + LOWER_HEIGHT * (1 - Math.max(0, Math.min(1, share)));
                svg.append(String.format(
                        Locale.ROOT, "<rect x=\"%.1f\" y=\"%.0f\" width=\"1\" height=\"1\"/>%n", x(times[k]), y));
            }
        }
        svg.append("</g>\n");
        for (int time = 0; time <= duration; time += 50) {
            label((int) Math.round(x(time)), LOWER_TOP + LOWER_HEIGHT + 16, "middle", Integer.toString(time));
        }
        label(LEFT + WIDTH, LOWER_TOP + LOWER_HEIGHT + 34, "end", "t / ms");
    }

    private double x(double time) {
        return LEFT + WIDTH * time / duration;
    }

    private void frame(int top, int height) {
        svg.append("<rect x=\"" + LEFT + "\" y=\"" + top + "\" width=\"" + WIDTH + "\" height=\"" + height
                + "\" fill=\"none\" stroke=\"#999999\"/>\n");
    }

    private void line(double x1, double y1, double x2, double y2, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    private void label(int x, int y, String anchor, String text) {
        svg.append("<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">" + text + "</text>\n");
    }

    private void polyline(
            double[] times, double[] values, double low, double high, int top, int height, String colour, int width) {
        svg.append("<polyline fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + width + "\" points=\"");
        for (int k = 0; k < times.length; k++) {
            double y = top + height * (1 - (values[k] - low) / (high - low));
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(times[k]), y));
        }
        svg.append("\"/>\n");
    }
}
