package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.equipoise.column.ColumnCondition;
import org.equipoise.column.ColumnStudy;

/**
 * What a study of column trials will need, from its configuration alone.
 *
 * @param conditions how many
 * @param trials of all conditions
 * @param bytes on disk
 * @param columnSteps steps of all trials, summed over columns
 * @param blockBytes the rates of the largest block of trials, in memory
 */
record ColumnsForecast(int conditions, long trials, long bytes, long columnSteps, long blockBytes) {
    /** Measured on a core of 2024 with the noise of numpy's streams. */
    private static final double SECONDS_PER_COLUMN_STEP = 22e-9;

    private static final double BYTES_PER_SECOND = 500e6;
    private static final long BYTES_OF_JVM = 200_000_000L;
    private static final int LONGEST_LIST = 200;

    static ColumnsForecast of(ColumnStudy study, List<ColumnCondition> conditions) {
        long trials = 0;
        long bytes = 0;
        long steps = 0;
        long block = 0;
        for (ColumnCondition condition : conditions) {
            long ofCondition = study.recording().bytes(condition);
            trials += condition.trials();
            bytes += ofCondition;
            steps += condition.columnSteps();
            block = Math.max(
                    block, ofCondition / condition.trials() * Math.min(study.blockTrials(), condition.trials()));
        }
        return new ColumnsForecast(conditions.size(), trials, bytes, steps, block);
    }

    /** The forecast in words. */
    List<String> lines(List<ColumnCondition> list, int ranks, int threads) {
        List<String> lines = new ArrayList<>();
        for (ColumnCondition condition : list.subList(0, Math.min(LONGEST_LIST, list.size()))) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-24s %,6d trials, %d column%s, beta %s/%s/%s, sd %s, %s",
                    condition.name(),
                    condition.trials(),
                    condition.columns(),
                    condition.columns() == 1 ? "" : "s",
                    number(condition.betaIntra()),
                    number(condition.betaInput()),
                    number(condition.betaInter()),
                    number(condition.sd()),
                    condition.spontaneous() ? "spontaneous" : number(1000 * condition.stimulus()) + " Hz"));
        }
        if (list.size() > LONGEST_LIST) {
            lines.add("and " + (list.size() - LONGEST_LIST) + " more");
        }
        double cores = (double) ranks * threads;
        lines.add(String.format(Locale.ROOT, "conditions  %,d", conditions));
        lines.add(String.format(Locale.ROOT, "trials      %,d", trials));
        lines.add(String.format(Locale.ROOT, "disk        about %s", bytes(bytes)));
        lines.add(
                String.format(Locale.ROOT, "memory      about %s a rank", bytes(BYTES_OF_JVM + threads * blockBytes)));
        lines.add(String.format(
                Locale.ROOT,
                "time        about %.0f s",
                1 + columnSteps * SECONDS_PER_COLUMN_STEP / cores + bytes / BYTES_PER_SECOND / cores));
        return lines;
    }

    static String bytes(long bytes) {
        return bytes < 1_000_000_000L
                ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value).replaceFirst("\\.?0+$", "");
    }
}
