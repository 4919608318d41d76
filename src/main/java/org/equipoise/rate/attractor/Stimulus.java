package org.equipoise.rate.attractor;

/**
 * An external input in the shape of a bump, which may move, and white noise onto every unit.
 *
 * @param amplitude its peak
 * @param start when it begins, ms
 * @param stop when it ends, ms
 * @param place where it is when it begins, rad, along each dimension
 * @param speed along the first dimension, rad/ms
 * @param noise standard deviation of the noise, as the input of a unit averaged over tau
 */
public record Stimulus(double amplitude, double start, double stop, double[] place, double speed, double noise) {

    /** Whether it acts in a step that ends at {@code time} ms. */
    boolean acts(double time) {
        return time > start && time <= stop;
    }

    /** Where it is at a time, along a dimension, in rad and beyond pi. */
    double placeAt(double time, int dimension) {
        return place[dimension] + (dimension == 0 ? speed * (time - start) : 0);
    }

    /** The same with another speed. */
    public Stimulus withSpeed(double other) {
        return new Stimulus(amplitude, start, stop, place, other, noise);
    }
}
