package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.equipoise.neuron.IafPscAlpha;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.parallel.InProcessRanks;
import org.equipoise.parallel.SingleProcess;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.PoissonPopulation;
import org.equipoise.stimulus.SpikeGenerator;
import org.equipoise.stimulus.StepCurrentGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When and where spikes act, what is recorded, and how populations come to their parameters. */
class DeliveryTest {
    private static final NeuronModel DELTA = new IafPscDelta();

    /** A spike made in step 20 acts in step 20 + d, whatever the window (the shortest delay) is. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "0.1, 3", "1.5, 1.5", "1.5, 1.6", "2, 7.3", "12, 12", "0.4, 30"})
    void aSpikeActsAfterItsDelay(double shortest, double delay) {
        NetworkSpec spec = new TestNetworkBuilder(60)
                .population("A", 1, DELTA)
                .population("B", 2, DELTA)
                .population("C", 1, DELTA)
                .projection("A", "B", new Rule.AllToAll(), 3, delay)
                .projection("A", "C", new Rule.AllToAll(), 1, shortest)
                .stimulus("A", new SpikeGenerator(new double[] {1.9}, 20, 0.1))
                .trace("B", 2, 0.1, "V_m")
                .build();
        Recording recording = Recording.of(spec, 2, 1);
        assertThat(recording.spikes).containsExactly(new Recording.Spike(20, 0));
        int arrival = 20 + (int) Math.round(delay * 10);
        List<List<Double>> potentials = recording.values(0, 0);
        assertThat(potentials).hasSize(600);
        for (int step = 1; step <= 600; step++) {
            double expected = step < arrival ? -70 : -70 + 3 * Math.exp(-(step - arrival) * 0.1 / 10);
            assertThat(potentials.get(step - 1).get(0)).isCloseTo(expected, within(1e-12));
            assertThat(potentials.get(step - 1).get(1))
                    .isEqualTo(potentials.get(step - 1).get(0));
        }
    }

    /** The last window is shorter than the others; steps are as long as is asked for. */
    @ParameterizedTest
    @CsvSource({"0.1, 10.7, 107", "0.1, 1, 10", "0.5, 10, 20", "1, 7, 7", "0.025, 2.05, 82"})
    void theSimulationEndsWithItsDuration(double dt, double duration, long steps) {
        NetworkSpec spec = new TestNetworkBuilder(duration)
                .dt(dt)
                .population("A", 1, DELTA, "I_e", 1e6, "t_ref", 0)
                .projection("A", "A", new Rule.AllToAll(), 0, 3 * dt)
                .trace("A", 1, dt, "V_m")
                .build();
        Recording recording = Recording.of(spec);
        assertThat(recording.steps(0)).hasSize((int) steps).startsWith(1L).endsWith(steps);
        assertThat(recording.rows).hasSize((int) steps);
        assertThat(recording.progress).endsWith(steps).isSorted();
        assertThat(recording.progress.get(0)).isEqualTo(Math.min(3, steps));
        assertThat(recording.result().network().rate()).isCloseTo(1000 / dt, within(1e-6));
    }

    @Test
    void aNetworkWithoutProjectionsIsSimulatedInWindowsOfTenMilliseconds() {
        Recording recording = Recording.of(
                new TestNetworkBuilder(25).population("A", 1, DELTA).build(), 2, 2);
        assertThat(recording.progress).containsExactly(100L, 200L, 250L);
        assertThat(recording.result().synapses()).isZero();
    }

    @Test
    void aNamedReceptorIsReachedWhateverTheSignOfTheWeight() {
        TestNetworkBuilder network = new TestNetworkBuilder(5).population("A", 1, DELTA);
        for (NeuronModel model : List.of(new IafPscExp(), new IafPscAlpha())) {
            String name = model.name();
            network.population(name, 1, model)
                    .projection(new ProjectionSpec(
                            "A",
                            name,
                            new Rule.AllToAll(),
                            true,
                            true,
                            TestNetworkBuilder.constant(50),
                            TestNetworkBuilder.constant(1),
                            Optional.of("in")))
                    .stimulus(new StimulusSpec(
                            name, new SpikeGenerator(new double[] {2}, -30, 0.1), -30, Optional.of("ex")))
                    .trace(name, 1, 5, "I_syn_ex", "I_syn_in");
        }
        Recording recording = Recording.of(network.stimulus("A", new SpikeGenerator(new double[] {0}, 20, 0.1))
                .build());
        for (int trace = 0; trace < 2; trace++) {
            assertThat(recording.values(trace, 0).get(0).get(0)).isNegative();
            assertThat(recording.values(trace, 1).get(0).get(0)).isPositive();
        }
    }

    /** Every synapse acts on the receptor of its own sign, as in NEST, not of that of the mean. */
    @ParameterizedTest
    @CsvSource({"1, true", "3, false"})
    void weightsOfBothSignsActOnBothReceptors(int ranks, boolean byTarget) {
        Rule rule = byTarget ? new Rule.AllToAll() : new Rule.FixedOutdegree(40);
        TestNetworkBuilder network = new TestNetworkBuilder(3)
                .population("A", 2, DELTA)
                .stimulus("A", new SpikeGenerator(new double[] {0}, 20, 0.1));
        for (Optional<String> receptor : List.of(Optional.<String>empty(), Optional.of("ex"))) {
            String target = receptor.orElse("both");
            network.population(target, 40, new IafPscExp())
                    .projection(new ProjectionSpec(
                            "A",
                            target,
                            rule,
                            true,
                            false,
                            new Distribution.Gaussian(10, 30),
                            new Distribution.Uniform(1, 2.5),
                            receptor))
                    .trace(target, 40, 3, "I_syn_ex", "I_syn_in");
        }
        Recording recording = Recording.of(network.build(), ranks, 1);
        List<Double> excitation = recording.values(0, 0).get(0);
        List<Double> inhibition = recording.values(0, 1).get(0);
        assertThat(excitation)
                .hasSize(40)
                .allMatch(i -> i >= 0)
                .filteredOn(i -> i > 0)
                .hasSizeGreaterThan(20);
        assertThat(inhibition).allMatch(i -> i <= 0).filteredOn(i -> i < 0).hasSizeGreaterThan(10);
        assertThat(recording.values(1, 0).get(0)).filteredOn(i -> i < 0).hasSizeGreaterThan(5);
        assertThat(recording.values(1, 1).get(0)).containsOnly(0.0);
        assertThat(recording.result().synapses()).isEqualTo(160);
        assertThat(recording.rows).isEqualTo(Recording.of(network.build()).rows);
    }

    @Test
    void unitsOfAPoissonPopulationShareTheirTrainsAmongAllTargets() {
        NetworkSpec spec = new TestNetworkBuilder(50)
                .population("P", 4, new PoissonPopulation(), "rate", 0.1)
                .population("E", 3, DELTA, "V_th", 1000)
                .population("X", 2, new IafPscExp(), "V_th", 1000)
                .projection("P", "E", new Rule.AllToAll(), 1, 1)
                .projection("P", "X", new Rule.AllToAll(), 100, 2)
                .trace("E", 3, 0.1, "V_m")
                .trace("X", 2, 0.1, "I_syn_ex")
                .build();
        Recording recording = Recording.of(spec, 2, 1);
        assertThat(recording.spikes).hasSizeGreaterThan(5).allMatch(spike -> spike.id() >= 5);
        for (int step = 1; step <= 500; step++) {
            List<Double> potentials = recording.values(0, 0).get(step - 1);
            assertThat(potentials).containsOnly(potentials.get(0));
            List<Double> currents = recording.values(1, 0).get(step - 1);
            assertThat(currents).containsOnly(currents.get(0));
        }
        double sum = 0;
        for (Recording.Spike spike : recording.spikes) {
            sum += spike.step() + 10 <= 500 ? Math.exp(-(490 - spike.step()) * 0.1 / 10) : 0;
        }
        assertThat(recording.values(0, 0).get(499).get(0)).isCloseTo(-70 + sum, within(1e-10));
    }

    @Test
    void aConstantCurrentIsTheSameAsADevicesFromTheStart() {
        NetworkSpec spec = new TestNetworkBuilder(100)
                .population("internal", 1, new IafPscExp(), "I_e", 410)
                .population("injected", 1, new IafPscExp())
                .stimulus("injected", new StepCurrentGenerator(new double[] {0}, new double[] {410}, 0))
                .build();
        Recording recording = Recording.of(spec);
        assertThat(recording.steps(1)).isEqualTo(recording.steps(0)).hasSizeGreaterThan(2);
    }

    @Test
    void theInitialPotentialIsTheRestingPotentialUnlessItIsGiven() {
        Distribution drawn = new Distribution.Uniform(-68, -60);
        NetworkSpec spec = new TestNetworkBuilder(1)
                .population("plain", 1, DELTA)
                .population("rest", 5, DELTA, "E_L", drawn)
                .population("given", 1, DELTA, "E_L", -64, "V_m", -66)
                .trace("plain", 1, 0.1, "V_m")
                .trace("rest", 5, 0.1, "V_m")
                .trace("given", 1, 0.1, "V_m")
                .build();
        Recording recording = Recording.of(spec, 3, 1);
        assertThat(recording.values(0, 0).get(9)).containsExactly(-70.0);
        assertThat(recording.values(1, 0).get(9))
                .isEqualTo(recording.values(1, 0).get(0))
                .doesNotHaveDuplicates()
                .allMatch(v -> v > -68 && v < -60);
        assertThat(recording.values(2, 0).get(9).get(0)).isCloseTo(-64 - 2 * Math.exp(-0.1), within(1e-12));
    }

    /** What one neuron draws depends on nothing but its place. */
    @Test
    void drawnParametersStayTheSameInALargerPopulation() {
        Distribution drawn = new Distribution.Gaussian(-65, 2);
        List<List<Double>> few = Recording.of(new TestNetworkBuilder(0.1)
                        .population("A", 3, DELTA, "V_m", drawn, "V_th", 0)
                        .trace("A", 3, 0.1, "V_m")
                        .build())
                .values(0, 0);
        List<List<Double>> many = Recording.of(
                        new TestNetworkBuilder(0.1)
                                .population("A", 50, DELTA, "V_m", drawn, "V_th", 0)
                                .trace("A", 50, 0.1, "V_m")
                                .build(),
                        3,
                        1)
                .values(0, 0);
        assertThat(many.get(0).subList(0, 3)).isEqualTo(few.get(0));
        assertThat(many.get(0)).doesNotHaveDuplicates();
    }

    @Test
    void aTraceHasItsTimesVariablesAndNeurons() {
        NetworkSpec spec = new TestNetworkBuilder(2)
                .population("X", 7, new IafPscExp(), "V_m", new Distribution.Uniform(-70, -60))
                .trace("X", 4, 0.5, "I_syn_in", "V_m")
                .trace("X", 7, 2, "I_syn_ex")
                .build();
        Recording recording = Recording.of(spec, 4, 2);
        assertThat(recording.rows.stream().filter(row -> row.trace() == 0).map(Recording.Row::step))
                .containsExactly(5L, 5L, 10L, 10L, 15L, 15L, 20L, 20L);
        assertThat(recording.values(0, 0)).hasSize(4).allMatch(values -> values.equals(List.of(0.0, 0.0, 0.0, 0.0)));
        List<Double> last = recording.values(0, 1).get(3);
        assertThat(last).hasSize(4).doesNotHaveDuplicates();
        assertThat(recording.values(1, 0)).hasSize(1);
        assertThat(recording.values(1, 0).get(0)).hasSize(7).containsOnly(0.0);
    }

    @Test
    void drawnValuesThatDoNotFitNameTheNeuron() {
        NetworkSpec negative = new TestNetworkBuilder(1)
                .population("E", 1000, DELTA, "tau_m", new Distribution.Gaussian(10, 6))
                .build();
        assertThatThrownBy(() -> Simulation.build(negative, new SingleProcess(), 2))
                .hasMessageMatching(
                        "populations.E.params.tau_m: neuron \\d+ draws " + "tau_m = -\\d+\\.\\d+, it must be above 0");
        NetworkSpec reset = new TestNetworkBuilder(1)
                .population("E", 1000, DELTA, "V_reset", new Distribution.Gaussian(-60, 6))
                .build();
        assertThatThrownBy(() -> Simulation.build(reset, new SingleProcess(), 1))
                .hasMessageMatching("populations.E.params.V_reset: neuron \\d+ draws V_reset = -[45]\\d\\.\\d+, "
                        + "V_reset must be below V_th");
    }

    @Test
    void anUnsoundNetworkIsNotBuilt() {
        NetworkSpec spec = new TestNetworkBuilder(-1).population("E", 0, DELTA).build();
        assertThatThrownBy(() -> Simulation.build(spec, new SingleProcess(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("duration: the duration is -1.0 ms, it must be above 0\n")
                .hasMessageContaining("populations.E.size: the size is 0, a population has at least 1 neuron");
    }

    /** Neuron 30 of 40, in the last of four threads or ranks, fails at some time: nobody waits for it for ever. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aModelThatFailsInOneThreadEndsAll(int ranks) {
        NetworkSpec spec = new TestNetworkBuilder(1000)
                .population("E", 40, new FailingModel(30, 500))
                .projection("E", "E", new Rule.FixedIndegree(2), 1, 1)
                .build();
        assertThatThrownBy(() -> Recording.of(spec, ranks, 4 / ranks)).hasMessage("neuron 30 failed in step 500");
    }

    @Test
    void aListenerThatFailsEndsAll() {
        NetworkSpec spec = new TestNetworkBuilder(100).population("E", 4, DELTA).build();
        SimulationListener full = new SimulationListener() {
            @Override
            public void progress(long step) {
                if (step == 300) {
                    throw new IllegalStateException("no space left");
                }
            }
        };
        assertThatThrownBy(() -> InProcessRanks.run(
                        2,
                        communicator -> Simulation.build(spec, communicator, 2).run(full)))
                .hasMessage("no space left");
    }

    @Test
    void parametersThatAreNotNamedHaveTheirDefaults() {
        Object[] defaults = {
            "C_m",
            250,
            "tau_m",
            10,
            "E_L",
            -70,
            "V_th",
            -55,
            "V_reset",
            -70,
            "t_ref",
            2,
            "V_m",
            -70,
            "tau_syn_ex",
            2,
            "tau_syn_in",
            2
        };
        NetworkSpec spec = new TestNetworkBuilder(100)
                .population("given", 1, new IafPscAlpha(), defaults)
                .population("default", 1, new IafPscAlpha())
                .stimulus("given", new SpikeGenerator(new double[] {10, 12, 14, 50}, 900, 0.1))
                .stimulus("default", new SpikeGenerator(new double[] {10, 12, 14, 50}, 900, 0.1))
                .build();
        Recording recording = Recording.of(spec);
        assertThat(recording.steps(0)).isEqualTo(recording.steps(1)).hasSizeGreaterThan(1);
    }
}
