package org.equipoise.network;

import static org.equipoise.network.TestNetworkBuilder.constant;

import java.util.Optional;
import org.equipoise.neuron.AeifCondExp;
import org.equipoise.neuron.AeifPscExp;
import org.equipoise.neuron.HhCondExpTraub;
import org.equipoise.neuron.HhPscAlpha;
import org.equipoise.neuron.IafBw2001;
import org.equipoise.neuron.IafCondAlpha;
import org.equipoise.neuron.IafCondExp;
import org.equipoise.neuron.IafPscAlpha;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.AcGenerator;
import org.equipoise.stimulus.ModulatedPoissonGenerator;
import org.equipoise.stimulus.ModulatedPoissonPopulation;
import org.equipoise.stimulus.NoiseGenerator;
import org.equipoise.stimulus.PoissonGenerator;
import org.equipoise.stimulus.PoissonPopulation;
import org.equipoise.stimulus.RateCourse;
import org.equipoise.stimulus.SpikeGenerator;
import org.equipoise.stimulus.StepCurrentGenerator;

/** Networks that several tests simulate. */
final class TestNetworks {
    private TestNetworks() {}

    /**
     * Brunel's (2000) network of 5 x {@code order} neurons with a tenth of them connected to each, E_L = 0, V_reset 0.
     *
     * @param j weight of an excitatory synapse in mV
     */
    static TestNetworkBuilder brunel(int order, double j, double g, double eta, double duration) {
        int ce = 4 * order / 10;
        int ci = order / 10;
        // The external rate in 1/ms that, with excitation alone, would bring the mean potential to the threshold.
        double external = eta * 20 / (j * 20);
        Object[] lif = {"tau_m", 20, "E_L", 0, "V_th", 20, "V_reset", 0, "t_ref", 2};
        TestNetworkBuilder network = new TestNetworkBuilder(duration)
                .population("E", 4 * order, new IafPscDelta(), lif)
                .population("I", order, new IafPscDelta(), lif);
        for (String target : new String[] {"E", "I"}) {
            network.projection("E", target, new Rule.FixedIndegree(ce), j, 1.5)
                    .projection("I", target, new Rule.FixedIndegree(ci), -g * j, 1.5)
                    .stimulus(target, new PoissonGenerator(external, j, 0, duration));
        }
        return network;
    }

    /** All models, rules, stimuli and kinds of drawn values; the shortest delay is 4 steps, which 603 is no multiple of. */
    static TestNetworkBuilder everything() {
        Distribution delays = new Distribution.Uniform(0.4, 3);
        return new TestNetworkBuilder(60.3)
                .from(10)
                .population(
                        "D",
                        23,
                        new IafPscDelta(),
                        "tau_m",
                        new Distribution.ClippedGaussian(15, 4, 5, 40),
                        "V_m",
                        new Distribution.Uniform(-70, -58))
                .population("P", 17, new PoissonPopulation(), "rate", 0.2, "start", 3, "stop", 50)
                .population(
                        "X",
                        31,
                        new IafPscExp(),
                        "C_m",
                        new Distribution.Lognormal(200, 0.2),
                        "t_ref",
                        new Distribution.Uniform(0.5, 3),
                        "V_m",
                        new Distribution.Gaussian(-65, 3))
                .population(
                        "A",
                        9,
                        new IafPscAlpha(),
                        "tau_syn_ex",
                        new Distribution.AbsoluteGaussian(0, 3, 1),
                        "I_e",
                        new Distribution.BoundedGaussian(300, 100, 0, 350))
                .population("one", 1, new IafPscDelta())
                .projection("P", "D", new Rule.FixedOutdegree(7), new Distribution.Gaussian(3, 1), delays)
                .projection("P", "X", new Rule.FixedIndegree(5), new Distribution.Lognormal(300, 0.5), delays)
                .projection(new ProjectionSpec(
                        "D",
                        "X",
                        new Rule.PairwiseBernoulli(0.3),
                        true,
                        true,
                        new Distribution.AbsoluteGaussian(0, 80, -1),
                        constant(2.2),
                        Optional.of("in")))
                .simpleGraph("X", "A", new Rule.FixedTotalNumber(150), constant(200), delays)
                .projection("A", "D", new Rule.AllToAll(), new Distribution.Uniform(0, 2), constant(0.7))
                .simpleGraph("D", "D", new Rule.FixedIndegree(6), constant(-0.5), delays)
                .projection(
                        "X",
                        "X",
                        new Rule.OneToOne(),
                        constant(-100),
                        new Distribution.BoundedGaussian(1.5, 0.7, 0.4, 3))
                .simpleGraph("X", "D", new Rule.FixedOutdegree(5), constant(0.8), constant(1.1))
                .projection("D", "one", new Rule.AllToAll(), 1.5, 0.5)
                .projection("one", "X", new Rule.FixedTotalNumber(40), 250, 0.9)
                .stimulus("X", new PoissonGenerator(3, 60, 5, 55))
                .stimulus("A", new PoissonGenerator(1, -20, 0, Double.POSITIVE_INFINITY))
                .stimulus("D", new SpikeGenerator(new double[] {0, 12.5, 12.5, 30}, 6, 0.1))
                .stimulus("A", new StepCurrentGenerator(new double[] {10, 40}, new double[] {150, 0}, 0.1))
                .stimulus("X", new StepCurrentGenerator(new double[] {1, 20, 21}, new double[] {-50, 100, 50}, 0));
    }

    /** All nonlinear models, more of some than are integrated together, with drawn parameters, weights and delays. */
    static TestNetworkBuilder nonlinear() {
        Distribution delays = new Distribution.Uniform(0.5, 2);
        Distribution inhibition = new Distribution.Uniform(-12, -4);
        return new TestNetworkBuilder(40.1)
                .population("C", 300, new IafCondExp(), "V_m", new Distribution.Uniform(-70, -55), "I_e", 280)
                .population("A", 20, new IafCondAlpha(), "g_L", new Distribution.Uniform(10, 20), "I_e", 240)
                .population("X", 270, new AeifCondExp(), "b", new Distribution.Uniform(0, 80), "I_e", 900)
                .population("P", 11, new AeifPscExp(), "Delta_T", new Distribution.Uniform(1, 3), "I_e", 700)
                .population("H", 13, new HhPscAlpha(), "I_e", new Distribution.Uniform(600, 800))
                .population("T", 17, new HhCondExpTraub(), "V_T", new Distribution.Uniform(-65, -61), "I_e", 200)
                .simpleGraph("C", "C", new Rule.FixedIndegree(20), new Distribution.Uniform(0, 6), delays)
                .simpleGraph("X", "C", new Rule.PairwiseBernoulli(0.1), inhibition, delays)
                .projection("A", "X", new Rule.FixedIndegree(5), 8, 1)
                .projection("X", "A", new Rule.FixedOutdegree(3), 4, 1.3)
                .projection("C", "P", new Rule.FixedTotalNumber(200), new Distribution.Gaussian(300, 40), delays)
                .projection("P", "H", new Rule.AllToAll(), -20, 0.7)
                .projection("H", "T", new Rule.FixedIndegree(4), new Distribution.Lognormal(3, 0.4), delays)
                .projection("T", "T", new Rule.OneToOne(), inhibition, constant(1.5))
                .projection("T", "X", new Rule.FixedIndegree(2), inhibition, delays)
                .stimulus("C", new PoissonGenerator(2, 4, 0, 35))
                .stimulus("T", new StepCurrentGenerator(new double[] {5, 25}, new double[] {300, -100}, 0.1));
    }

    /** Neurons of five models with AMPA, GABA and NMDA receptors among them, and Poisson sources whose rates change. */
    static TestNetworkBuilder receptors() {
        Distribution delays = new Distribution.Uniform(0.5, 1.5);
        RateCourse noise = new RateCourse.Redrawn(new Distribution.Gaussian(0.6, 0.3), 5);
        RateCourse sine = new RateCourse.Sinusoid(1.5, 1, 0.05, 45);
        return new TestNetworkBuilder(60.3)
                .population("S", 19, new ModulatedPoissonPopulation(sine), "start", 2)
                .population("E", 37, new IafBw2001(), "V_th", new Distribution.Uniform(-60, -50), "I_e", 240)
                .population("I", 280, new IafBw2001(), "C_m", 200, "g_L", 20, "t_ref", 1, "tau_decay_NMDA", 80)
                .population("L", 21, new IafPscExp(), "I_e", new Distribution.Uniform(300, 500))
                .population("C", 15, new IafCondExp(), "V_m", new Distribution.Uniform(-70, -56), "I_e", 400)
                .population("D", 11, new IafPscDelta(), "tau_m", new Distribution.Uniform(10, 20))
                .population("X", 9, new AeifCondExp(), "I_e", 800)
                .projection(nmda("E", "E", 0.5, 0.5))
                .projection(nmda("E", "I", 0.4, 0.7))
                .projection(nmda("L", "I", 0.2, 1.1))
                .projection(nmda("S", "E", 0.3, 3.2))
                .projection(onto("NMDA", "E", "I", new Rule.Ring(2, 40), constant(0.3), constant(0.6)))
                .projection(onto("GABA", "I", "E", new Rule.Ring(0.5, 60), constant(0.1), constant(0.9)))
                .projection("S", "L", new Rule.Ring(1.5, 80), 60, 1)
                .projection(onto("AMPA", "E", "I", new Rule.FixedIndegree(9), new Distribution.Uniform(0, 2), delays))
                .projection(onto("GABA", "I", "E", new Rule.AllToAll(), constant(0.2), constant(0.5)))
                .projection(onto("GABA", "D", "I", new Rule.FixedOutdegree(4), constant(2), delays))
                .projection("I", "C", new Rule.FixedIndegree(20), new Distribution.Uniform(-1, 0), delays)
                .projection("C", "L", new Rule.PairwiseBernoulli(0.4), constant(60), delays)
                .projection("X", "D", new Rule.FixedIndegree(6), constant(3), constant(0.9))
                .projection("S", "D", new Rule.FixedTotalNumber(150), new Distribution.Gaussian(2, 0.3), delays)
                .projection("E", "X", new Rule.AllToAll(), 3, 1.2)
                .projection("X", "L", new Rule.FixedOutdegree(5), new Distribution.Gaussian(20, 60), delays)
                .projection("C", "C", new Rule.FixedIndegree(4), new Distribution.Uniform(-1, 2), constant(0.8))
                .stimulus("L", new NoiseGenerator(20, 150, 100, 0.05, 90, 0.5, 3, 50, 0.2))
                .stimulus("C", new AcGenerator(60, 10, 0.04, 30, 2, 55, 0.3))
                .stimulus(new StimulusSpec("I", new ModulatedPoissonGenerator(noise, 4, 1, 55), 4, Optional.of("AMPA")))
                .stimulus(new StimulusSpec(
                        "E",
                        new ModulatedPoissonGenerator(
                                new RateCourse.Steps(new double[] {0, 20}, new double[] {0.4, 1}), 6, 0, 60),
                        6,
                        Optional.of("AMPA")));
    }

    private static ProjectionSpec nmda(String source, String target, double weight, double delay) {
        return onto("NMDA", source, target, new Rule.AllToAll(), constant(weight), constant(delay));
    }

    private static ProjectionSpec onto(
            String receptor, String source, String target, Rule rule, Distribution weight, Distribution delay) {
        return new ProjectionSpec(source, target, rule, true, true, weight, delay, Optional.of(receptor));
    }
}
