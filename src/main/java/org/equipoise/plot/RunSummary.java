package org.equipoise.plot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the figures need of a spiking run's {@code summary.json}.
 *
 * @param dtMs time step in ms; spike times are multiples of it
 * @param durationMs model time in ms
 * @param fromMs where the run's statistics begin, in ms ({@code statistics_from_ms}; 0 if the summary has none)
 * @param populations in the order of the file
 */
record RunSummary(double dtMs, double durationMs, double fromMs, List<Population> populations) {

    /**
     * @param size number of neurons
     * @param rateHz mean rate of a neuron in Hz; 0 where the run had none to measure
     */
    record Population(String name, int size, double rateHz) {}

    /** @throws IOException if the file cannot be read or lacks a value; the message says which */
    static RunSummary read(Path file) throws IOException {
        try {
            JsonObject root = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            List<Population> populations = new ArrayList<>();
            JsonObject named = member(root, "populations").getAsJsonObject();
            for (String name : named.keySet()) {
                JsonObject one = named.getAsJsonObject(name);
                populations.add(new Population(name, member(one, "size").getAsInt(), rateHz(one)));
            }
            double from = root.has("statistics_from_ms") ? positive(root, "statistics_from_ms", true) : 0;
            return new RunSummary(
                    positive(root, "dt_ms", false),
                    positive(root, "duration_ms", false),
                    from,
                    List.copyOf(populations));
        } catch (JsonParseException
                | IllegalStateException
                | ClassCastException
                | NumberFormatException
                | UnsupportedOperationException e) {
            throw new IOException(file + " is damaged: " + e.getMessage(), e);
        }
    }

    /** Mean rate over all neurons in Hz; 0 if there are none. */
    double meanRateHz() {
        double spikes = 0;
        double neurons = 0;
        for (Population p : populations) {
            spikes += p.rateHz * p.size;
            neurons += p.size;
        }
        return neurons == 0 ? 0 : spikes / neurons;
    }

    int neurons() {
        return populations.stream().mapToInt(Population::size).sum();
    }

    private static double rateHz(JsonObject population) {
        return member(population, "rate_hz").isJsonNull() ? 0 : positive(population, "rate_hz", true);
    }

    private static JsonElement member(JsonObject object, String name) {
        if (!object.has(name)) {
            throw new JsonParseException("'" + name + "' is missing");
        }
        return object.get(name);
    }

    private static double positive(JsonObject object, String name, boolean orZero) {
        double value = member(object, name).getAsDouble();
        if (value > 0 || (orZero && value == 0)) {
            return value;
        }
        throw new JsonParseException("'" + name + "' is " + value);
    }
}
