package org.equipoise.column;

/**
 * The sodium concentration of the pyramidal population, which each spike raises and a pump lowers, and the potassium
 * conductance that it opens: Na' = [alpha Q_p - (pump(Na) - pump(9.5))] / tau, pump(Na) = 0.09 Na^3 / (Na^3 + 15^3).
 *
 * <p>Arrays have one element a trial; nothing is allocated.
 */
final class Sodium {
    static final double ALPHA = 2;
    static final double TAU = 1.7;
    static final double PUMP_MAXIMUM = 0.09;
    static final double PUMP_HALF_CUBED = 3375;

    /** pump(9.5 mM) / 0.09: the concentration at rest is 9.5 mM. */
    static final double PUMP_AT_REST = 9.5 * 9.5 * 9.5 / (9.5 * 9.5 * 9.5 + PUMP_HALF_CUBED);

    private static final double POTASSIUM_MAXIMUM = 1.9 * 0.37;
    private static final double POTASSIUM_HALF_POWER = 38.7 * 38.7 * 38.7 * Math.sqrt(38.7);

    private Sodium() {}

    /** The potassium conductance 1.9 * 0.37 / (1 + (38.7 / Na)^3.5) for a concentration in mM. */
    static double potassium(double sodium) {
        double power = sodium * sodium * sodium * Math.sqrt(sodium);
        return POTASSIUM_MAXIMUM * power / (power + POTASSIUM_HALF_POWER);
    }

    static void potassium(double[] sodium, double[] conductance, int n) {
        for (int j = 0; j < n; j++) {
            conductance[j] = potassium(sodium[j]);
        }
    }

    /** The concentration that the pump holds at a pyramidal firing rate in 1/ms. */
    static double steady(double rate) {
        double pumped = ALPHA * rate / PUMP_MAXIMUM + PUMP_AT_REST;
        return StrictMath.cbrt(PUMP_HALF_CUBED * pumped / (1 - pumped));
    }

    /** An Euler step from {@code sodium} to {@code next}, driven by the pyramidal firing rate. */
    static void euler(double dt, double[] sodium, double[] rate, double[] next, int n) {
        for (int j = 0; j < n; j++) {
            double concentration = sodium[j];
            double cube = concentration * concentration * concentration;
            double pumped = PUMP_MAXIMUM * (cube / (cube + PUMP_HALF_CUBED) - PUMP_AT_REST);
            next[j] = concentration + dt * ((ALPHA * rate[j] - pumped) * (1 / TAU));
        }
    }
}
