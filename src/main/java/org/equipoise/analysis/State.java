package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A state of the model under several stimuli.
 *
 * @param name of the state: {@code one_column_2_6} has beta_intra 2 and beta_input 6
 * @param conditions one a stimulus, by stimulus, at least one
 * @param inputs the numbers of these stimuli among those that are analysed
 */
record State(String name, List<Condition> conditions, List<Integer> inputs) {
    private static final double PUBLISHED_SD = 1.2;

    /** What a state is told by. */
    TrialBlock.Model model() {
        return conditions.get(0).model();
    }

    /** The stimuli in Hz. */
    double[] stimuli() {
        return conditions.stream().mapToDouble(c -> c.model().stimulus()).toArray();
    }

    /**
     * Groups evoked conditions by state.
     *
     * @param stochastic whether those with noise or those without
     * @param stimuli those that are analysed, in Hz
     * @param missing is told what is missing or left out
     */
    static List<State> of(List<Condition> all, boolean stochastic, double[] stimuli, List<String> missing) {
        Map<String, Map<Double, Condition>> states = new TreeMap<>();
        for (Condition condition : all) {
            TrialBlock.Model model = condition.model();
            if (!model.spontaneous() && model.stochastic() == stochastic) {
                Condition other = states.computeIfAbsent(name(model), name -> new TreeMap<>())
                        .putIfAbsent(model.stimulus(), condition);
                if (other != null) {
                    missing.add("condition " + condition.name() + " is left out: it repeats " + other.name());
                }
            }
        }
        List<State> found = new ArrayList<>();
        states.forEach((name, byStimulus) -> {
            List<Condition> conditions = new ArrayList<>();
            List<Integer> inputs = new ArrayList<>();
            for (int u = 0; u < stimuli.length; u++) {
                Condition condition = byStimulus.remove(stimuli[u]);
                if (condition == null) {
                    missing.add("state " + name + (stochastic ? "" : " without noise") + ": no trials at "
                            + Plan.decimal(stimuli[u]) + " Hz");
                } else {
                    conditions.add(condition);
                    inputs.add(u);
                }
            }
            byStimulus.forEach((stimulus, condition) -> missing.add("condition " + condition.name() + " is left out: "
                    + Plan.decimal(stimulus) + " Hz is none of the stimuli that are analysed"));
            if (!conditions.isEmpty()) {
                found.add(new State(name, List.copyOf(conditions), List.copyOf(inputs)));
            }
        });
        return found;
    }

    private static String name(TrialBlock.Model model) {
        String name = (model.columns() == 1 ? "one_column_" : "two_columns_") + Plan.decimal(model.betaIntra()) + "_"
                + Plan.decimal(model.betaInput());
        if (model.columns() == 2 && model.betaInter() != model.betaInput()) {
            name += "_inter" + Plan.decimal(model.betaInter());
        }
        return model.sd() == PUBLISHED_SD ? name : name + "_sd" + Plan.decimal(model.sd());
    }

    /** The state's parameters, for its results. */
    Tables parameters() {
        TrialBlock.Model model = model();
        Tables tables = new Tables();
        tables.put("beta_intra", Table.list("1", model.betaIntra()));
        tables.put("beta_input", Table.list("1", model.betaInput()));
        tables.put("beta_inter", Table.list("1", model.betaInter()));
        tables.put("sd", Table.list("1", model.sd()));
        tables.put("stimuli", Table.list("Hz", stimuli()));
        tables.put(
                "trials",
                Table.list(
                        "1", conditions.stream().mapToDouble(Condition::trials).toArray()));
        return tables;
    }
}
