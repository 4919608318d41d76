package org.equipoise.io;

import java.io.IOException;

/** The output directory cannot be used as the user asked; the message says what is there and what to do. */
public final class OutputInUseException extends IOException {
    private static final long serialVersionUID = 1;

    /** @param message what is there and what to do */
    public OutputInUseException(String message) {
        super(message);
    }
}
