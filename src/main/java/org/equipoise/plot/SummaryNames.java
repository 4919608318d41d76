package org.equipoise.plot;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys and values of {@code summary.json} as people read them. */
public final class SummaryNames {
    /** What the last part of a key says of the unit. */
    private static final Map<String, String> UNITS =
            Map.of("hz", "Hz", "ms", "ms", "s", "s", "mb", "MB", "mv", "mV", "pa", "pA");

    private static final Set<String> ABBREVIATIONS = Set.of("cv", "isi", "rss");

    /** Whole numbers from here on have their thousands told apart. */
    private static final double LARGE = 10_000;

    private SummaryNames() {}

    /** {@code cv_isi} is CV ISI. */
    static String words(String key) {
        return Stream.of(key.split("_"))
                .map(word -> ABBREVIATIONS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
    }

    /** {@code rate_hz} is rate (Hz). */
    public static String withUnit(String key) {
        int last = key.lastIndexOf('_');
        String unit = last < 0 ? null : UNITS.get(key.substring(last + 1));
        return unit == null ? words(key) : words(key.substring(0, last)) + " (" + unit + ")";
    }

    /** Numbers have at most six digits unless they are whole; what is missing is a dash. */
    static String text(JsonElement value) {
        if (value == null || value.isJsonNull()) {
            return "–";
        }
        if (!(value instanceof JsonPrimitive primitive)) {
            return value.toString();
        }
        if (primitive.isBoolean()) {
            return primitive.getAsBoolean() ? "yes" : "no";
        }
        if (!primitive.isNumber()) {
            return primitive.getAsString();
        }
        BigDecimal number = primitive.getAsBigDecimal();
        if (number.signum() != 0 && number.stripTrailingZeros().scale() <= 0) {
            return number.abs().doubleValue() < LARGE
                    ? number.stripTrailingZeros().toPlainString()
                    : String.format(Locale.ROOT, "%,d", number.toBigInteger());
        }
        return Numbers.plain(number.doubleValue());
    }
}
