package org.equipoise.experiment;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.network.GoldenTrace;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Parameter;
import org.equipoise.neuron.Receptor;
import org.equipoise.neuron.Recordable;
import org.equipoise.units.Dimension;
import org.equipoise.units.Quantity;

/**
 * The page of a neuron model, made from the comment of its class, from what it says of itself, and from a run beside NEST's.
 *
 * @param text in Markdown
 * @param figure as SVG
 */
record ModelPage(String text, String figure) {
    private static final String TOLERANCE = "gsl_error_tol";
    private static final double REFERENCE = 1e-12;

    static ModelPage of(NeuronModel model) throws IOException {
        ModelJavadoc comment = ModelJavadoc.of(model);
        Optional<GoldenTrace> nest = GoldenTrace.ofNest(model);
        GoldenTrace input = nest.orElseGet(() -> withoutNest(model));
        GoldenTrace ours = input.simulated(model, Map.of());
        GoldenTrace reference = nest.orElseGet(() -> input.simulated(model, Map.of(TOLERANCE, REFERENCE)));
        String name = nest.isPresent() ? "NEST 3.6" : TOLERANCE + " = 1e-12";
        StringBuilder text = new StringBuilder();
        text.append("# " + model.name()
                        + "\n\n<!-- Made by scripts/model-pages from the model's class; do not edit. -->\n\n")
                .append(comment.summary() + "\n\n```\n" + comment.equations() + "\n```\n\n");
        comment.notes().forEach(note -> text.append(note + "\n\n"));
        text.append("## Parameters\n\n" + parameters(model) + "\n")
                .append(wrapped("Receptors: " + receptors(model) + "."))
                .append(wrapped("Recordable: " + recordables(model) + "."))
                .append("\nWhat it shares with other models, and what is drawn: see [Models](../models.md).\n\n")
                .append("## Validation\n\n" + comparison(nest.isPresent(), reference, ours))
                .append("\n![Potential of one neuron: " + name + " and Equipoise]" + "(../../resources/images/models/"
                        + model.name() + ".svg)\n");
        if (hasTolerance(model)) {
            text.append("\n" + tolerances(model, input));
        }
        return new ModelPage(text.toString(), TraceSvg.of(reference, name, ours));
    }

    private static boolean hasTolerance(NeuronModel model) {
        return model.parameters().stream().anyMatch(p -> p.name().equals(TOLERANCE));
    }

    private static GoldenTrace withoutNest(NeuronModel model) {
        List<String> variables =
                model.recordables().stream().map(Recordable::name).toList();
        return model.name().equals("iaf_bw_2001")
                ? GoldenTrace.likeNests(40, "AMPA", 40, "GABA", 500, variables)
                : GoldenTrace.likeNests(30, null, -20, null, 800, variables);
    }

    private static String wrapped(String text) {
        return text + "\n";
    }

    private static String parameters(NeuronModel model) {
        return "| parameter | default | must be | meaning |\n|---|---|---|---|\n"
                + model.parameters().stream().map(ModelPage::row).collect(Collectors.joining("\n", "", "\n"));
    }

    /** A row of the table of parameters. */
    static String row(Parameter parameter) {
        String value = parameter
                .sameAs()
                .map(other -> "that of `" + other + "`")
                .orElseGet(() -> new Quantity(parameter.defaultValue(), parameter.dimension()).toString());
        return "| `" + parameter.name() + "` | " + value + " | "
                + parameter.range().words() + " | " + parameter.description() + " |";
    }

    private static String receptors(NeuronModel model) {
        return model.receptors().stream().map(ModelPage::receptor).collect(Collectors.joining(", "));
    }

    private static String receptor(Receptor receptor) {
        String sign = receptor.sign() == 0 ? "" : receptor.sign() > 0 ? ", not below 0" : ", not above 0";
        return "`" + receptor.name() + "` (weights in " + receptor.weight().unit() + sign + ")";
    }

    private static String recordables(NeuronModel model) {
        return model.recordables().stream()
                .map(r -> "`" + r.name() + "`"
                        + (r.dimension().equals(Dimension.NONE)
                                ? ""
                                : " (" + r.dimension().unit() + ")"))
                .collect(Collectors.joining(", "));
    }

    private static String comparison(boolean nest, GoldenTrace reference, GoldenTrace ours) {
        List<Long> expected = reference.steps();
        List<Long> actual = ours.steps();
        if (expected.size() != actual.size()) {
            throw new IllegalStateException("there are " + actual.size() + " spikes, not " + expected.size());
        }
        long apart = 0;
        for (int k = 0; k < expected.size(); k++) {
            apart = Math.max(apart, Math.abs(expected.get(k) - actual.get(k)));
        }
        return "One neuron with two spike trains and a current, at steps of 0.1 ms, for 130 ms, beside "
                + (nest
                        ? "NEST 3.6"
                        : "our own integration at `" + TOLERANCE + "` = 1e-12 (there is no trace of NEST's)")
                + ":\n" + expected.size() + " spikes in both, "
                + (apart == 0 ? "at the same times" : "at most " + apart + " step apart")
                + "; where the potential changes by less than 5 mV/ms it differs by at most "
                + String.format(Locale.ROOT, "%.0e mV.%n", largestDifference(reference, ours));
    }

    private static double largestDifference(GoldenTrace reference, GoldenTrace ours) {
        double[] expected = reference.recorded().get("V_m");
        double[] actual = ours.recorded().get("V_m");
        double largest = 0;
        for (int k = 0; k < expected.length; k++) {
            if (reference.isSmooth(k)) {
                largest = Math.max(largest, Math.abs(expected[k] - actual[k]));
            }
        }
        return largest;
    }

    private static String tolerances(NeuronModel model, GoldenTrace input) {
        GoldenTrace exact = input.simulated(model, Map.of(TOLERANCE, REFERENCE));
        StringBuilder table = new StringBuilder();
        table.append("The same neuron at the two tolerances that are offered, beside `" + TOLERANCE + "` = 1e-12:\n\n")
                .append("| `" + TOLERANCE
                        + "` | largest difference where the potential is smooth | spikes |\n|---|---|---|\n");
        for (double tolerance : new double[] {1e-6, 1e-3}) {
            GoldenTrace run = input.simulated(model, Map.of(TOLERANCE, tolerance));
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0e mV | %s |%n",
                    tolerance == 1e-6 ? "1e-6, the default" : "1e-3, NEST's for `iaf_cond_*` and `hh_*`",
                    largestDifference(exact, run),
                    run.steps().equals(exact.steps()) ? "at the same steps" : "not all at the same steps"));
        }
        return table.toString();
    }
}
