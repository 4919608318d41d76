package org.equipoise.network;

/**
 * A part of a population on a ring, unit i of N being at 360 i / N degrees.
 *
 * @param center its middle, degrees
 * @param width from end to end, degrees; the ends belong to it
 */
public record Sector(double center, double width) implements Subset {

    @Override
    public boolean contains(int place, int population) {
        double turns = place / (double) population - center / 360;
        double distance = Math.abs(turns - Math.rint(turns));
        return distance * 360 <= width / 2 + 1e-9;
    }
}
