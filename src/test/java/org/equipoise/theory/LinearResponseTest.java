package org.equipoise.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.theory.LinearResponse.Fluctuation;
import org.junit.jupiter.api.Test;

/** Fluctuations of Brunel's network, and of networks whose spectra are known in closed form. */
class LinearResponseTest {
    private static final double J = 0.1;

    /** Brunel (2000), model A with V_reset 10 mV: E and I alike, delays of 1.5 ms. */
    private static FluctuationSpectrum brunel(double g, double eta, double interval, int count) {
        LifNeuron neuron = new LifNeuron(20, 2, 20, 10);
        Input drive = input(1000, J).times(eta * 0.01);
        List<Input> recurrent = List.of(input(1000, J), input(250, -g * J));
        MeanField meanField = new MeanField(List.of(
                new MeanFieldPopulation("E", neuron, 0, drive, recurrent),
                new MeanFieldPopulation("I", neuron, 0, drive, recurrent)));
        List<Coupling> couplings = new ArrayList<>();
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                couplings.add(new Coupling(a, b, recurrent.get(b), new Kernel(1.5, 0, 0, 0)));
            }
        }
        FixedPoint point = MeanFieldSolution.reachedFromRest(meanField).orElseThrow();
        LinearResponse response =
                new LinearResponse(meanField, point, couplings, new long[] {10_000, 2_500}, new double[0]);
        return FluctuationSpectrum.of(response, interval, count);
    }

    private static Input input(double inputs, double weight) {
        return new Input(20 * inputs * weight, 20 * inputs * weight * weight, 0);
    }

    /** Panel B of Brunel's figure 8 oscillates at 180 Hz in his simulation and at 181 to 185 Hz in independent ones. */
    @Test
    void theFastOscillationOfBrunelsNetworkIsAt180Hz() {
        FluctuationSpectrum spectrum = brunel(6, 4, 0.001, 400);
        assertThat(spectrum.peak() * 1000).isBetween(170.0, 195.0);
        assertThat(spectrum.growingModes()).isEqualTo(2);
    }

    /** Panels C and D. */
    @Test
    void theAsynchronousNetworkIsStableAndTheSlowOneIsNot() {
        assertThat(brunel(5, 2, 0.001, 600).growingModes()).isZero();
        assertThat(brunel(4.5, 0.9, 0.001, 600).peak() * 1000).isBetween(15.0, 30.0);
    }

    @Test
    void withoutCouplingTheSpectrumIsRateOverSize() {
        LifNeuron neuron = new LifNeuron(20, 2, 20, 10);
        MeanField meanField = new MeanField(List.of(
                new MeanFieldPopulation("A", neuron, 0, new Input(18, 25, 0), List.of(Input.NONE, Input.NONE)),
                new MeanFieldPopulation("B", neuron, 0, new Input(22, 9, 0), List.of(Input.NONE, Input.NONE))));
        FixedPoint point = MeanFieldSolution.reachedFromRest(meanField).orElseThrow();
        LinearResponse response = new LinearResponse(meanField, point, List.of(), new long[] {300, 100}, new double[0]);
        double[] rates = point.rates();
        Fluctuation at = response.at(0.04);
        assertThat(at.power()[0]).isEqualTo(rates[0] / 300, within(1e-15));
        assertThat(at.power()[1]).isEqualTo(rates[1] / 100, within(1e-15));
        assertThat(at.networkPower()).isEqualTo((300 * rates[0] + 100 * rates[1]) / 400 / 400, within(1e-15));
        assertThat(at.distance()).isEqualTo(Complex.ONE);
    }

    /** One population: C = (r/N + |m_X|^2 r_X/N_X) / |1 - m|^2. */
    @Test
    void onePopulationWithSharedSourcesIsAsByHand() {
        LifNeuron neuron = new LifNeuron(20, 2, 20, 10);
        Input recurrent = new Input(-30, 4, 0);
        Input fromSource = new Input(500, 50, 0);
        MeanField meanField = new MeanField(
                List.of(new MeanFieldPopulation("A", neuron, 0, fromSource.times(0.05), List.of(recurrent))));
        FixedPoint point = MeanFieldSolution.reachedFromRest(meanField).orElseThrow();
        FixedPoint.State state = point.populations().get(0);
        Kernel kernel = new Kernel(2, 0.25, 1, 1);
        LinearResponse response = new LinearResponse(
                meanField,
                point,
                List.of(new Coupling(0, 0, recurrent, kernel), new Coupling(0, 1, fromSource, new Kernel(1, 0, 0, 0))),
                new long[] {500, 200},
                new double[] {0.05});
        double frequency = 0.03;
        TransferFunction.Answer answer = new TransferFunction(neuron, state.mu(), state.sigma(), 0).at(frequency);
        double w = 2 * Math.PI * frequency;
        Complex filter = Complex.turned(-2 * w).times(Math.exp(-w * w / 8)).over(new Complex(1, w));
        Complex m = answer.byMu().times(-30).plus(answer.byVariance().times(4)).times(filter);
        Complex source = answer.byMu().times(500).plus(answer.byVariance().times(50));
        double expected = (state.rate() / 500 + Math.pow(source.absolute(), 2) * 0.05 / 200)
                / Math.pow(Complex.ONE.minus(m).absolute(), 2);
        assertThat(response.at(frequency).power()[0]).isEqualTo(expected, within(1e-12 * expected));
    }

    /** At frequency 0 the response matrix is the Jacobian of the mean-field equations. */
    @Test
    void slowFluctuationsFollowTheJacobian() {
        Fluctuation still = brunel(5, 2, 0.001, 2).fluctuations().get(0);
        LifNeuron neuron = new LifNeuron(20, 2, 20, 10);
        Input drive = input(1000, J).times(0.02);
        List<Input> recurrent = List.of(input(1000, J), input(250, -5 * J));
        MeanField meanField = new MeanField(List.of(
                new MeanFieldPopulation("E", neuron, 0, drive, recurrent),
                new MeanFieldPopulation("I", neuron, 0, drive, recurrent)));
        double[] rates =
                MeanFieldSolution.reachedFromRest(meanField).orElseThrow().rates();
        double[][] jacobian = meanField.jacobian(rates);
        double determinant = jacobian[0][0] * jacobian[1][1] - jacobian[0][1] * jacobian[1][0];
        assertThat(still.distance().real()).isEqualTo(determinant, within(1e-9 * determinant));
        assertThat(still.distance().imaginary()).isZero();
    }
}
