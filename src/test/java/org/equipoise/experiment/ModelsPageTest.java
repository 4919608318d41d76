package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.equipoise.MarkdownPage;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Parameter;
import org.equipoise.units.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the page about models in step with the models. */
class ModelsPageTest {

    static List<NeuronModel> models() {
        return NeuronModels.ALL;
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelHasASectionWithItsParametersReceptorsAndVariables(NeuronModel model) throws IOException {
        MarkdownPage section = MarkdownPage.site("models").section(model.name());

        assertThat(section.tableRows())
                .containsExactlyElementsOf(
                        model.parameters().stream().map(ModelsPageTest::row).toList());
        if (!model.receptors().isEmpty()) {
            assertThat(section.text()).contains("\nReceptors: " + receptors(model) + ". ");
        }
        if (!model.recordables().isEmpty()) {
            assertThat(section.text()).contains(" Recordable: " + recordables(model) + ".\n");
        }
    }

    private static String row(Parameter parameter) {
        String value = parameter
                .sameAs()
                .map(other -> "that of `" + other + "`")
                .orElseGet(() -> new Quantity(parameter.defaultValue(), parameter.dimension()).toString());
        return "| `" + parameter.name() + "` | " + value + " | "
                + parameter.range().words() + " | " + parameter.description() + " |";
    }

    private static String receptors(NeuronModel model) {
        return model.receptors().stream()
                .map(r -> "`" + r.name() + "` (weights in " + r.weight().unit() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String recordables(NeuronModel model) {
        return model.recordables().stream()
                .map(r -> "`" + r.name() + "` (" + r.dimension().unit() + ")")
                .collect(Collectors.joining(", "));
    }
}
