package org.equipoise.network.wiring;

import org.equipoise.network.Rule;
import org.equipoise.random.Purpose;
import org.equipoise.random.RandomStream;
import org.equipoise.random.SplitDraws;

/** Makes the wiring of a rule. */
final class Wirings {
    private Wirings() {}

    /** @param projection the number of the projection, which its random streams are keyed by */
    static Wiring of(Rule rule, Block block, long seed, int projection) {
        long key = Purpose.CONNECTION.key(seed, projection, 0);
        long splitKey = Purpose.SPLIT.key(seed, projection, 0);
        if (rule instanceof Rule.FixedIndegree fixed) {
            return new IndegreeWiring(block, target -> fixed.indegree(), key);
        }
        if (rule instanceof Rule.FixedOutdegree fixed) {
            return new OutdegreeWiring(block, fixed.outdegree(), splitKey, key);
        }
        if (rule instanceof Rule.PairwiseBernoulli bernoulli) {
            return bernoulli(bernoulli.p(), block, splitKey, key);
        }
        if (rule instanceof Rule.FixedTotalNumber total) {
            return fixedTotal(total.synapses(), block, splitKey, key);
        }
        if (rule instanceof Rule.Listed listed) {
            return new ListWiring(listed.edges(), block);
        }
        return rule instanceof Rule.AllToAll ? new AllWiring(block) : new OneToOneWiring(block);
    }

    /** A target's number of sources is binomial, and given the number all choices are equally likely. */
    private static Wiring bernoulli(double p, Block block, long splitKey, long key) {
        int candidates = block.sources() - (block.selfExcluded() ? 1 : 0);
        RandomStream stream = new RandomStream(splitKey);
        int[] indegrees = new int[block.size()];
        for (int target = 0; target < indegrees.length; target++) {
            stream.start(block.first() + target);
            indegrees[target] = (int) SplitDraws.binomial(candidates, p, stream.nextDouble());
        }
        Block single =
                new Block(block.sources(), block.targets(), block.first(), block.size(), block.selfExcluded(), false);
        return new IndegreeWiring(single, target -> indegrees[target], key);
    }

    private static Wiring fixedTotal(long synapses, Block block, long splitKey, long key) {
        long capacity = block.multapses() ? 0 : block.sources() - (block.selfExcluded() ? 1 : 0);
        int[] indegrees = new int[block.size()];
        SplitTree tree = new SplitTree(splitKey, capacity, 1, 0);
        tree.visit(
                0,
                block.targets(),
                synapses,
                block.first(),
                block.first() + block.size(),
                (low, high, node, count) -> indegrees[low - block.first()] = Math.toIntExact(count));
        return new IndegreeWiring(block, target -> indegrees[target], key);
    }
}
