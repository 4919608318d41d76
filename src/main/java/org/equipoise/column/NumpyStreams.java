package org.equipoise.column;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equipoise.random.numpy.NumpyGenerator;
import org.equipoise.random.numpy.SeedSequence;

/**
 * The random streams of the published scripts: numpy's PCG64 with the scripts' spawn keys.
 *
 * <p>beta_inter is not in the key, and the numbers that are lose their digits beyond the first decimal (the stimulus beyond
 * the second), so that states may share their noise.
 *
 * @param seed numpy's entropy; the scripts use {@link #PUBLISHED_SEED}
 * @param columns how many columns the model has
 * @param sd the standard deviation of the noise
 * @param betaInput scaling of the stimulus's synapses
 * @param betaIntra scaling of the synapses within a column
 * @param stimulus its rate in 1/ms
 */
public record NumpyStreams(long seed, int columns, double sd, double betaInput, double betaIntra, double stimulus)
        implements TrialStreams {
    /** The entropy of the published scripts. */
    public static final long PUBLISHED_SEED = 12345;

    @Override
    public NoiseStream open(Part part, int trial, Population population, int column) {
        int stream = trial * 2 * columns + population.number() * columns + column;
        return new Stream(new NumpyGenerator(new SeedSequence(seed, key(part, stream))));
    }

    @Override
    public String describe() {
        String key = IntStream.of(key(Part.MAIN, 0))
                .limit(8)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "))
                .replaceFirst("^0, 0, 0", "0, 0, f");
        return "numpy PCG64, SeedSequence(" + seed + ", spawn_key=(" + key
                + ", k)); f is 1 in the transient, 0 after it;"
                + " k = 2 * trial * columns + population * columns + column";
    }

    /** The spawn key of one stream. */
    int[] key(Part part, int stream) {
        return new int[] {
            0,
            0,
            part.number(),
            columns,
            (int) (10 * sd),
            (int) (10 * betaInput),
            (int) (10 * betaIntra),
            (int) (100 * stimulus),
            stream
        };
    }

    private record Stream(NumpyGenerator generator) implements NoiseStream {
        @Override
        public double uniform() {
            return generator.random();
        }

        @Override
        public void normals(double[][] table, int column, int count, double sd) {
            generator.normals(table, column, count, sd);
        }
    }
}
