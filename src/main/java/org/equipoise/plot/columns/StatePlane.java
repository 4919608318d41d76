package org.equipoise.plot.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A dot for each state, with its name beside it, in the colour of its group. */
final class StatePlane {
    private StatePlane() {}

    /** Where a state stands, and whether its name stands to the left of it. */
    record Place(State state, double x, double y, boolean left) {
        /** Names stand on both sides in turn, so that those of neighbours do not meet. */
        static List<Place> inTurn(List<Place> places) {
            List<Place> sorted = new ArrayList<>(places);
            sorted.sort(Comparator.comparingDouble(Place::x));
            for (int i = 1; i < sorted.size(); i += 2) {
                Place place = sorted.get(i);
                sorted.set(i, new Place(place.state, place.x, place.y, true));
            }
            return sorted;
        }
    }

    static JFreeChart of(List<Place> places, NumberAxis x, NumberAxis y) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        for (State.Group group : State.Group.values()) {
            XYSeries series = new XYSeries(group.title(), false, true);
            places.stream()
                    .filter(place -> place.state.group() == group)
                    .forEach(place -> series.add(place.x, place.y));
            renderer.setSeriesPaint(data.getSeriesCount(), group.colour());
            renderer.setSeriesShape(data.getSeriesCount(), Charts.dot());
            data.addSeries(series);
        }
        XYPlot plot = new XYPlot(data, x, y, renderer);
        double right = (x.getUpperBound() - x.getLowerBound()) / 50;
        for (Place place : places) {
            XYTextAnnotation name =
                    new XYTextAnnotation(place.state.label(), place.x + (place.left ? -right : right), place.y);
            name.setTextAnchor(place.left ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
            name.setFont(Style.TICK);
            name.setPaint(place.state.group().colour());
            plot.addAnnotation(name);
        }
        return Charts.plot(plot);
    }
}
