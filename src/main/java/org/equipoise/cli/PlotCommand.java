package org.equipoise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.equipoise.plot.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code equipoise plot}. */
@Command(
        name = "plot",
        description = "Draws figures (PNG and SVG) and report.html from what a run left in DIR.",
        mixinStandardHelpOptions = true)
final class PlotCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "The output directory of a run.")
    private Path directory;

    @Override
    public Integer call() throws IOException {
        Figures.draw(directory, System.out::println).forEach(System.out::println);
        return 0;
    }
}
