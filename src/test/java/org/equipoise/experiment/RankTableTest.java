package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equipoise.ensemble.ThreadRanks;
import org.equipoise.network.SimulationResult;
import org.equipoise.network.Timing;
import org.equipoise.parallel.SingleProcess;
import org.junit.jupiter.api.Test;

class RankTableTest {
    @Test
    void eachRankHasALine() {
        assertThat(RankTable.lines(List.of(
                        new RankTable.Row(0, "n1", 2, 1, 3, 2, 0.5, 250_000_000),
                        new RankTable.Row(1, "n2", 4, 1.5, 1, 0, 0, 300_400_000),
                        new RankTable.Row(2, "node12", 0.5, 0.25, 4.5, 3.75, 0, 90_000_000))))
                .containsExactly(
                        "rank  node     update/s  deliver/s exchange/s  waiting/s   record/s  memory/MB",
                        "   0  n1           2.00       1.00       3.00       2.00       0.50        250",
                        "   1  n2           4.00       1.50       1.00       0.00       0.00        300",
                        "   2  node12       0.50       0.25       4.50       3.75       0.00         90");
    }

    @Test
    void oneRankNeedsNoTable() {
        assertThat(RankTable.of(new SingleProcess(), result(new Timing(1, 1, 1, 1, 1, 1), 0)))
                .isEmpty();
    }

    @Test
    void rankZeroHasALineOfEachRank() throws Exception {
        ThreadRanks.run(3, world -> {
            List<String> lines =
                    RankTable.of(world, result(new Timing(1, 1, world.rank() + 1, 0, 9, 0), 8 - world.rank()));
            assertThat(lines).hasSize(world.rank() == 0 ? 4 : 0);
            if (world.rank() == 0) {
                assertThat(lines.get(1)).startsWith("   0  ").contains(" 1.00 ", " 9.00 ", " 8.00 ");
                assertThat(lines.get(3)).startsWith("   2  ").contains(" 3.00 ", " 9.00 ", " 6.00 ");
            }
        });
    }

    private static SimulationResult result(Timing piece, double waiting) {
        Timing whole = new Timing(100, 100, 100, 100, 100, 100);
        return new SimulationResult(List.of(), null, 0, 0, "", whole, piece, waiting);
    }
}
