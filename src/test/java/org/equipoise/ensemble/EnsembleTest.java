package org.equipoise.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.SingleProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnsembleTest {
    private final Map<Integer, BlockState> leftBefore = new HashMap<>();
    private final List<Integer> run = Collections.synchronizedList(new ArrayList<>());

    private final class Work implements BlockWork {
        private final int blocks;

        Work(int blocks) {
            this.blocks = blocks;
        }

        @Override
        public int blocks() {
            return blocks;
        }

        @Override
        public BlockState inspect(int block) throws IOException {
            return leftBefore.getOrDefault(block, BlockState.MISSING);
        }

        @Override
        public void run(int block) throws IOException {
            run.add(block);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "2, 1", "3, 2", "4, 3"})
    void doesEveryBlockOnceOnAnyNumberOfRanksAndThreads(int ranks, int threads) throws Exception {
        ThreadRanks.run(ranks, world -> new Ensemble(world, threads).run(new Work(11), false, EnsembleListener.SILENT));

        assertThat(run).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1", "3, 2"})
    void resumesWhatIsMissingOrDamaged(int ranks, int threads) throws Exception {
        leftBefore.put(0, BlockState.DONE);
        leftBefore.put(3, BlockState.damaged("b.h5: cut short"));
        leftBefore.put(4, BlockState.damaged("a.h5: cut short"));
        leftBefore.put(5, BlockState.DONE);
        List<String> said = new ArrayList<>();
        EnsembleListener listener = new EnsembleListener() {
            @Override
            public void begins(int blocks, int done, List<String> damaged) {
                said.add(done + " of " + blocks + " done, damaged " + damaged);
            }
        };

        ThreadRanks.run(ranks, world -> new Ensemble(world, threads).run(new Work(7), true, listener));

        assertThat(run).containsExactlyInAnyOrder(1, 2, 3, 4, 6);
        assertThat(said).containsExactly("2 of 7 done, damaged [a.h5: cut short, b.h5: cut short]");
    }

    @Test
    void ignoresWhatIsThereWithoutResumption() throws IOException {
        leftBefore.put(1, BlockState.DONE);
        new Ensemble(new SingleProcess(), 1).run(new Work(3), false, EnsembleListener.SILENT);

        assertThat(run).containsExactly(0, 1, 2);
    }

    @Test
    void doesNothingWhenAllIsDone() throws IOException {
        leftBefore.put(0, BlockState.DONE);
        new Ensemble(new SingleProcess(), 2).run(new Work(1), true, EnsembleListener.SILENT);

        assertThat(run).isEmpty();
    }

    @Test
    void sharesTheWorkFairly() throws Exception {
        Map<Integer, Set<Integer>> byRank = new HashMap<>();
        for (int rank = 0; rank < 3; rank++) {
            byRank.put(rank, new ConcurrentSkipListSet<>());
        }
        ThreadRanks.run(
                3, world -> new Ensemble(world, 2).run(noting(8, world, byRank), false, EnsembleListener.SILENT));

        assertThat(byRank.get(0)).containsExactly(0, 3, 6);
        assertThat(byRank.get(1)).containsExactly(1, 4, 7);
        assertThat(byRank.get(2)).containsExactly(2, 5);
    }

    private static BlockWork noting(int blocks, Communicator world, Map<Integer, Set<Integer>> byRank) {
        return new BlockWork() {
            @Override
            public int blocks() {
                return blocks;
            }

            @Override
            public BlockState inspect(int block) {
                return BlockState.MISSING;
            }

            @Override
            public void run(int block) {
                byRank.get(world.rank()).add(block);
            }
        };
    }

    @Test
    void tellsRankZerosProgress() throws Exception {
        List<String> said = new ArrayList<>();
        EnsembleListener listener = new EnsembleListener() {
            @Override
            public void progress(int done, int share) {
                said.add(done + "/" + share);
            }
        };
        ThreadRanks.run(2, world -> new Ensemble(world, 2).run(new Work(5), false, listener));

        assertThat(said).containsExactly("1/3", "2/3", "3/3");
    }

    @Test
    void stopsAtTheFirstBlockThatFails() {
        BlockWork failing = new BlockWork() {
            @Override
            public int blocks() {
                return 100;
            }

            @Override
            public BlockState inspect(int block) throws IOException {
                throw new IOException("trials/a/0.h5 holds another study");
            }

            @Override
            public void run(int block) throws IOException {
                run.add(block);
                if (block == 3) {
                    throw new IOException("disk full");
                }
            }
        };
        Ensemble ensemble = new Ensemble(new SingleProcess(), 1);

        assertThatThrownBy(() -> ensemble.run(failing, false, EnsembleListener.SILENT))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThat(run).containsExactly(0, 1, 2, 3);
        assertThatThrownBy(() -> ensemble.run(failing, true, EnsembleListener.SILENT))
                .isInstanceOf(IOException.class)
                .hasMessage("trials/a/0.h5 holds another study");
    }
}
