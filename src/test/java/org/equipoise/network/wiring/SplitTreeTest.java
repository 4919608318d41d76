package org.equipoise.network.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTreeTest {
    private static final int PLACES = 4;
    private static final int THINGS = 400;

    private static long[] deal(SplitTree tree, int item) {
        long[] counts = new long[PLACES];
        tree.visit(item, PLACES, THINGS, 0, PLACES, (low, high, node, count) -> counts[low] = count);
        return counts;
    }

    /** Halves of different ranges, and of different items, are drawn independently: 4 standard errors. */
    @ParameterizedTest
    @CsvSource({"0, 200", "200, 100"})
    void rangesAndItemsAreSplitIndependently(long capacity, double variance) {
        SplitTree tree = new SplitTree(17, capacity, 1, 0);
        int items = 4000;
        double siblings = 0;
        double generations = 0;
        double neighbours = 0;
        double squares = 0;
        long lastLeft = 0;
        for (int item = 0; item < items; item++) {
            long[] counts = deal(tree, item);
            assertThat(counts[0] + counts[1] + counts[2] + counts[3]).isEqualTo(THINGS);
            long left = counts[0] - counts[1];
            long right = counts[2] - counts[3];
            siblings += (double) left * right;
            generations += (double) left * (counts[0] + counts[1] - THINGS / 2);
            neighbours += (double) left * lastLeft;
            squares += (double) left * left;
            lastLeft = left;
        }
        // 200 things in two places: the variance of the difference is 200, and half of it if 200 of 400 places are
        // free.
        assertThat(squares / items).isCloseTo(variance, within(0.12 * variance));
        double error = 4 * variance / Math.sqrt(items);
        assertThat(siblings / items).isCloseTo(0, within(error));
        assertThat(generations / items).isCloseTo(0, within(error));
        assertThat(neighbours / items).isCloseTo(0, within(error));
    }

    @Test
    void aPartOfThePlacesFindsItsShareAlone() {
        SplitTree tree = new SplitTree(3, 0, 1, 0);
        long[] all = deal(tree, 5);
        for (int place = 0; place < PLACES; place++) {
            int only = place;
            tree.visit(5, PLACES, THINGS, place, place + 1, (low, high, node, count) -> {
                assertThat(low).isEqualTo(only);
                assertThat(count).isEqualTo(all[only]);
            });
        }
    }
}
