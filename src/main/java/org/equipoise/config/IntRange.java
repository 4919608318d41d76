package org.equipoise.config;

/**
 * Neighbouring whole numbers.
 *
 * @param first the lowest, 0 or above
 * @param last the highest, not below the lowest
 */
public record IntRange(int first, int last) {}
