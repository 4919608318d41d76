package org.equipoise.random.numpy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What numpy 1.24.2 gave for eight streams of the published column study. */
final class NumpyFacts {
    static final long ENTROPY = 12345;
    private static final JsonObject ROOT = read();

    private NumpyFacts() {}

    private static JsonObject read() {
        try {
            return JsonParser.parseString(Files.readString(Path.of("test-data/column/rng_facts.json")))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonObject root() {
        return ROOT;
    }

    static List<JsonObject> streams() {
        return elements(ROOT.getAsJsonArray("streams"))
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    static Stream<JsonElement> elements(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static int[] ints(JsonObject of, String name) {
        return elements(of.getAsJsonArray(name))
                .mapToInt(e -> (int) e.getAsLong())
                .toArray();
    }

    static long[] unsignedLongs(JsonObject of, String name) {
        return elements(of.getAsJsonArray(name))
                .mapToLong(e -> Long.parseUnsignedLong(e.getAsString()))
                .toArray();
    }

    static double[] doubles(JsonObject of, String name) {
        return elements(of.getAsJsonArray(name))
                .mapToDouble(JsonElement::getAsDouble)
                .toArray();
    }

    static SeedSequence seed(JsonObject stream) {
        return new SeedSequence(ENTROPY, ints(stream, "spawn_key"));
    }
}
