package org.equipoise.plot;

import java.util.Arrays;

/**
 * Counts inter-spike intervals in bins that are evenly spaced on a logarithmic axis. Intervals are whole numbers of
 * time steps; the edges lie half-way between two of them, so that the density has no ripple from bins that hold
 * unequal numbers of possible intervals.
 */
final class IntervalHistogram {
    private static final int BINS_PER_DECADE = 40;

    private final long[] firstStep;
    private final long[] counts;

    private IntervalHistogram(long[] firstStep, long[] counts) {
        this.firstStep = firstStep;
        this.counts = counts;
    }

    /** @param longest longest interval in steps */
    IntervalHistogram(long longest) {
        int most = (int) Math.ceil(Math.log10(longest + 1.0) * BINS_PER_DECADE) + 2;
        long[] edges = new long[most];
        int n = 0;
        for (int k = 0; n == 0 || edges[n - 1] <= longest; k++) {
            long edge = Math.round(Math.pow(10, k / (double) BINS_PER_DECADE));
            if (n == 0 || edge > edges[n - 1]) {
                edges[n++] = edge;
            }
        }
        firstStep = Arrays.copyOf(edges, n);
        counts = new long[n - 1];
    }

    /** Adds an interval; one of 0 (two spikes of a Poisson source in one step) counts in the first bin. */
    void add(long steps) {
        int at = Arrays.binarySearch(firstStep, Math.max(1, steps));
        counts[at >= 0 ? at : -at - 2]++;
    }

    int bins() {
        return counts.length;
    }

    /** The first bin that holds an interval; 0 if there is none. */
    int firstFilled() {
        int bin = 0;
        while (bin < counts.length && counts[bin] == 0) {
            bin++;
        }
        return bin == counts.length ? 0 : bin;
    }

    /** The bin after the last that holds an interval; 0 if there is none. */
    int afterLastFilled() {
        int bin = counts.length;
        while (bin > 0 && counts[bin - 1] == 0) {
            bin--;
        }
        return bin;
    }

    long count(int bin) {
        return counts[bin];
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    /** Lower edge of a bin in steps; that of bin {@code bins()} is the upper edge of the last. */
    double edge(int bin) {
        return firstStep[bin] - 0.5;
    }

    /** Probability per decade: its integral over log10 of the interval is 1. */
    double density(int bin) {
        return counts[bin] / (total() * Math.log10(edge(bin + 1) / edge(bin)));
    }

    /** The same intervals in 40, 20, 10 or 5 bins a decade: what so many intervals fill without much noise. */
    IntervalHistogram legible() {
        long n = total();
        int together = n >= 20_000 ? 1 : n >= 2_000 ? 2 : n >= 200 ? 4 : 8;
        int bins = (counts.length + together - 1) / together;
        long[] edges = new long[bins + 1];
        long[] sums = new long[bins];
        for (int i = 0; i < counts.length; i++) {
            sums[i / together] += counts[i];
        }
        for (int b = 0; b <= bins; b++) {
            edges[b] = firstStep[Math.min(b * together, counts.length)];
        }
        return new IntervalHistogram(edges, sums);
    }
}
