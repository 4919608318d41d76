package org.equipoise.experiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.equipoise.network.RankWaiting;
import org.equipoise.network.SimulationResult;
import org.equipoise.network.Timing;
import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.SlurmStep;

/** Where the time of each rank of a spiking run went: which rank is slow, and how long the others waited for it. */
final class RankTable {
    private static final int NUMBERS = 7;

    /**
     * One rank; seconds, and bytes at the peak.
     *
     * @param exchange sending, receiving and waiting for the others
     * @param waiting what of it is waiting
     */
    record Row(
            int rank,
            String node,
            double update,
            double deliver,
            double exchange,
            double waiting,
            double record,
            long memory) {
        private String text() {
            return String.join(
                    " ",
                    "" + rank,
                    "" + update,
                    "" + deliver,
                    "" + exchange,
                    "" + waiting,
                    "" + record,
                    "" + memory,
                    node);
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
                    Double.parseDouble(words[5]),
                    Long.parseLong(words[6]));
        }
    }

    private RankTable() {}

    /**
     * The lines of the table of a job. Called on all ranks.
     *
     * @param result of this rank; what of the run an earlier process did is left out
     * @return on rank 0 of several; nothing on the others, or if there is only one
     */
    static List<String> of(Communicator world, SimulationResult result) {
        if (world.size() == 1) {
            return List.of();
        }
        Timing timing = result.piece();
        Row own = new Row(
                world.rank(),
                SlurmStep.thisNode(),
                timing.update(),
                timing.deliver(),
                timing.exchange(),
                result.waiting(),
                timing.record(),
                PeakMemory.ofThisProcess());
        byte[][] all = world.gather(own.text().getBytes(StandardCharsets.UTF_8));
        return all == null ? List.of() : lines(Arrays.stream(all).map(Row::of).toList());
    }

    /** A line for each rank. What of its time of exchange is not waiting is transmission. */
    static List<String> lines(List<Row> rows) {
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
                    row.waiting(),
                    row.record(),
                    row.memory() / 1e6));
        }
        return lines;
    }

    /**
     * What a line of progress says of waiting: its share of the time of all ranks, and how much of it was for the slowest.
     *
     * @param seconds since the run began or went on
     * @return text behind a gap; empty if there is one rank
     */
    static String waiting(RankWaiting waiting, double seconds) {
        double all = 0;
        int slowest = 0;
        for (int rank = 0; rank < waiting.ranks(); rank++) {
            all += waiting.seconds(rank);
            slowest = waiting.secondsFor(rank) > waiting.secondsFor(slowest) ? rank : slowest;
        }
        if (all == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "  ranks wait %.0f %%, %.0f %% of it for rank %d",
                100 * all / (seconds * waiting.ranks()),
                100 * waiting.secondsFor(slowest) / all,
                slowest);
    }
}
