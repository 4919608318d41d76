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
 * @param stored how many of them something is kept for
 * @param synapseBytes memory of all synapses
 * @param drawn weights and delays that are drawn for each synapse: up to two a synapse
 * @param neurons neurons and units of sources
 * @param steps number of time steps
 * @param duration model time in ms
 */
record NetworkForecast(
        long neurons, long synapses, long stored, long synapseBytes, long drawn, long steps, double duration) {
    /** State, parameters, input and statistics of a neuron, in bytes, beside its rows of input. */
    private static final long BYTES_PER_NEURON = 300;

    /** Java itself, its code and MPJ Express's buffers. */
    static final long BYTES_OF_JVM = 110_000_000L;

    /** Measured on a core of 2023: seconds for a neuron and step, a synaptic event and a synapse. */
    private static final double SECONDS_PER_UPDATE = 5e-9;

    private static final double SECONDS_PER_EVENT = 1e-9;
    private static final double SECONDS_PER_SYNAPSE = 20e-9;

    /** What a drawn weight or delay adds: it is read with every event, and drawn and sorted with every synapse. */
    private static final double SECONDS_PER_DRAWN_EVENT = 3.5e-9;

    private static final double SECONDS_PER_DRAWN_SYNAPSE = 60e-9;

    /** The rate that is assumed for an estimate of the time, in 1/ms. */
    static final double ASSUMED_RATE = 0.010;

    static NetworkForecast of(NetworkSpec network) {
        long neurons = network.populations().stream().mapToLong(p -> p.size()).sum();
        long synapses = 0;
        long stored = 0;
        long bytes = 0;
        long drawn = 0;
        for (ProjectionSpec projection : network.projections()) {
            long count = network.hasSynapses(projection) ? synapses(network, projection) : 0;
            boolean weights = !(projection.weight() instanceof Distribution.Constant);
            boolean delays = !(projection.delay() instanceof Distribution.Constant);
            long kept = network.storesSynapses(projection) ? count : 0;
            synapses += count;
            stored += kept;
            bytes += kept * (2 + (weights ? 4 : 0) + (delays ? 2 : 0));
            drawn += count * ((weights ? 1 : 0) + (delays ? 1 : 0));
        }
        return new NetworkForecast(
                neurons, synapses, stored, bytes, drawn, network.steps(network.duration()), network.duration());
    }

    /** The expected number of a projection's synapses. */
    static long synapses(NetworkSpec network, ProjectionSpec projection) {
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
        if (rule instanceof Rule.Listed listed) {
            return listed.edges().size();
        }
        return rule instanceof Rule.AllToAll || rule instanceof Rule.Ring ? pairs : targets;
    }

    /** Time to build the network on one core. */
    double buildSeconds() {
        return SECONDS_PER_SYNAPSE * stored + SECONDS_PER_DRAWN_SYNAPSE * drawn;
    }

    /**
     * Time to simulate it on one core.
     *
     * @param rate of neurons in 1/ms
     */
    double simulateSeconds(double rate) {
        double events = rate * duration * (SECONDS_PER_EVENT * stored + SECONDS_PER_DRAWN_EVENT * drawn);
        return SECONDS_PER_UPDATE * neurons * steps + events;
    }

    /** Memory of one network in one process, without Java's own, bytes. */
    long bytes() {
        return synapseBytes + neurons * BYTES_PER_NEURON;
    }

    /** The forecast in words. */
    List<String> lines(int ranks, int threads) {
        double perRank = bytes() / (double) ranks + BYTES_OF_JVM;
        double cores = (double) ranks * threads;
        double build = buildSeconds() / cores;
        double simulate = simulateSeconds(ASSUMED_RATE) / cores;
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
