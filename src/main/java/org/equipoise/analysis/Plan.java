package org.equipoise.analysis;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to do.
 *
 * @param results the items whose results make up each part of the whole, by the part's path, in the order of trials
 * @param parameters of the states, by their path
 * @param missing what is not there or left out, each as a sentence
 */
record Plan(Map<String, List<Item>> results, Map<String, Tables> parameters, List<String> missing) {
    static final String SPONTANEOUS = "spontaneous/";

    /** Plans the analysis of the conditions that are there. */
    static Plan of(List<Condition> conditions, double[] stimuli) throws IOException {
        Plan plan = new Plan(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (Condition condition : conditions) {
            plan.missing.addAll(condition.gaps());
            if (condition.model().spontaneous()) {
                plan.addSpontaneous(condition);
            }
        }
        for (State state : State.of(conditions, true, stimuli, plan.missing)) {
            plan.addEvoked(state);
        }
        for (State state : State.of(conditions, false, stimuli, plan.missing)) {
            plan.addDeterministic(state);
        }
        return plan;
    }

    private static String path(String part, int column, Population population) {
        return part + "/column" + column + "/" + population.fileName();
    }

    private void addSpontaneous(Condition condition) {
        if (!condition.model().stochastic()) {
            missing.add("condition " + condition.name() + " is left out: it has neither noise nor a stimulus");
            return;
        }
        parameters.put(SPONTANEOUS + condition.name(), parameters(condition));
        for (int column = 0; column < condition.model().columns(); column++) {
            for (Population population : Population.values()) {
                List<Item> items = new ArrayList<>();
                for (TrialBlock block : condition.blocks()) {
                    items.add(new SpontaneousItem(block, column, population));
                }
                results.put(path(SPONTANEOUS + condition.name(), column, population), items);
            }
        }
    }

    private static Tables parameters(Condition condition) {
        TrialBlock.Model model = condition.model();
        Tables tables = new Tables();
        tables.put("beta_intra", Table.list("1", model.betaIntra()));
        tables.put("beta_input", Table.list("1", model.betaInput()));
        tables.put("beta_inter", Table.list("1", model.betaInter()));
        tables.put("sd", Table.list("1", model.sd()));
        tables.put("trials", Table.list("1", condition.trials()));
        return tables;
    }

    private void addEvoked(State state) {
        for (Condition condition : state.conditions()) {
            if (condition.trials() < EvokedItem.FEWEST_TRIALS) {
                missing.add("state " + state.name() + ": no information, because condition " + condition.name()
                        + " has " + condition.trials() + " trials and its cross-validation needs "
                        + EvokedItem.FEWEST_TRIALS);
            }
        }
        parameters.put("evoked/" + state.name(), state.parameters());
        for (int column = 0; column < state.model().columns(); column++) {
            for (Population population : Population.values()) {
                results.put(
                        path("evoked/" + state.name(), column, population),
                        List.of(new EvokedItem(state, column, population)));
            }
        }
    }

    private void addDeterministic(State state) throws IOException {
        Optional<String> lacking = new DeterministicItem(state, 0, Population.PYRAMIDAL).lacks();
        if (lacking.isPresent()) {
            missing.add("state " + state.name() + " without noise: " + lacking.get());
            return;
        }
        parameters.put("deterministic/" + state.name(), state.parameters());
        for (int column = 0; column < state.model().columns(); column++) {
            for (Population population : Population.values()) {
                results.put(
                        path("deterministic/" + state.name(), column, population),
                        List.of(new DeterministicItem(state, column, population)));
            }
        }
    }

    /** All items. */
    List<Item> items() {
        return results.values().stream().flatMap(List::stream).toList();
    }

    /** A number as a person would write it. */
    static String decimal(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
