package org.equipoise.cli;

/** Says in one line why something failed. */
final class Failure {
    private Failure() {}

    /** The message of the exception, or what it is if it has none. */
    static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
