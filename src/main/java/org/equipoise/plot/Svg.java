package org.equipoise.plot;

import java.awt.Dimension;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Figures as SVG at print size, with text as text and images embedded. */
final class Svg {
    private Svg() {}

    static void write(Figure figure, Path file) throws IOException {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
        context.setComment(null);
        context.setImageHandler(new PngEncoder());
        SVGGraphics2D g2 = new SVGGraphics2D(context, false);
        double width = Style.points(figure.widthMm());
        double height = Style.points(figure.heightMm());
        g2.setSVGCanvasSize(new Dimension((int) Math.ceil(width), (int) Math.ceil(height)));
        figure.draw(g2);
        Element root = g2.getRoot();
        root.setAttribute("width", figure.widthMm() + "mm");
        root.setAttribute("height", figure.heightMm() + "mm");
        root.setAttribute("viewBox", String.format(Locale.ROOT, "0 0 %.3f %.3f", width, height));
        try (OutputStream out = Files.newOutputStream(file)) {
            // Not by Batik's stream(): that names a DTD on the web, which readers would then fetch.
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static Document emptyDocument() throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IOException("this Java has no XML parser: " + e.getMessage(), e);
        }
    }

    /** Embeds images by the JDK's own encoder; Batik's lies in a part that nothing else here needs. */
    private static final class PngEncoder extends ImageHandlerBase64Encoder {
        @Override
        public void encodeImage(RenderedImage image, OutputStream out) {
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
