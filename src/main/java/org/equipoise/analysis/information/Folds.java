package org.equipoise.analysis.information;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The parts of a cross-validation: each sample is tested in one fold and trains the others.
 *
 * @param ofSample the fold that tests each sample
 * @param count how many folds there are
 */
public record Folds(int[] ofSample, int count) {
    private static final int SEED = 1;

    /**
     * Deals samples to folds at random, so that each class is spread as evenly as can be: scikit-learn's
     * {@code StratifiedKFold(count, shuffle=True, random_state=1)}.
     *
     * @throws IllegalArgumentException if a class has fewer samples than there are folds
     */
    public static Folds stratified(Samples samples, int count) {
        int[] labels = samples.labels();
        int[] sizes = new int[samples.classes()];
        Arrays.stream(labels).forEach(label -> sizes[label]++);
        int smallest = Arrays.stream(sizes).min().orElse(0);
        if (smallest < count) {
            throw new IllegalArgumentException(
                    "a class has " + smallest + " samples, too few for " + count + " folds of cross-validation");
        }
        int[] order = IntStream.of(labels).distinct().toArray();
        Mt19937 random = new Mt19937(SEED);
        int[] folds = new int[labels.length];
        int start = 0;
        for (int label : order) {
            int[] dealt = dealt(start, sizes[label], count);
            random.shuffle(dealt);
            int next = 0;
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == label) {
                    folds[i] = dealt[next++];
                }
            }
            start += sizes[label];
        }
        return new Folds(folds, count);
    }

    /** With the samples sorted by class, a class of {@code size} from position {@code start} on is dealt out like cards. */
    private static int[] dealt(int start, int size, int count) {
        return IntStream.range(start, start + size)
                .map(position -> position % count)
                .sorted()
                .toArray();
    }

    /** The samples that a fold tests, in their order. */
    public Samples test(Samples samples, int fold) {
        return samples.in(IntStream.range(0, ofSample.length)
                .filter(i -> ofSample[i] == fold)
                .toArray());
    }

    /** The samples that a fold is trained with, in their order. */
    public Samples train(Samples samples, int fold) {
        return samples.in(IntStream.range(0, ofSample.length)
                .filter(i -> ofSample[i] != fold)
                .toArray());
    }
}
