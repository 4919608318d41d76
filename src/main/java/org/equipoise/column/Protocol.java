package org.equipoise.column;

/**
 * The course of a trial in steps of dt: a transient that is not recorded, then the main part.
 *
 * <p>A part of n states takes n - 1 steps. The first state of the main part is the last one of the transient.
 *
 * @param dt in ms
 * @param transientStates how many states the transient has, at least 1
 * @param mainStates how many states the main part has, at least 1
 * @param stimulusOnset the first step of the main part with the stimulus
 * @param stimulusSteps how many steps the stimulus lasts, if the main part is long enough
 */
public record Protocol(double dt, int transientStates, int mainStates, int stimulusOnset, int stimulusSteps) {

    /** @throws IllegalArgumentException if an argument is outside its range */
    public Protocol {
        if (!(dt > 0) || transientStates < 1 || mainStates < 1 || stimulusOnset < 0 || stimulusSteps < 0) {
            throw new IllegalArgumentException("not a course of a trial: dt " + dt + " ms, " + transientStates
                    + " states of transient, " + mainStates + " of the main part, stimulus from step " + stimulusOnset
                    + " for " + stimulusSteps + " steps");
        }
    }

    /** 4 s of transient and 4 s that are recorded; a stimulus would come at 1 s. */
    public static Protocol spontaneous() {
        return new Protocol(0.1, 40_000, 40_000, 10_000, 1000);
    }

    /** 4 s of transient and 0.2 s with a stimulus in the second half; its last step is the main part's last. */
    public static Protocol evoked() {
        return new Protocol(0.1, 40_000, 2000, 1000, 1000);
    }

    boolean isStimulated(int step) {
        return step >= stimulusOnset && step - stimulusOnset < stimulusSteps;
    }
}
