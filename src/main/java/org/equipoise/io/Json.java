package org.equipoise.io;

import com.google.gson.FieldNamingStrategy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes and reads JSON files.
 *
 * <p>Records become objects with their components in order, named in lower case with underscores ({@code rateHz} is
 * {@code rate_hz}). Numbers that are not finite become null, and null becomes NaN where a number is read. The text depends on
 * the values alone: not on the Java version, nor on the order in which a hash map happens to keep its keys ({@code
 * LinkedHashMap} and {@code SortedMap} keep their order, other maps are sorted by key).
 *
 * <p>All methods may be called from several threads at once.
 */
public final class Json {
    private static final FieldNamingStrategy SNAKE_CASE = field -> JsonTree.snakeCase(field.getName());

    private static final Gson READER = new GsonBuilder()
            .setFieldNamingStrategy(SNAKE_CASE)
            .registerTypeAdapter(double.class, new NullIsNaN())
            .registerTypeAdapter(Double.class, new NullIsNaN())
            .create();

    private Json() {}

    /**
     * Writes a file, whole or not at all. Several processes may do so at once: the last one's content stays.
     *
     * @param target the final name
     * @param tree maps, records, lists, arrays, numbers, text, booleans, enumerations and nulls, nested at will
     * @throws IOException with a message that names the file and the cause
     * @throws IllegalArgumentException if the tree holds something else
     */
    public static void write(Path target, Object tree) throws IOException {
        AtomicFile.writeShared(target, temporary -> {
            try (Writer text = Files.newBufferedWriter(temporary)) {
                JsonWriter json = new JsonWriter(text);
                json.setIndent("  ");
                JsonTree.write(json, tree);
                text.write('\n');
            }
        });
    }

    /**
     * Reads a file into records, maps ({@code Map.class}) or Gson's tree ({@code JsonObject.class}).
     *
     * @param file to read
     * @param type of the whole; unknown keys are ignored, missing ones are null or 0
     * @throws IOException with a message that names the file and the cause
     */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            T tree = READER.fromJson(text, type);
            if (tree == null) {
                throw new IOException("the file is empty");
            }
            return tree;
        } catch (IOException | JsonParseException failure) {
            throw FileErrors.cannotRead(file, failure);
        }
    }

    private static final class NullIsNaN extends TypeAdapter<Double> {
        @Override
        public void write(JsonWriter json, Double value) {
            throw new UnsupportedOperationException("only for reading");
        }

        @Override
        public Double read(JsonReader json) throws IOException {
            if (json.peek() == JsonToken.NULL) {
                json.nextNull();
                return Double.NaN;
            }
            return json.nextDouble();
        }
    }
}
