package org.equipoise.network;

/**
 * Something wrong with a network.
 *
 * @param path where, e.g. {@code projections[2].delay} or {@code populations.E.size}
 * @param what what is wrong
 * @param remedy what would be right
 */
public record Finding(String path, String what, String remedy) {
    @Override
    public String toString() {
        return path + ": " + what + ", " + remedy;
    }
}
