package org.equipoise.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recursion v &lt;- v + dt (-v / tau_m + I / C_m) + jumps against its solution, with q = 1 - dt / tau_m. */
class ForwardEulerTest {
    private static final double DT = 0.1;

    private static Neurons neuron(Map<String, Double> parameters) {
        return Neurons.alike(IafPscDelta.forwardEuler(DT), 1, DT, parameters);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.15, 1, 20, 1000})
    void jumpsDecayByTheSameFactorInEveryStep(double tauM) {
        double q = 1 - DT / tauM;
        Neurons neuron = neuron(Map.of("E_L", 0.0, "V_m", 3.0, "V_th", 100.0, "tau_m", tauM))
                .arrive(0, 3, 0, 4)
                .arrive(0, 10, 0, -7);
        for (int step = 1; step <= 300; step++) {
            double expected = 3 * Math.pow(q, step)
                    + (step >= 3 ? 4 * Math.pow(q, step - 3) : 0)
                    - (step >= 10 ? 7 * Math.pow(q, step - 10) : 0);
            assertThat(neuron.advance(1).potential()).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void aCurrentChargesTheMembraneAsAGeometricSeries() {
        double q = 1 - DT / 15;
        Neurons neuron = neuron(Map.of("I_e", 200.0, "tau_m", 15.0));
        neuron.input.enableCurrents();
        for (int step = 1; step <= 400; step++) {
            neuron.input.clearCurrents(step, 1);
            neuron.input.current(step)[0] += 40;
            double expected = -70 + 240 / 250.0 * 15 * (1 - Math.pow(q, step));
            assertThat(neuron.advance(1).potential()).isCloseTo(expected, within(1e-12));
        }
    }

    /** After tau_m has gone by the two differ by a relative dt / (2 tau_m). */
    @Test
    void itDecaysFasterThanTheExactSolution() {
        Map<String, Double> parameters = Map.of("E_L", 0.0, "V_m", 10.0, "V_th", 100.0, "tau_m", 20.0);
        double euler = neuron(parameters).advance(200).potential();
        double exact =
                Neurons.alike(new IafPscDelta(), 1, DT, parameters).advance(200).potential();
        assertThat(exact).isCloseTo(10 * Math.exp(-1), within(1e-12));
        assertThat((exact - euler) / exact).isCloseTo(DT / 40, within(2e-5));
    }

    @Test
    void theMembraneMustNotBeFasterThanAStep() {
        assertThat(IafPscDelta.forwardEuler(DT)
                        .problems(
                                Map.of("tau_m", 0.09, "V_th", 1.0, "V_reset", 0.0, "t_ref", 2.0, "t_clamp", 2.0)::get))
                .containsExactly("tau_m must be at least dt = 0.1 ms for forward_euler");
        assertThat(IafPscDelta.forwardEuler(DT)
                        .problems(Map.of("tau_m", 0.1, "V_th", 1.0, "V_reset", 0.0, "t_ref", 2.0, "t_clamp", 2.0)::get))
                .isEmpty();
    }
}
