package org.equipoise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        List<Path> files = Figures.draw(directory, System.out::println);
        long figures =
                files.stream().filter(file -> file.toString().endsWith(".png")).count();
        if (figures > 0) {
            System.out.println(figures + (figures == 1 ? " figure" : " figures") + " (PNG, SVG, caption) in "
                    + directory.resolve("figures"));
        }
        System.out.println("report in " + files.get(files.size() - 1));
        return 0;
    }
}
