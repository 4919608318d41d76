package org.equipoise.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equipoise.column.ColumnCondition;
import org.equipoise.column.Protocol;
import org.equipoise.config.Section;
import org.equipoise.units.Dimension;

/**
 * Reads the {@code conditions} of a column study. An entry is one condition or, with {@code states} or a {@code grid}, a group
 * of conditions: one for each combination, named after the group with a suffix for each value.
 */
final class ColumnsConditions {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final Pattern STATE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)_([0-9]+(?:\\.[0-9]+)?)");
    private static final int MOST_TRIALS = 100_000_000;

    private final Section root;
    private final TimeSteps time;
    private final int trials;
    private final int transientStates;
    private final List<ColumnCondition> conditions = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    ColumnsConditions(Section root, TimeSteps time) {
        this.root = root;
        this.time = time;
        trials = root.integer("trials", 500, 1, MOST_TRIALS);
        transientStates = time.steps(root, "transient", 4000, 1);
    }

    List<ColumnCondition> read() {
        Section all = root.section("conditions");
        if (all.keys().isEmpty()) {
            root.problem("conditions", "there are no conditions", "give at least one");
        }
        for (String name : all.keys()) {
            Section section = all.section(name);
            if (NAME.matcher(name).matches()) {
                readGroup(name, section);
            } else {
                all.problem(
                        name,
                        "'" + name + "' cannot name a condition's directory",
                        "use letters, digits and . _ - only");
                section.ignoreRest();
            }
        }
        return conditions;
    }

    /** One combination of a group's values, as far as it is put together. */
    private record Draft(
            String name, double betaIntra, double betaInput, double betaInter, double sd, double stimulus) {
        Draft named(String suffix) {
            return new Draft(name + "_" + suffix, betaIntra, betaInput, betaInter, sd, stimulus);
        }

        Draft withBetaIntra(double value) {
            return new Draft(name, value, betaInput, betaInter, sd, stimulus).named("b" + decimal(value));
        }

        Draft withSd(double value) {
            return new Draft(name, betaIntra, betaInput, betaInter, value, stimulus).named("sd" + decimal(value));
        }

        Draft withStimulus(double value) {
            return new Draft(name, betaIntra, betaInput, betaInter, sd, value).named(decimal(1000 * value) + "Hz");
        }
    }

    private void readGroup(String group, Section section) {
        boolean spontaneous = section.flag("spontaneous", true);
        boolean stochastic = section.flag("stochastic", true);
        int count = section.integer("trials", trials, 1, MOST_TRIALS);
        Protocol protocol = protocol(section, spontaneous);
        Section grid = section.sectionOrDefaults("grid");
        List<Draft> drafts = states(group, section, grid, spontaneous);
        drafts = combine(grid, "sd", Dimension.NONE, drafts, (value, draft) -> draft.withSd(value));
        if (spontaneous) {
            refuseStimulus(section, grid);
        } else {
            drafts =
                    combine(grid, "stimulus", Dimension.FREQUENCY, drafts, (value, draft) -> draft.withStimulus(value));
        }
        for (Draft draft : drafts) {
            check(section, grid, draft, spontaneous);
            conditions.add(new ColumnCondition(
                    draft.name(),
                    draft.betaIntra(),
                    draft.betaInput(),
                    draft.betaInter(),
                    draft.sd(),
                    stochastic,
                    spontaneous,
                    draft.stimulus(),
                    count,
                    protocol));
            if (!names.add(draft.name())) {
                root.section("conditions")
                        .problem(group, "there are two conditions '" + draft.name() + "'", "rename one of the groups");
            }
        }
    }

    private Protocol protocol(Section section, boolean spontaneous) {
        int states = time.steps(section, "duration", spontaneous ? 4000 : 200, 2);
        int onset = 0;
        int steps = 0;
        if (!spontaneous) {
            onset = time.steps(section, "stimulus_onset", 100, 0);
            steps = time.steps(section, "stimulus_duration", 100, 1);
            if (onset >= states) {
                section.problem("stimulus_onset", "the stimulus begins after the trial", "let it begin earlier");
            }
        }
        return new Protocol(time.isSound() ? time.dt() : 1, transientStates, states, onset, steps);
    }

    private List<Draft> states(String group, Section section, Section grid, boolean spontaneous) {
        double sd = grid.has("sd") ? 0 : section.quantity("sd", Dimension.NONE, 1.2);
        double stimulus = spontaneous || grid.has("stimulus") ? 0 : section.quantity("stimulus", Dimension.FREQUENCY);
        if (!section.has("states")) {
            Draft draft = new Draft(
                    group,
                    grid.has("beta_intra") ? 1 : section.quantity("beta_intra", Dimension.NONE),
                    section.quantity("beta_input", Dimension.NONE, 0),
                    section.quantity("beta_inter", Dimension.NONE, 0),
                    sd,
                    stimulus);
            return combine(
                    grid, "beta_intra", Dimension.NONE, List.of(draft), (value, one) -> one.withBetaIntra(value));
        }
        boolean two = section.integer("columns", 1, 1, 2) == 2;
        List<Draft> drafts = new ArrayList<>();
        for (String state : section.texts("states")) {
            Matcher pair = STATE.matcher(state);
            if (pair.matches()) {
                double a = Double.parseDouble(pair.group(1));
                double b = Double.parseDouble(pair.group(2));
                drafts.add(new Draft(group, a, b, two ? b : 0, sd, stimulus).named(state));
            } else {
                section.problem("states", "'" + state + "' is no state", "give beta_intra and beta_input, e.g. '2_6'");
            }
        }
        return drafts;
    }

    /** What a value of a grid makes of a draft. */
    private interface Step {
        Draft apply(double value, Draft draft);
    }

    private static List<Draft> combine(Section grid, String key, Dimension dimension, List<Draft> drafts, Step step) {
        if (!grid.has(key)) {
            return drafts;
        }
        double[] values = grid.quantities(key, dimension);
        if (values.length == 0) {
            grid.problem(key, key + " has no values", "give at least one, or remove it");
        }
        List<Draft> combined = new ArrayList<>();
        for (Draft draft : drafts) {
            for (double value : values) {
                combined.add(step.apply(value, draft));
            }
        }
        return combined;
    }

    private static void refuseStimulus(Section section, Section grid) {
        String what = "a spontaneous trial has no stimulus";
        String remedy = "remove it, or set 'spontaneous: false'";
        if (section.has("stimulus")) {
            section.quantity("stimulus", Dimension.FREQUENCY);
            section.problem("stimulus", what, remedy);
        }
        if (grid.has("stimulus")) {
            grid.quantities("stimulus", Dimension.FREQUENCY);
            grid.problem("stimulus", what, remedy);
        }
    }

    private static void check(Section section, Section grid, Draft draft, boolean spontaneous) {
        requireNotNegative(grid.has("sd") ? grid : section, "sd", draft.sd());
        requireNotNegative(grid.has("beta_intra") ? grid : section, "beta_intra", draft.betaIntra());
        requireNotNegative(section, "beta_input", draft.betaInput());
        requireNotNegative(section, "beta_inter", draft.betaInter());
        if (!spontaneous) {
            Section place = grid.has("stimulus") ? grid : section;
            if (draft.stimulus() <= 0) {
                place.problem("stimulus", "stimulus is not above 0 Hz", "give a rate, or set 'spontaneous: true'");
            }
            if (draft.betaInput() == 0) {
                section.problem(
                        "beta_input", "beta_input is 0, so that the stimulus has no effect", "give a scale above 0");
            }
        }
    }

    private static void requireNotNegative(Section section, String key, double value) {
        if (value < 0) {
            section.problem(key, key + " is " + decimal(value), "give a number of 0 or above");
        }
    }

    /** A number as a person would write it. */
    private static String decimal(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(12))
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(value);
    }
}
