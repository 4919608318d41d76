package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.config.ConfigDocument;
import org.equipoise.config.Problem;
import org.equipoise.config.Problems;
import org.equipoise.config.Section;
import org.equipoise.neuron.Parameter;
import org.equipoise.units.Dimension;
import org.equipoise.units.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong values of every parameter of every model, each of which is reported once and where it stands. */
class WrongParametersTest {

    static Stream<Arguments> parameters() {
        return NeuronModels.ALL.stream()
                .flatMap(model -> model.parameters().stream().map(p -> Arguments.of(model.name(), p.name())));
    }

    private static Parameter parameter(String model, String name) {
        return NeuronModels.named(model).parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What is said about a population with these params, without the name of the file. */
    private static List<String> problems(String model, String params) {
        Problems problems = new Problems();
        String yaml = "kind: network\nduration: 10 ms\npopulations:\n  E:\n    model: " + model
                + "\n    size: 50\n    params:\n      " + params + "\n";
        Section root = ConfigDocument.parse("f", yaml, List.of(), problems).root();
        root.choice("kind", "network");
        NetworkConfig.read(root);
        root.done();
        return problems.list().stream().map(Problem::toString).toList();
    }

    private static String place(String name) {
        return "f:8:" + (("      " + name + ": ").length() + 1) + ": ";
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aWrongUnit(String model, String name) {
        Dimension own = parameter(model, name).dimension();
        Dimension other = own.equals(Dimension.TIME) ? Dimension.VOLTAGE : Dimension.TIME;
        String text = new Quantity(3, other).toString();
        List<String> found = problems(model, name + ": " + text);
        assertThat(found).hasSize(1);
        assertThat(found.get(0))
                .startsWith(place(name) + name + " is '" + text + "', " + other.noun() + "; give ")
                .endsWith("'" + own.example() + "'");
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void noUnitOrNoNumber(String model, String name) {
        if (!parameter(model, name).dimension().equals(Dimension.NONE)) {
            assertThat(problems(model, name + ": 3"))
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem).startsWith(place(name) + name + " is '3', without a unit; give "));
        }
        assertThat(problems(model, name + ": much"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith(place(name) + name + " is 'much': "));
        assertThat(problems(model, name + ":"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains(name + " has no value; give "));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aValueOutOfItsRange(String model, String name) {
        Parameter parameter = parameter(model, name);
        List<Double> wrong = new ArrayList<>();
        switch (parameter.range()) {
            case POSITIVE -> wrong.addAll(List.of(0.0, -1.0));
            case NOT_NEGATIVE -> wrong.add(-1.0);
            case FRACTION -> wrong.addAll(List.of(-0.1, 1.1));
            case ANY -> {}
        }
        for (double value : wrong) {
            String text = new Quantity(value, parameter.dimension()).toString();
            List<String> found = problems(model, name + ": " + text);
            assertThat(found).as(text).hasSize(1);
            if (model.equals("poisson") && name.equals("stop")) {
                continue;
            }
            assertThat(found.get(0))
                    .startsWith(place(name) + name + " is ")
                    .endsWith("; it must be " + parameter.range().words());
        }
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void drawnValuesThatLeaveTheRange(String model, String name) {
        Parameter parameter = parameter(model, name);
        if (parameter.range() == Parameter.Range.ANY
                || NeuronModels.named(model).isSource()) {
            return;
        }
        String low = new Quantity(-0.5, parameter.dimension()).toString();
        String high = new Quantity(0.9, parameter.dimension()).toString();
        String drawn = "{distribution: uniform, min: " + low + ", max: " + high + "}";
        assertThat(problems(model, name + ": " + drawn))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .matches("f:8:7: neuron \\d+ draws " + name + " = -0\\.\\d+(E-\\d+)?; it must be "
                                + parameter.range().words()));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void theDefaultsAreLegal(String model, String name) {
        Parameter parameter = parameter(model, name);
        if (parameter.sameAs().isEmpty()) {
            String text = new Quantity(parameter.defaultValue(), parameter.dimension()).toString();
            assertThat(problems(model, name + ": " + text)).isEmpty();
        }
    }

    /** Values that do not fit each other. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iaf_psc_delta | V_reset: -55 mV | V_reset = -55.0; V_reset must be below V_th",
                "iaf_psc_exp | V_reset: -55 mV | V_reset = -55.0; V_reset must be below V_th",
                "iaf_psc_alpha | V_th: -75 mV | V_reset = -70.0; V_reset must be below V_th",
                "iaf_cond_exp | V_reset: -55 mV | V_reset = -55.0; V_reset must be below V_th",
                "iaf_cond_alpha | V_reset: -50 mV | V_reset = -50.0; V_reset must be below V_th",
                "iaf_bw_2001 | V_reset: -55 mV | V_reset = -55.0; V_reset must be below V_th",
                "aeif_psc_exp | V_reset: 0 mV | V_reset = 0.0; V_reset must be below V_peak",
                "aeif_cond_exp | V_reset: 5 mV | V_reset = 5.0; V_reset must be below V_peak",
                "aeif_cond_exp | V_peak: -55 mV | V_peak = -55.0; V_peak must not be below V_th",
                "iaf_cond_exp | gsl_error_tol: 1e-14 | gsl_error_tol = 1.0E-14; gsl_error_tol must be at least 1.0E-13",
            })
    void valuesThatDoNotFitEachOther(String model, String params, String expected) {
        assertThat(problems(model, params))
                .singleElement()
                .satisfies(problem -> assertThat(problem).endsWith(": " + expected));
    }

    @ParameterizedTest
    @CsvSource({"iaf_psc_exp", "iaf_psc_alpha"})
    void equalTimeConstantsAreLegal(String model) {
        assertThat(problems(model, "{tau_m: 5 ms, tau_syn_ex: 5 ms, tau_syn_in: 5 ms}"))
                .isEmpty();
    }
}
