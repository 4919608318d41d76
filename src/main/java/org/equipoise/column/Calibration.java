package org.equipoise.column;

/**
 * The steady states that scaled excitation is balanced around.
 *
 * @param wake of wakefulness, published as V_WAKE
 * @param nrem of NREM sleep, published as V_NREM
 * @param asPublished whether two columns in NREM sleep are balanced around the state of wakefulness, as the published
 *     scripts do, and not around that of NREM sleep, as their description says
 */
public record Calibration(FixedPoint wake, FixedPoint nrem, boolean asPublished) {

    /** The state that a condition is balanced around. */
    enum Target {
        /** Excitation is not scaled. */
        NONE,
        NREM,
        WAKE
    }

    static Target target(ColumnCondition condition, boolean asPublished) {
        if (condition.columns() == 1) {
            return condition.betaIntra() == 1 ? Target.NONE : Target.WAKE;
        }
        boolean awake = asPublished ? condition.betaInter() >= 1 : condition.betaInter() > 1;
        return awake || condition.betaIntra() != 1 ? Target.WAKE : Target.NREM;
    }

    /** The inhibition of a condition. */
    public BetaGaba of(ColumnCondition condition) {
        return switch (target(condition, asPublished)) {
            case NONE -> BetaGaba.NONE;
            case NREM -> nrem.balance(condition.betaIntra(), condition.betaInter());
            case WAKE -> wake.balance(condition.betaIntra(), condition.betaInter());
        };
    }
}
