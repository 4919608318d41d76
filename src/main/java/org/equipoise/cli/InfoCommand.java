package org.equipoise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equipoise.experiment.Version;
import org.equipoise.parallel.MpjHome;
import picocli.CommandLine.Command;

/** {@code equipoise info}. */
@Command(
        name = "info",
        description = "Shows versions, Java, cores, memory and where MPJ Express was found.",
        mixinStandardHelpOptions = true)
final class InfoCommand implements Runnable {

    @Override
    public void run() {
        Version version = Version.current();
        System.out.println("equipoise    " + version.version() + " (" + version.commit() + ")");
        System.out.println("java         " + System.getProperty("java.version") + ", "
                + System.getProperty("java.vendor") + ", " + System.getProperty("java.home"));
        System.out.println("cores        " + Runtime.getRuntime().availableProcessors());
        System.out.println("heap limit   " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
        System.out.println("mpj express  " + mpj());
    }

    private static String mpj() {
        try {
            Path home = MpjHome.find(System.getenv()).directory();
            Path origin = home.resolve("origin");
            return home
                    + (Files.exists(origin)
                            ? ", from " + Files.readString(origin).trim()
                            : "");
        } catch (IOException e) {
            return Failure.message(e);
        }
    }
}
