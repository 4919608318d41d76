package org.equipoise.experiment;

/** A run has been broken off because it was asked to, and can go on from a checkpoint. Thrown on all ranks. */
public final class BrokenOffException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenOffException(String message) {
        super(message);
    }
}
