package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.io.Json;
import org.equipoise.network.NetworkSpec;
import org.equipoise.theory.BalancedState;
import org.equipoise.theory.FixedPoint;
import org.equipoise.theory.InputBalance;
import org.equipoise.theory.MeanField;
import org.equipoise.theory.MeanFieldPopulation;
import org.equipoise.theory.MeanFieldSolution;

/** What mean-field theory says of a network: as a file and in words. */
public final class TheoryPrediction {
    static final String NOT_REACHED = "from rest, the pseudo-time dynamics reach no fixed point";

    private final MeanField meanField;
    private final MeanFieldSolution solution;
    private final BalancedState balanced;
    private final List<String> notes;

    private TheoryPrediction(MeanField meanField, List<String> notes) {
        this.meanField = meanField;
        solution = MeanFieldSolution.of(meanField);
        balanced = BalancedState.of(meanField);
        this.notes = new ArrayList<>(notes);
        if (solution.reached().isEmpty()) {
            this.notes.add(NOT_REACHED);
        } else if (solution.fixedPoints().size() > 1) {
            this.notes.add("there are other fixed points than the one reached from rest");
        }
    }

    /** @throws TheoryGapException if theory does not cover the network */
    static TheoryPrediction of(NetworkSpec network) {
        TheoryNetwork theory = new TheoryNetwork(network);
        List<String> gaps = theory.gaps();
        if (!gaps.isEmpty()) {
            throw new TheoryGapException(gaps);
        }
        MeanField meanField = theory.meanField();
        return new TheoryPrediction(meanField, theory.notes());
    }

    /** The fixed point reached from rest: what a simulation should show. */
    Optional<FixedPoint> reached() {
        return solution.reached();
    }

    /** What limits the prediction, one sentence each. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * Writes {@code theory.json}.
     *
     * @throws IOException if it cannot be written; the message names the file
     */
    public void write(Path file) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("populations", solution.reached().map(this::populations).orElse(Map.of()));
        tree.put(
                "fixed_points",
                solution.fixedPoints().stream().map(this::fixedPoint).toList());
        tree.put("balanced_state", balancedState());
        tree.put("course_from_rest", course());
        tree.put("notes", notes);
        Json.write(file, tree);
    }

    private Map<String, Object> populations(FixedPoint point) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < point.populations().size(); i++) {
            FixedPoint.State state = point.populations().get(i);
            InputBalance balance = InputBalance.of(meanField.populations().get(i), point.rates());
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("rate_hz", 1000 * state.rate());
            values.put("mu_mV", state.mu());
            values.put("sigma_mV", state.sigma());
            values.put("cv_isi", state.cvIsi());
            values.put("tau_syn_ms", state.tauSyn());
            values.put("excitation_mV", balance.excitation());
            values.put("inhibition_mV", balance.inhibition());
            tree.put(state.name(), values);
        }
        return tree;
    }

    private Map<String, Object> fixedPoint(FixedPoint point) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("stable", point.stable());
        tree.put("reached_from_rest", solution.reached().filter(point::equals).isPresent());
        tree.put("populations", populations(point));
        tree.put("growth_per_tau", point.growth());
        return tree;
    }

    private Map<String, Object> balancedState() {
        Map<String, Object> rates = new LinkedHashMap<>();
        for (int i = 0; i < balanced.rates().size(); i++) {
            rates.put(balanced.names().get(i), 1000 * balanced.rates().get(i));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("exists", balanced.exists());
        tree.put("reason", balanced.reason());
        tree.put("rates_hz", rates);
        return tree;
    }

    private Map<String, Object> course() {
        Map<String, Object> rates = new LinkedHashMap<>();
        for (int i = 0; i < meanField.populations().size(); i++) {
            int population = i;
            rates.put(
                    meanField.populations().get(i).name(),
                    solution.course().stream().map(r -> 1000 * r[population]).toList());
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("time_tau", solution.times());
        tree.put("rates_hz", rates);
        return tree;
    }

    /** The prediction in words: a table and what limits it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int width = meanField.populations().stream()
                .map(MeanFieldPopulation::name)
                .mapToInt(String::length)
                .reduce(10, Math::max);
        solution.reached().ifPresent(point -> {
            lines.add(String.format(
                    "%-" + width + "s %9s %9s %9s %7s", "population", "rate/Hz", "mu/mV", "sigma/mV", "CV"));
            for (FixedPoint.State state : point.populations()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%-" + width + "s %9.3f %9.3f %9.3f %7.3f",
                        state.name(),
                        1000 * state.rate(),
                        state.mu(),
                        state.sigma(),
                        state.cvIsi()));
            }
        });
        long stable = solution.fixedPoints().stream().filter(FixedPoint::stable).count();
        lines.add("fixed points: " + stable + " stable, "
                + (solution.fixedPoints().size() - stable) + " unstable");
        lines.add("balanced state for many inputs: "
                + (balanced.exists() ? balancedRates() : "none, " + balanced.reason()));
        notes.forEach(note -> lines.add("note: " + note));
        return lines;
    }

    private String balancedRates() {
        List<String> rates = new ArrayList<>();
        for (int i = 0; i < balanced.rates().size(); i++) {
            rates.add(String.format(
                    Locale.ROOT,
                    "%s %.3f Hz",
                    balanced.names().get(i),
                    1000 * balanced.rates().get(i)));
        }
        return rates.stream().collect(Collectors.joining(", "));
    }
}
