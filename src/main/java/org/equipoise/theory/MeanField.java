package org.equipoise.theory;

import java.util.List;

/**
 * The self-consistent equations of a network (Brunel 2000; Schuecker et al. 2017, PLOS Comput. Biol. 13): each population's
 * rate is the {@link Siegert} rate of the input that all rates together make. Immutable and thread-safe. Rates are in 1/ms.
 */
public final class MeanField {
    /** The highest rate that is looked at where no refractory period sets one: 2 kHz. */
    private static final double HIGHEST_RATE = 2;

    private final List<MeanFieldPopulation> populations;

    /** @throws IllegalArgumentException if a population does not have one recurrent input for every population */
    public MeanField(List<MeanFieldPopulation> populations) {
        this.populations = List.copyOf(populations);
        for (MeanFieldPopulation population : populations) {
            if (population.recurrent().size() != populations.size()) {
                throw new IllegalArgumentException(population.name() + " has "
                        + population.recurrent().size() + " recurrent inputs, but there are " + populations.size()
                        + " populations");
            }
        }
    }

    /** The populations in the order of all arrays of rates. */
    public List<MeanFieldPopulation> populations() {
        return populations;
    }

    int size() {
        return populations.size();
    }

    /** No population fires faster than this. */
    double highestRate(int population) {
        double tRef = populations.get(population).neuron().tRef();
        return tRef > 0 ? Math.min(HIGHEST_RATE, 1 / tRef) : HIGHEST_RATE;
    }

    /** How far each population's Siegert rate is above its given rate: the right-hand side of the pseudo-time dynamics. */
    double[] excess(double[] rates) {
        double[] excess = new double[rates.length];
        for (int i = 0; i < rates.length; i++) {
            MeanFieldPopulation population = populations.get(i);
            excess[i] = population.response(population.input(rates)).rate() - rates[i];
        }
        return excess;
    }

    /** The derivatives of {@link #excess}: element [i][j] is that of population i by the rate of population j. */
    double[][] jacobian(double[] rates) {
        double[][] jacobian = new double[rates.length][rates.length];
        for (int i = 0; i < rates.length; i++) {
            MeanFieldPopulation population = populations.get(i);
            Input input = population.input(rates);
            Response response = population.response(input);
            for (int j = 0; j < rates.length; j++) {
                Input source = population.recurrent().get(j);
                double tauSynBySource = input.variance() > 0
                        ? (source.colour() - input.tauSyn() * source.variance()) / input.variance()
                        : 0;
                jacobian[i][j] = response.byMu() * source.mean()
                        + response.byVariance() * source.variance()
                        + response.byTauSyn() * tauSynBySource;
            }
            jacobian[i][i] -= 1;
        }
        return jacobian;
    }
}
