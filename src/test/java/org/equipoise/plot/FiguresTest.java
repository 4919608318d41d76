package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class FiguresTest {
    private static final Consumer<String> IGNORED = message -> {};
    private static final Path DATA = Path.of("test-data/plot");
    private static final int PAGE_PIXELS = 2126; // 180 mm at 300 dpi

    @TempDir
    private Path dir;

    private Path copy(String run, String... files) throws IOException {
        for (String file : files) {
            Files.copy(DATA.resolve(run).resolve(file), dir.resolve(file));
        }
        return dir;
    }

    private Path irregular() throws IOException {
        return copy("irregular", "summary.json", "spikes.h5", "traces.h5");
    }

    private static BufferedImage png(Path dir, String figure) throws IOException {
        return ImageIO.read(dir.resolve("figures/" + figure + ".png").toFile());
    }

    private static Document svg(Path dir, String figure) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        // A reference to anything outside the file would be an error here.
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(dir.resolve("figures/" + figure + ".svg").toFile());
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent().strip())
                .toList();
    }

    private static boolean isBlue(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) == Palette.EXCITATORY.getRGB();
    }

    @Test
    void everyFigureIsAPictureAVectorFileAndACaption() throws IOException {
        Path run = irregular();
        Path figures = run.resolve("figures");
        Path report = run.resolve("report.html");
        Path[] expected = Stream.of("raster", "isi", "traces")
                .flatMap(name -> Stream.of(".png", ".svg", ".txt").map(end -> figures.resolve(name + end)))
                .toArray(Path[]::new);
        List<Path> written = Figures.draw(run, IGNORED);
        assertThat(written).startsWith(expected).endsWith(report).hasSize(expected.length + 1);
        try (Stream<Path> files = Files.list(figures)) {
            assertThat(files).containsExactlyInAnyOrder(expected);
        }
    }

    @Test
    void picturesHavePrintSizeAt300Dpi() throws IOException {
        Figures.draw(irregular(), IGNORED);
        assertThat(png(dir, "raster").getWidth()).isEqualTo(PAGE_PIXELS);
        assertThat(png(dir, "raster").getHeight()).isEqualTo(1299); // 110 mm
        assertThat(png(dir, "isi").getWidth()).isEqualTo(PAGE_PIXELS);
        assertThat(png(dir, "isi").getHeight()).isEqualTo(768); // 65 mm
        assertThat(png(dir, "traces").getWidth()).isEqualTo(PAGE_PIXELS);
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(dir.resolve("figures/raster.png").toFile())) {
            reader.setInput(in);
            IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            IIOMetadataNode physical =
                    (IIOMetadataNode) root.getElementsByTagName("pHYs").item(0);
            assertThat(physical.getAttribute("pixelsPerUnitXAxis")).isEqualTo("11811");
            assertThat(physical.getAttribute("unitSpecifier")).isEqualTo("meter");
        }
    }

    @Test
    void vectorFilesHaveTextAsTextAndDotsAsOneImage() throws Exception {
        Figures.draw(irregular(), IGNORED);
        Document raster = svg(dir, "raster");
        assertThat(texts(raster)).contains("Time (ms)", "Rate (Hz)", "Neurons", "E (40)", "I (10)", "E", "I", "500");
        assertThat(raster.getElementsByTagName("image").getLength()).isEqualTo(1);
        assertThat(raster.getDocumentElement().getAttribute("width")).isEqualTo("180.0mm");
        assertThat(raster.getDocumentElement().getAttribute("height")).isEqualTo("110.0mm");
        assertThat(texts(svg(dir, "isi")))
                .contains(
                        "a",
                        "b",
                        "Inter-spike interval (ms)",
                        "Density (1/decade)",
                        "CV of inter-spike intervals",
                        "Neurons (% per bin)",
                        "E (mean 0.443)",
                        "I (mean 0.833)");
        assertThat(texts(svg(dir, "traces"))).contains("Time (ms)", "E, V_m", "4", "17", "33", "5 mV");
    }

    @Test
    void captionsDefineWhatIsShown() throws IOException {
        Figures.draw(irregular(), IGNORED);
        assertThat(dir.resolve("figures/raster.txt"))
                .content()
                .startsWith("Spiking activity from 0 to 500 ms of model time.")
                .contains("E, 40 of 40; I, 10 of 10")
                .contains("bins of 20 ms");
        assertThat(dir.resolve("figures/isi.txt"))
                .content()
                .contains("from 0 to 500 ms")
                .contains("bins of 0.1; dashed, the mean")
                .contains("E, 340 intervals, mean CV 0.443 (n = 40 of 40 neurons)")
                .contains("I, 143 intervals, mean CV 0.833 (n = 10 of 10 neurons)");
        assertThat(dir.resolve("figures/traces.txt")).content().contains("V_m of E, 3 of 3 recorded");
    }

    /** One neuron fires at 50, 100 and 150 ms of 200 ms; a dot and the bin that ends at its time must be in line. */
    @Test
    void dotsAndBinsStandAtTheTimesOfTheirSpikes() throws IOException {
        double[] times = {50, 100, 150, 160, 170, 180, 190};
        Figures.draw(
                new RunDirectory(dir, 200)
                        .with("E", 1, times, new long[times.length])
                        .write(),
                IGNORED);
        BufferedImage image = png(dir, "raster");
        int dotsY = firstBlueRow(image);
        double[] dots = middlesOfBlue(image, dotsY);
        assertThat(dots).hasSize(times.length);
        double perMs = (dots[2] - dots[0]) / 100;
        for (int i = 0; i < times.length; i++) {
            assertThat(dots[i]).isCloseTo(dots[0] + (times[i] - 50) * perMs, within(1.0));
        }
        // The bins of 10 ms (40, 50] and (90, 100] lie below, 5 ms to the left.
        double[] bins = middlesOfBlue(image, lastBlueRow(image) - 3);
        assertThat(bins[0]).isCloseTo(dots[0] - 5 * perMs, within(1.5));
        assertThat(bins[1]).isCloseTo(dots[1] - 5 * perMs, within(1.5));
        // The axis of 200 ms spans the page but for its margins.
        assertThat(200 * perMs).isBetween(0.8 * PAGE_PIXELS, 0.97 * PAGE_PIXELS);
    }

    private static int firstBlueRow(BufferedImage image) {
        return IntStream.range(0, image.getHeight())
                .filter(y -> middlesOfBlue(image, y).length > 0)
                .findFirst()
                .orElseThrow();
    }

    private static int lastBlueRow(BufferedImage image) {
        int limit = image.getHeight();
        return limit
                - 1
                - IntStream.range(0, limit)
                        .filter(up -> middlesOfBlue(image, limit - 1 - up).length > 1)
                        .findFirst()
                        .orElseThrow();
    }

    /** The middles of the runs of pure blue in a row of pixels. */
    private static double[] middlesOfBlue(BufferedImage image, int y) {
        double[] middles = new double[image.getWidth()];
        int n = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            int from = x;
            while (x < image.getWidth() && isBlue(image, x, y)) {
                x++;
            }
            if (x > from) {
                middles[n++] = (from + x - 1) / 2.0;
            }
        }
        return Arrays.copyOf(middles, n);
    }

    @Test
    void aRunWithoutSpikesHasEmptyFigures() throws Exception {
        Figures.draw(copy("silent", "summary.json", "spikes.h5"), IGNORED);
        assertThat(texts(svg(dir, "raster"))).contains("E (40)", "I (10)", "Time (ms)");
        assertThat(texts(svg(dir, "isi"))).contains("E", "I", "Inter-spike interval (ms)");
        assertThat(dir.resolve("figures/isi.txt"))
                .content()
                .contains("E, 0 intervals, mean CV undefined (n = 0 of 40 neurons)");
        assertThat(dir.resolve("figures/traces.png")).doesNotExist();
    }

    @Test
    void aSilentPopulationBesideAnActiveOneIsShown() throws Exception {
        double[] times = {10, 20, 40, 50};
        Figures.draw(
                new RunDirectory(dir, 100)
                        .with("I", 2, times, new long[] {0, 0, 0, 0})
                        .with("E", 5, new double[] {30}, new long[] {4})
                        .write(),
                IGNORED);
        assertThat(texts(svg(dir, "raster"))).contains("I (2)", "E (5)");
        assertThat(texts(svg(dir, "isi"))).contains("I (mean 0.354)", "E");
    }

    @Test
    void tracesAloneAreDrawn() throws IOException {
        Path run = copy("irregular", "summary.json", "traces.h5");
        assertThat(Figures.draw(run, IGNORED))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("traces.png", "traces.svg", "traces.txt", "report.html");
    }

    @Test
    void drawingAgainReplacesTheFigures() throws IOException {
        Path run = irregular();
        List<Path> files = Figures.draw(run, IGNORED);
        byte[] first = Files.readAllBytes(files.get(0));
        Files.writeString(files.get(0), "old");
        assertThat(Figures.draw(run, IGNORED)).isEqualTo(files);
        assertThat(files.get(0)).binaryContent().isEqualTo(first);
    }

    @Test
    void anEmptyDirectoryIsAnErrorThatNamesTheCommand() {
        assertThatIOException()
                .isThrownBy(() -> Figures.draw(dir, IGNORED))
                .withMessage(
                        dir + " holds nothing to plot: there is no spikes.h5; scripts/equipoise simulate CONF --out "
                                + dir + " makes one");
    }

    @Test
    void aMissingSummaryIsAnErrorThatNamesTheCommand() throws IOException {
        Path run = copy("irregular", "spikes.h5");
        assertThatIOException()
                .isThrownBy(() -> Figures.draw(run, IGNORED))
                .withMessage(
                        run + " holds no finished run: there is no summary.json; scripts/equipoise simulate CONF --out "
                                + run + " makes one");
    }

    @Test
    void aDamagedRunLeavesNoFigures() throws IOException {
        Path run = copy("irregular", "summary.json");
        Files.writeString(run.resolve("spikes.h5"), "damaged");
        assertThatIOException().isThrownBy(() -> Figures.draw(run, IGNORED));
        assertThat(run.resolve("figures")).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path run = irregular();
        Files.writeString(run.resolve("figures"), "a file, not a directory");
        assertThatIOException()
                .isThrownBy(() -> Figures.draw(run, IGNORED))
                .withMessageStartingWith("cannot write " + run.resolve("figures") + ": ");
    }
}
