package org.equipoise.analysis.information;

import java.util.Arrays;
import org.equipoise.random.numpy.NumpyGenerator;
import org.equipoise.random.numpy.SeedSequence;

/**
 * The random streams of one population in one state of the model, by the spawn keys of the published scripts.
 *
 * @param seed of the study
 * @param columns how many the model has
 * @param column the population's
 * @param population 0 pyramidal, 1 inhibitory
 * @param betaIntra scaling of the excitation within a column
 * @param betaInput scaling of the stimulus's synapses
 */
public record StateStreams(long seed, int columns, int column, int population, double betaIntra, double betaInput) {

    /** Permutes the samples of the detection of a stimulus, which is the {@code input}-th of those analysed. */
    NumpyGenerator detection(int input, int algorithm) {
        return stream(2, input, algorithm);
    }

    /** Permutes the samples of the differentiation of all stimuli. */
    NumpyGenerator differentiation(int algorithm) {
        return stream(3, algorithm);
    }

    /** Exchanges the classes for the mutual information of all stimuli; not published. */
    NumpyGenerator shuffles() {
        return stream(4);
    }

    /** Exchanges the classes for the mutual information of a stimulus and none; not published. */
    NumpyGenerator shuffles(int input) {
        return stream(5, input);
    }

    private NumpyGenerator stream(int purpose, int... tail) {
        int[] head = {0, 0, purpose, columns, column, population, (int) (10 * betaIntra), (int) (10 * betaInput)};
        int[] key = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, key, head.length, tail.length);
        return new NumpyGenerator(new SeedSequence(seed, key));
    }
}
