package org.equipoise.theory;

import java.util.List;

/**
 * A population of equal neurons with statistically equal inputs.
 *
 * @param name how results call it
 * @param neuron its neurons
 * @param rest resting potential E_L in mV
 * @param drive input from outside of the network
 * @param recurrent for each population of the network, in its order, the input at a rate of 1/ms
 */
public record MeanFieldPopulation(String name, LifNeuron neuron, double rest, Input drive, List<Input> recurrent) {
    public MeanFieldPopulation {
        recurrent = List.copyOf(recurrent);
    }

    /** All input, given the rate of every population in 1/ms. */
    public Input input(double[] rates) {
        Input sum = drive;
        for (int j = 0; j < rates.length; j++) {
            sum = sum.plus(recurrent.get(j).times(rates[j]));
        }
        return sum;
    }

    /** Whether the other one is the same but for its name: equal neurons that get the same input. */
    boolean isLike(MeanFieldPopulation other) {
        return neuron.equals(other.neuron)
                && rest == other.rest
                && drive.equals(other.drive)
                && recurrent.equals(other.recurrent);
    }

    /** The rate that follows from an input, and its derivatives. */
    Response response(Input input) {
        return Siegert.response(neuron, rest + input.mean(), input.sigma(), input.tauSyn());
    }
}
