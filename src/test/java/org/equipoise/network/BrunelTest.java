package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.equipoise.network.SimulationResult.PopulationResult;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.stimulus.PoissonGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates that theory and independent simulations give. */
class BrunelTest {
    /**
     * Neurons of Brunel's (2000) model A without recurrence: 1000 inputs of eta 10 Hz and 0.1 mV each.
     *
     * <p>Rates and CVs are those of an independent simulation in C (12,500 neurons), which theory confirms: Siegert's
     * formula gives 13.40 and 3.067 Hz for white noise. With r Hz and coefficient of variation c, 4 standard errors of
     * the rate of n neurons in T s are 4 c sqrt(r / (n T)); 0.01 Hz are for the rounding of the other simulation. A neuron
     * of few spikes has a CV biased low, and the other simulation's was 3 s long, so that 0.03 is allowed here.
     */
    @ParameterizedTest
    @CsvSource({"1.0, 13.31, 0.292", "0.9, 3.20, 0.628"})
    void neuronsDrivenByPoissonInputHaveTheirKnownRate(double eta, double rate, double cv) {
        int neurons = 1000;
        double seconds = 3;
        NetworkSpec spec = new TestNetworkBuilder(200 + 1000 * seconds)
                .from(200)
                .population(
                        "E", neurons, new IafPscDelta(), "tau_m", 20, "E_L", 0, "V_th", 20, "V_reset", 0, "t_ref", 2)
                .stimulus("E", new PoissonGenerator(eta * 10, 0.1, 0, Double.POSITIVE_INFINITY))
                .build();
        PopulationResult result = Recording.of(spec, 1, 2).result().network();
        assertThat(result.rate()).isCloseTo(rate, within(4 * cv * Math.sqrt(rate / (neurons * seconds)) + 0.01));
        assertThat(result.cv()).isCloseTo(cv, within(0.03));
        // Independent neurons: not synchronous. The variance of a bin's count is its mean, a little less as they are
        // regular.
        assertThat(result.synchrony()).isCloseTo(1, within(4 * Math.sqrt(2 / (1000 * seconds))));
        assertThat(result.silentFraction()).isLessThan(0.01);
    }

    /**
     * 1,250 neurons of 125 synapses each, 0.2 mV. Siegert's formula with self-consistent white noise gives 53.81 Hz at g 5,
     * eta 2 and 23.31 Hz at eta 1.2 (by quadrature with SciPy). The recurrent input of neurons driven this strongly is more
     * regular than white noise, which lowers the rate by some percent (Brunel 2000, section 5): 5 % are allowed.
     */
    @ParameterizedTest
    @CsvSource({"2, 53.81", "1.2, 23.31"})
    void aSmallBrunelNetworkFiresNearTheRateOfTheory(double eta, double rate) {
        NetworkSpec spec = TestNetworks.brunel(250, 0.2, 5, eta, 700).from(200).build();
        SimulationResult result = Recording.of(spec, 2, 1).result();
        for (PopulationResult population : result.populations()) {
            assertThat(population.rate()).as(population.name()).isCloseTo(rate, within(0.05 * rate));
        }
        assertThat(result.synapses()).isEqualTo(1250 * 125);
    }

    @Test
    void strongInhibitionMakesItQuieter() {
        double rate = Double.POSITIVE_INFINITY;
        for (double g : new double[] {3.5, 5, 8}) {
            SimulationResult result = Recording.of(
                            TestNetworks.brunel(100, 0.5, g, 2, 300).build())
                    .result();
            assertThat(result.network().rate()).isLessThan(0.8 * rate).isGreaterThan(5);
            rate = result.network().rate();
        }
    }
}
