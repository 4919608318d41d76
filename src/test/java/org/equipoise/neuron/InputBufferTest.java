package org.equipoise.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputBufferTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "15, 16", "16, 16", "17, 32"})
    void theRingHasRoomForAllStepsAhead(int slots, int capacity) {
        InputBuffer input = new InputBuffer(2, 1, slots);
        assertThat(input.mask() + 1).isEqualTo(capacity);
        assertThat(input.rows(0)).hasDimensions(capacity, 2);
        for (int step = 100; step < 100 + slots; step++) {
            assertThat(input.row(0, step)).isSameAs(input.rows(0)[step & input.mask()]);
            input.row(0, step)[1] = step;
        }
        for (int step = 100; step < 100 + slots; step++) {
            assertThat(input.row(0, step)[1]).isEqualTo(step);
        }
    }

    @Test
    void receptorsHaveRowsOfTheirOwn() {
        InputBuffer input = new InputBuffer(1, 2, 4);
        input.row(1, 9)[0] = 3;
        assertThat(input.row(0, 9)[0]).isZero();
        assertThat(input.row(1, 9)[0]).isEqualTo(3);
    }

    @Test
    void currentsAreThereOnlyWhenInjectedAndAreClearedByWindow() {
        InputBuffer input = new InputBuffer(1, 1, 4);
        input.clearCurrents(1, 4);
        assertThat(input.current(1)).isNull();
        input.enableCurrents();
        input.current(6)[0] = 7;
        input.enableCurrents();
        assertThat(input.current(6)[0]).isEqualTo(7);
        input.clearCurrents(3, 3);
        assertThat(input.current(6)[0]).isEqualTo(7);
        input.clearCurrents(6, 1);
        assertThat(input.current(6)[0]).isZero();
    }

    /** Steps beyond 2^31, ten weeks of model time at 0.1 ms, still go around the ring. */
    @Test
    void stepNumbersMayBeVeryLarge() {
        InputBuffer input = new InputBuffer(1, 1, 8);
        long step = (1L << 33) + 5;
        input.row(0, step)[0] = 1;
        assertThat(input.row(0, 5)[0]).isEqualTo(1);
        assertThat(input.row(0, step + 1)[0]).isZero();
    }
}
