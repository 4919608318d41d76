package org.equipoise.parallel;

/** A collective operation failed; the job cannot go on. */
public final class CommunicationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommunicationException(String message, Throwable cause) {
        super(message, cause);
    }
}
