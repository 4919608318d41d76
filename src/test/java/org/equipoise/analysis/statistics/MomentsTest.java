package org.equipoise.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {

    private static Moments of(double... values) {
        Moments moments = new Moments(1);
        for (double value : values) {
            moments.add(value);
        }
        return moments;
    }

    @Test
    void meanAndSpreadAreThoseOfTheTextbook() {
        Moments moments = of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(moments.count()).isEqualTo(8);
        assertThat(moments.mean()[0]).isCloseTo(5, within(1e-15));
        assertThat(moments.sd()[0]).isCloseTo(2, within(1e-15));
        assertThat(moments.se()[0]).isCloseTo(Math.sqrt(32.0 / 7 / 8), within(1e-15));
    }

    @Test
    void partsPutTogetherAreTheWhole() {
        Moments parts = of(2, 4, 4);
        parts.add(of());
        parts.add(of(4, 5, 5, 7));
        Moments last = of(9);
        parts.add(new Moments(last.count(), last.mean(), last.squares()));
        assertThat(parts.count()).isEqualTo(8);
        assertThat(parts.mean()[0]).isCloseTo(5, within(1e-14));
        assertThat(parts.sd()[0]).isCloseTo(2, within(1e-14));
    }

    @Test
    void withoutTrialsNothingIsKnownAndWithOneNoError() {
        assertThat(of().mean()).containsExactly(Double.NaN);
        assertThat(of().sd()).containsExactly(Double.NaN);
        assertThat(of().se()).containsExactly(Double.NaN);
        assertThat(of(3).sd()).containsExactly(0);
        assertThat(of(3).se()).containsExactly(Double.NaN);
    }

    @Test
    void aLargeMeanDoesNotHideASmallSpread() {
        assertThat(of(1e9 + 1, 1e9 + 2, 1e9 + 3).sd()[0]).isCloseTo(Math.sqrt(2.0 / 3), within(1e-12));
    }
}
