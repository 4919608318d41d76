package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {
    private enum Model {
        iaf_psc_delta
    }

    private record Population(int size, long spikes, double rateHz, double cvIsi, float V_th) {}

    private record Summary(Model model, Map<String, Population> populations, double[] bins, List<String> notes) {}

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("summary.json");
    }

    @Test
    void recordsMapsAndArraysAreWrittenInTheirOrder() throws IOException {
        Map<String, Population> populations = new LinkedHashMap<>();
        populations.put("I", new Population(2500, 80_000, 32, 0.5, 20.5f));
        populations.put("E", new Population(10_000, 3_000_000_000L, 31.98, Double.NaN, 0.1f));
        Json.write(
                file,
                new Summary(
                        Model.iaf_psc_delta,
                        populations,
                        new double[] {1e-5, Double.POSITIVE_INFINITY, -0.0},
                        List.of("a \"quoted\" <note>", "\u00b5V\n")));
        assertThat(Files.readString(file)).isEqualTo("""
                        {
                          "model": "iaf_psc_delta",
                          "populations": {
                            "I": {
                              "size": 2500,
                              "spikes": 80000,
                              "rate_hz": 32.0,
                              "cv_isi": 0.5,
                              "V_th": 20.5
                            },
                            "E": {
                              "size": 10000,
                              "spikes": 3000000000,
                              "rate_hz": 31.98,
                              "cv_isi": null,
                              "V_th": 0.1
                            }
                          },
                          "bins": [
                            1e-5,
                            null,
                            -0.0
                          ],
                          "notes": [
                            "a \\"quoted\\" <note>",
                            "\u00b5V\\n"
                          ]
                        }
                        """);
    }

    @Test
    void theOrderOfKeysNeverDependsOnHashes() throws IOException {
        Map<String, Integer> hashed = new HashMap<>();
        for (int i = 20; i > 0; i--) {
            hashed.put("k" + i, i);
        }
        Json.write(file, hashed);
        String sorted = Files.readString(file);
        Json.write(file, new TreeMap<>(hashed));
        assertThat(Files.readString(file)).isEqualTo(sorted);
        Json.write(file, Map.of("b", 1, "a", 2, "c", 3));
        assertThat(Files.readString(file)).isEqualTo("{\n  \"a\": 2,\n  \"b\": 1,\n  \"c\": 3\n}\n");
    }

    @Test
    void doublesAreWrittenWithAsFewDigitsAsBringThemBack() {
        assertThat(JsonTree.shortest(55.7)).isEqualTo("55.7");
        assertThat(JsonTree.shortest(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(JsonTree.shortest(100)).isEqualTo("100.0");
        assertThat(JsonTree.shortest(-1234567.25)).isEqualTo("-1234567.25");
        assertThat(JsonTree.shortest(1e-4)).isEqualTo("0.0001");
        assertThat(JsonTree.shortest(-2.5e-7)).isEqualTo("-2.5e-7");
        assertThat(JsonTree.shortest(1e15)).isEqualTo("1e15");
        assertThat(JsonTree.shortest(Double.MAX_VALUE)).isEqualTo("1.7976931348623157e308");
        assertThat(JsonTree.shortest(2e23)).isEqualTo("2e23");
        assertThat(JsonTree.shortest(2.82879384806159e17)).isEqualTo("2.82879384806159e17");
        assertThat(JsonTree.shortest(Double.MIN_VALUE)).isEqualTo("5e-324");
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = JsonTree.shortest(value);
                assertThat(Double.parseDouble(text)).isEqualTo(value);
                assertThat(digits(text)).as(text).isLessThanOrEqualTo(digits(Double.toString(value)));
            }
        }
    }

    @Test
    void whatWasWrittenIsReadAsRecords() throws IOException {
        Summary summary = new Summary(
                Model.iaf_psc_delta,
                new LinkedHashMap<>(Map.of("E", new Population(3, 5_000_000_000L, 0.1 + 0.2, Double.NaN, 2.5f))),
                new double[] {Math.PI, Double.NaN},
                List.of());
        Json.write(file, summary);
        Summary read = Json.read(file, Summary.class);
        assertThat(read.model()).isEqualTo(summary.model());
        assertThat(read.populations()).isEqualTo(summary.populations());
        assertThat(read.bins()).containsExactly(Math.PI, Double.NaN);
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void aTreeIsReadWithoutKnowingItsShape() throws IOException {
        Json.write(file, Map.of("network", Map.of("rate_hz", 32.5)));
        JsonObject tree = Json.read(file, JsonObject.class);
        assertThat(tree.getAsJsonObject("network").get("rate_hz").getAsDouble()).isEqualTo(32.5);
    }

    @Test
    void whatIsNoPlainValueIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> Json.write(file, Map.of("date", Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot write java.time.Instant as JSON");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void anUnreadableFileIsNamed() throws IOException {
        assertThatThrownBy(() -> Json.read(file, Summary.class))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot read " + file + ": no such file or directory");
        Files.writeString(file, "");
        assertThatThrownBy(() -> Json.read(file, Summary.class))
                .hasMessage("cannot read " + file + ": the file is empty");
        Files.writeString(file, "{\"model\": [");
        assertThatThrownBy(() -> Json.read(file, Summary.class))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot read " + file + ": ");
    }

    private static int digits(String number) {
        return new BigDecimal(number).stripTrailingZeros().precision();
    }
}
