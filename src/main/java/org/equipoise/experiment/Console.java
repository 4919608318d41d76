package org.equipoise.experiment;

import java.io.PrintStream;
import java.util.Locale;

/**
 * What a person in front of a run sees. On a terminal, progress is a bar that is redrawn; elsewhere it is a line every ten
 * seconds, so that a job's log stays readable. Used by one thread.
 */
public final class Console {
    private static final int BAR = 30;
    private static final long TERMINAL_INTERVAL = 200_000_000L;
    private static final long LOG_INTERVAL = 10_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private long start;
    private long lastShown;
    private boolean barShown;

    /**
     * @param out null for a console that shows nothing
     * @param terminal whether a bar may be redrawn
     */
    public Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Shows a line. */
    public void line(String text) {
        if (out != null) {
            clearBar();
            out.println(text);
            out.flush();
        }
    }

    /** Starts the clock of the progress that follows. */
    public void startProgress() {
        start = System.nanoTime();
        lastShown = start;
    }

    /**
     * Shows how far the work is, if it is time to; cheap otherwise.
     *
     * @param done how much of {@code total} is done, both in ms of model time
     */
    public void progress(double done, double total) {
        long now = System.nanoTime();
        if (out == null || now - lastShown < (terminal ? TERMINAL_INTERVAL : LOG_INTERVAL)) {
            return;
        }
        lastShown = now;
        double seconds = (now - start) / 1e9;
        double fraction = done / total;
        String figures = String.format(
                Locale.ROOT,
                "%3.0f %%  %s of %s  %.2f s per second of model time  %s left",
                100 * fraction,
                modelTime(done),
                modelTime(total),
                seconds * 1000 / done,
                duration(seconds * (1 - fraction) / fraction));
        if (terminal) {
            int filled = (int) Math.round(BAR * fraction);
            out.print("\r[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + figures + "  ");
            barShown = true;
        } else {
            out.println(figures);
        }
        out.flush();
    }

    private void clearBar() {
        if (barShown) {
            out.print("\r" + " ".repeat(BAR + 80) + "\r");
            barShown = false;
        }
    }

    private static String modelTime(double milliseconds) {
        return milliseconds < 10_000
                ? String.format(Locale.ROOT, "%.0f ms", milliseconds)
                : String.format(Locale.ROOT, "%.1f s", milliseconds / 1000);
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole / 60 % 60);
    }
}
