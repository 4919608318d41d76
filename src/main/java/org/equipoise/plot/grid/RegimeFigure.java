package org.equipoise.plot.grid;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.plot.Figure;
import org.equipoise.plot.Numbers;
import org.equipoise.plot.Style;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The regime of each point of a grid of two axes, over theory's lines. */
final class RegimeFigure {
    private static final double HEIGHT_MM = 115;
    private static final double RADIUS = 4;
    private static final Font NOTE = Style.TICK.deriveFont(7f);
    private static final Color GREY = new Color(0x808080);

    /** Frequencies nearer to each other than this share of the plane are not all written. */
    private static final double APART = 0.16;

    /** Share of the width at either side where centred words would leave the figure. */
    private static final double MARGIN = 0.1;

    private static final Stroke THICK = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke DOTTED =
            new BasicStroke(1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER, 10, new float[] {0.1f, 2.4f}, 0);

    /** How a regime is drawn: colours that all readers tell apart, and shapes that do without colours. */
    private record Look(Color colour, Shape shape) {}

    private static final Map<String, Look> LOOKS = new LinkedHashMap<>();

    static {
        LOOKS.put("SR", new Look(new Color(0xD55E00), square()));
        LOOKS.put("AR", new Look(new Color(0xE69F00), circle()));
        LOOKS.put("SI fast", new Look(new Color(0x0072B2), triangle(1)));
        LOOKS.put("SI slow", new Look(new Color(0xCC79A7), triangle(-1)));
        LOOKS.put("AI", new Look(new Color(0x009E73), circle()));
        LOOKS.put("Q", new Look(new Color(0x999999), square()));
        LOOKS.put("?", new Look(Color.BLACK, square()));
    }

    private RegimeFigure() {}

    static boolean suits(GridStudy study) {
        return study.isClassified()
                && study.axes().size() == 2
                && study.axes().stream().allMatch(GridStudy.Axis::isNumeric);
    }

    static Figure of(GridStudy study) {
        GridStudy.Axis across = study.axes().get(0);
        GridStudy.Axis upward = study.axes().get(1);
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        LOOKS.forEach((regime, look) -> {
            XYSeries series = new XYSeries(regime, false, true);
            study.points().stream()
                    .filter(point -> regime.equals(point.regime()))
                    .forEach(point ->
                            series.add(across.values()[point.place(across)], upward.values()[point.place(upward)]));
            if (!series.isEmpty()) {
                renderer.setSeriesPaint(data.getSeriesCount(), look.colour());
                renderer.setSeriesShape(data.getSeriesCount(), look.shape());
                data.addSeries(series);
            }
        });
        XYPlot plot = new XYPlot(data, axis(across), axis(upward), renderer);
        Style.apply(plot);
        List<String> sentences = new ArrayList<>();
        if (study.diagram() != null) {
            study.diagram().lines().forEach(line -> draw(plot, line));
            write(plot, study.diagram().oscillations());
            sentences.addAll(RegimeNotes.of(study.diagram()));
        }
        String trials = study.trials() == 1 ? "" : " in most of " + study.trials() + " trials";
        String caption =
                "Regimes over " + across.name() + " and " + upward.name() + ". Marks: what was measured" + trials
                        + ", in the terms of Brunel (2000): S synchronous, A asynchronous, R regular, I irregular."
                        + (sentences.isEmpty() ? "" : " Lines: theory. " + String.join(" ", sentences));
        return Figure.of("regimes", HEIGHT_MM, Style.withLegend(Style.chart(plot)), caption);
    }

    private static NumberAxis axis(GridStudy.Axis axis) {
        double least = Arrays.stream(axis.values()).min().orElseThrow();
        double most = Arrays.stream(axis.values()).max().orElseThrow();
        double room = 0.06 * (most - least);
        return Style.axis(axis.label(), least - room, most + room, 8);
    }

    private static void draw(XYPlot plot, GridStudy.Line line) {
        Stroke stroke = switch (line.name()) {
            case "stability" -> THICK;
            case "drive" -> DOTTED;
            case "rate" -> Style.THIN;
            default -> Style.DASHED;
        };
        Color colour = line.name().equals("stability") || line.name().equals("drive") ? Color.BLACK : GREY;
        for (GridStudy.Piece piece : line.pieces()) {
            plot.getRenderer()
                    .addAnnotation(
                            new XYLineAnnotation(piece.x1(), piece.y1(), piece.x2(), piece.y2(), stroke, colour),
                            Layer.BACKGROUND);
        }
        // At the end that is highest, where the figure has least.
        GridStudy.Piece end = line.pieces().stream()
                .max(Comparator.comparingDouble(piece -> Math.max(piece.y1(), piece.y2())))
                .orElseThrow();
        String name = RegimeNotes.name(line);
        if (!name.isEmpty()) {
            boolean first = end.y1() > end.y2();
            note(plot, name, first ? end.x1() : end.x2(), first ? end.y1() : end.y2(), colour);
        }
    }

    private static void note(XYPlot plot, String text, double x, double y, Color colour) {
        XYTextAnnotation note = new XYTextAnnotation(text, x, y);
        note.setFont(NOTE);
        note.setPaint(colour);
        note.setBackgroundPaint(new Color(255, 255, 255, 200));
        note.setTextAnchor(anchor((x - plot.getDomainAxis().getLowerBound())
                / plot.getDomainAxis().getRange().getLength()));
        // Marks are over it.
        plot.getRenderer().addAnnotation(note, Layer.BACKGROUND);
    }

    private static TextAnchor anchor(double shareOfWidth) {
        if (shareOfWidth < MARGIN) {
            return TextAnchor.BOTTOM_LEFT;
        }
        return shareOfWidth > 1 - MARGIN ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_CENTER;
    }

    private static void write(XYPlot plot, List<GridStudy.Oscillation> oscillations) {
        double width = plot.getDomainAxis().getRange().getLength();
        double height = plot.getRangeAxis().getRange().getLength();
        List<GridStudy.Oscillation> written = new ArrayList<>();
        for (GridStudy.Oscillation one : oscillations) {
            boolean near = written.stream()
                    .anyMatch(
                            other -> Math.hypot((one.x() - other.x()) / width, (one.y() - other.y()) / height) < APART);
            if (!near) {
                written.add(one);
                note(plot, Numbers.plain(Math.rint(one.frequencyHz())) + " Hz", one.x(), one.y(), Color.BLACK);
            }
        }
    }

    private static Shape circle() {
        return new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    private static Shape square() {
        double half = 0.88 * RADIUS;
        return new Rectangle2D.Double(-half, -half, 2 * half, 2 * half);
    }

    /** @param up 1 to point upwards, -1 downwards */
    private static Shape triangle(int up) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(0, -1.15 * RADIUS * up);
        path.lineTo(1.15 * RADIUS, 0.9 * RADIUS * up);
        path.lineTo(-1.15 * RADIUS, 0.9 * RADIUS * up);
        path.closePath();
        return path;
    }
}
