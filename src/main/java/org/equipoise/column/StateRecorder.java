package org.equipoise.column;

/** Looks at every state of the main part of a batch of trials. Not thread-safe. */
@FunctionalInterface
public interface StateRecorder {
    /**
     * Called for states 0, 1, ... in turn.
     *
     * @param state the state's number in the main part
     * @param batch the trials in that state; not to be changed
     */
    void record(int state, ColumnBatch batch);
}
