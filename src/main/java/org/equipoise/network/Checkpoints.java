package org.equipoise.network;

import org.equipoise.network.state.NetworkState;

/** When a simulation's state is kept, where it goes, and from which one the simulation goes on. */
public interface Checkpoints {

    /** What a rank wants of a simulation between two windows; what goes furthest is done. */
    enum Wish {
        /** Go on. */
        NONE,
        /** Keep the state and go on. */
        KEEP,
        /** Keep the state and break off. */
        KEEP_AND_BREAK_OFF
    }

    /** What this rank wants after this window; asked once a window on every rank, by one thread. Allocates nothing. */
    Wish wish();

    /** The state from which the simulation goes on; empty to begin at the beginning. Asked once, on rank 0 only. */
    NetworkState earlier();

    /**
     * Takes the state as it is now. All that the listener is to hear before this state it has heard. Called on rank 0 only.
     */
    void keep(NetworkState state);
}
