package org.equipoise.network.state;

import java.util.Map;
import org.equipoise.io.StateArray;

/**
 * The state of a network between two windows, whole and independent of ranks and threads.
 *
 * @param groups by name groups of arrays by name: one of the run, and one a population, whose arrays have one or several
 *     elements a neuron, neuron after neuron; empty for the state before the first step
 */
public record NetworkState(Map<String, Map<String, StateArray>> groups) {

    /** The state before the first step. */
    public static NetworkState none() {
        return new NetworkState(Map.of());
    }
}
