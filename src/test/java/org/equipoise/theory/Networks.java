package org.equipoise.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Mean-field networks for tests. */
final class Networks {
    static final LifNeuron NEURON = new LifNeuron(20, 2, 20, 0);

    private Networks() {}

    /** Input through k delta synapses of weight j (mV). */
    static Input synapses(double k, double j) {
        return new Input(20 * k * j, 20 * k * j * j, 0);
    }

    /** Model A of Brunel (2000). */
    static MeanField brunel(double g, double eta, double vReset) {
        double external = eta * 0.01 * 1000;
        Input drive = synapses(1000, 0.1).times(external / 1000);
        List<Input> recurrent = List.of(synapses(1000, 0.1), synapses(250, -g * 0.1));
        LifNeuron neuron = new LifNeuron(20, 2, 20, vReset);
        return new MeanField(List.of(
                new MeanFieldPopulation("E", neuron, 0, drive, recurrent),
                new MeanFieldPopulation("I", neuron, 0, drive, recurrent)));
    }

    /** One population with k synapses of weight j onto itself, and a drive of this mean with little noise. */
    static MeanField single(double tauM, double j, double k, double drive) {
        LifNeuron neuron = new LifNeuron(tauM, 2, 20, 0);
        return new MeanField(List.of(new MeanFieldPopulation(
                "E", neuron, 0, new Input(drive, 9, 0), List.of(synapses(k, j).times(tauM / 20)))));
    }

    /** Two populations that inhibit each other more than themselves. */
    static MeanField winnerTakesAll() {
        Input drive = new Input(25, 16, 0);
        Input self = synapses(100, 0.05);
        Input other = synapses(250, -0.1);
        return new MeanField(List.of(
                new MeanFieldPopulation("A", NEURON, 0, drive, List.of(self, other)),
                new MeanFieldPopulation("B", NEURON, 0, drive, List.of(other, self))));
    }

    /** Two populations with synapses of different time constants. */
    static MeanField coloured() {
        LifNeuron neuron = new LifNeuron(10, 2, -50, -65);
        List<Input> recurrent = List.of(new Input(500, 100, 100 * 0.5), new Input(-600, 400, 400 * 2.0));
        Input drive = new Input(16, 20, 20 * 0.5);
        return new MeanField(List.of(
                new MeanFieldPopulation("E", neuron, -65, drive, recurrent),
                new MeanFieldPopulation("I", neuron, -65, drive, recurrent)));
    }

    /** So many populations with random drives, and random couplings of which a third are inhibitory. */
    static MeanField random(int size, SplittableRandom random) {
        List<MeanFieldPopulation> populations = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Input> recurrent = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                double weight = 0.05 * Math.pow(10, random.nextDouble());
                recurrent.add(synapses(25 + random.nextInt(200), random.nextInt(3) == 0 ? -weight : weight));
            }
            Input drive = new Input(25 * random.nextDouble(), 20 * random.nextDouble(), 0);
            populations.add(new MeanFieldPopulation("P" + i, NEURON, 0, drive, recurrent));
        }
        return new MeanField(populations);
    }
}
