package org.equipoise.network;

import org.equipoise.network.edges.EdgeList;

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

    /** The connections of a file, which may have their weights and delays, too. */
    record Listed(EdgeList edges) implements Rule {}

    /** Source i is connected to target i. */
    record OneToOne() implements Rule {}

    /**
     * Every source is connected to every target, at weights that depend on the angle between them: unit i of a population
     * of N lies at 360 i / N degrees. The weight is that of the projection times
     *
     * <pre>
     * W(x) = J_minus + (J_plus - J_minus) exp(-x^2 / (2 sigma^2)),   summed over all turns,
     * </pre>
     *
     * where J_minus is such that the mean of W over the ring is 1 (Compte et al. 2000, Cerebral Cortex 10, 910-923).
     *
     * @param peak J_plus, the factor of the weight between units at the same angle
     * @param width sigma, in degrees
     */
    record Ring(double peak, double width) implements Rule {

        /** The mean over the ring of a Gaussian of height 1. */
        double meanOfGaussian() {
            return StrictMath.toRadians(width) / StrictMath.sqrt(2 * Math.PI);
        }

        /** J_minus, what W tends to at large angles. */
        double base() {
            return (1 - peak * meanOfGaussian()) / (1 - meanOfGaussian());
        }

        /** The mean of W(x) cos(k x) over the ring, for k of 1 and above. */
        double mode(int k) {
            double exponent = k * StrictMath.toRadians(width);
            return (peak - base()) * meanOfGaussian() * StrictMath.exp(-exponent * exponent / 2);
        }
    }
}
