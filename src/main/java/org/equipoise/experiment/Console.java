package org.equipoise.experiment;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * What a person in front of a run sees. On a terminal, what goes on is shown in one line that is redrawn and does not stay:
 * the present phase, then a bar. Elsewhere phases are lines, and progress is a line every ten seconds, so that a job's log
 * stays readable. Used by one thread.
 */
public final class Console {
    private static final int BAR = 16;
    private static final long TERMINAL_INTERVAL = 200_000_000L;
    private static final long LOG_INTERVAL = 10_000_000_000L;

    /** To the start of the line, and clear it (ECMA-48). */
    private static final String CLEAR = "\r\033[K";

    /** A line that is too long for a narrow terminal is cut, not wrapped: a wrapped one could not be cleared. */
    private static final String NO_WRAP = "\033[?7l";

    private static final String WRAP = "\033[?7h";

    private final PrintStream out;
    private final boolean terminal;
    private long start;
    private long lastShown;
    private double before;
    private boolean passing;

    /**
     * @param out null for a console that shows nothing
     * @param terminal whether a line may be redrawn
     */
    public Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Shows a line. */
    public void line(String text) {
        if (out != null) {
            clear();
            out.println(text);
            out.flush();
        }
    }

    /** Shows what begins now, e.g. {@code building the network}. */
    public void phase(String what) {
        if (terminal) {
            pass(what + " ...");
        } else {
            line(what);
        }
    }

    /** Starts the clock of the progress that follows. */
    public void startProgress() {
        startProgress(0);
    }

    /**
     * Starts the clock of the progress that follows, of a run that goes on.
     *
     * @param done before, in ms of model time: it counts as done, but not in the pace
     */
    void startProgress(double done) {
        start = System.nanoTime();
        lastShown = start;
        before = done;
    }

    /**
     * Shows how far the work is, if it is time to; cheap otherwise.
     *
     * @param done how much of {@code total} is done, both in ms of model time
     */
    public void progress(double done, double total) {
        if (isTimeToShow()) {
            show(done, total, (lastShown - start) / 1e9);
        }
    }

    /**
     * Shows how far a network is, if it is time to; cheap otherwise.
     *
     * @param done how much of {@code total} is done, both in ms of model time
     * @param more what a log has at the end of the line, for which a bar has no room, from the seconds since the progress began
     */
    void progress(double done, double total, DoubleFunction<String> more) {
        if (isTimeToShow()) {
            show(done, total, (lastShown - start) / 1e9, more);
        }
    }

    /**
     * Shows how many items are done, if it is time to; cheap otherwise.
     *
     * @param done how many of {@code total} are done, at least 1
     */
    public void items(int done, int total) {
        if (isTimeToShow()) {
            showItems(done, total, (lastShown - start) / 1e9);
        }
    }

    void showItems(int done, int total, double seconds) {
        String left = duration(seconds * (total - done) / done);
        show((double) done / total, done + " of " + total + " items  " + left + " left");
    }

    private boolean isTimeToShow() {
        long now = System.nanoTime();
        if (out == null || now - lastShown < (terminal ? TERMINAL_INTERVAL : LOG_INTERVAL)) {
            return false;
        }
        lastShown = now;
        return true;
    }

    /**
     * Shows how far the work is.
     *
     * @param seconds since it began
     */
    void show(double done, double total, double seconds) {
        show(done / total, pace(done, total, seconds));
    }

    /** The same with what only a log has at the end of the line. */
    void show(double done, double total, double seconds, DoubleFunction<String> more) {
        show(done / total, pace(done, total, seconds) + (terminal ? "" : more.apply(seconds)));
    }

    private String pace(double done, double total, double seconds) {
        double now = done - before;
        double factor = seconds * 1000 / now;
        String pace = String.format(
                Locale.ROOT,
                factor < 0.1 ? "real-time factor %.4f  %s left" : "real-time factor %.2f  %s left",
                factor,
                duration(seconds * (total - done) / now));
        return modelTime(done) + (terminal ? "" : " of " + modelTime(total)) + "  " + pace;
    }

    private void show(double fraction, String text) {
        String percent = String.format(Locale.ROOT, "%3.0f %%", Math.floor(100 * fraction));
        if (terminal) {
            int filled = (int) (BAR * fraction);
            String bar = "#".repeat(filled) + ".".repeat(BAR - filled);
            pass("[" + bar + "] " + percent + "  " + text);
        } else {
            line(percent + "  " + text);
        }
    }

    /** Leaves nothing behind of what does not stay. */
    void clear() {
        if (passing) {
            out.print(CLEAR);
            out.flush();
            passing = false;
        }
    }

    private void pass(String text) {
        if (out != null) {
            out.print(CLEAR + NO_WRAP + text + WRAP);
            out.flush();
            passing = true;
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
