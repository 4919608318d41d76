package org.equipoise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.equipoise.plot.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code equipoise plot}. */
@Command(
        name = "plot",
        description = "Draws figures (PNG and SVG) and report.html from what a run left in DIR.",
        mixinStandardHelpOptions = true)
final class PlotCommand implements Callable<Integer> {
    @Mixin
    private RunDirectory run;

    @Override
    public Integer call() throws IOException {
        Optional<String> problem = run.problem();
        if (problem.isPresent()) {
            System.err.println("equipoise: " + problem.get());
            return 2;
        }
        List<Path> files = Figures.draw(run.path(), System.out::println);
        long figures =
                files.stream().filter(file -> file.toString().endsWith(".png")).count();
        if (figures > 0) {
            System.out.println(figures + (figures == 1 ? " figure" : " figures") + " (PNG, SVG, caption) in "
                    + run.path().resolve("figures"));
        }
        System.out.println("report in " + files.get(files.size() - 1));
        return 0;
    }
}
