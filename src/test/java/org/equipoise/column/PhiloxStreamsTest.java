package org.equipoise.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhiloxStreamsTest {
    private static final ColumnParameters NREM = new ColumnParameters(1, 1, 1, 0, BetaGaba.NONE);
    private static final PhiloxStreams STREAMS = PhiloxStreams.of(1, NREM, 1.2, 0);

    @Test
    void drawsNormalNumbersOfTheGivenSpread() {
        int count = 400_000;
        double[][] table = new double[count][1];
        STREAMS.open(TrialStreams.Part.MAIN, 0, Population.PYRAMIDAL, 0).normals(table, 0, count, 2);
        double[] normals = Arrays.stream(table).mapToDouble(row -> row[0]).toArray();

        // Five standard errors each of mean, variance, and the fraction beyond two and beyond four spreads.
        assertThat(Arrays.stream(normals).average().orElseThrow()).isBetween(-0.016, 0.016);
        assertThat(Arrays.stream(normals).map(x -> x * x).average().orElseThrow())
                .isBetween(3.955, 4.045);
        assertThat(Arrays.stream(normals).filter(x -> Math.abs(x) > 4).count() / (double) count)
                .isBetween(0.0455 - 0.0017, 0.0455 + 0.0017);
        assertThat(Arrays.stream(normals).filter(x -> Math.abs(x) > 8).count() / (double) count)
                .isBetween(6.3e-5 - 6.3e-5, 6.3e-5 + 6.3e-5);
    }

    @Test
    void givesEveryStreamOfEveryStateNumbersOfItsOwn() {
        Set<Double> first = new HashSet<>();
        int streams = 0;
        PhiloxStreams[] states = {
            STREAMS,
            PhiloxStreams.of(2, NREM, 1.2, 0),
            PhiloxStreams.of(1, NREM, 1.25, 0),
            PhiloxStreams.of(1, NREM, 1.2, 0.01),
            PhiloxStreams.of(1, new ColumnParameters(1, 1, 0, 0, BetaGaba.NONE), 1.2, 0),
            PhiloxStreams.of(1, new ColumnParameters(2, 1, 1, 1, BetaGaba.NONE), 1.2, 0)
        };
        for (PhiloxStreams state : states) {
            for (TrialStreams.Part part : TrialStreams.Part.values()) {
                for (Population population : Population.values()) {
                    for (int trial = 0; trial < 50; trial++) {
                        for (int column = 0; column < 2; column++) {
                            first.add(
                                    state.open(part, trial, population, column).uniform());
                            streams++;
                        }
                    }
                }
            }
        }
        assertThat(first).hasSize(streams).allMatch(x -> x >= 0 && x < 1);
    }

    @Test
    void givesTheSameStreamWheneverItIsOpened() {
        double once = STREAMS.open(TrialStreams.Part.MAIN, 7, Population.INHIBITORY, 0)
                .uniform();

        assertThat(STREAMS.open(TrialStreams.Part.MAIN, 7, Population.INHIBITORY, 0)
                        .uniform())
                .isEqualTo(once);
        BetaGaba other = new BetaGaba(2, 3);
        assertThat(PhiloxStreams.of(1, new ColumnParameters(1, 1, 1, 0, other), 1.2, 0))
                .isEqualTo(STREAMS);
    }
}
