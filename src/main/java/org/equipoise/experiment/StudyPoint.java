package org.equipoise.experiment;

import java.util.List;
import java.util.Map;
import org.equipoise.network.NetworkSpec;

/**
 * One point of a study's grid.
 *
 * @param name the number of the point and those of its values that differ between points, such as {@code 004_g=3_eta=0.9}; names its directory
 * @param values path to value, as written in the grid, in the order of the grid
 * @param network with the values in place
 * @param resolved the configuration of the network with all defaults
 */
record StudyPoint(String name, Map<String, String> values, NetworkSpec network, String resolved) {

    /** Whether {@code --only} means this point: its name, its number, or one of its values, as {@code g=3} or in full. */
    boolean isMeant(List<String> only) {
        return only.isEmpty()
                || only.stream()
                        .anyMatch(word -> word.equals(name)
                                || word.equals(
                                        name.substring(0, name.indexOf('_') < 0 ? name.length() : name.indexOf('_')))
                                || values.entrySet().stream().anyMatch(value -> isValue(word, value)));
    }

    private static boolean isValue(String word, Map.Entry<String, String> value) {
        return word.equals(value.getKey() + "=" + value.getValue())
                || word.equals(shortened(value.getKey()) + "=" + value.getValue());
    }

    /** The last key of a path. */
    static String shortened(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The network of one trial: its seed, which sets connections, drawn values and noise, is its own. */
    NetworkSpec trial(int item) {
        return new NetworkSpec(
                network.dt(),
                network.duration(),
                network.statisticsFrom(),
                network.seed() + item,
                network.populations(),
                network.projections(),
                network.stimuli(),
                network.traces());
    }
}
