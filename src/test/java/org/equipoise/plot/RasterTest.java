package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RasterTest {
    private final Raster raster = new Raster("E", 10, new TimeWindow(100, 2, 10, 0.1), 5); // shows 1, 3, 5, 7, 9

    @Test
    void ratesCountAllNeuronsInTheWindow() {
        raster.add(0, 101);
        raster.add(3, 110);
        raster.add(4, 111);
        raster.add(4, 100);
        raster.add(4, 121);
        assertThat(raster.rateHz(0)).isCloseTo(2 / (10 * 0.001), within(1e-9));
        assertThat(raster.rateHz(1)).isCloseTo(1 / (10 * 0.001), within(1e-9));
    }

    @Test
    void dotsAreTheSpikesOfTheSample() {
        raster.add(2, 105);
        raster.add(7, 106);
        raster.add(7, 200);
        assertThat(raster.dots()).isEqualTo(1);
        assertThat(raster.timeMs(0)).isCloseTo(10.6, within(1e-12));
        assertThat(raster.row(0)).isEqualTo(3);
        assertThat(raster.shown()).isEqualTo(5);
    }
}
