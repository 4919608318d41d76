package org.equipoise.theory;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The balanced state to leading order in the number of inputs (van Vreeswijk &amp; Sompolinsky 1998, Neural Comput. 10): with
 * K inputs of strength J/sqrt(K), excitation, inhibition and drive are each of order sqrt(K), so that their sum must vanish,
 *
 * <pre>sum over j of tau_m K_ij J_ij r_j + drive_i = 0   for every population i</pre>
 *
 * <p>Populations of equal neurons with equal inputs count as one. What remains for finite K, the threshold and the noise, is in
 * {@link MeanFieldSolution}.
 *
 * @param names of the populations
 * @param rates what solves the equations, 1/ms, also if a rate is negative; empty if nothing or everything does
 * @param exists whether all rates are above 0 and the balance is restored after a deviation, (-1)^n det(K J) &gt; 0; with one
 *     excitatory and one inhibitory population: |J_EX/J_IX| &gt; |J_EI/J_II| &gt; |J_EE/J_IE|
 * @param reason why there is no balanced state, half a sentence; empty if there is
 */
public record BalancedState(List<String> names, List<Double> rates, boolean exists, String reason) {
    /** A determinant this small, relative to the product of the rows' lengths, is that of a singular matrix. */
    private static final double SINGULAR = 1e-12;

    public BalancedState {
        names = List.copyOf(names);
        rates = List.copyOf(rates);
    }

    /** The balanced state of a network. */
    public static BalancedState of(MeanField meanField) {
        List<MeanFieldPopulation> all = meanField.populations();
        List<String> names = all.stream().map(MeanFieldPopulation::name).toList();
        List<MeanFieldPopulation> distinct = new ArrayList<>();
        int[] group = new int[all.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = indexOfEqual(distinct, all.get(i));
            if (group[i] == distinct.size()) {
                distinct.add(all.get(i));
            }
        }
        int n = distinct.size();
        DMatrixRMaj coupling = new DMatrixRMaj(n, n);
        DMatrixRMaj drive = new DMatrixRMaj(n, 1);
        double scale = 1;
        for (int i = 0; i < n; i++) {
            double length = 0;
            for (int j = 0; j < group.length; j++) {
                coupling.add(i, group[j], distinct.get(i).recurrent().get(j).mean());
            }
            for (int j = 0; j < n; j++) {
                length = Math.hypot(length, coupling.get(i, j));
            }
            scale *= length;
            drive.set(i, 0, -distinct.get(i).drive().mean());
        }
        double determinant = CommonOps_DDRM.det(coupling);
        DMatrixRMaj solution = new DMatrixRMaj(n, 1);
        if (Math.abs(determinant) <= SINGULAR * scale || !CommonOps_DDRM.solve(coupling, drive, solution)) {
            return new BalancedState(names, List.of(), false, "the couplings do not determine the rates");
        }
        List<Double> rates = new ArrayList<>();
        for (int g : group) {
            rates.add(solution.get(g, 0));
        }
        String reason = reason(names, rates, n % 2 == 0 ? determinant : -determinant);
        return new BalancedState(names, rates, reason.isEmpty(), reason);
    }

    private static int indexOfEqual(List<MeanFieldPopulation> populations, MeanFieldPopulation one) {
        for (int k = 0; k < populations.size(); k++) {
            if (populations.get(k).isLike(one)) {
                return k;
            }
        }
        return populations.size();
    }

    private static String reason(List<String> names, List<Double> rates, double signedDeterminant) {
        for (int i = 0; i < names.size(); i++) {
            if (!(rates.get(i) > 0)) {
                return "the rate of " + names.get(i) + " would not be above 0";
            }
        }
        return signedDeterminant > 0 ? "" : "inhibition does not restore the balance";
    }
}
