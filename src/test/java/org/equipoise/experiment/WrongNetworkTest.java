package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equipoise.config.ConfigDocument;
import org.equipoise.config.Problem;
import org.equipoise.config.Problems;
import org.equipoise.config.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of wrong configurations in {@code test-data/experiment/wrong-networks.txt}. */
class WrongNetworkTest {
    private record Case(String yaml, List<String> messages) {
        @Override
        public String toString() {
            return String.join(" | ", messages);
        }
    }

    static Stream<Case> cases() throws IOException {
        List<String> blocks = List.of(Files.readString(Path.of("test-data/experiment/wrong-networks.txt"))
                .split("-----\n"));
        String before =
                blocks.get(0).lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        return blocks.stream().skip(1).map(block -> {
            String yaml = block.lines().filter(line -> !line.startsWith("> ")).collect(Collectors.joining("\n"));
            List<String> messages = block.lines()
                    .filter(line -> line.startsWith("> "))
                    .map(line -> "f.yaml:" + line.substring(2))
                    .toList();
            return new Case(yaml.startsWith("...\n") ? before + yaml.substring(3) : yaml, messages);
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everythingWrongIsReportedAtItsPlaceAndNothingElse(Case wrong) {
        Problems problems = new Problems();
        Section root =
                ConfigDocument.parse("f.yaml", wrong.yaml, List.of(), problems).root();
        root.choice("kind", "network");
        NetworkConfig.read(root);
        root.done();
        assertThat(problems.list()).extracting(Problem::toString).containsExactlyElementsOf(wrong.messages);
    }

    @Test
    void everyCaseHasAMessage() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(70).noneMatch(wrong -> wrong.messages.isEmpty());
    }
}
