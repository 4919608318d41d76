package org.equipoise.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.equipoise.analysis.evoked.Activations;
import org.equipoise.analysis.evoked.Currents;
import org.equipoise.analysis.evoked.DeterministicResponse;
import org.equipoise.analysis.evoked.Scaling;
import org.equipoise.io.Hdf5Reader;

/**
 * The answers of one population in one state without noise to all stimuli.
 *
 * @param state without noise
 * @param column the population's
 * @param population of which
 */
record DeterministicItem(State state, int column, Population population) implements Item {

    @Override
    public String name() {
        return String.join("-", "deterministic", state.name(), "column" + column, population.fileName());
    }

    @Override
    public List<String> inputs() {
        List<String> inputs = new ArrayList<>();
        inputs.add(name());
        state.conditions()
                .forEach(condition -> inputs.add(condition.blocks().get(0).identity()));
        return inputs;
    }

    @Override
    public double cost() {
        return 1;
    }

    /** What the first trials of the conditions lack for this, as a sentence without its subject. */
    Optional<String> lacks() throws IOException {
        for (Condition condition : state.conditions()) {
            TrialBlock block = condition.blocks().get(0);
            try (Hdf5Reader file = new Hdf5Reader(block.file())) {
                if (!file.has(path("V"))) {
                    return Optional.of("its variables were not recorded (record.state_trials is 0)");
                }
                DeterministicResponse.requireSamples(timing(block, file), samples(file, path("V")));
            } catch (IllegalArgumentException unsuitable) {
                return Optional.of(unsuitable.getMessage());
            }
        }
        return Optional.empty();
    }

    private DeterministicResponse.Timing timing(TrialBlock block, Hdf5Reader file) throws IOException {
        return new DeterministicResponse.Timing(
                block.model().onset(),
                block.model().duration(),
                file.numberAttribute(path("V"), "interval_ms").doubleValue());
    }

    private static int samples(Hdf5Reader file, String table) throws IOException {
        return Math.toIntExact(file.shape(table)[1]);
    }

    private String path(String variable) {
        return String.format(Locale.ROOT, "/column%d/states/%s_%s", column, variable, population.letter());
    }

    @Override
    public Tables compute() throws IOException {
        List<DeterministicResponse> responses = new ArrayList<>();
        for (Condition condition : state.conditions()) {
            responses.add(response(condition.blocks().get(0)));
        }
        Tables tables = new Tables();
        tables.put("rate/before", ofStimuli("Hz", responses, r -> r.rate()[r.before()]));
        tables.put("rate/after", ofStimuli("Hz", responses, r -> r.rate()[r.after()]));
        tables.put("rate/amplitude", ofStimuli("Hz", responses, DeterministicResponse::amplitude));
        putCurrents(
                tables,
                "before",
                responses.stream().map(DeterministicResponse::currentsBefore).toList());
        putCurrents(
                tables,
                "after",
                responses.stream().map(DeterministicResponse::currentsAfter).toList());
        tables.put("trace/time", Table.list("ms", responses.get(0).times()));
        tables.put(
                "trace/rate",
                Table.rows(
                        "Hz",
                        responses.stream().map(DeterministicResponse::rate).toArray(double[][]::new)));
        tables.put(
                "trace/balance",
                Table.rows(
                        "mV",
                        responses.stream().map(DeterministicResponse::balance).toArray(double[][]::new)));
        return tables;
    }

    private static void putCurrents(Tables tables, String when, List<Currents> currents) {
        tables.put("currents/local/" + when, ofStimuli("mV", currents, Currents::local));
        tables.put("currents/input/" + when, ofStimuli("mV", currents, Currents::input));
        tables.put("currents/inter/" + when, ofStimuli("mV", currents, Currents::inter));
        tables.put("currents/inhibition/" + when, ofStimuli("mV", currents, Currents::inhibition));
        tables.put("currents/balance/" + when, ofStimuli("mV", currents, Currents::balance));
    }

    private static <T> Table ofStimuli(String units, List<T> items, ToDoubleFunction<T> number) {
        return Table.list(units, items.stream().mapToDouble(number).toArray());
    }

    private DeterministicResponse response(TrialBlock block) throws IOException {
        TrialBlock.Model model = block.model();
        String letter = population.letter();
        try (Hdf5Reader file = new Hdf5Reader(block.file())) {
            Activations trial = new Activations(
                    trace(block, file, path("V")),
                    trace(block, file, synapse(letter + "p")),
                    trace(block, file, synapse(letter + "x")),
                    trace(block, file, synapse(letter + "o")),
                    trace(block, file, synapse(letter + "i")));
            double gaba = population == Population.PYRAMIDAL ? model.gabaP() : model.gabaI();
            return DeterministicResponse.of(
                    trace(block, file, path("Q")),
                    trial,
                    new Scaling(model.betaIntra(), model.betaInput(), model.betaInter(), gaba),
                    timing(block, file));
        }
    }

    private String synapse(String ends) {
        return String.format(Locale.ROOT, "/column%d/states/s_%s", column, ends);
    }

    private static double[] trace(TrialBlock block, Hdf5Reader file, String table) throws IOException {
        return block.row(file, table, 0, samples(file, table));
    }
}
