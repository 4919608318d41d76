package org.equipoise.units;

/** A word of an expression; {@code text} is empty for the end. */
record Token(Kind kind, String text) {
    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
