package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equipoise.network.state.NetworkState;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.parallel.InProcessRanks;
import org.junit.jupiter.api.Test;

class RankWaitingTest {
    private static final int WINDOWS = 20;

    @Test
    void theBusiestIsWaitedFor() {
        RankWaiting waiting = new RankWaiting(3);
        waiting.add(new int[] {9, 1_000_000, 9, 4_000_000, 9, 2_000_000}, 2, 1);
        waiting.add(new int[] {9, 500_000, 9, 0, 9, 500_000}, 2, 1);
        assertThat(List.of(waiting.seconds(0), waiting.seconds(1), waiting.seconds(2)))
                .containsExactly(3.0, 0.5, 2.0);
        assertThat(List.of(waiting.secondsFor(0), waiting.secondsFor(1), waiting.secondsFor(2)))
                .containsExactly(0.5, 5.0, 0.0);
        assertThat(waiting.ranks()).isEqualTo(3);
    }

    @Test
    void aSlowRankIsSeenByAllOthers() {
        NetworkSpec spec = new TestNetworkBuilder(WINDOWS)
                .population("E", 100, new IafPscDelta())
                .projection("E", "E", new Rule.FixedIndegree(1), 0, 1)
                .build();
        List<SimulationResult> results = InProcessRanks.run(
                3,
                world -> Simulation.build(spec, world, 1)
                        .run(new SimulationListener() {}, new Slow(world.rank() == 1 ? 10 : 0))
                        .orElseThrow());
        // The first window has none before it from which its time could be taken.
        double least = 0.8 * (WINDOWS - 1) * 0.01;
        assertThat(results.get(0).waiting()).isGreaterThan(least);
        assertThat(results.get(2).waiting()).isGreaterThan(least);
        assertThat(results.get(1).waiting()).isLessThan(results.get(0).waiting() / 2);
        assertThat(results.get(0).piece().exchange())
                .isGreaterThan(results.get(0).waiting());
    }

    /** Is late at every exchange. */
    private record Slow(long milliseconds) implements Checkpoints {
        @Override
        public Wish wish() {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Wish.NONE;
        }

        @Override
        public NetworkState earlier() {
            return NetworkState.none();
        }

        @Override
        public void keep(NetworkState state) {
            throw new AssertionError("nobody wants it");
        }
    }
}
