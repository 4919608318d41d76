package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has had in use, as the operating system counts it. */
final class PeakMemory {
    private PeakMemory() {}

    /** Peak resident set size in bytes; 0 where the system does not tell (it is read from Linux's /proc). */
    static long bytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
