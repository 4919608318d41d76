package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Path DATA = Path.of("test-data/plot/irregular");
    private static final Consumer<String> IGNORED = message -> {};

    /** An address that a browser would follow by itself, or a style sheet would. */
    private static final Pattern EXTERNAL = Pattern.compile(
            "(src|srcset|data|poster)=\"(?!data:)|<link(?! rel=\"icon\" href=\"data:,\")|url\\(|@import");

    @TempDir
    private Path scratch;

    private Path run;

    @BeforeEach
    void copy() throws IOException {
        run = Files.createDirectory(scratch.resolve("a run & more"));
        for (String file : List.of("summary.json", "spikes.h5", "traces.h5")) {
            Files.copy(DATA.resolve(file), run.resolve(file));
        }
    }

    private String report() throws IOException {
        Figures.draw(run, IGNORED);
        return Files.readString(run.resolve("report.html"));
    }

    @Test
    void theReportShowsFiguresTablesAndFiles() throws IOException {
        Files.writeString(run.resolve("config.yaml"), "kind: network # <b>\n");
        assertThat(report())
                .startsWith("<!DOCTYPE html>")
                .contains("<h1>a run &amp; more</h1>")
                .contains("<figure id=\"raster\">", "<figure id=\"isi\">", "<figure id=\"traces\">")
                .contains("<b>Figure 1.</b> Spiking activity from 0 to 500 ms of model time.")
                .contains("<a href=\"figures/raster.svg\">SVG</a>")
                .contains("<th scope=\"col\" class=\"number\">rate (Hz)</th>")
                .contains("kind: network # &lt;b&gt;")
                .contains("<a href=\"spikes.h5\">spikes.h5</a>")
                .doesNotContainPattern(EXTERNAL);
    }

    @Test
    void theReportDependsOnTheRunAlone() throws IOException {
        String first = report();
        assertThat(report()).isEqualTo(first);
    }

    @Test
    void theoryStandsBesideTheMeasurement() throws IOException {
        Files.writeString(run.resolve("summary.json"), """
                {"model": "iaf_psc_delta", "neurons": 12500, "dt_ms": 0.1, "duration_ms": 500.0, "spike_digest": "c139",
                 "populations": {"E": {"size": 40, "rate_hz": 31.9581, "cv_isi": null},
                                 "I": {"size": 10, "rate_hz": 32.1, "cv_isi": 0.5}},
                 "theory": {"covered": true, "reasons": [],
                            "populations": {"E": {"rate_hz": 32.033, "cv_isi": 0.42, "rate_agrees": true, "cv_agrees": null},
                                             "I": {"rate_hz": 1.0, "cv_isi": 0.61, "rate_agrees": false, "cv_agrees": true}},
                            "differences": ["I fires at 32.10 Hz; theory says 1.00 Hz"]}}
                """);
        assertThat(report())
                .doesNotContain("0.42")
                .contains("<td>neurons</td><td>12,500</td>")
                .containsSubsequence(
                        ">size</th>",
                        ">rate (Hz)</th>",
                        ">theory</th>",
                        ">CV ISI</th>",
                        ">theory</th>",
                        ">31.9581<",
                        ">32.033<",
                        ">–<",
                        ">–<",
                        ">0.5<",
                        ">0.61<")
                .contains("Differs from theory: I fires at 32.10 Hz; theory says 1.00 Hz");
    }

    @Test
    void aRunOfAnyKindHasAReport() throws IOException {
        Path other = Files.createDirectory(scratch.resolve("rates"));
        Files.writeString(
                other.resolve("summary.json"),
                "{\"model\": \"ring\", \"sizes\": [1, 2], \"bumps\": {\"a\": {\"width_ms\": 1.25}}, \"timing\": {\"run_s\": 2}}");
        Figures.draw(other, IGNORED);
        assertThat(other.resolve("report.html"))
                .content()
                .contains(
                        "<td>sizes</td><td>[1,2]</td>", "<caption>Bumps.</caption>", "width (ms)", ">1.25<", "run (s)");
        assertThat(other.resolve("figures")).doesNotExist();
    }

    @Test
    void longTablesAreFolded() throws IOException {
        StringBuilder conditions = new StringBuilder();
        for (int i = 0; i <= 40; i++) {
            conditions.append(i == 0 ? "" : ", ").append("\"c" + i + "\": {\"trials\": 20}");
        }
        Path other = Files.createDirectory(scratch.resolve("many"));
        Files.writeString(other.resolve("summary.json"), "{\"seed\": 12345, \"conditions\": {" + conditions + "}}");
        Figures.draw(other, IGNORED);
        assertThat(other.resolve("report.html"))
                .content()
                .contains("<summary>Conditions. (41 rows)</summary>", "<td>seed</td><td class=\"number\">12345</td>");
    }

    @Test
    void aBrowserHasNothingToComplainAbout() throws IOException, InterruptedException {
        Browser browser = Browser.find(scratch);
        report();
        Browser.Opened opened = browser.open(run.resolve("report.html"));
        assertThat(opened.console()).isEmpty();
        assertThat(opened.page()).contains("<figure id=\"traces\">", "</html>");
    }

    /** A copy that may run a script tells how wide its pictures are: one that cannot be drawn has no width. */
    @Test
    void aBrowserDrawsAllPictures() throws IOException, InterruptedException {
        Browser browser = Browser.find(scratch);
        String script = "<script>onload = () => document.title = 'widths '"
                + " + [...document.images].map(image => image.naturalWidth).join(' ');</script>";
        Path copy = Files.writeString(
                scratch.resolve("copy.html"),
                report().replaceFirst("<meta http-equiv=[^>]*>", "").replace("</body>", script + "</body>"));
        // 180 mm at 96 dots an inch
        assertThat(browser.open(copy).page()).contains("<title>widths 680 680 680</title>");
    }

    /** Else nobody would notice that complaints are not heard. */
    @Test
    void aBrowserComplainsAboutOtherPages() throws IOException, InterruptedException {
        Browser browser = Browser.find(scratch);
        Path page = Files.writeString(
                scratch.resolve("page.html"), "<!DOCTYPE html><img src=\"none.png\"><script>nothing()</script>");
        assertThat(browser.open(page).console()).anyMatch(line -> line.contains("nothing is not defined"));
    }

    @Test
    void tablesHaveATextForEachColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportTable("", List.of("a", "b"), List.of(List.of("1"))))
                .withMessage("a row of 1 in a table of 2");
    }
}
