package org.equipoise.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The integration of nonlinear models: order, tolerance, crossings of V_peak within a step. */
class AdaptiveBlockTest {
    private static final double COARSE = 1e6;

    /** Models with spikes onto {@code ex} and {@code in} and a current, none of which makes the neuron fire in 3 ms. */
    static List<Arguments> models() {
        return List.of(
                Arguments.of(new IafCondExp(), 60, -40, 100),
                Arguments.of(new IafCondAlpha(), 30, -40, 100),
                Arguments.of(new AeifPscExp(), 900, -300, 300),
                Arguments.of(new AeifCondExp(), 20, -10, 300),
                Arguments.of(new IafBw2001(), 40, 20, 100),
                Arguments.of(new HhPscAlpha(), 200, -300, -100),
                Arguments.of(new HhCondExpTraub(), 4, -4, 50));
    }

    private static double after3Ms(NeuronModel model, double ex, double in, double current, double dt, double tol) {
        String tau = model instanceof IafBw2001 ? "tau_AMPA" : "tau_syn_ex";
        Single neuron = new Single(model, 1, dt, "I_e", current, "gsl_error_tol", tol, tau, 0.7);
        neuron.run((int) Math.round(0.4 / dt) - 1);
        neuron.send(0, ex);
        neuron.send(1, in);
        neuron.run((int) Math.round(2.6 / dt) + 1);
        assertThat(neuron.spikes.size()).isZero();
        return neuron.potential();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theErrorFallsWithTheFourthPowerOfTheStep(NeuronModel model, double ex, double in, double current) {
        double exact = after3Ms(model, ex, in, current, 0.0125, 1e-12);
        double coarse = Math.abs(after3Ms(model, ex, in, current, 0.025, COARSE) - exact);
        double fine = Math.abs(after3Ms(model, ex, in, current, 0.0125, COARSE) - exact);
        assertThat(coarse / fine).as("%s over %s", coarse, fine).isBetween(12.0, 24.0);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theErrorFollowsTheTolerance(NeuronModel model, double ex, double in, double current) {
        double exact = after3Ms(model, ex, in, current, 0.0125, 1e-12);
        for (double tolerance : new double[] {1e-3, 1e-6, 1e-9}) {
            double error = Math.abs(after3Ms(model, ex, in, current, 0.2, tolerance) - exact);
            assertThat(error).as("tolerance %s", tolerance).isLessThan(10 * tolerance);
        }
        assertThat(Math.abs(after3Ms(model, ex, in, current, 0.2, COARSE) - exact))
                .isGreaterThan(1e-8);
    }

    @ParameterizedTest
    @MethodSource("models")
    void neighboursDoNotMatter(NeuronModel model, double ex, double in, double current) {
        Single alone = new Single(model, 1, 0.1, "I_e", 3 * Math.abs(current));
        Single many = new Single(model, 601, 0.1, "I_e", 3 * Math.abs(current));
        for (Single neurons : List.of(alone, many)) {
            neurons.send(0, 5 * ex);
            neurons.run(60);
            neurons.send(1, in);
            neurons.run(60);
        }
        for (int neuron : new int[] {0, 1, 255, 256, 512, 600}) {
            assertThat(many.potential(neuron)).isEqualTo(alone.potential());
        }
        assertThat(many.spikes.size()).isEqualTo(601 * alone.spikes.size());
    }

    /** The default takes V_peak = 0, where the upswing is as steep as 1e10 mV/ms. */
    @Test
    void afterASpikeWithinAStepTheNeuronGoesOnFromTheCrossing() {
        double[] dts = {0.2, 0.1, 0.05};
        double[] potentials = new double[3];
        for (int k = 0; k < 3; k++) {
            Single neuron = new Single(new AeifCondExp(), 1, dts[k], "I_e", 1200, "b", 30);
            neuron.run((int) Math.round(40 / dts[k]));
            assertThat(neuron.spikes.size()).isGreaterThan(2);
            potentials[k] = neuron.potential();
        }
        assertThat(potentials[0]).isCloseTo(potentials[2], within(1e-4));
        assertThat(potentials[1]).isCloseTo(potentials[2], within(1e-4));
    }

    @Test
    void aNeuronThatWouldFireMoreOftenFiresOncePerStep() {
        Single neuron = new Single(new AeifPscExp(), 1, 0.1, "I_e", 1e9, "t_ref", 0, "b", 0);
        neuron.run(20);
        assertThat(neuron.spikes.size()).isEqualTo(20);
    }

    @Test
    void withoutAnUpswingTheThresholdCounts() {
        Single neuron = new Single(
                new AeifPscExp(), 1, 0.1, "Delta_T", 0, "a", 0, "b", 0, "I_e", 900, "t_ref", 1, "V_reset", -65);
        // The exact time to the threshold is C_m / g_L ln(I / (I - g_L (V_th - E_L))).
        double first = 281.0 / 30 * Math.log(900 / (900 - 30 * 20.2));
        neuron.run(220);
        assertThat(neuron.spikes.step(0)).isEqualTo((long) Math.ceil(first / 0.1));
        assertThat(neuron.spikes.size()).isEqualTo(2);
    }

    @Test
    void refractoryNeuronsStayAtTheReset() {
        Single neuron = new Single(new AeifCondExp(), 1, 0.1, "I_e", 2000, "t_ref", 1.5);
        while (neuron.spikes.size() == 0) {
            neuron.run(1);
        }
        for (int s = 0; s < 15; s++) {
            assertThat(neuron.potential()).isEqualTo(-60);
            neuron.run(1);
        }
        assertThat(neuron.potential()).isEqualTo(-60);
        neuron.run(1);
        assertThat(neuron.potential()).isGreaterThan(-60);
    }

    /** What cannot be represented ends as not a number, quickly. */
    @Test
    void numbersOutOfRangeDoNotHang() {
        Single neuron = new Single(new IafCondExp(), 1, 0.1);
        neuron.send(0, Double.POSITIVE_INFINITY);
        neuron.run(3);
        assertThat(neuron.potential()).isNaN();
    }

    private static ToDoubleFunction<String> values(NeuronModel model, String name, double value) {
        return parameter -> parameter.equals(name)
                ? value
                : model.parameters().stream()
                        .filter(p -> p.name().equals(parameter))
                        .findFirst()
                        .orElseThrow()
                        .defaultValue();
    }

    @Test
    void valuesThatDoNotFitTogetherAreNamed() {
        for (NeuronModel model : List.of(new IafCondExp(), new IafCondAlpha())) {
            assertThat(model.problems(values(model, "V_reset", -50))).containsExactly("V_reset must be below V_th");
            assertThat(model.problems(values(model, "V_reset", -55.001))).isEmpty();
        }
        for (NeuronModel model : List.of(new AeifPscExp(), new AeifCondExp())) {
            assertThat(model.problems(values(model, "V_reset", 0))).containsExactly("V_reset must be below V_peak");
            assertThat(model.problems(values(model, "V_reset", -1))).isEmpty();
            assertThat(model.problems(values(model, "V_peak", -55))).containsExactly("V_peak must not be below V_th");
            assertThat(model.problems(values(model, "Delta_T", 0.08)))
                    .containsExactly("Delta_T must be above (V_peak - V_th) / 600, or 0 for no upswing");
            assertThat(model.problems(values(model, "Delta_T", 0))).isEmpty();
            assertThat(model.problems(parameter -> parameter.equals("V_reset")
                            ? -50
                            : values(model, "Delta_T", 0).applyAsDouble(parameter)))
                    .containsExactly("V_reset must be below V_th, where neurons spike if Delta_T is 0");
        }
        for (Arguments each : models()) {
            NeuronModel model = (NeuronModel) each.get()[0];
            assertThat(model.problems(values(model, "gsl_error_tol", 1e-14)))
                    .containsExactly("gsl_error_tol must be at least 1.0E-13");
        }
    }
}
