package org.equipoise.plot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equipoise.io.Json;

/**
 * The tables of {@code summary.json}, of whatever kind the run is: an object of plain values is a table of two columns, an object
 * of objects one with a row each. What theory predicts of populations stands beside what was measured.
 */
final class SummaryChapter implements Chapter {
    private static final String FILE = "summary.json";
    private static final String POPULATIONS = "populations";
    private static final String SEED = "seed";
    private static final String THEORY = "theory";

    @Override
    public boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    @Override
    public void addTo(Report report, Path directory) throws IOException {
        JsonObject summary = Json.read(directory.resolve(FILE), JsonObject.class);
        JsonObject theory = object(summary.remove(THEORY));
        report.section("Summary");
        report.table(values("The run (summary.json).", summary));
        for (Map.Entry<String, JsonElement> entry : summary.entrySet()) {
            JsonObject part = object(entry.getValue());
            if (part.isEmpty()) {
                continue;
            }
            String caption = capital(SummaryNames.words(entry.getKey())) + ".";
            if (!part.entrySet().stream().allMatch(member -> member.getValue().isJsonObject())) {
                report.table(values(caption, part));
            } else if (entry.getKey().equals(POPULATIONS)) {
                report.table(rows(populationCaption(theory), part, object(theory.get(POPULATIONS))));
            } else {
                report.table(rows(caption, part, new JsonObject()));
            }
        }
        sentences(theory.get("reasons")).forEach(reason -> report.text("No theory: " + reason));
        sentences(theory.get("differences")).forEach(difference -> report.text("Differs from theory: " + difference));
    }

    private static String populationCaption(JsonObject theory) {
        return object(theory.get(POPULATIONS)).isEmpty()
                ? "Populations."
                : "Populations: measurement, and what mean-field theory predicts (a dash where the two do not compare).";
    }

    /** The plain values and lists of an object. */
    private static ReportTable values(String caption, JsonObject object) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            JsonElement value = entry.getValue();
            if (!value.isJsonObject()) {
                rows.add(List.of(
                        SummaryNames.withUnit(entry.getKey()),
                        entry.getKey().equals(SEED) ? value.getAsString() : SummaryNames.text(value)));
            }
        }
        return new ReportTable(caption, List.of("", "value"), rows);
    }

    /** A row for each member, with predictions of the same name and key behind the measurement. */
    private static ReportTable rows(String caption, JsonObject members, JsonObject predictions) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> predicted = new LinkedHashSet<>();
        members.entrySet()
                .forEach(member -> keys.addAll(object(member.getValue()).keySet()));
        predictions
                .entrySet()
                .forEach(member -> predicted.addAll(object(member.getValue()).keySet()));
        List<String> header = new ArrayList<>();
        header.add("name");
        for (String key : keys) {
            header.add(SummaryNames.withUnit(key));
            if (predicted.contains(key)) {
                header.add("theory");
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, JsonElement> member : members.entrySet()) {
            List<String> row = new ArrayList<>();
            row.add(member.getKey());
            JsonObject prediction = object(predictions.get(member.getKey()));
            for (String key : keys) {
                row.add(SummaryNames.text(object(member.getValue()).get(key)));
                if (predicted.contains(key)) {
                    row.add(SummaryNames.text(comparable(prediction, key) ? prediction.get(key) : null));
                }
            }
            rows.add(row);
        }
        return new ReportTable(caption, header, rows);
    }

    /** Where theory does not say whether {@code cv_isi} agrees, {@code cv_agrees} is null: the two are then not comparable. */
    private static boolean comparable(JsonObject prediction, String key) {
        JsonElement agrees = prediction.get(key.replaceFirst("_.*", "") + "_agrees");
        return agrees == null || !agrees.isJsonNull();
    }

    private static List<String> sentences(JsonElement list) {
        List<String> sentences = new ArrayList<>();
        if (list instanceof JsonArray array) {
            array.forEach(sentence -> sentences.add(sentence.getAsString()));
        }
        return sentences;
    }

    private static JsonObject object(JsonElement element) {
        return element instanceof JsonObject object ? object : new JsonObject();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
