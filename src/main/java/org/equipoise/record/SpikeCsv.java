package org.equipoise.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.io.AtomicFile;
import org.equipoise.io.BinaryOutput;

/**
 * Writes the spikes of all populations as text: columns {@code time_ms,population,node_id}, sorted by time, then in the order
 * of the populations, then by id (from 0 within the population). Times have as many decimal places as the step needs.
 * Memory does not depend on the number of spikes.
 */
public final class SpikeCsv {
    private static final byte[] HEADER = "time_ms,population,node_id\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONG_DIGITS = 19;

    private final List<SpikeCursor> cursors = new ArrayList<>();
    private final List<byte[]> names = new ArrayList<>();
    private final TimeGrid grid;
    private final BinaryOutput output;
    private final byte[] digits = new byte[LONG_DIGITS];

    private SpikeCsv(TimeGrid grid, BinaryOutput output) {
        this.grid = grid;
        this.output = output;
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @param target the final name
     * @param spools one a population
     * @param grid turns steps into ms
     * @throws IOException with a message that names the file and the cause
     */
    public static void write(Path target, List<SpikeSpool> spools, TimeGrid grid) throws IOException {
        AtomicFile.write(target, temporary -> {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                BinaryOutput output = new BinaryOutput(channel);
                new SpikeCsv(grid, output).merge(spools);
                output.flush();
            }
        });
    }

    private void merge(List<SpikeSpool> spools) throws IOException {
        output.putBytes(HEADER);
        try {
            for (SpikeSpool spool : spools) {
                SpikeCursor cursor = spool.read();
                cursors.add(cursor);
                names.add(quoted(spool.population()).getBytes(StandardCharsets.UTF_8));
            }
            boolean[] more = new boolean[cursors.size()];
            for (int i = 0; i < more.length; i++) {
                more[i] = cursors.get(i).next();
            }
            long step = earliest(more);
            while (step != Long.MAX_VALUE) {
                putStep(step, more);
                step = earliest(more);
            }
        } finally {
            for (SpikeCursor cursor : cursors) {
                cursor.close();
            }
        }
    }

    private long earliest(boolean[] more) {
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < more.length; i++) {
            if (more[i]) {
                earliest = Math.min(earliest, cursors.get(i).step());
            }
        }
        return earliest;
    }

    private void putStep(long step, boolean[] more) throws IOException {
        for (int i = 0; i < more.length; i++) {
            SpikeCursor cursor = cursors.get(i);
            while (more[i] && cursor.step() == step) {
                putDecimal(grid.units(step), grid.decimals());
                output.putByte(',');
                output.putBytes(names.get(i));
                output.putByte(',');
                putDecimal(cursor.id(), 0);
                output.putByte('\n');
                more[i] = cursor.next();
            }
        }
    }

    /** Puts {@code value / 10^decimals}, which is not negative, with all its decimal places. */
    private void putDecimal(long value, int decimals) throws IOException {
        int first = LONG_DIGITS;
        long rest = value;
        while (rest > 0 || first > LONG_DIGITS - 1 - decimals) {
            digits[--first] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        for (int i = first; i < LONG_DIGITS; i++) {
            if (i == LONG_DIGITS - decimals) {
                output.putByte('.');
            }
            output.putByte(digits[i]);
        }
    }

    /** RFC 4180: a field with a comma, a quote or a line break stands in quotes, with quotes doubled. */
    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
