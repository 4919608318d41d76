package org.equipoise.plot.columns;

/** A panel cannot be drawn because a result that it needs is not there. The message is a part of a sentence. */
final class AbsentResult extends Exception {
    private static final long serialVersionUID = 1L;

    AbsentResult(String what) {
        super(what);
    }
}
