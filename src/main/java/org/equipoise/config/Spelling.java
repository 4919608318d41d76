package org.equipoise.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what a word that is mistyped, or another simulator's, was meant to be. */
public final class Spelling {
    private Spelling() {}

    /** A remedy for an unknown word: {@code did you mean 'tau_m'? (known: C_m, tau_m)}, or just the known words. */
    public static String remedy(String word, Collection<String> known) {
        String all = known.isEmpty() ? "none" : String.join(", ", known);
        return nearest(word, known)
                .map(near -> "did you mean '" + near + "'? (known: " + all + ")")
                .orElse("known: " + all);
    }

    /**
     * What another simulator calls so, or else the known word that differs least, if by no more than about a third of its
     * letters; case does not count.
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        Optional<String> translated = OtherNames.translate(word, known);
        if (translated.isPresent()) {
            return translated;
        }
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least && 3 * distance <= Math.max(word.length(), candidate.length()) + 1) {
                best = candidate;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein distance: letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
