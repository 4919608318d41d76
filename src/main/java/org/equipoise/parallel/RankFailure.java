package org.equipoise.parallel;

import java.io.IOException;

/** The end of a rank that cannot go on: one message, then the end of its Java process. Thread-safe. */
final class RankFailure {
    private final int rank;
    private volatile LauncherLink link;

    RankFailure(int rank) {
        this.rank = rank;
    }

    /** From now on the launcher gets the message, and shows the one that matters. */
    void reportTo(LauncherLink launcher) {
        link = launcher;
    }

    /** Never returns. */
    void end(Throwable cause) {
        // A lost connection is mostly the effect of what happened on another rank.
        end(rank, describe(cause), cause instanceof CommunicationException);
    }

    /**
     * Never returns.
     *
     * @param culprit the rank to blame, which may be another
     * @param suspicion whether this may be the effect of a failure of another rank
     */
    @SuppressWarnings("LockOnNonEnclosingClassLiteral")
    void end(int culprit, String message, boolean suspicion) {
        // The ranks of the multicore device share a process but no class of ours: one of theirs keeps it to one
        // message.
        synchronized (System.class) {
            try {
                if (link == null || !link.reportFailure(culprit, message, suspicion)) {
                    System.err.println("equipoise: rank " + culprit + ": " + message);
                    System.err.flush();
                }
            } finally {
                Runtime.getRuntime().halt(1);
            }
        }
    }

    /**
     * An exception in one line: what our own code says of files and the like, which is made for the user; else its kind,
     * message and cause, and for a defect the place in our code.
     */
    static String describe(Throwable failure) {
        if (failure.getClass() == IOException.class && failure.getMessage() != null) {
            return firstLine(failure.getMessage());
        }
        StringBuilder text = new StringBuilder(summary(failure));
        Throwable cause = failure.getCause();
        if (cause != null && !text.toString().contains(cause.getClass().getName())) {
            text.append(" (").append(summary(cause)).append(')');
        }
        if (failure instanceof RuntimeException && !(failure instanceof CommunicationException)) {
            for (StackTraceElement frame : failure.getStackTrace()) {
                if (frame.getClassName().startsWith("org.equipoise.")) {
                    return text.append(" at ").append(frame).toString();
                }
            }
        }
        return text.toString();
    }

    private static String summary(Throwable failure) {
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        return message == null ? kind : kind + ": " + firstLine(message);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
