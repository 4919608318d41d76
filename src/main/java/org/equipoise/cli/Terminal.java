package org.equipoise.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** The terminal on which the user watches a run, if there is one. */
final class Terminal {
    /** Set by the start script where standard output is a terminal: Java, and a rank least of all, cannot tell by itself. */
    private static final String VARIABLE = "EQUIPOISE_TERMINAL";

    /** To the start of the line, and clear it (ECMA-48). */
    private static final String CLEAR = "\r\033[K";

    private Terminal() {}

    static boolean isThere() {
        return System.getenv(VARIABLE) != null;
    }

    /**
     * Sees to it that messages of this process do not stand behind a progress bar, which a rank may have drawn, and that
     * none is left when this process ends, by Ctrl-C too.
     */
    static void keepTidy() {
        if (isThere()) {
            System.setErr(new PrintStream(new Clearing(System.out, System.err), true));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(System.out), "clear-line"));
        }
    }

    private static void clear(PrintStream out) {
        out.print(CLEAR);
        out.flush();
    }

    /** Clears the line of one stream before anything goes to the other. */
    private static final class Clearing extends FilterOutputStream {
        private final PrintStream cleared;

        Clearing(PrintStream cleared, OutputStream out) {
            super(out);
            this.cleared = cleared;
        }

        @Override
        public void write(int b) throws IOException {
            clear(cleared);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            clear(cleared);
            out.write(bytes, offset, length);
        }
    }
}
