package org.equipoise.network.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.network.Rule;
import org.equipoise.random.ChiSquare;
import org.equipoise.random.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which pairs the rules connect. */
class WiringTest {
    private static final int SIZE = 40;

    /** Every rule with every switch that changes it, in a population onto itself. */
    static Stream<Tables> rules() {
        List<Tables> all = new ArrayList<>();
        for (boolean autapses : new boolean[] {true, false}) {
            for (boolean multapses : new boolean[] {true, false}) {
                // Few and many synapses, for the different ways of drawing without repetition.
                for (Rule rule : new Rule[] {
                    new Rule.FixedIndegree(7),
                    new Rule.FixedIndegree(31),
                    new Rule.FixedOutdegree(7),
                    new Rule.FixedOutdegree(33),
                    new Rule.FixedTotalNumber(100),
                    new Rule.FixedTotalNumber(1500),
                    new Rule.PairwiseBernoulli(0.1),
                    new Rule.PairwiseBernoulli(0.8),
                    new Rule.AllToAll(),
                    new Rule.OneToOne()
                }) {
                    all.add(Tables.recurrent(rule, SIZE).switches(autapses, multapses));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void blocksTogetherHaveTheSynapsesOfTheWhole(Tables tables) {
        Tables drawn = tables.synapses(new Distribution.Gaussian(1, 0.3), new Distribution.Uniform(0.1, 6));
        List<Tables.Effect> whole = drawn.effects();
        assertThat(whole).hasSizeGreaterThan(tables.projection().rule() instanceof Rule.OneToOne ? -1 : 90);
        for (int blocks : new int[] {2, 3, 7, SIZE}) {
            assertThat(drawn.effects(blocks)).isEqualTo(whole);
        }
        assertThat(tables.effects(7)).isEqualTo(tables.effects());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void numbersAreExactAndForbiddenPairsAreAbsent(Tables tables) {
        int[][] synapses = tables.multiplicities();
        boolean autapses = tables.projection().allowAutapses();
        Rule rule = tables.projection().rule();
        boolean repeats = tables.projection().allowMultapses()
                && (rule instanceof Rule.FixedIndegree
                        || rule instanceof Rule.FixedOutdegree
                        || rule instanceof Rule.FixedTotalNumber);
        int total = 0;
        for (int i = 0; i < SIZE; i++) {
            if (!autapses) {
                assertThat(synapses[i][i]).as("autapse of %d", i).isZero();
            }
            if (!repeats) {
                assertThat(Arrays.stream(synapses[i]).max().orElseThrow()).isLessThanOrEqualTo(1);
            }
            total += sum(synapses[i]);
            int column = 0;
            for (int[] row : synapses) {
                column += row[i];
            }
            if (rule instanceof Rule.FixedIndegree fixed) {
                assertThat(column).as("indegree of %d", i).isEqualTo(fixed.indegree());
            } else if (rule instanceof Rule.FixedOutdegree fixed) {
                assertThat(sum(synapses[i])).as("outdegree of %d", i).isEqualTo(fixed.outdegree());
            } else if (rule instanceof Rule.AllToAll) {
                assertThat(column).isEqualTo(autapses ? SIZE : SIZE - 1);
            } else if (rule instanceof Rule.OneToOne) {
                assertThat(synapses[i][i]).isEqualTo(autapses ? 1 : 0);
                assertThat(column).isEqualTo(synapses[i][i]);
            }
        }
        if (rule instanceof Rule.FixedTotalNumber fixed) {
            assertThat(total).isEqualTo((int) fixed.synapses());
        }
        assertThat(tables.table().size()).isEqualTo(total);
    }

    private static int sum(int[] numbers) {
        return Arrays.stream(numbers).sum();
    }

    static Stream<Arguments> uniformRules() {
        return rules().filter(tables -> !(tables.projection().rule() instanceof Rule.AllToAll)
                        && !(tables.projection().rule() instanceof Rule.OneToOne))
                .map(Arguments::of);
    }

    /**
     * Over 200 seeds every allowed pair is connected equally often. Without repetition counts vary less than Poisson's, so
     * the bound of the chi-square test is on the safe side there.
     */
    @ParameterizedTest
    @MethodSource("uniformRules")
    void allAllowedPairsAreEquallyLikely(Tables tables) {
        long[] perPair = new long[SIZE * SIZE];
        for (int seed = 0; seed < 200; seed++) {
            int[][] synapses = tables.seed(seed).multiplicities();
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j < SIZE; j++) {
                    perPair[i * SIZE + j] += synapses[i][j];
                }
            }
        }
        boolean autapses = tables.projection().allowAutapses();
        long[] allowed = new long[SIZE * SIZE - (autapses ? 0 : SIZE)];
        int next = 0;
        for (int pair = 0; pair < perPair.length; pair++) {
            if (autapses || pair / SIZE != pair % SIZE) {
                allowed[next++] = perPair[pair];
            }
        }
        ChiSquare.assertUniform(tables.toString(), allowed);
    }

    /** A synapse of one neuron must say nothing of those of the next: the number of common sources is as by chance. */
    @ParameterizedTest
    @CsvSource({"indegree", "outdegree"})
    void neighboursShareNoMorePartnersThanByChance(String kind) {
        int n = 1000;
        int degree = 100;
        boolean in = kind.equals("indegree");
        int[][] synapses = Tables.of(in ? new Rule.FixedIndegree(degree) : new Rule.FixedOutdegree(degree), n, n)
                .switches(true, false)
                .multiplicities();
        double common = 0;
        for (int i = 0; i + 1 < n; i++) {
            for (int k = 0; k < n; k++) {
                common += in ? synapses[k][i] * synapses[k][i + 1] : synapses[i][k] * synapses[i + 1][k];
            }
        }
        // Hypergeometric: mean 100 * 0.1 = 10 a pair of neighbours, variance 10 * 0.9 * 0.9; 4 standard errors.
        assertThat(common / (n - 1)).isCloseTo(10, within(4 * Math.sqrt(8.1 / (n - 1))));
    }

    /** Binomial: the indegrees of pairwise_bernoulli have variance n p (1 - p), not 0 and not n p. */
    @Test
    void bernoulliIndegreesAreBinomial() {
        int n = 2000;
        int sources = 300;
        double p = 0.4;
        int[][] synapses = Tables.of(new Rule.PairwiseBernoulli(p), sources, n).multiplicities();
        double mean = 0;
        double variance = 0;
        for (int target = 0; target < n; target++) {
            int indegree = 0;
            for (int[] row : synapses) {
                indegree += row[target];
            }
            mean += indegree;
            variance += (indegree - sources * p) * (indegree - sources * p);
        }
        double expected = sources * p * (1 - p);
        assertThat(mean / n).isCloseTo(sources * p, within(4 * Math.sqrt(expected / n)));
        assertThat(variance / n).isCloseTo(expected, within(4 * expected * Math.sqrt(2.0 / n)));
    }

    @Test
    void probabilitiesOfZeroAndOneConnectNothingAndAll() {
        assertThat(Tables.of(new Rule.PairwiseBernoulli(0), 20, 30).table().size())
                .isZero();
        assertThat(Tables.of(new Rule.PairwiseBernoulli(1), 20, 30).effects())
                .isEqualTo(Tables.of(new Rule.AllToAll(), 20, 30).effects());
    }

    @Test
    void onlyAPopulationOntoItselfHasAutapses() {
        assertThat(Tables.of(new Rule.OneToOne(), 5, 5).switches(false, false).effects())
                .hasSize(5);
        assertThat(Tables.of(new Rule.AllToAll(), 3, 2).switches(false, false).effects())
                .hasSize(6);
    }

    @Test
    void theLastPairThatIsLeftIsFound() {
        for (Rule rule : new Rule[] {
            new Rule.FixedIndegree(SIZE - 1),
            new Rule.FixedOutdegree(SIZE - 1),
            new Rule.FixedTotalNumber(SIZE * (SIZE - 1))
        }) {
            assertThat(Tables.recurrent(rule, SIZE).switches(false, false).effects())
                    .isEqualTo(Tables.recurrent(new Rule.AllToAll(), SIZE)
                            .switches(false, false)
                            .effects());
        }
    }

    @Test
    void seedsAndProjectionsDrawDifferently() {
        Tables tables = Tables.of(new Rule.FixedIndegree(3), SIZE, SIZE);
        assertThat(tables.effects()).isEqualTo(tables.effects());
        assertThat(tables.seed(2).effects()).isNotEqualTo(tables.effects());
        assertThat(tables.number(1).effects()).isNotEqualTo(tables.effects());
    }
}
