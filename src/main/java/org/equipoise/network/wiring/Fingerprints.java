package org.equipoise.network.wiring;

/** Numbers that tell synapses from each other. */
final class Fingerprints {
    private Fingerprints() {}

    /**
     * A number for a source, to which the numbers of its synapses are added.
     *
     * @param weight that of all synapses, 0 if each has its own
     * @param delay likewise
     */
    static long ofSource(long key, int source, double weight, int delay) {
        return mix(key + mix(source) + Double.doubleToLongBits(weight) + mix(delay));
    }

    /** Scatters the bits of a number (the finisher of MurmurHash3 with the constants of SplitMix64). */
    static long mix(long value) {
        long bits = value + 0x9e3779b97f4a7c15L;
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return bits ^ (bits >>> 31);
    }
}
