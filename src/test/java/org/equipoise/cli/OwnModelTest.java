package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.MarkdownPage;
import org.equipoise.neuron.BlockSetup;
import org.equipoise.neuron.DescribedModel;
import org.equipoise.neuron.NeuronBlock;
import org.equipoise.neuron.Parameter;
import org.equipoise.units.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the page about models of one's own tells its readers to do, and what it warns of. */
class OwnModelTest {
    private static final Path EXAMPLE = Path.of("conf/own-model");

    @TempDir
    private Path folder;

    @Test
    void theExampleIsAllOfTheFilesAndPrintsWhatIsShown() throws IOException, InterruptedException {
        MarkdownPage page = MarkdownPage.site("own-models");
        assertThat(page.block("java")).isEqualTo(Files.readString(EXAMPLE.resolve("Izhikevich.java")));
        assertThat(page.block("yaml")).isEqualTo(Files.readString(EXAMPLE.resolve("network.yaml")));
        List<String> shown = page.blocks("text").get(0).lines().toList();

        CommandRun alone =
                CommandRun.here("simulate", EXAMPLE.resolve("network.yaml").toString(), "--out", folder + "/alone");
        assertThat(alone.status()).as(alone.err()).isZero();
        assertThat(alone.out().lines()).containsAll(shown);

        String file = EXAMPLE.resolve("Izhikevich.java").toAbsolutePath().toString();
        CommandRun ranks = CommandRun.process(
                folder,
                "simulate",
                EXAMPLE.resolve("network.yaml").toAbsolutePath().toString(),
                "--ranks=2",
                "--threads=2",
                "--set=populations.E.model=" + file,
                "--set=populations.I.model=" + file);
        assertThat(ranks.status()).as(ranks.err()).isZero();
        assertThat(ranks.out().lines()).containsAll(shown);
        assertThat(ranks.out()).contains("on 2 x 2 (ranks x threads)");
    }

    /** The resolved configuration can be simulated again. */
    @Test
    void aModelWithAPackageAndHelpersIsSimulatedAndRecorded() throws IOException {
        String source = Files.readString(EXAMPLE.resolve("Izhikevich.java"))
                .replace("Izhikevich", "Mine")
                .replace("public class", "class Helper {}\n\npublic class");
        Path file = Files.writeString(folder.resolve("Mine.java"), "package some.place;\n" + source);
        Path conf = write(
                file.toString(),
                "{I_e: 10 pA}",
                "record: {traces: [{population: E, variables: [V_m, u], neurons: 2}]}");
        CommandRun run = CommandRun.here("simulate", conf.toString(), "--out", folder + "/out");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Hdf5Content.of(folder.resolve("out/traces.h5"))).isNotEmpty();

        CommandRun again = CommandRun.here("simulate", folder + "/out/config.yaml", "--out", folder + "/again");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(digest(again)).isEqualTo(digest(run));
        assertThat(run.out()).doesNotContain("spike digest e3b0c442"); // that of no spikes
    }

    private static String digest(CommandRun run) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("spike digest "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClassOfTheClassPathIsNamedWithItsPackage() throws IOException {
        Path conf = write(Silent.class.getName(), "{size_of_cell: 2 mV}", "");
        CommandRun run = CommandRun.here("validate", conf.toString());
        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void parametersOfOnesOwnAreChecked() throws IOException {
        assertThat(wrong(Silent.class.getName(), "{size_of_cell: 2 ms}"))
                .isEqualTo("my.yaml:5:39: size_of_cell is '2 ms', a time; give a voltage, e.g. '15 mV'");
        assertThat(wrong(Silent.class.getName(), "{size_of_cell: -2 mV}"))
                .isEqualTo("my.yaml:5:39: size_of_cell is -2.0; it must be above 0");
        assertThat(wrong(Silent.class.getName(), "{size: 1 mV}"))
                .isEqualTo("my.yaml:5:25: unknown key 'size'; known: size_of_cell");
    }

    @Test
    void whatIsWrongWithAModelIsSaidWhereItIsNamed() throws IOException {
        assertThat(wrong("Nowhere.java", "{}"))
                .isEqualTo("my.yaml:4:14: there is no file Nowhere.java; "
                        + "give its path from where the command is started");
        assertThat(wrong("no.such.Neuron", "{}"))
                .isEqualTo("my.yaml:4:14: there is no class 'no.such.Neuron' on the class path; "
                        + "give a Java file, or set EQUIPOISE_CLASSPATH to the folder or jar that holds the class");
        assertThat(wrong("java.lang.String", "{}"))
                .isEqualTo("my.yaml:4:14: String is no neuron model; "
                        + "let it extend org.equipoise.neuron.DescribedModel");
        assertThat(wrongFile("Bad", "public class Bad {\n    int x = 1\n}\n"))
                .isEqualTo("my.yaml:4:14: Bad.java:2:14 does not compile: ';' expected; mend it");
        assertThat(wrongFile("Other", "class Another {}"))
                .isEqualTo("my.yaml:4:14: Other.java has no class Other; name the class of the model like its file");
        assertThat(wrongFile("Plain", "public class Plain {}"))
                .isEqualTo("my.yaml:4:14: Plain is no neuron model; "
                        + "let it extend org.equipoise.neuron.DescribedModel");
        String model = Files.readString(EXAMPLE.resolve("Izhikevich.java"));
        assertThat(wrongFile("Izhikevich", model.replace("public Izhikevich()", "public Izhikevich(int x)")))
                .isEqualTo("my.yaml:4:14: Izhikevich cannot be constructed; "
                        + "make it a public class with a public constructor without arguments");
        assertThat(wrongFile("Izhikevich", model.replace("Parameter(\"b\"", "Parameter(\"a\"")))
                .isEqualTo("my.yaml:4:14: Izhikevich has two parameters 'a'; give each a name of its own");
        assertThat(wrongFile("Izhikevich", model.replace("\"delta\"", "null + Integer.toString(1 / 0)")))
                .isEqualTo("my.yaml:4:14: the constructor of Izhikevich fails: "
                        + "java.lang.ArithmeticException: / by zero; mend it");
    }

    private String wrongFile(String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        return wrong(file.toString(), "{}");
    }

    /** The complaint about a population, with paths shortened. */
    private String wrong(String model, String parameters) throws IOException {
        CommandRun run =
                CommandRun.here("validate", write(model, parameters, "").toString());
        assertThat(run.status()).isEqualTo(2);
        return run.err().replace(folder + "/", "").strip();
    }

    private Path write(String model, String parameters, String rest) throws IOException {
        return Files.writeString(folder.resolve("my.yaml"), """
                kind: network
                duration: 100 ms
                populations:
                  E: {model: %s,
                      size: 3, params: %s}
                %s
                """.formatted(model, parameters, rest));
    }

    /** A model on the class path. */
    public static final class Silent extends DescribedModel {
        public Silent() {
            super(
                    "silent",
                    List.of(new Parameter(
                            "size_of_cell", Dimension.VOLTAGE, 1, Parameter.Range.POSITIVE, "how large it is")),
                    List.of(),
                    List.of());
        }

        @Override
        public NeuronBlock create(BlockSetup setup) {
            throw new UnsupportedOperationException("it is only validated");
        }
    }
}
