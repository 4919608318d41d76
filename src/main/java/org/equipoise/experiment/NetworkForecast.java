package org.equipoise.experiment;

import java.util.List;
import java.util.Locale;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.ProjectionSpec;
import org.equipoise.network.Rule;
import org.equipoise.random.Distribution;

/**
 * What a network will need, from its configuration alone.
 *
 * @param synapses expected number
 * @param synapseBytes memory of all synapses
 * @param neurons neurons and units of sources
 * @param steps number of time steps
 * @param duration model time in ms
 */
record NetworkForecast(long neurons, long synapses, long synapseBytes, long steps, double duration) {
    /** State, parameters, input and statistics of a neuron, in bytes, beside its rows of input. */
    private static final long BYTES_PER_NEURON = 300;

    private static final long BYTES_OF_JVM = 120_000_000L;

    /** Measured on a core of 2023: seconds for a neuron and step, and for a synaptic event. */
    private static final double SECONDS_PER_UPDATE = 4e-9;

    private static final double SECONDS_PER_EVENT = 1.5e-9;
    private static final double SECONDS_PER_SYNAPSE = 25e-9;

    /** The rate that is assumed for an estimate of the time, in 1/ms. */
    private static final double ASSUMED_RATE = 0.010;

    static NetworkForecast of(NetworkSpec network) {
        long neurons = network.populations().stream().mapToLong(p -> p.size()).sum();
        long synapses = 0;
        long bytes = 0;
        for (ProjectionSpec projection : network.projections()) {
            long count = synapses(network, projection);
            synapses += count;
            bytes += count
                    * (2
                            + (projection.weight() instanceof Distribution.Constant ? 0 : 4)
                            + (projection.delay() instanceof Distribution.Constant ? 0 : 2));
        }
        return new NetworkForecast(neurons, synapses, bytes, network.steps(network.duration()), network.duration());
    }

    private static long synapses(NetworkSpec network, ProjectionSpec projection) {
        long sources = network.population(projection.source()).size();
        long targets = network.population(projection.target()).size();
        boolean self = !projection.allowAutapses() && projection.source().equals(projection.target());
        long pairs = sources * targets - (self ? sources : 0);
        Rule rule = projection.rule();
        if (rule instanceof Rule.FixedIndegree fixed) {
            return fixed.indegree() * targets;
        }
        if (rule instanceof Rule.FixedOutdegree fixed) {
            return fixed.outdegree() * sources;
        }
        if (rule instanceof Rule.FixedTotalNumber fixed) {
            return fixed.synapses();
        }
        if (rule instanceof Rule.PairwiseBernoulli bernoulli) {
            return Math.round(bernoulli.p() * pairs);
        }
        return rule instanceof Rule.AllToAll ? pairs : targets;
    }

    /** The forecast in words. */
    List<String> lines(int ranks, int threads) {
        double perRank = (synapseBytes + neurons * BYTES_PER_NEURON) / (double) ranks + BYTES_OF_JVM;
        double cores = (double) ranks * threads;
        double build = SECONDS_PER_SYNAPSE * synapses / cores;
        double events = synapses * ASSUMED_RATE * duration;
        double simulate = (SECONDS_PER_UPDATE * neurons * steps + SECONDS_PER_EVENT * events) / cores;
        return List.of(
                String.format(Locale.ROOT, "neurons   %,d", neurons),
                String.format(Locale.ROOT, "synapses  %,d", synapses),
                String.format(Locale.ROOT, "memory    about %,.0f MB a rank", perRank / 1e6),
                String.format(
                        Locale.ROOT,
                        "time      about %.1f s to build and %.1f s to simulate, if neurons fire at 10 Hz",
                        build,
                        simulate));
    }
}
