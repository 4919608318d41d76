package org.equipoise.io;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes trees of plain values as JSON. */
final class JsonTree {
    /** Digits that tell every double from its neighbours. */
    private static final int ALL_DIGITS = 17;

    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_BELOW = 1e15;

    private JsonTree() {}

    static void write(JsonWriter json, Object value) throws IOException {
        if (value == null) {
            json.nullValue();
        } else if (value instanceof Double || value instanceof Float) {
            writeNumber(json, Double.parseDouble(value.toString()));
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else if (value instanceof CharSequence || value instanceof Enum<?>) {
            json.value(value.toString());
        } else if (value instanceof Map<?, ?> map) {
            writeMap(json, map);
        } else if (value instanceof Record tuple) {
            writeRecord(json, tuple);
        } else if (value instanceof Iterable<?> list) {
            json.beginArray();
            for (Object element : list) {
                write(json, element);
            }
            json.endArray();
        } else if (value.getClass().isArray()) {
            json.beginArray();
            for (int i = 0; i < Array.getLength(value); i++) {
                write(json, Array.get(value, i));
            }
            json.endArray();
        } else {
            throw new IllegalArgumentException(
                    "cannot write " + value.getClass().getName() + " as JSON");
        }
    }

    /** {@code cvIsi} becomes {@code cv_isi}; a name that is no camel case stays. */
    static String snakeCase(String name) {
        String separated = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2");
        return separated.equals(name) ? name : separated.toLowerCase(Locale.ROOT);
    }

    /** Double.toString gives some numbers more digits than they need before Java 19: 1.9999999999999998E23 for 2e23. */
    static String shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal decimal = exact;
        for (int digits = 1; digits <= ALL_DIGITS; digits++) {
            decimal = exact.round(new MathContext(digits));
            if (decimal.doubleValue() == value) {
                break;
            }
        }
        decimal = decimal.stripTrailingZeros();
        double size = Math.abs(value);
        if (size == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        if (size >= PLAIN_FROM && size < PLAIN_BELOW) {
            return decimal.scale() < 1 ? decimal.setScale(1).toPlainString() : decimal.toPlainString();
        }
        int exponent = decimal.precision() - decimal.scale() - 1;
        return decimal.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    private static void writeNumber(JsonWriter json, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.jsonValue(shortest(value));
        } else {
            json.nullValue();
        }
    }

    private static void writeMap(JsonWriter json, Map<?, ?> map) throws IOException {
        Map<String, Object> ordered = new TreeMap<>();
        if (map instanceof LinkedHashMap || map instanceof SortedMap) {
            ordered = new LinkedHashMap<>();
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            ordered.put(entry.getKey().toString(), entry.getValue());
        }
        json.beginObject();
        for (Map.Entry<String, Object> entry : ordered.entrySet()) {
            json.name(entry.getKey());
            write(json, entry.getValue());
        }
        json.endObject();
    }

    private static void writeRecord(JsonWriter json, Record tuple) throws IOException {
        json.beginObject();
        for (RecordComponent component : tuple.getClass().getRecordComponents()) {
            json.name(snakeCase(component.getName()));
            try {
                component.getAccessor().setAccessible(true);
                write(json, component.getAccessor().invoke(tuple));
            } catch (ReflectiveOperationException failure) {
                throw new IllegalArgumentException("cannot read " + component + " of " + tuple.getClass(), failure);
            }
        }
        json.endObject();
    }
}
