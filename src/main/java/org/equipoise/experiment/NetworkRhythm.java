package org.equipoise.experiment;

import org.equipoise.analysis.spiking.PopulationRate;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.SimulationListener;
import org.equipoise.network.WindowSpikes;

/** How the rate of all neurons of a network varies, measured while it runs. Not thread-safe; allocates nothing on the way. */
final class NetworkRhythm implements SimulationListener {
    private final boolean[] isNeuron;
    private final PopulationRate rate;

    NetworkRhythm(NetworkSpec network) {
        isNeuron = new boolean[network.populations().size()];
        int neurons = 0;
        for (int p = 0; p < isNeuron.length; p++) {
            isNeuron[p] = !network.populations().get(p).model().isSource();
            neurons += isNeuron[p] ? network.populations().get(p).size() : 0;
        }
        rate = new PopulationRate(
                neurons, network.steps(network.statisticsFrom()), network.steps(network.duration()), network.dt());
    }

    @Override
    public void spikes(WindowSpikes window) {
        for (int step = 0; step < window.steps(); step++) {
            int spikes = 0;
            for (int p = 0; p < isNeuron.length; p++) {
                spikes += isNeuron[p] ? window.end(step, p) - window.start(step, p) : 0;
            }
            if (spikes > 0) {
                rate.add(window.firstStep() + step, spikes);
            }
        }
    }

    /** What was measured; ends the measurement. */
    PopulationRate rate() {
        return rate;
    }
}
