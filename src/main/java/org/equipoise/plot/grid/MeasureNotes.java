package org.equipoise.plot.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What measures mean, for captions. */
final class MeasureNotes {
    private static final Map<String, String> NOTES = new LinkedHashMap<>();

    static {
        NOTES.put("cv_isi", " CV ISI: SD/mean of intervals, mean over neurons with at least 4 spikes.");
        NOTES.put("fano", " Fano: variance/mean of a neuron's spike counts in 100 ms, mean over neurons.");
        NOTES.put("synchrony", " Synchrony: variance/mean of all spikes in 1 ms, 1 for independent Poisson neurons.");
        NOTES.put(
                "modulation",
                " Modulation: SD/mean of the network's rate in 0.5 ms, without the part that independent neurons have.");
        NOTES.put("coherence", " Coherence: height of the autocorrelation's peak, 1 for a lasting rhythm.");
    }

    private MeasureNotes() {}

    /** Sentences about those that their names do not explain, each after a space. */
    static String of(List<String> measures) {
        StringBuilder notes = new StringBuilder();
        NOTES.forEach((measure, note) -> notes.append(measures.contains(measure) ? note : ""));
        return notes.toString();
    }
}
