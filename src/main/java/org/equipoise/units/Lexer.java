package org.equipoise.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits an expression into words. */
final class Lexer {
    private static final Pattern WORD = Pattern.compile("\\s*(?:"
            + "(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)"
            + "|(?<name>[\\p{L}_][\\p{L}\\d_]*)"
            + "|(?<symbol>[-+*/^(),]))");

    private Lexer() {}

    /** All words, the last of kind END. */
    static List<Token> split(String text) {
        List<Token> words = new ArrayList<>();
        String trimmed = text.stripTrailing();
        Matcher matcher = WORD.matcher(trimmed);
        int position = 0;
        while (position < trimmed.length()) {
            if (!matcher.region(position, trimmed.length()).lookingAt()) {
                int wrong = trimmed.substring(position).strip().codePointAt(0);
                throw new QuantityException(
                        "'" + Character.toString(wrong) + "' is not understood", "give a number with a unit");
            }
            for (Token.Kind kind : List.of(Token.Kind.NUMBER, Token.Kind.NAME, Token.Kind.SYMBOL)) {
                String word = matcher.group(kind.name().toLowerCase(Locale.ROOT));
                if (word != null) {
                    words.add(new Token(kind, word));
                }
            }
            position = matcher.end();
        }
        words.add(new Token(Token.Kind.END, ""));
        return words;
    }
}
