package org.equipoise.experiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.equipoise.network.Timing;
import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.SlurmStep;

/** Where the time of each rank of a spiking run went: which rank is slow, and how long the others waited for it. */
final class RankTable {
    private static final int NUMBERS = 6;

    /**
     * One rank; seconds, and bytes at the peak.
     *
     * @param exchange sending, receiving and waiting for the others
     */
    record Row(int rank, String node, double update, double deliver, double exchange, double record, long memory) {
        private double busy() {
            return update + deliver + record;
        }

        private String text() {
            return String.join(
                    " ", "" + rank, "" + update, "" + deliver, "" + exchange, "" + record, "" + memory, node);
        }

        private static Row of(byte[] text) {
            String[] words = new String(text, StandardCharsets.UTF_8).split(" ", NUMBERS + 1);
            return new Row(
                    Integer.parseInt(words[0]),
                    words[NUMBERS],
                    Double.parseDouble(words[1]),
                    Double.parseDouble(words[2]),
                    Double.parseDouble(words[3]),
                    Double.parseDouble(words[4]),
                    Long.parseLong(words[5]));
        }
    }

    private RankTable() {}

    /**
     * The lines of the table of a job. Called on all ranks.
     *
     * @param timing of this rank
     * @return on rank 0 of several; nothing on the others, or if there is only one
     */
    static List<String> of(Communicator world, Timing timing) {
        if (world.size() == 1) {
            return List.of();
        }
        Row own = new Row(
                world.rank(),
                SlurmStep.thisNode(),
                timing.update(),
                timing.deliver(),
                timing.exchange(),
                timing.record(),
                PeakMemory.ofThisProcess());
        byte[][] all = world.gather(own.text().getBytes(StandardCharsets.UTF_8));
        return all == null ? List.of() : lines(Arrays.stream(all).map(Row::of).toList());
    }

    /**
     * A line for each rank. A rank waited at least as long as it was less busy than the busiest, which is a part of its time
     * of exchange; the rest of that is transmission, and waiting where ranks take turns at being the slowest.
     */
    static List<String> lines(List<Row> rows) {
        double busiest = rows.stream().mapToDouble(Row::busy).max().orElse(0);
        int width = Math.max(
                4, rows.stream().mapToInt(row -> row.node().length()).max().orElse(0));
        List<String> lines = new ArrayList<>();
        String format = "%4s  %-" + width + "s %10s %10s %10s %10s %10s %10s";
        lines.add(String.format(
                format, "rank", "node", "update/s", "deliver/s", "exchange/s", "waiting/s", "record/s", "memory/MB"));
        for (Row row : rows) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%4d  %-" + width + "s %10.2f %10.2f %10.2f %10.2f %10.2f %10.0f",
                    row.rank(),
                    row.node(),
                    row.update(),
                    row.deliver(),
                    row.exchange(),
                    Math.min(row.exchange(), busiest - row.busy()),
                    row.record(),
                    row.memory() / 1e6));
        }
        return lines;
    }
}
