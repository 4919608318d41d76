package org.equipoise.column;

import java.util.function.LongSupplier;
import org.equipoise.random.Philox;
import org.equipoise.random.Purpose;
import org.equipoise.random.numpy.Ziggurat;

/**
 * Counter-based random streams: every state of the model, to the last digit of its parameters, has noise of its own.
 *
 * @param key made of the seed and the parameters by {@link #of}
 */
public record PhiloxStreams(long key) implements TrialStreams {

    /**
     * The streams of one state of the model.
     *
     * @param seed of the study
     * @param parameters the state; its inhibition has no part in the streams
     * @param sd the standard deviation of the noise
     * @param stimulus its rate in 1/ms
     */
    public static PhiloxStreams of(long seed, ColumnParameters parameters, double sd, double stimulus) {
        double[] place = {
            parameters.columns(), parameters.betaIntra(), parameters.betaInput(), parameters.betaInter(), sd, stimulus
        };
        Philox philox = new Philox();
        long key = Purpose.COLUMN_TRIAL.key(seed, 0, 0);
        for (int i = 0; i < place.length; i++) {
            philox.block(key, Double.doubleToLongBits(place[i]), i);
            key = philox.first();
        }
        return new PhiloxStreams(key);
    }

    @Override
    public NoiseStream open(Part part, int trial, Population population, int column) {
        long stream = ((long) column << 2) | ((long) population.number() << 1) | part.number();
        return new Stream(new Words(key, ((long) trial << 8) | stream));
    }

    @Override
    public String describe() {
        return "Philox4x32-10, key " + Long.toUnsignedString(key)
                + "; upper counter 256 * trial + 4 * column + 2 * population + (1 in the transient, 0 after it)";
    }

    private record Stream(Words words) implements NoiseStream {
        @Override
        public double uniform() {
            return (words.getAsLong() >>> 11) * 0x1p-53;
        }

        @Override
        public void normals(double[][] table, int column, int count, double sd) {
            for (int i = 0; i < count; i++) {
                table[i][column] = sd * Ziggurat.next(words);
            }
        }
    }

    /** The words of one stream, two from each block. */
    private static final class Words implements LongSupplier {
        private final Philox philox = new Philox();
        private final long key;
        private final long item;
        private long block;
        private boolean secondIsFresh;

        Words(long key, long item) {
            this.key = key;
            this.item = item;
        }

        @Override
        public long getAsLong() {
            if (secondIsFresh) {
                secondIsFresh = false;
                return philox.second();
            }
            philox.block(key, item, block++);
            secondIsFresh = true;
            return philox.first();
        }
    }
}
