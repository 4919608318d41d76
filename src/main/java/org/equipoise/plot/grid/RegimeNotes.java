package org.equipoise.plot.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.plot.Numbers;

/** What the lines of a diagram of regimes mean. */
final class RegimeNotes {
    private static final Map<String, String> NOTES = new LinkedHashMap<>();

    static {
        NOTES.put(
                "stability",
                "Thick: where the fixed point loses its stability to an oscillation, with the frequency there.");
        NOTES.put("drive", "Dotted: the external input alone brings the mean potential to the threshold.");
        NOTES.put("balance", "Dashed, recurrent input 0: populations that fire at the same rate cancel each other.");
        NOTES.put("mean", "Dashed, mean at threshold: all input at the fixed point does.");
        NOTES.put("rate", "Thin: rates at the fixed point.");
    }

    private RegimeNotes() {}

    /** A sentence for each kind of line. */
    static List<String> of(GridStudy.Diagram diagram) {
        return NOTES.entrySet().stream()
                .filter(note ->
                        diagram.lines().stream().anyMatch(line -> line.name().equals(note.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What is written at a line; empty for nothing. */
    static String name(GridStudy.Line line) {
        return switch (line.name()) {
            case "rate" -> Numbers.plain(line.rateHz()) + " Hz";
            case "balance" -> "recurrent input 0";
            case "mean" -> "mean at threshold";
            default -> "";
        };
    }
}
