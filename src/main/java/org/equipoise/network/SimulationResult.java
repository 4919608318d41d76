package org.equipoise.network;

import java.util.List;

/**
 * What a simulation comes to.
 *
 * @param populations one for each population of the network
 * @param network all neurons together, sources left out
 * @param synapses number of synapses of all ranks
 * @param synapseBytes memory of the synapses of all ranks
 * @param spikeDigest SHA-256 over the spikes of all neurons, equal for any number of ranks and threads; null but on rank 0
 * @param timing of this rank; on rank 0 of the whole run, also where it went on from a checkpoint
 * @param piece of this rank since the run began or went on
 * @param waiting for other ranks in that time, in seconds; see {@link RankWaiting}
 */
public record SimulationResult(
        List<PopulationResult> populations,
        PopulationResult network,
        long synapses,
        long synapseBytes,
        String spikeDigest,
        Timing timing,
        Timing piece,
        double waiting) {

    /**
     * One population. Rates and the like are over the time that counts; what cannot be computed is NaN.
     *
     * @param spikes all spikes of the run
     * @param rate mean rate in Hz
     * @param cv mean over neurons with at least 4 spikes of SD/mean of their inter-spike intervals
     * @param fano mean over neurons of variance/mean of their spike counts in windows of 100 ms
     * @param silentFraction share of neurons without a spike
     * @param synchrony variance/mean of the population's spike count in bins of 1 ms
     */
    public record PopulationResult(
            String name,
            long size,
            long spikes,
            double rate,
            double cv,
            double fano,
            double silentFraction,
            double synchrony) {}
}
