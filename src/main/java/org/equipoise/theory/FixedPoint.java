package org.equipoise.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Rates that reproduce themselves.
 *
 * @param populations what each population does there, in the order of the network
 * @param growth eigenvalues of the pseudo-time dynamics around the point, in units of 1/tau, by falling real part
 */
public record FixedPoint(List<State> populations, List<Eigenvalue> growth) {
    public FixedPoint {
        populations = List.copyOf(populations);
        growth = List.copyOf(growth);
    }

    /**
     * What a population does.
     *
     * @param name of the population
     * @param rate in 1/ms
     * @param mu mean of the free membrane potential in mV
     * @param sigma strength of the noise in mV
     * @param tauSyn time constant of the noise in ms
     * @param cvIsi coefficient of variation of the intervals between spikes, by white-noise theory
     */
    public record State(String name, double rate, double mu, double sigma, double tauSyn, double cvIsi) {}

    /** A complex number. */
    public record Eigenvalue(double real, double imaginary) {}

    /** Whether small deviations die out in pseudo-time. */
    public boolean stable() {
        return growth.get(0).real() < 0;
    }

    /** The rates in 1/ms. */
    public double[] rates() {
        return populations.stream().mapToDouble(State::rate).toArray();
    }

    /** Describes the fixed point at these rates. */
    static FixedPoint at(MeanField meanField, double[] rates) {
        List<State> states = new ArrayList<>();
        for (int i = 0; i < rates.length; i++) {
            MeanFieldPopulation population = meanField.populations().get(i);
            Input input = population.input(rates);
            double mu = population.rest() + input.mean();
            double cv = Siegert.cv(population.neuron(), mu, input.sigma(), input.tauSyn());
            states.add(new State(population.name(), rates[i], mu, input.sigma(), input.tauSyn(), cv));
        }
        return new FixedPoint(states, eigenvalues(meanField.jacobian(rates)));
    }

    /** Whether the dynamics with this Jacobian return to the point. */
    static boolean isStable(double[][] jacobian) {
        return eigenvalues(jacobian).get(0).real() < 0;
    }

    private static List<Eigenvalue> eigenvalues(double[][] matrix) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(matrix.length, false);
        if (!eigen.decompose(new DMatrixRMaj(matrix))) {
            throw new IllegalStateException("the eigenvalues of the mean-field equations were not found");
        }
        List<Eigenvalue> values = new ArrayList<>();
        for (int k = 0; k < eigen.getNumberOfEigenvalues(); k++) {
            Complex_F64 value = eigen.getEigenvalue(k);
            values.add(new Eigenvalue(value.real, value.imaginary));
        }
        values.sort(Comparator.comparingDouble(Eigenvalue::real).reversed());
        return values;
    }
}
