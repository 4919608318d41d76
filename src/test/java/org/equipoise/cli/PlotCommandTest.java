package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotCommandTest {
    @TempDir
    private Path run;

    @Test
    void saysWhereFiguresAndReportAre() throws IOException {
        for (String file : new String[] {"summary.json", "traces.h5"}) {
            Files.copy(Path.of("test-data/plot/irregular", file), run.resolve(file));
        }
        CommandRun plot = CommandRun.here("plot", run.toString());
        assertThat(plot.err()).isEmpty();
        assertThat(plot.status()).isZero();
        assertThat(plot.out())
                .isEqualTo("1 figure (PNG, SVG, caption) in " + run.resolve("figures") + "\nreport in "
                        + run.resolve("report.html") + "\n");
    }

    @Test
    void aDirectoryWithoutARunIsAnError() {
        CommandRun plot = CommandRun.here("plot", run.toString());
        assertThat(plot.status()).isEqualTo(1);
        assertThat(plot.err())
                .startsWith("equipoise: " + run + " holds nothing to plot: ")
                .hasLineCount(1);
    }
}
