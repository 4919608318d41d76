package org.equipoise.experiment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationVector;
import org.equipoise.network.SimulationListener;
import org.equipoise.network.SpikeCounts;
import org.equipoise.network.WindowSpikes;
import org.equipoise.neuron.StateVisitor;

/** Takes the measures of one trial while it runs. */
final class Measures implements SimulationListener {
    private final NetworkSpec spec;
    private final SpikeCounts counts;
    /** Null if no direction is decoded. */
    private final PopulationVector direction;

    private final Map<Twin, int[][]> twin = new EnumMap<>(Twin.class);

    Measures(NetworkSpec spec, MeasuresConfig config) {
        this.spec = spec;
        counts = new SpikeCounts(spec, config.bin());
        direction = config.direction()
                .map(part -> new PopulationVector(spec, part.population(), config.bin()))
                .orElse(null);
    }

    @Override
    public void spikes(WindowSpikes window) {
        counts.spikes(window);
        if (direction != null) {
            direction.spikes(window);
        }
    }

    /** Shows what was measured so far. */
    void visitState(StateVisitor visitor) {
        counts.visitState(visitor);
        if (direction != null) {
            direction.visitState(visitor);
        }
    }

    /** The spikes of a population in each bin. */
    int[] counts(String population) {
        return counts.counts()[spec.populationIndex(population)];
    }

    /**
     * Takes in what a second run of the trial gave, for each population and bin.
     *
     * @param counts its spikes
     * @param differing see {@link org.equipoise.network.TwinDistance}
     */
    void setTwin(int[][] counts, int[][] differing) {
        twin.put(Twin.COUNTS, counts);
        twin.put(Twin.DIFFERING, differing);
    }

    boolean hasTwin() {
        return !twin.isEmpty();
    }

    /** What was measured of a twin; the trial has one. */
    int[] twin(Twin what, String population) {
        return twin.get(what)[spec.populationIndex(population)];
    }

    boolean hasDirection() {
        return direction != null;
    }

    /** What was decoded in each bin. */
    double[] direction(Quantity what) {
        return what == Quantity.ANGLE ? direction.angles() : direction.lengths();
    }

    /** These measures as those of one trial. */
    MeasuredTrials asTrial(String spikeDigest) {
        return new MeasuredTrials() {
            @Override
            public int trials() {
                return 1;
            }

            @Override
            public String digest(int trial) {
                return spikeDigest;
            }

            @Override
            public long[] counts(int trial, String population) {
                return Arrays.stream(Measures.this.counts(population))
                        .asLongStream()
                        .toArray();
            }

            @Override
            public long[] twin(int trial, Twin what, String population) {
                throw new IllegalStateException("a single run has no twin");
            }

            @Override
            public double[] direction(int trial, Quantity what) {
                return Measures.this.direction(what);
            }
        };
    }

    /** What is measured of a second run of a trial, for each population and bin. */
    enum Twin {
        /** Its spikes. */
        COUNTS("counts"),
        /** How many spikes the two runs do not share. */
        DIFFERING("differing");

        private final String key;

        Twin(String key) {
            this.key = key;
        }

        /** The name of the group. */
        String key() {
            return key;
        }

        static List<Twin> all() {
            return List.of(values());
        }
    }

    /** What is decoded of a direction. */
    enum Quantity {
        /** In degrees. */
        ANGLE("angle", "degrees"),
        /** From 0 to 1. */
        LENGTH("length", "1");

        private final String key;
        private final String unit;

        Quantity(String key, String unit) {
            this.key = key;
            this.unit = unit;
        }

        /** The name of the dataset. */
        String key() {
            return key;
        }

        String unit() {
            return unit;
        }

        static List<Quantity> all() {
            return List.of(values());
        }
    }
}
