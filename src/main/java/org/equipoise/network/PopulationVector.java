package org.equipoise.network;

import org.equipoise.neuron.StateVisitor;

/**
 * Decodes the direction that a population on a ring stands for, in bins of time: the mean of the spikes' directions as unit
 * vectors, unit i of N pointing to 360 i / N degrees. Allocates nothing while it listens; not thread-safe.
 */
public final class PopulationVector implements SimulationListener {
    private final int population;
    private final int firstId;
    private final int binSteps;
    private final double[] cosines;
    private final double[] sines;
    private final int[] counts;
    private final double[] x;
    private final double[] y;

    /**
     * @param population its name
     * @param bin length of a bin in ms, a multiple of dt; the last bin may be cut off by the end
     */
    public PopulationVector(NetworkSpec spec, String population, double bin) {
        this.population = spec.populationIndex(population);
        firstId = spec.firstIds()[this.population];
        binSteps = (int) Math.max(1, spec.steps(bin));
        int size = spec.population(population).size();
        cosines = new double[size];
        sines = new double[size];
        for (int i = 0; i < size; i++) {
            cosines[i] = StrictMath.cos(2 * Math.PI * i / size);
            sines[i] = StrictMath.sin(2 * Math.PI * i / size);
        }
        int bins = (int) ((spec.steps(spec.duration()) + binSteps - 1) / binSteps);
        counts = new int[bins];
        x = new double[bins];
        y = new double[bins];
    }

    @Override
    public void spikes(WindowSpikes spikes) {
        for (int s = 0; s < spikes.steps(); s++) {
            int bin = (int) ((spikes.firstStep() + s - 1) / binSteps);
            int end = spikes.end(s, population);
            for (int k = spikes.start(s, population); k < end; k++) {
                int neuron = spikes.ids()[k] - firstId;
                counts[bin]++;
                x[bin] += cosines[neuron];
                y[bin] += sines[neuron];
            }
        }
    }

    /** Shows the sums so far. */
    public void visitState(StateVisitor visitor) {
        visitor.visit("direction_counts", counts);
        visitor.visit("direction_x", x);
        visitor.visit("direction_y", y);
    }

    /** The spikes in each bin. */
    public int[] counts() {
        return counts;
    }

    /** For each bin the direction of the mean vector, from 0 to 360 degrees; NaN without spikes. */
    public double[] angles() {
        double[] angles = new double[counts.length];
        for (int b = 0; b < angles.length; b++) {
            double degrees = StrictMath.toDegrees(StrictMath.atan2(y[b], x[b]));
            angles[b] = counts[b] == 0 ? Double.NaN : degrees < 0 ? degrees + 360 : degrees;
        }
        return angles;
    }

    /** For each bin the length of the mean vector, from 0 (no direction) to 1 (all spikes of one direction); NaN without spikes. */
    public double[] lengths() {
        double[] lengths = new double[counts.length];
        for (int b = 0; b < lengths.length; b++) {
            lengths[b] = StrictMath.hypot(x[b], y[b]) / counts[b];
        }
        return lengths;
    }
}
