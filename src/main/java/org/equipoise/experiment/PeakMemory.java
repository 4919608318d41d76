package org.equipoise.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.equipoise.parallel.Communicator;

/** The most memory that processes have had in use, as the operating system counts it. */
final class PeakMemory {
    private PeakMemory() {}

    /**
     * The sum over the processes of a job, each at its peak; ranks that share a process count once. Called on all ranks.
     *
     * @return bytes on rank 0, 0 on the others; processes do not count where the system does not tell (Linux does)
     */
    static long ofJob(Communicator world) {
        byte[][] all = world.gather((thisProcess() + " " + ofThisProcess()).getBytes(StandardCharsets.UTF_8));
        if (all == null) {
            return 0;
        }
        return Arrays.stream(all)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split(" ", 2))
                .collect(Collectors.toMap(process -> process[0], process -> Long.parseLong(process[1]), Math::max))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Peak resident set size in bytes. */
    static long ofThisProcess() {
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

    /** Without spaces; different from that of any other process of the job. */
    private static String thisProcess() {
        long pid = ProcessHandle.current().pid();
        try {
            return pid + "@"
                    + Files.readString(Path.of("/proc/sys/kernel/hostname")).trim();
        } catch (IOException e) {
            return "" + pid;
        }
    }
}
