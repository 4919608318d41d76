package org.equipoise.plot;

import java.util.List;

/** Where the neurons of a connectivity figure lie along an axis: one population after the other, with a little space between. */
final class ConnectivityBands {
    private static final double GAP_SHARE = 0.02;

    private final List<Connectivity.Population> populations;
    private final double[] first;
    private final double end;

    ConnectivityBands(List<Connectivity.Population> populations) {
        this.populations = populations;
        int neurons = populations.stream().mapToInt(p -> p.sample().size()).sum();
        first = new double[populations.size()];
        double at = 0;
        for (int p = 0; p < first.length; p++) {
            first[p] = at;
            at += shown(p) + GAP_SHARE * neurons;
        }
        end = at - GAP_SHARE * neurons;
    }

    int populations() {
        return first.length;
    }

    /** How many neurons of a population there are. */
    int shown(int population) {
        return populations.get(population).sample().size();
    }

    /** Where a population begins; each of its neurons takes 1. */
    double first(int population) {
        return first[population];
    }

    /** The middle of a neuron. */
    double middle(int population, int place) {
        return first[population] + place + 0.5;
    }

    /** @param fromTop whether a vertical axis begins at the top */
    BandAxis axis(String label, boolean fromTop) {
        double[] middles = new double[first.length];
        for (int p = 0; p < first.length; p++) {
            middles[p] = first[p] + shown(p) / 2.0;
        }
        List<String> names = populations.stream()
                .map(p -> p.name() + " (" + p.sample().size() + ")")
                .toList();
        BandAxis axis = new BandAxis(label, 0, end, names, middles);
        axis.setInverted(fromTop);
        return axis;
    }
}
