package org.equipoise.plot.columns;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A dot for each state, with its name beside it, in the colour of its group. */
final class StatePlane {
    private StatePlane() {}

    /** Where a state stands, and the point of its name that is beside it. */
    record Place(State state, double x, double y, TextAnchor anchor) {
        /** A state whose name is to the right. */
        Place(State state, double x, double y) {
            this(state, x, y, TextAnchor.CENTER_LEFT);
        }

        /** Of states along a rising line: names stand above it and below in turn, so that those of neighbours do not meet. */
        static List<Place> inTurn(List<Place> places) {
            List<Place> sorted = new ArrayList<>(places);
            sorted.sort(Comparator.comparingDouble(Place::x));
            for (int i = 0; i < sorted.size(); i++) {
                Place place = sorted.get(i);
                TextAnchor anchor = i % 2 == 0 ? TextAnchor.BOTTOM_RIGHT : TextAnchor.TOP_LEFT;
                sorted.set(i, new Place(place.state, place.x, place.y, anchor));
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
            double beside = place.anchor.equals(TextAnchor.BOTTOM_RIGHT) ? -right : right;
            XYTextAnnotation name = new XYTextAnnotation(place.state.label(), place.x + beside, place.y);
            name.setTextAnchor(place.anchor);
            name.setFont(Style.TICK);
            name.setPaint(place.state.group().colour());
            plot.addAnnotation(name);
        }
        return Charts.plot(plot);
    }

    /**
     * Shades the part of the plane where the states of a group are.
     *
     * @param corners x and y in turn
     */
    static void shade(JFreeChart chart, State.Group group, double[] corners) {
        Color colour = group.colour();
        Color pale = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 30);
        chart.getXYPlot()
                .getRenderer()
                .addAnnotation(new XYPolygonAnnotation(corners, null, null, pale), Layer.BACKGROUND);
    }

    /** Writes the initials of a group at a point. */
    static void name(JFreeChart chart, State.Group group, double x, double y) {
        XYTextAnnotation name = new XYTextAnnotation(group.initials(), x, y);
        name.setFont(Style.LABEL);
        name.setPaint(group.colour());
        chart.getXYPlot().addAnnotation(name);
    }
}
