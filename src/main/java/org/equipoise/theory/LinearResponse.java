package org.equipoise.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Small fluctuations of a network around a fixed point (Lindner, Doiron &amp; Longtin 2005, Phys. Rev. E 72, 061919; Bos, Diesmann
 * &amp; Helias 2016, PLOS Comput. Biol. 12, e1005132). Each of N neurons of a population is a Poisson process of the rate r whose
 * rate follows the others' fluctuations by its {@link TransferFunction}; the populations' mean rates then have the spectra
 *
 * <pre>
 * C(f) = P D P*    P = (1 - M(f))^-1    D = diag(r/N)
 * M_ab = sum over projections of (tau_m K J n_mu,a + tau_m K J^2 n_sigma^2,a) kernel(f)
 * </pre>
 *
 * <p>Poisson sources that several neurons share add theirs. Immutable.
 */
public final class LinearResponse {
    private final List<TransferFunction> transfers = new ArrayList<>();
    private final List<Coupling> couplings;
    private final double[] noise;
    private final long[] sizes;
    private final int populations;

    /**
     * @param meanField the network
     * @param point the fixed point
     * @param couplings all projections
     * @param sizes of the populations, then of the populations of sources
     * @param sourceRates in 1/ms
     */
    public LinearResponse(
            MeanField meanField, FixedPoint point, List<Coupling> couplings, long[] sizes, double[] sourceRates) {
        this.couplings = List.copyOf(couplings);
        this.sizes = sizes.clone();
        populations = meanField.size();
        double[] rates = point.rates();
        noise = new double[sizes.length];
        for (int b = 0; b < noise.length; b++) {
            noise[b] = (b < populations ? rates[b] : sourceRates[b - populations]) / sizes[b];
        }
        for (int a = 0; a < populations; a++) {
            FixedPoint.State state = point.populations().get(a);
            transfers.add(new TransferFunction(
                    meanField.populations().get(a).neuron(), state.mu(), state.sigma(), state.tauSyn()));
        }
    }

    /** Whether every population has a transfer function. */
    public boolean exists() {
        return transfers.stream().allMatch(TransferFunction::exists);
    }

    /**
     * What happens at one frequency.
     *
     * @param answers of each population to modulations of its input
     * @param power of the mean rate of a neuron of each population, two-sided, in 1/ms
     * @param networkPower the same over all neurons
     * @param distance determinant of 1 - M; 0 where an oscillation neither grows nor fades
     */
    public record Fluctuation(
            List<TransferFunction.Answer> answers, double[] power, double networkPower, Complex distance) {}

    /**
     * The fluctuations at a frequency in 1/ms.
     *
     * @throws IllegalStateException unless {@link #exists}
     */
    public Fluctuation at(double frequency) {
        Map<TransferFunction.Key, TransferFunction.Answer> known = new HashMap<>();
        List<TransferFunction.Answer> answers = transfers.stream()
                .map(transfer -> known.computeIfAbsent(transfer.key(), key -> transfer.at(frequency)))
                .toList();
        Complex[][] matrix = zeros(populations, populations);
        Complex[][] spread = zeros(populations, noise.length);
        for (int a = 0; a < populations; a++) {
            matrix[a][a] = Complex.ONE;
            spread[a][a] = Complex.ONE;
        }
        for (Coupling coupling : couplings) {
            TransferFunction.Answer answer = answers.get(coupling.target());
            Complex share = answer.byMu()
                    .times(coupling.input().mean())
                    .plus(answer.byVariance().times(coupling.input().variance()))
                    .times(coupling.kernel().at(frequency));
            Complex[] row = coupling.source() < populations ? matrix[coupling.target()] : spread[coupling.target()];
            Complex sign = coupling.source() < populations ? share.times(-1) : share;
            row[coupling.source()] = row[coupling.source()].plus(sign);
        }
        ComplexMatrix system = new ComplexMatrix(matrix);
        system.solve(spread);
        return new Fluctuation(answers, power(spread), networkPower(spread), system.determinant());
    }

    private double[] power(Complex[][] spread) {
        double[] power = new double[populations];
        for (int a = 0; a < populations; a++) {
            for (int b = 0; b < noise.length; b++) {
                power[a] += square(spread[a][b]) * noise[b];
            }
        }
        return power;
    }

    private double networkPower(Complex[][] spread) {
        long neurons = 0;
        for (int a = 0; a < populations; a++) {
            neurons += sizes[a];
        }
        double power = 0;
        for (int b = 0; b < noise.length; b++) {
            Complex sum = Complex.ZERO;
            for (int a = 0; a < populations; a++) {
                sum = sum.plus(spread[a][b].times((double) sizes[a] / neurons));
            }
            power += square(sum) * noise[b];
        }
        return power;
    }

    private static double square(Complex number) {
        return number.real() * number.real() + number.imaginary() * number.imaginary();
    }

    private static Complex[][] zeros(int rows, int columns) {
        Complex[][] zeros = new Complex[rows][columns];
        for (Complex[] row : zeros) {
            Arrays.fill(row, Complex.ZERO);
        }
        return zeros;
    }
}
