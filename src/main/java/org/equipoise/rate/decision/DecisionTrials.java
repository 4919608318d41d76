package org.equipoise.rate.decision;

import java.util.Arrays;

/** Neighbouring trials of one coherence: who wins, when, and the rates of the first ones. */
public final class DecisionTrials {
    private final DecisionStudy study;
    private final DecisionBatch batch;
    private final double[] stimulus;
    private final int[] choices;
    private final double[] times;
    /** [population][trial][sample], of the trials that are kept. */
    private final double[][][] traces;

    /**
     * @param coherence its place in the study
     * @param first number of the first trial
     */
    public DecisionTrials(DecisionStudy study, int coherence, int first, int count) {
        this.study = study;
        DecisionParameters model = study.model();
        batch = new DecisionBatch(model, study.dt(), first, count, study.key(coherence));
        double strength = study.coherences()[coherence];
        stimulus = new double[] {model.stimulus(0, strength), model.stimulus(1, strength)};
        choices = new int[count];
        Arrays.fill(choices, -1);
        times = new double[count];
        Arrays.fill(times, Double.NaN);
        int kept = Math.max(0, Math.min(study.traces() - first, count));
        traces = new double[2][kept][study.samples()];
    }

    /** Goes on until all trials are decided and all traces are whole, or to the end. */
    public void run() {
        int undecided = choices.length;
        boolean traced = traces[0].length > 0;
        double[] nothing = new double[2];
        for (int step = 1; step <= study.onset() + study.steps() && (undecided > 0 || traced); step++) {
            boolean stimulated = step > study.onset();
            batch.step(step, stimulated ? stimulus : nothing);
            if (stimulated) {
                undecided -= decide((step - study.onset()) * study.dt());
            }
            if (traced && step % study.interval() == 0) {
                trace(step / study.interval() - 1);
            }
        }
    }

    /** Of two rates above the threshold in the same step the higher one wins. */
    private int decide(double time) {
        double[] first = batch.rates(0);
        double[] second = batch.rates(1);
        double threshold = study.model().threshold();
        int decided = 0;
        for (int t = 0; t < choices.length; t++) {
            if (choices[t] < 0 && Math.max(first[t], second[t]) > threshold) {
                choices[t] = first[t] >= second[t] ? 0 : 1;
                times[t] = time;
                decided++;
            }
        }
        return decided;
    }

    private void trace(int sample) {
        for (int p = 0; p < 2; p++) {
            for (int t = 0; t < traces[p].length; t++) {
                traces[p][t][sample] = batch.rates(p)[t];
            }
        }
    }

    /** Which population won, by trial; -1 if none did. */
    public int[] choices() {
        return choices;
    }

    /** When, ms from the onset of the stimulus; NaN if none did. */
    public double[] times() {
        return times;
    }

    /** The rates of a population in the first trials, Hz: [trial][sample]. */
    public double[][] traces(int population) {
        return traces[population];
    }
}
