package org.equipoise.plot.columns;

import java.awt.Color;
import java.awt.Paint;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/** A value for each waking state, as colour and number: beta_input to the right, beta_intra upwards. */
final class HeatMap {
    private static final List<Integer> GAINS = List.of(2, 4, 6);
    private static final double[] PLACES = {0, 1, 2};
    private static final Color LEAST = new Color(0xF2F6FA);
    private static final Color MOST = new Color(0x08519C);

    private HeatMap() {}

    /** What is shown of a state. */
    @FunctionalInterface
    interface Value {
        double of(State state) throws IOException, AbsentResult;
    }

    static JFreeChart of(String title, Value value) throws IOException, AbsentResult {
        double[][] cells = new double[3][GAINS.size() * GAINS.size()];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < cells[0].length; i++) {
            int column = i % GAINS.size();
            int row = i / GAINS.size();
            cells[0][i] = column;
            cells[1][i] = row;
            cells[2][i] = value.of(new State(GAINS.get(row), GAINS.get(column)));
            least = Math.min(least, cells[2][i]);
            most = Math.max(most, cells[2][i]);
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("", cells);
        Scale scale = new Scale(least, most > least ? most : least + 1);
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(scale);
        List<String> names = GAINS.stream().map(String::valueOf).toList();
        NamesAxis x = new NamesAxis("\u03b2 input", names, PLACES);
        NamesAxis y = new NamesAxis("\u03b2 intra", names, PLACES);
        x.setRange(-0.5, GAINS.size() - 0.5);
        y.setRange(-0.5, GAINS.size() - 0.5);
        XYPlot plot = new XYPlot(data, x, y, renderer);
        for (int i = 0; i < cells[0].length; i++) {
            XYTextAnnotation number = new XYTextAnnotation(
                    String.format(Locale.ROOT, most >= 100 ? "%.1f" : "%.2f", cells[2][i]), cells[0][i], cells[1][i]);
            number.setFont(Style.LABEL);
            number.setPaint(scale.share(cells[2][i]) > 0.5 ? Color.WHITE : Color.BLACK);
            plot.addAnnotation(number);
        }
        return Charts.titled(Charts.plot(plot), title);
    }

    /** From pale to dark. */
    private record Scale(double least, double most) implements PaintScale {
        double share(double value) {
            return Math.max(0, Math.min(1, (value - least) / (most - least)));
        }

        @Override
        public double getLowerBound() {
            return least;
        }

        @Override
        public double getUpperBound() {
            return most;
        }

        @Override
        public Paint getPaint(double value) {
            float share = (float) share(value);
            float[] from = LEAST.getRGBColorComponents(null);
            float[] to = MOST.getRGBColorComponents(null);
            return new Color(mix(from[0], to[0], share), mix(from[1], to[1], share), mix(from[2], to[2], share));
        }

        private static float mix(float from, float to, float share) {
            return from + share * (to - from);
        }
    }
}
