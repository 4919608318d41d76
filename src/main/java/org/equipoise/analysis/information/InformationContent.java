package org.equipoise.analysis.information;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the rate of one population in one state of the model tells about the stimulus.
 *
 * @param detection one element a stimulus: whether it can be told from none
 * @param differentiation whether the stimuli can be told from one another; null if there is only one
 */
public record InformationContent(Task[] detection, Task differentiation) {
    /** How many folds the cross-validation has, and trials at least are needed. */
    public static final int FOLDS = 10;

    private static final int SHUFFLES = 20;

    /**
     * How well classes are told apart.
     *
     * @param scores of every method that suits the number of classes
     * @param separation t (two classes) or F
     * @param information the mutual information in bits
     * @param shuffledInformation what is left of it when the classes are exchanged at random: an estimate of its bias
     */
    public record Task(Map<Method, Scores> scores, double separation, double information, double shuffledInformation) {

        /** The mutual information without its bias, in bits. */
        public double correctedInformation() {
            return information - shuffledInformation;
        }
    }

    /**
     * Measures it.
     *
     * @param before rates in Hz without the stimulus, (stimulus, trial), at least 10 trials
     * @param after rates in Hz with the stimulus, (stimulus, trial), at least 10 trials
     * @param inputs the stimuli's numbers in keys of random streams
     * @param highest the highest rate that there is, in Hz
     * @throws IllegalArgumentException if there are fewer trials than folds of the cross-validation
     */
    public static InformationContent of(
            double[][] before, double[][] after, int[] inputs, double highest, StateStreams streams) {
        MutualInformation information = MutualInformation.upTo(highest);
        Task[] detection = new Task[after.length];
        for (int u = 0; u < after.length; u++) {
            int input = inputs[u];
            Samples samples = Samples.of(before[u], after[u]);
            detection[u] = new Task(
                    scores(
                            samples,
                            method ->
                                    streams.detection(input, method.algorithm()).permutation(samples.size())),
                    Variances.t(before[u], after[u]),
                    information.of(samples),
                    information.shuffled(samples, SHUFFLES, streams.shuffles(input)));
        }
        return new InformationContent(
                detection, after.length > 1 ? differentiation(after, information, streams) : null);
    }

    private static Task differentiation(double[][] after, MutualInformation information, StateStreams streams) {
        Samples stimuli = Samples.of(after);
        return new Task(
                scores(
                        stimuli,
                        method -> streams.differentiation(method.algorithm()).permutation(stimuli.size())),
                Variances.f(after),
                information.of(stimuli),
                information.shuffled(stimuli, SHUFFLES, streams.shuffles()));
    }

    /** The order of the samples for a method. */
    @FunctionalInterface
    private interface Order {
        int[] of(Method method);
    }

    private static Map<Method, Scores> scores(Samples samples, Order order) {
        Map<Method, Scores> scores = new EnumMap<>(Method.class);
        for (Method method : Method.values()) {
            if (method.suits(samples.classes())) {
                Samples permuted = samples.in(order.of(method));
                scores.put(method, Scores.of(method, permuted, Folds.stratified(permuted, FOLDS)));
            }
        }
        return scores;
    }
}
