package org.equipoise.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.equipoise.io.AtomicFile;
import org.equipoise.io.FileErrors;

/** Writes a figure as PNG (300 dpi), SVG (text stays text) and its caption, each under its final name only when whole. */
final class FigureWriter {
    static final int DPI = 300;

    private final Path dir;

    /** @param dir where the files go; it is made if it does not exist */
    FigureWriter(Path dir) throws IOException {
        try {
            this.dir = Files.createDirectories(dir);
        } catch (IOException failure) {
            throw FileErrors.cannotWrite(dir, failure);
        }
    }

    /** Returns the files written. */
    List<Path> write(Figure figure) throws IOException {
        return List.of(
                write(figure.name() + ".png", file -> writePng(figure, file)),
                write(figure.name() + ".svg", file -> Svg.write(figure, file)),
                write(figure.name() + ".txt", file -> Files.writeString(file, figure.caption() + "\n")));
    }

    private Path write(String name, AtomicFile.Content content) throws IOException {
        Path file = dir.resolve(name);
        AtomicFile.write(file, content);
        return file;
    }

    private static void writePng(Figure figure, Path file) throws IOException {
        BufferedImage image =
                new BufferedImage(pixels(figure.widthMm()), pixels(figure.heightMm()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.scale(DPI / 72.0, DPI / 72.0);
        figure.draw(g2);
        g2.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, resolution(writer, image)));
        } finally {
            writer.dispose();
        }
    }

    static int pixels(double mm) {
        return (int) Math.round(mm / 25.4 * DPI);
    }

    /** Tells programs that lay out a page how large the picture is meant to be. */
    private static IIOMetadata resolution(ImageWriter writer, BufferedImage image) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        String perMetre = Long.toString(Math.round(DPI / 0.0254));
        physical.setAttribute("pixelsPerUnitXAxis", perMetre);
        physical.setAttribute("pixelsPerUnitYAxis", perMetre);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(physical);
        metadata.mergeTree("javax_imageio_png_1.0", root);
        return metadata;
    }
}
