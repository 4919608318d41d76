package org.equipoise.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkForecastTest {
    private static final Path BRUNEL = Path.of("conf", "brunel.yaml");
    private static final Path DRAWN = Path.of("test-data", "networks", "drawn.yaml");

    /** 15,625,000 constant synapses of 2 bytes, 12,500 neurons for 10,000 steps. */
    @Test
    void whatTheBalancedNetworkNeedsIsShared() {
        assertThat(describe(BRUNEL, 1, 1)).isEqualTo("""
                neurons   12,500
                synapses  15,625,000
                memory    about 145 MB a rank
                time      about 0.3 s to build and 0.8 s to simulate, if neurons fire at 10 Hz
                """);
        assertThat(describe(BRUNEL, 2, 2, "duration=100 s")).isEqualTo("""
                neurons   12,500
                synapses  15,625,000
                memory    about 128 MB a rank
                time      about 0.1 s to build and 19.5 s to simulate, if neurons fire at 10 Hz
                """);
    }

    /** Expected: 60 * 350 + 0.1 * (280 * 279 + 280 * 70) + 2 * 3000 + 20 * 280. */
    @Test
    void everyRuleIsCounted() {
        assertThat(describe(DRAWN, 1, 1)).contains("neurons   500\n", "synapses  42,372\n");
    }

    /** Drawn weights and delays quadruple the memory of synapses and take longer. */
    @Test
    void drawnSynapsesNeedMore() {
        String[] constant = {
            "populations.X.size=100000",
            "projections[0].indegree=1000000",
            "projections[0].weight=100 pA",
            "projections[0].delay=1 ms"
        };
        assertThat(describe(DRAWN, 1, 1, constant)).contains("about 840 MB a rank", "about 7.0 s to build");
        assertThat(describe(DRAWN, 1, 1, constant[0], constant[1]))
                .contains("about 2,940 MB a rank", "about 49.0 s to build");
    }

    /** 2,000 neurons of 300 bytes; 1,600 and 400 of them excite and inhibit all 2,000 by AMPA and GABA: 2,000 * 2,000. */
    @Test
    void whatIsTheSameForAllTakesNoMemoryAndNoTimeToBuild() {
        assertThat(describe(Path.of("conf", "decision-making.yaml"), 1, 1))
                .contains("synapses  4,000,000\n", "memory    about 111 MB a rank\n", "about 0.0 s to build");
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 8", "2, 8, 6", "8, 2, 1", "13, 8, 1"})
    void aThreadIsWorthWhileFor1000Neurons(int ranks, int available, int useful) {
        assertThat(Experiments.load(BRUNEL, List.of()).usefulThreads(ranks, available))
                .isEqualTo(useful);
        assertThat(Experiments.load(DRAWN, List.of()).usefulThreads(ranks, available))
                .isEqualTo(1);
    }

    private static String describe(Path file, int ranks, int threads, String... overrides) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Experiments.load(file, List.of(overrides)).describe(new PrintStream(output, true, UTF_8), ranks, threads);
        return output.toString(UTF_8);
    }
}
