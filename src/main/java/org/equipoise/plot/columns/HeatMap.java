package org.equipoise.plot.columns;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.equipoise.plot.NamesAxis;
import org.equipoise.plot.Shades;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/** A value for each waking state, as colour and number: beta_input, or beta_inter, to the right, beta_intra upwards. */
final class HeatMap {
    private static final List<Integer> GAINS = List.of(2, 4, 6);
    private static final double[] PLACES = {0, 1, 2};

    private HeatMap() {}

    /** What is shown of a state. */
    @FunctionalInterface
    interface Value {
        double of(State state) throws IOException, AbsentResult;
    }

    /** @param columns how many there are: 1 or 2 */
    static JFreeChart of(String title, int columns, Value value) throws IOException, AbsentResult {
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
        Shades scale = new Shades(least, most > least ? most : least + 1);
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(scale);
        List<String> names = GAINS.stream().map(String::valueOf).toList();
        NamesAxis x = new NamesAxis("\u03b2 " + State.second(columns), names, PLACES);
        NamesAxis y = new NamesAxis("\u03b2 intra", names, PLACES);
        x.setRange(-0.5, GAINS.size() - 0.5);
        y.setRange(-0.5, GAINS.size() - 0.5);
        XYPlot plot = new XYPlot(data, x, y, renderer);
        for (int i = 0; i < cells[0].length; i++) {
            XYTextAnnotation number = new XYTextAnnotation(
                    String.format(Locale.ROOT, most >= 100 ? "%.1f" : "%.2f", cells[2][i]), cells[0][i], cells[1][i]);
            number.setFont(Style.LABEL);
            number.setPaint(scale.ink(cells[2][i]));
            plot.addAnnotation(number);
        }
        return Style.titled(Charts.plot(plot), title);
    }
}
