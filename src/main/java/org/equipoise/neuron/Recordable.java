package org.equipoise.neuron;

import org.equipoise.units.Dimension;

/**
 * A state variable that can be recorded.
 *
 * @param name NEST's name, e.g. {@code V_m}
 * @param dimension what it measures; values are in the canonical unit
 */
public record Recordable(String name, Dimension dimension) {}
