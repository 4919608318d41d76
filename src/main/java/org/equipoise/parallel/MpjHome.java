package org.equipoise.parallel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder of MPJ Express, with its jars in {@code lib} and its settings in {@code conf}.
 *
 * @param directory the folder, as an absolute path
 */
public record MpjHome(Path directory) {
    private static final List<String> NEEDED = List.of("lib/starter.jar", "lib/mpj.jar", "conf/mpjexpress.conf");

    /**
     * Finds MPJ Express through the environment: EQUIPOISE_MPJ_HOME (which scripts/equipoise sets), else MPJ_HOME.
     *
     * @throws IOException if neither names a complete MPJ Express; the message says what to do
     */
    public static MpjHome find(Map<String, String> environment) throws IOException {
        String variable = environment.containsKey("EQUIPOISE_MPJ_HOME") ? "EQUIPOISE_MPJ_HOME" : "MPJ_HOME";
        String value = environment.getOrDefault(variable, "");
        if (value.isEmpty()) {
            throw new IOException("several ranks need MPJ Express, and neither EQUIPOISE_MPJ_HOME nor MPJ_HOME is set: "
                    + "start by scripts/equipoise, which sets it up");
        }
        MpjHome home = new MpjHome(Path.of(value).toAbsolutePath().normalize());
        for (String file : NEEDED) {
            if (!Files.isRegularFile(home.directory.resolve(file))) {
                throw new IOException("several ranks need MPJ Express, but " + variable + " is " + value
                        + ", where there is no " + file + ": run scripts/equipoise setup");
            }
        }
        return home;
    }

    /** A jar of MPJ Express by its name without version and extension. */
    Path jar(String name) {
        return directory.resolve("lib").resolve(name + ".jar");
    }

    /** The class path of the process that holds all ranks of the multicore device. */
    String multicoreClassPath() {
        return String.join(
                System.getProperty("path.separator"),
                Stream.of("smpdev", "xdev", "mpjbuf", "loader2", "starter", "mpiExp")
                        .map(name -> jar(name).toString())
                        .toList());
    }
}
