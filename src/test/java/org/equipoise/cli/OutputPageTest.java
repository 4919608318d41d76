package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.MarkdownPage;
import org.equipoise.io.IndependentReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the page about output true: whatever a run writes is explained there. */
class OutputPageTest {
    @TempDir
    private static Path folder;

    private static Path run;

    @BeforeAll
    static void runTheExampleOfTheReference() throws IOException {
        String example = MarkdownPage.site("configuration").blocks("yaml").get(0);
        Path file = Files.writeString(folder.resolve("example.yaml"), example);
        run = folder.resolve("run");
        CommandRun simulation = CommandRun.here(
                "simulate",
                file.toString(),
                "--out",
                run.toString(),
                "--csv",
                "--set=duration=150 ms",
                "--set=stimuli=");
        assertThat(simulation.err()).isEmpty();
    }

    @Test
    void everyFileIsThere() throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names)
                    .containsExactly("config.yaml", "spikes.csv", "spikes.h5", "summary.json", "traces.h5")
                    .allSatisfy(name -> assertThat(MarkdownPage.site("output")
                                    .section("Output")
                                    .codeWords())
                            .contains(name));
        }
    }

    @Test
    void everyKeyOfTheSummaryIsThere() throws IOException {
        JsonObject summary = JsonParser.parseString(Files.readString(run.resolve("summary.json")))
                .getAsJsonObject();
        List<String> keys = new ArrayList<>();
        collect(summary, keys);

        keys.removeAll(summary.getAsJsonObject("populations").keySet());

        assertThat(keys).contains("spike_digest", "rate_hz", "build_s", "peak_rss_mb");
        assertThat(MarkdownPage.site("output").section("summary.json").codeWords())
                .containsAll(keys);
    }

    private static void collect(JsonObject object, List<String> keys) {
        for (String key : object.keySet()) {
            keys.add(key);
            JsonElement value = object.get(key);
            if (value.isJsonObject()) {
                collect(value.getAsJsonObject(), keys);
            }
        }
    }

    @Test
    void everyObjectAndAttributeOfTheHdf5FilesIsThere() throws IOException {
        for (String file : List.of("spikes.h5", "traces.h5")) {
            List<String> names = namesIn(run.resolve(file));
            names.removeAll(List.of("spikes", "E", "I", "report", "E.I_syn_ex"));

            assertThat(names).hasSizeGreaterThan(10);
            assertThat(MarkdownPage.site("output").codeWords()).as(file).containsAll(names);
        }
    }

    /** The names of all objects, without their paths, and of all attributes but those that readers are not to mind. */
    private static List<String> namesIn(Path file) {
        JsonObject found = IndependentReader.h5py(file, """
                (lambda names: (
                    names.extend(f.attrs),
                    f.visititems(lambda path, item: names.extend([path.split('/')[-1], *item.attrs])),
                    {'names': names})[-1])([])
                """);
        List<String> names = new ArrayList<>();
        found.getAsJsonArray("names").forEach(name -> names.add(name.getAsString()));
        names.removeIf(name -> name.startsWith("_"));
        return names;
    }
}
