package org.equipoise.plot;

/**
 * What {@code analysis.json} says of memories of a direction; the names there are these in snake case.
 *
 * @param diffusion null if there was none to follow
 */
record MemorySummary(int trials, int kept, double fromMs, Diffusion diffusion) {

    /** @param times in s; variances in degrees^2 */
    record Diffusion(double[] times, double[] variances, double slope, double offset, double rSquared) {}
}
