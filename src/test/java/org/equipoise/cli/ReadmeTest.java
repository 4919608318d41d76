package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.equipoise.MarkdownPage;
import org.equipoise.io.IndependentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the README tells its readers to do. */
class ReadmeTest {
    @TempDir
    private Path folder;

    @Test
    void theShownOutputIsThatOfTheCommandButForTimesAndMemory() throws IOException {
        List<String> shown = MarkdownPage.readme().section("Two commands").blocks("").stream()
                .filter(block -> block.contains("spike digest"))
                .flatMap(String::lines)
                .toList();

        String printed = simulate("--threads", "2");

        assertThat(shown)
                .map(ReadmeTest::sameOnAllMachines)
                .containsExactlyElementsOf(
                        printed.lines().map(ReadmeTest::sameOnAllMachines).toList());
    }

    @Test
    void allShownDigestsAreThatOfTheShownOutput() throws IOException {
        MarkdownPage page = MarkdownPage.readme();
        String digest = page.section("Two commands").blocks("").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("spike digest "))
                .map(line -> line.substring("spike digest ".length()))
                .collect(Collectors.joining());

        assertThat(page.section("The same spikes everywhere").tableRows())
                .hasSizeGreaterThan(4)
                .allSatisfy(row ->
                        assertThat(row).endsWith("| `" + digest.substring(0, 8) + "…" + digest.substring(57) + "` |"));
    }

    @Test
    void theJavaExampleCompilesAndPrintsWhatIsShown() throws IOException, InterruptedException {
        MarkdownPage section = MarkdownPage.readme().section("From Java");
        Files.writeString(folder.resolve("Balanced.java"), section.block("java"));
        // The tests' own classes are not on a user's class path.
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));

        String output = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, "Balanced.java");

        assertThat(section.blocks("").get(0).lines().filter(line -> !line.startsWith("$")))
                .containsExactlyElementsOf(output.lines().toList());
    }

    @Test
    void thePythonExampleReadsTheSpikes() throws IOException, InterruptedException {
        simulate("--set=parameters.N_E=400", "--set=parameters.N_I=100", "--set=duration=250 ms", "--set=seed=42");
        Files.writeString(folder.resolve("read.py"), MarkdownPage.readme().block("python"));

        IndependentReader.requireH5py();
        String output = run("/usr/bin/python3", "read.py");

        JsonObject excitatory = JsonParser.parseString(Files.readString(folder.resolve("out/brunel/summary.json")))
                .getAsJsonObject()
                .getAsJsonObject("populations")
                .getAsJsonObject("E");
        assertThat(output)
                .startsWith(excitatory.get("spikes").getAsLong() + " spikes of 400 neurons, seed 42\n")
                .contains("busiest millisecond: ");
    }

    private static String sameOnAllMachines(String line) {
        return line.replaceAll("(build|simulate|real-time factor) \\d+\\.\\d\\d", "$1 _")
                .replaceAll("(update|deliver|exchange|record) \\d+\\.\\d\\d", "$1 _")
                .replaceAll("peak memory \\d+ MB", "peak memory _ MB");
    }

    /** Runs the README's example into out/brunel and returns what it prints. */
    private String simulate(String... options) {
        List<String> arguments = new ArrayList<>(List.of("simulate", "conf/brunel.yaml"));
        arguments.addAll(List.of("--out", folder.resolve("out/brunel").toString()));
        arguments.addAll(List.of(options));
        CommandRun run = CommandRun.here(arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.out().replace(folder + File.separator, "");
    }

    /** Runs a program in the folder; what it prints, in either way, is returned. */
    private String run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        int status = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        String text = Files.readString(output);
        assertThat(status).as(String.join(" ", command) + " says:\n" + text).isZero();
        return text;
    }
}
