package org.equipoise.network.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.network.Rule;
import org.equipoise.random.Distribution;
import org.equipoise.random.Distribution.Constant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights, delays and storage of synapses. */
class SynapseTableTest {
    private static final Distribution ONE = new Constant(1);
    private static final Distribution DRAWN_WEIGHT = new Distribution.Gaussian(5, 1);
    private static final Distribution DRAWN_DELAY = new Distribution.Uniform(0.5, 2.5);
    private static final Tables TABLES = Tables.of(new Rule.FixedIndegree(30), 200, 100);

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(ONE, ONE, 2),
                Arguments.of(DRAWN_WEIGHT, ONE, 6),
                Arguments.of(ONE, DRAWN_DELAY, 4),
                Arguments.of(DRAWN_WEIGHT, DRAWN_DELAY, 8));
    }

    /** Beside the synapses there is one 4-byte number a source and one more a chunk. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aSynapseTakesTwoBytesAndMoreOnlyForWhatIsDrawn(Distribution weight, Distribution delay, int bytes) {
        SynapseTable table = TABLES.synapses(weight, delay).table();
        assertThat(table.size()).isEqualTo(3000);
        assertThat(table.bytes()).isEqualTo(3000L * bytes + 4 * (200 + 1));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aTableInManyChunksActsLikeOneInASingleChunk(Distribution weight, Distribution delay, int bytes) {
        Tables tables = TABLES.synapses(weight, delay);
        List<Tables.Effect> effects = tables.effects();
        for (long limit : new long[] {1, 40, 500, 2999}) {
            Tables chunked = tables.chunkLimit(limit);
            assertThat(chunked.effects()).isEqualTo(effects);
            SynapseTable table = chunked.table();
            assertThat(table.size()).isEqualTo(3000);
            assertThat(table.bytes()).as("chunks of %d", limit).isGreaterThan(3000L * bytes + 4 * (200 + 1));
            assertThat(table.longestDelay()).isEqualTo(tables.table().longestDelay());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1.5, 3.2})
    void constantWeightsAndDelaysArriveAsGiven(double delay) {
        Tables tables = Tables.of(new Rule.OneToOne(), 3, 3).synapses(new Constant(-0.7), new Constant(delay));
        assertThat(tables.effects())
                .containsExactly(
                        new Tables.Effect(0, 0, (int) Math.round(delay * 10), -0.7),
                        new Tables.Effect(1, 1, (int) Math.round(delay * 10), -0.7),
                        new Tables.Effect(2, 2, (int) Math.round(delay * 10), -0.7));
        assertThat(tables.table().longestDelay()).isEqualTo((int) Math.round(delay * 10));
    }

    /** 10,000 synapses of their own pair each; 4 standard errors. */
    @Test
    void drawnWeightsAndDelaysHaveTheirDistributionAndAreIndependent() {
        List<Tables.Effect> effects = Tables.of(new Rule.AllToAll(), 100, 100)
                .synapses(new Distribution.Gaussian(5, 1), new Distribution.Uniform(0.55, 2.55))
                .effects();
        assertThat(effects).hasSize(10_000);
        double weights = 0;
        double squares = 0;
        double delays = 0;
        double product = 0;
        for (Tables.Effect effect : effects) {
            double deviation = effect.weight() - 5;
            weights += deviation / 10_000;
            squares += deviation * deviation / 10_000;
            delays += effect.delay() / 10_000.0;
            product += deviation * (effect.delay() - 15.5) / 10_000;
            assertThat(effect.delay()).isBetween(6, 25);
        }
        double delaySd = Math.sqrt((400 - 1) / 12.0);
        assertThat(weights).isCloseTo(0, within(0.04));
        assertThat(squares).isCloseTo(1, within(4 * Math.sqrt(2.0 / 10_000)));
        assertThat(delays).isCloseTo(15.5, within(0.04 * delaySd));
        assertThat(product).isCloseTo(0, within(0.04 * delaySd));
    }

    @Test
    void aSynapseHasItsWeightAndDelayForItselfNotItsTarget() {
        Tables tables = Tables.of(new Rule.AllToAll(), 50, 1).synapses(DRAWN_WEIGHT, DRAWN_DELAY);
        assertThat(tables.effects().stream().mapToDouble(Tables.Effect::weight).toArray())
                .doesNotHaveDuplicates();
    }

    /** A delay far beyond the longest possible is cut, not wrapped around to a short one. */
    @Test
    void drawnDelaysStayBetweenOneStepAndTheLongestPossible() {
        SynapseTable longDelays = Tables.of(new Rule.AllToAll(), 20, 20)
                .synapses(ONE, new Distribution.Uniform(4e8, 4.2e8))
                .table();
        assertThat(longDelays.longestDelay()).isEqualTo(65_535);
        double[][] rows = new double[1 << 16][20];
        longDelays.deliver(new int[] {3}, 0, 1, 0, 0, rows, (1 << 16) - 1);
        assertThat(Arrays.stream(rows[65_535]).sum()).isEqualTo(20);
        List<Tables.Effect> shortDelays = Tables.of(new Rule.AllToAll(), 20, 20)
                .synapses(ONE, new Distribution.Lognormal(0.001, 0.1))
                .effects();
        assertThat(shortDelays).hasSize(400).allMatch(effect -> effect.delay() == 1);
    }

    @Test
    void aTableWithoutSynapsesDoesNothing() {
        for (Rule rule :
                new Rule[] {new Rule.FixedIndegree(0), new Rule.FixedOutdegree(0), new Rule.FixedTotalNumber(0)}) {
            Tables tables = Tables.of(rule, 5, 5).synapses(DRAWN_WEIGHT, DRAWN_DELAY);
            assertThat(tables.effects()).isEmpty();
            assertThat(tables.table().longestDelay()).isZero();
        }
        SynapseTable emptyBlock = Tables.of(new Rule.AllToAll(), 5, 5).table(2, 0);
        assertThat(emptyBlock.size()).isZero();
        assertThat(emptyBlock.longestDelay()).isZero();
    }

    @Test
    void rowsAreSortedByDelayAndKeepTheOrderOfEqualOnes() {
        char[][] delays = {{5, 2, 5, 2, 9, 1, 3, 1}, {7, 7, 6}};
        char[][] targets = {{0, 1, 2, 3, 4, 5, 6, 7}, {8, 9, 10}};
        float[][] weights = {{0, 1, 2, 3, 4, 5, 6, 7}, {8, 9, 10}};
        // Four sources a chunk; of each chunk the starts of its rows and the end of the last.
        int[] first = {0, 5, 6, 6, 8, 0, 3, 3, 3, 3};
        new DelaySort(delays, targets, weights).sort(first, 8, 2);
        assertThat(delays[0])
                .containsExactly((char) 2, (char) 2, (char) 5, (char) 5, (char) 9, (char) 1, (char) 1, (char) 3);
        assertThat(targets[0])
                .containsExactly((char) 1, (char) 3, (char) 0, (char) 2, (char) 4, (char) 5, (char) 7, (char) 6);
        assertThat(weights[0]).containsExactly(1, 3, 0, 2, 4, 5, 7, 6);
        assertThat(delays[1]).containsExactly((char) 6, (char) 7, (char) 7);
        assertThat(weights[1]).containsExactly(10, 8, 9);
    }

    /** So that checkpoints fit whether synapses are stored or not, and however a population is cut. */
    @Test
    void equalSynapsesHaveTheFingerprintOfTheirTable() {
        Tables tables = Tables.of(new Rule.AllToAll(), 30, 20).synapses(new Constant(-0.7), new Constant(1.5));
        EqualSynapses equal = EqualSynapses.of(tables.projection(), 30, 20, 0.1);
        SynapseTable table = tables.table();
        assertThat(equal.fingerprint(7, 0)).isEqualTo(table.fingerprint(7, 0)).isNotEqualTo(table.fingerprint(8, 0));
        EqualSynapses half = EqualSynapses.of(tables.projection(), 30, 10, 0.1);
        assertThat(half.fingerprint(7, 0) + half.fingerprint(7, 10)).isEqualTo(equal.fingerprint(7, 0));
        assertThat(equal.size()).isEqualTo(table.size());
        assertThat(equal.longestDelay()).isEqualTo(table.longestDelay());
    }
}
