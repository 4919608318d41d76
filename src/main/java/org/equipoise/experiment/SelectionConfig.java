package org.equipoise.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.equipoise.config.IntRange;
import org.equipoise.config.Section;
import org.equipoise.network.Selection;

/** Reads which neurons of a population are meant. */
final class SelectionConfig {
    private SelectionConfig() {}

    /**
     * A number of neurons, which are the first ones, or a list of neurons and ranges.
     *
     * @param size of the population; 0 if it is not known
     * @param use what becomes of them, as "neuron 3 is to be ..."
     */
    static Selection read(Section section, String key, String population, int size, String use) {
        int highest = size - 1;
        if (!section.isList(key)) {
            int count = section.integer(key, 1, Integer.MAX_VALUE);
            if (size > 0 && count > size) {
                section.problem(key, count + " neurons are to be " + use, "population " + population + " has " + size);
            }
            return Selection.first(Math.min(count, size));
        }
        List<IntRange> ranges = section.ranges(key);
        for (IntRange range : ranges) {
            if (size > 0 && range.last() > highest) {
                section.problem(
                        key,
                        "neuron " + range.last() + " is to be " + use,
                        "those of population " + population + " are 0 to " + highest);
            }
        }
        return Selection.of(ranges.stream()
                .flatMapToInt(range -> IntStream.rangeClosed(range.first(), Math.min(range.last(), highest)))
                .toArray());
    }
}
