package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.MarkdownPage;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.stimulus.PoissonPopulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps the pages about models in step with the models. {@code scripts/model-pages} runs this class with the property {@code
 * writeModelPages}: then it writes the pages instead of comparing them.
 */
class ModelsPageTest {
    private static final Path PAGES = Path.of("src/site/markdown/models");
    private static final Path FIGURES = Path.of("src/site/resources/images/models");

    static List<NeuronModel> neurons() {
        return NeuronModels.ALL.stream().filter(model -> !model.isSource()).toList();
    }

    @ParameterizedTest
    @MethodSource("neurons")
    void thePageOfAModelIsMadeFromIt(NeuronModel model) throws IOException {
        Path page = PAGES.resolve(model.name() + ".md");
        Path figure = FIGURES.resolve(model.name() + ".svg");
        ModelPage made = ModelPage.of(model);
        if (Boolean.getBoolean("writeModelPages")) {
            Files.createDirectories(PAGES);
            Files.createDirectories(FIGURES);
            Files.writeString(page, made.text());
            Files.writeString(figure, made.figure());
        }
        String remedy = "what scripts/model-pages makes";
        assertThat(Files.readString(page)).as(remedy).isEqualTo(made.text());
        assertThat(Files.readString(figure)).as(remedy).isEqualTo(made.figure());
    }

    @Test
    void everyModelIsListedWithALinkToItsPage() throws IOException {
        List<String> rows = MarkdownPage.site("models").section("Neurons").tableRows().stream()
                .filter(row -> row.startsWith("| [`"))
                .toList();
        assertThat(rows).hasSameSizeAs(neurons());
        for (int k = 0; k < rows.size(); k++) {
            String name = neurons().get(k).name();
            assertThat(rows.get(k)).startsWith("| [`" + name + "`](models/" + name + ".md) | ");
        }
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(neurons().stream()
                            .map(model -> model.name() + ".md")
                            .toList());
        }
    }

    @Test
    void theSectionAboutPoissonSourcesHasTheirParameters() throws IOException {
        assertThat(MarkdownPage.site("models").section("poisson").tableRows())
                .containsExactlyElementsOf(new PoissonPopulation()
                        .parameters().stream().map(ModelPage::row).toList());
    }
}
