package org.equipoise.theory;

/**
 * The mean input of a population, by sign.
 *
 * @param excitation what raises the mean of the free membrane potential, mV
 * @param inhibition what lowers it, mV, 0 or below
 */
public record InputBalance(double excitation, double inhibition) {

    /**
     * The input at given rates.
     *
     * @param population the population that receives
     * @param rates of all populations in 1/ms
     */
    public static InputBalance of(MeanFieldPopulation population, double[] rates) {
        double excitation = Math.max(0, population.drive().mean());
        double inhibition = Math.min(0, population.drive().mean());
        for (int j = 0; j < rates.length; j++) {
            double mean = population.recurrent().get(j).mean() * rates[j];
            excitation += Math.max(0, mean);
            inhibition += Math.min(0, mean);
        }
        return new InputBalance(excitation, inhibition);
    }
}
