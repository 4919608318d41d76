package org.equipoise.units;

/** A text is no quantity, or quantities were combined that do not fit together. */
public final class QuantityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    QuantityException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /** What would be right; {@link #getMessage()} says what is wrong. */
    public String remedy() {
        return remedy;
    }
}
