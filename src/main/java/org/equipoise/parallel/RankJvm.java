package org.equipoise.parallel;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java commands of a job's processes on this machine. */
final class RankJvm {
    private static final double HEAP_SHARE = 0.7;
    private static final double DIRECT_SHARE = 0.1;
    private static final long SMALLEST_DIRECT_MB = 256;

    private RankJvm() {}

    /**
     * The command up to and without the main class.
     *
     * @param processes how many such processes share this machine's memory
     */
    static List<String> command(LaunchPlan plan, int processes, String classPath) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(memoryOptions(plan.jvmOptions(), processes, physicalMegabytes()));
        command.addAll(plan.jvmOptions());
        command.add("-cp");
        command.add(classPath);
        return command;
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The heap is 70 % of the machine's memory by default; MPJ Express's buffers and open files are outside of it. */
    static List<String> memoryOptions(List<String> given, int processes, long machineMegabytes) {
        List<String> options = new ArrayList<>();
        if (given.stream().noneMatch(option -> option.startsWith("-Xmx"))) {
            options.add("-Xmx" + (long) (HEAP_SHARE * machineMegabytes / processes) + "m");
        }
        if (given.stream().noneMatch(option -> option.startsWith("-XX:MaxDirectMemorySize"))) {
            long direct = Math.max(SMALLEST_DIRECT_MB, (long) (DIRECT_SHARE * machineMegabytes / processes));
            options.add("-XX:MaxDirectMemorySize=" + direct + "m");
        }
        return options;
    }

    /** Of the container, if Java runs in one. */
    private static long physicalMegabytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
    }
}
