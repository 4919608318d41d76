package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.io.Json;
import org.equipoise.io.Provenance;
import org.equipoise.network.NetworkSpec;
import org.equipoise.theory.BalanceConditions;
import org.equipoise.theory.BalancedState;
import org.equipoise.theory.FixedPoint;
import org.equipoise.theory.FluctuationSpectrum;
import org.equipoise.theory.InputBalance;
import org.equipoise.theory.LinearResponse;
import org.equipoise.theory.MeanField;
import org.equipoise.theory.MeanFieldPopulation;
import org.equipoise.theory.MeanFieldSolution;

/** What mean-field theory says of a network: as a file and in words. */
public final class TheoryPrediction implements Prediction {
    /** Distance of frequencies, 1 Hz, in 1/ms. */
    private static final double FREQUENCY_INTERVAL = 0.001;

    /** From 0 to 1000 Hz. */
    private static final int FREQUENCIES = 1001;

    static final String NOT_REACHED = "from rest, the pseudo-time dynamics reach no fixed point";

    private final MeanField meanField;
    private final MeanFieldSolution solution;
    private final BalancedState balanced;
    private final Optional<BalanceConditions> conditions;
    private final Optional<FluctuationSpectrum> fluctuations;
    private final List<String> notes;
    private final Provenance provenance;

    private TheoryPrediction(MeanField meanField, TheoryNetwork theory, Provenance provenance) {
        this.meanField = meanField;
        this.provenance = provenance;
        solution = MeanFieldSolution.of(meanField);
        balanced = BalancedState.of(meanField);
        conditions = BalanceConditions.of(meanField);
        fluctuations = solution.reached()
                .map(point -> theory.linearResponse(meanField, point))
                .filter(LinearResponse::exists)
                .map(response -> FluctuationSpectrum.of(response, FREQUENCY_INTERVAL, FREQUENCIES));
        notes = new ArrayList<>(theory.notes());
        if (solution.reached().isEmpty()) {
            notes.add(NOT_REACHED);
        } else if (solution.fixedPoints().size() > 1) {
            notes.add("there are other fixed points than the one reached from rest");
        }
        fluctuations
                .filter(spectrum -> spectrum.growingModes() > 0)
                .ifPresent(spectrum -> notes.add("with its delays, the fixed point reached from rest is unstable:"
                        + " expect oscillations, and rates somewhat different"));
    }

    /**
     * What theory says of a network.
     *
     * @param resolved its configuration, which the file of results names as its origin
     * @throws TheoryGapException if theory does not cover the network
     */
    static TheoryPrediction of(NetworkSpec network, String resolved) {
        TheoryNetwork theory = new TheoryNetwork(network);
        List<String> gaps = theory.gaps();
        if (!gaps.isEmpty()) {
            throw new TheoryGapException(gaps);
        }
        MeanField meanField = theory.meanField();
        Version version = Version.current();
        return new TheoryPrediction(
                meanField,
                theory,
                new Provenance(version.version(), version.commit(), resolved, network.seed(), 1, 1, Instant.now()));
    }

    /** The fixed point reached from rest: what a simulation should show. */
    Optional<FixedPoint> reached() {
        return solution.reached();
    }

    /** What limits the prediction, one sentence each. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Writes {@code theory.json}, and the courses over time and frequency to {@code theory.h5}. */
    @Override
    public void write(Path directory) throws IOException {
        TheoryFile.write(directory.resolve("theory.h5"), meanField, solution, fluctuations, provenance);
        Map<String, Object> tree = new LinkedHashMap<>(tree());
        tree.put("course_from_rest", course());
        Json.write(directory.resolve("theory.json"), tree);
    }

    /** All that is in {@code theory.json} but the course over time. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("populations", solution.reached().map(this::populations).orElse(Map.of()));
        tree.put(
                "fixed_points",
                solution.fixedPoints().stream().map(this::fixedPoint).toList());
        tree.put("balanced_state", balancedState());
        tree.put(
                "fluctuations", fluctuations.map(TheoryPrediction::fluctuations).orElse(Map.of()));
        tree.put("notes", notes);
        return tree;
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
        Map<String, Object> populations = new LinkedHashMap<>();
        double[] all = balanced.rates().stream().mapToDouble(rate -> rate).toArray();
        for (int i = 0; i < all.length; i++) {
            MeanFieldPopulation population = meanField.populations().get(i);
            rates.put(population.name(), 1000 * all[i]);
            if (balanced.exists()) {
                InputBalance balance = InputBalance.of(population, all);
                Map<String, Object> input = new LinkedHashMap<>();
                input.put("excitation_mV", balance.excitation());
                input.put("inhibition_mV", balance.inhibition());
                input.put("sigma_mV", population.input(all).sigma());
                populations.put(population.name(), input);
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("exists", balanced.exists());
        tree.put("reason", balanced.reason());
        tree.put("rates_hz", rates);
        tree.put("populations", populations);
        conditions.ifPresent(ratios -> tree.put("conditions", ratios));
        return tree;
    }

    private static Map<String, Object> fluctuations(FluctuationSpectrum spectrum) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("peak_hz", 1000 * spectrum.peak());
        tree.put("growing_modes", spectrum.growingModes());
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

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int width = meanField.populations().stream()
                .map(MeanFieldPopulation::name)
                .mapToInt(String::length)
                .reduce(10, Math::max);
        solution.reached().ifPresent(point -> {
            lines.add(String.format(
                    "%-" + width + "s %9s %9s %9s %7s %14s %14s",
                    "population",
                    "rate/Hz",
                    "mu/mV",
                    "sigma/mV",
                    "CV",
                    "excitation/mV",
                    "inhibition/mV"));
            for (int i = 0; i < point.populations().size(); i++) {
                FixedPoint.State state = point.populations().get(i);
                InputBalance balance = InputBalance.of(meanField.populations().get(i), point.rates());
                lines.add(String.format(
                        Locale.ROOT,
                        "%-" + width + "s %9.3f %9.3f %9.3f %7.3f %14.3f %14.3f",
                        state.name(),
                        1000 * state.rate(),
                        state.mu(),
                        state.sigma(),
                        state.cvIsi(),
                        balance.excitation(),
                        balance.inhibition()));
            }
        });
        long stable = solution.fixedPoints().stream().filter(FixedPoint::stable).count();
        lines.add("fixed points: " + stable + " stable, "
                + (solution.fixedPoints().size() - stable) + " unstable");
        if (fluctuations.isPresent()) {
            lines.add("fluctuations: " + oscillation());
        }
        lines.add("balanced state for many inputs: "
                + (balanced.exists() ? balancedRates() : "none, " + balanced.reason()));
        conditions.ifPresent(ratios -> lines.add("it needs " + needed(ratios)));
        notes.forEach(note -> lines.add("note: " + note));
        return lines;
    }

    private static String needed(BalanceConditions ratios) {
        return ratios.sameInput()
                ? String.format(
                        Locale.ROOT,
                        "|J_EI| > J_EE, as E and I get the same input: the ratio %.3f %s above 1",
                        ratios.dominance(),
                        ratios.hold() ? "is" : "is not")
                : String.format(
                        Locale.ROOT,
                        "J_EX/J_IX > J_EI/J_II > J_EE/J_IE: %.3f, %.3f, %.3f %s",
                        ratios.drive(),
                        ratios.inhibition(),
                        ratios.excitation(),
                        ratios.hold() ? "do" : "do not");
    }

    /** Where fluctuations are largest and whether they grow; empty where there is no linear response. */
    String oscillation() {
        return fluctuations
                .map(spectrum -> String.format(
                        Locale.ROOT,
                        "largest at %.0f Hz, %s",
                        1000 * spectrum.peak(),
                        spectrum.growingModes() == 0 ? "damped" : "growing to an oscillation"))
                .orElse("");
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
