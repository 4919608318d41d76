package org.equipoise.theory;

/**
 * A leaky integrate-and-fire neuron: {@code tau_m dV/dt = -V + mu + sigma sqrt(tau_m) xi(t)} with Gaussian white noise xi; at
 * {@code v_th} it fires, and V stays at {@code v_reset} for {@code t_ref}.
 *
 * @param tauM time constant of the membrane in ms, above 0
 * @param tRef refractory period in ms, 0 or above
 * @param vTh threshold in mV
 * @param vReset potential after a spike in mV, below the threshold
 */
public record LifNeuron(double tauM, double tRef, double vTh, double vReset) {

    /** @throws IllegalArgumentException naming the parameter that makes no sense */
    public LifNeuron {
        require(tauM > 0 && Double.isFinite(tauM), "tau_m is " + tauM + " ms: it must be above 0");
        require(tRef >= 0 && Double.isFinite(tRef), "t_ref is " + tRef + " ms: it must be 0 or above");
        require(
                vReset < vTh && Double.isFinite(vTh - vReset),
                "V_reset is " + vReset + " mV and V_th is " + vTh + " mV: V_reset must be below V_th");
    }

    private static void require(boolean sound, String problem) {
        if (!sound) {
            throw new IllegalArgumentException(problem);
        }
    }
}
