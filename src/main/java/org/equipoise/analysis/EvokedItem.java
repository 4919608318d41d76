package org.equipoise.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.equipoise.analysis.evoked.EvokedAmplitude;
import org.equipoise.analysis.information.InformationContent;
import org.equipoise.analysis.information.Method;
import org.equipoise.analysis.information.Scores;
import org.equipoise.analysis.information.StateStreams;
import org.equipoise.analysis.statistics.Moments;
import org.equipoise.io.Hdf5Reader;

/**
 * The answers of one population in one state to all stimuli: amplitudes, and what they tell about the stimulus.
 *
 * @param state with noise
 * @param column the population's
 * @param population of which
 */
record EvokedItem(State state, int column, Population population) implements Item {
    static final int FEWEST_TRIALS = InformationContent.FOLDS;

    @Override
    public String name() {
        return String.join("-", "evoked", state.name(), "column" + column, population.fileName());
    }

    @Override
    public List<String> inputs() {
        List<String> inputs = new ArrayList<>();
        inputs.add(name());
        inputs.add(state.inputs().toString());
        for (Condition condition : state.conditions()) {
            condition.blocks().forEach(block -> inputs.add(block.identity()));
        }
        return inputs;
    }

    /** Measured: as long as 50 spontaneous trials. */
    @Override
    public double cost() {
        return 50;
    }

    @Override
    public Tables compute() throws IOException {
        int stimuli = state.conditions().size();
        double[][] before = new double[stimuli][];
        double[][] after = new double[stimuli][];
        for (int u = 0; u < stimuli; u++) {
            Condition condition = state.conditions().get(u);
            before[u] = new double[condition.trials()];
            after[u] = new double[condition.trials()];
            read(condition, before[u], after[u]);
        }
        Tables tables = new Tables();
        putAmplitudes(tables, before, after);
        if (Arrays.stream(after).allMatch(trials -> trials.length >= FEWEST_TRIALS)) {
            putInformation(tables, before, after);
        }
        return tables;
    }

    private void read(Condition condition, double[] before, double[] after) throws IOException {
        String table = TrialBlock.table(column, population, "pre_post");
        int trial = 0;
        for (TrialBlock block : condition.blocks()) {
            try (Hdf5Reader file = new Hdf5Reader(block.file())) {
                for (int row = 0; row < block.trials(); row++) {
                    double[] rates = block.row(file, table, row, 2);
                    before[trial] = rates[0];
                    after[trial] = rates[1];
                    trial++;
                }
            }
        }
    }

    private static void putAmplitudes(Tables tables, double[][] before, double[][] after) {
        EvokedAmplitude[] evoked = new EvokedAmplitude[before.length];
        Arrays.setAll(evoked, u -> EvokedAmplitude.of(before[u], after[u]));
        putMoments(tables, "before", evoked, EvokedAmplitude::before);
        putMoments(tables, "after", evoked, EvokedAmplitude::after);
        putMoments(tables, "amplitude", evoked, EvokedAmplitude::amplitude);
    }

    private static void putMoments(
            Tables tables, String name, EvokedAmplitude[] evoked, Function<EvokedAmplitude, Moments> what) {
        tables.put(name + "/mean", ofStimuli("Hz", evoked, e -> what.apply(e).mean()[0]));
        tables.put(name + "/sd", ofStimuli("Hz", evoked, e -> what.apply(e).sd()[0]));
        tables.put(name + "/se", ofStimuli("Hz", evoked, e -> what.apply(e).se()[0]));
    }

    private static <T> Table ofStimuli(String units, T[] items, ToDoubleFunction<T> number) {
        return Table.list(units, Arrays.stream(items).mapToDouble(number).toArray());
    }

    private void putInformation(Tables tables, double[][] before, double[][] after) {
        TrialBlock.Model model = state.model();
        InformationContent content = InformationContent.of(
                before,
                after,
                state.inputs().stream().mapToInt(Integer::intValue).toArray(),
                population.highestRate(),
                new StateStreams(
                        model.seed(),
                        model.columns(),
                        column,
                        population.number(),
                        model.betaIntra(),
                        model.betaInput()));
        putTasks(tables, "detection/", "t", content.detection());
        if (after.length > 1) {
            putTasks(tables, "differentiation/", "f", content.differentiation());
        }
    }

    private static void putTasks(Tables tables, String path, String separation, InformationContent.Task... tasks) {
        tables.put(path + separation, ofStimuli("1", tasks, InformationContent.Task::separation));
        tables.put(path + "information", ofStimuli("bit", tasks, InformationContent.Task::information));
        tables.put(
                path + "information_shuffled", ofStimuli("bit", tasks, InformationContent.Task::shuffledInformation));
        tables.put(
                path + "information_corrected", ofStimuli("bit", tasks, InformationContent.Task::correctedInformation));
        for (Method method : tasks[0].scores().keySet()) {
            putScores(
                    tables,
                    path + method.fileName() + "/",
                    Arrays.stream(tasks).map(task -> task.scores().get(method)).toArray(Scores[]::new));
        }
    }

    private static void putScores(Tables tables, String path, Scores[] scores) {
        Map<String, Function<Scores, double[]>> sets = Map.of("test", Scores::test, "train", Scores::train);
        sets.forEach((name, ofFolds) -> {
            tables.put(
                    path + name + "/folds",
                    Table.rows("1", Arrays.stream(scores).map(ofFolds).toArray(double[][]::new)));
            tables.put(path + name + "/mean", ofStimuli("1", scores, s -> Scores.mean(ofFolds.apply(s))));
            tables.put(path + name + "/sd", ofStimuli("1", scores, s -> Scores.sd(ofFolds.apply(s))));
            tables.put(path + name + "/ci95", ofStimuli("1", scores, s -> Scores.confidence(ofFolds.apply(s))));
        });
        tables.put(
                path + "iterations",
                Table.rows(
                        "1",
                        Arrays.stream(scores)
                                .map(s -> Arrays.stream(s.iterations())
                                        .asDoubleStream()
                                        .toArray())
                                .toArray(double[][]::new)));
    }
}
