package org.equipoise.network;

/** How a projection chooses its synapses (NEST's connection rules). */
public sealed interface Rule {

    /** Every target gets {@code indegree} synapses from sources drawn uniformly. */
    record FixedIndegree(int indegree) implements Rule {}

    /** Every source gets {@code outdegree} synapses onto targets drawn uniformly. */
    record FixedOutdegree(int outdegree) implements Rule {}

    /** Every pair is connected with probability {@code p}. */
    record PairwiseBernoulli(double p) implements Rule {}

    /** In all {@code synapses} pairs drawn uniformly. */
    record FixedTotalNumber(long synapses) implements Rule {}

    /** Every source is connected to every target. */
    record AllToAll() implements Rule {}

    /** Source i is connected to target i. */
    record OneToOne() implements Rule {}
}
