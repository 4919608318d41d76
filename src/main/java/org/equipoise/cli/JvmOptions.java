package org.equipoise.cli;

import java.lang.management.ManagementFactory;
import java.util.List;

/** The options of this Java that its ranks get too. */
final class JvmOptions {
    private JvmOptions() {}

    /** All but the share of memory, which is less for a rank. */
    static List<String> forRanks() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:MaxRAMPercentage"))
                .toList();
    }
}
