package org.equipoise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs scripts/equipoise in a small checkout of its own, with stand-ins for Java, Maven and MPJ Express. */
class LauncherScriptTest {

    /** All that the scripts call, but Java and Maven. */
    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "cmp",
            "cp",
            "cut",
            "dirname",
            "find",
            "flock",
            "getent",
            "grep",
            "head",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sha256sum",
            "sleep",
            "sort");

    private static final String JAVA = """
            #!/bin/sh
            echo "java $*"
            exit 7
            """;

    private static final String MAVEN = """
            #!/bin/bash
            echo built >>builds
            for argument; do case $argument in -Dequipoise.target=*) out=${argument#*=} ;; esac; done
            mkdir -p "$out/lib" "$out/mpj-home-lib"
            echo product >"$out/equipoise.jar"
            echo dependency >"$out/lib/dependency.jar"
            echo reload4j >"$out/mpj-home-lib/log4j-1.2.jar"
            """;

    @TempDir
    private Path folder;

    private Path checkout;
    private Path bin;
    private Path jdk;
    private Path mpj;

    @BeforeEach
    void makeCheckoutAndTools() throws IOException {
        checkout = folder.resolve("my checkout");
        bin = Files.createDirectories(folder.resolve("bin"));
        jdk = folder.resolve("jdk");
        mpj = folder.resolve("mpj");
        copy(Path.of("scripts", "equipoise"));
        try (Stream<Path> library = Files.list(Path.of("scripts", "lib"))) {
            for (Path file : library.toList()) {
                copy(file);
            }
        }
        write(checkout.resolve("pom.xml"), "pom");
        write(checkout.resolve("src/main/Source"), "source");
        for (String tool : TOOLS) {
            program(bin.resolve(tool), "#!/bin/sh\nexec " + find(tool) + " \"$@\"\n");
        }
        program(bin.resolve("mvn"), MAVEN);
        program(jdk.resolve("bin/java"), JAVA);
        program(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        write(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        write(mpj.resolve("lib/mpj.jar"), "mpj");
        write(mpj.resolve("conf/mpjexpress.conf"), "ports");
    }

    @Test
    void firstCallSetsUpAndStartsJavaWithTheArgumentsAndItsExitCode() throws Exception {
        Result first = run(Map.of(), "simulate", "a b.yaml");

        assertThat(first.code()).isEqualTo(7);
        assertThat(first.out())
                .startsWith("java ")
                .contains("-cp " + checkout.toRealPath() + "/target/equipoise-")
                .endsWith(".jar org.equipoise.cli.Main simulate a b.yaml\n");
        assertThat(first.err()).contains("equipoise: setting up", "equipoise: set up in ");
        assertThat(checkout.resolve("target/lib/dependency.jar")).exists();
        assertThat(checkout.resolve(".mpj/home/lib/log4j-1.2.jar")).hasContent("reload4j");
        assertThat(checkout.resolve(".local-repo/org/mpjexpress/mpj/0.44/mpj-0.44.pom"))
                .exists();
        assertThat(builds()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                         | 0 | -XX:MaxRAMPercentage=17.0",
                "                         | 1 | -XX:MaxRAMPercentage=17.0",
                "                         | 2 | -XX:MaxRAMPercentage=70.0",
                "SLURM_MEM_PER_NODE=8000  | 1 | -Xmx1400m -XX:MaxDirectMemorySize=200m",
                "SLURM_MEM_PER_NODE=8000  | 2 | -Xmx5600m -XX:MaxDirectMemorySize=800m",
                "SLURM_MEM_PER_CPU=1000   | 0 | -Xmx2100m -XX:MaxDirectMemorySize=300m",
            })
    void aTaskOfSlurmKeepsWithinItsMemory(String limit, String node, String options) throws Exception {
        run(Map.of());
        Map<String, String> slurm = new HashMap<>(Map.of(
                "SLURM_JOB_ID", "1",
                "SLURM_STEP_NUM_TASKS", "9",
                "SLURM_STEP_TASKS_PER_NODE", "4(x2),1",
                "SLURM_CPUS_PER_TASK", "3",
                "SLURM_NODEID", node));
        if (limit != null) {
            int equals = limit.indexOf('=');
            slurm.put(limit.substring(0, equals), limit.substring(equals + 1));
        }
        assertThat(run(slurm, "info").out()).contains(" " + options + " -Djava.awt.headless=true ");
    }

    @Test
    void secondCallStartsAtOnce() throws Exception {
        run(Map.of());
        Result second = run(Map.of(), "info");

        assertThat(second.err()).isEmpty();
        assertThat(second.out()).endsWith("Main info\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void changedSourceIsBuiltAgainAndTheFormerOneIsStillThere() throws Exception {
        run(Map.of());
        write(checkout.resolve("src/main/Source"), "changed");
        run(Map.of());
        assertThat(builds()).isEqualTo(2);

        write(checkout.resolve("src/main/Source"), "source");
        run(Map.of());
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void callsAtTheSameTimeBuildOnce() throws Exception {
        program(bin.resolve("mvn"), MAVEN + "sleep 0.3\n");
        List<Process> calls = new ArrayList<>();
        for (int call = 0; call < 3; call++) {
            calls.add(start(checkout.resolve("scripts/equipoise"), Map.of()));
        }
        for (Process call : calls) {
            assertThat(Result.of(call).code()).isEqualTo(7);
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void setUpThatWasKilledDoesNotStandInTheWayOfTheNext() throws Exception {
        program(bin.resolve("mvn"), MAVEN + "kill -KILL $PPID\n");
        assertThat(run(Map.of()).code()).isEqualTo(128 + 9);
        assertThat(products()).isEmpty();

        program(bin.resolve("mvn"), MAVEN);
        assertThat(run(Map.of()).code()).isEqualTo(7);
        assertThat(products()).hasSize(1);
    }

    @Test
    void worksThroughASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), checkout.resolve("scripts/equipoise"));

        assertThat(Result.of(start(link, Map.of(), "setup")).code()).isZero();
        assertThat(products()).hasSize(1);
    }

    @Test
    void nothingIsBuiltInAJobOrARank() throws Exception {
        for (Map<String, String> job : List.of(Map.of("SLURM_JOB_ID", "12"), Map.of("EQUIPOISE_RANK", "3"))) {
            Result refused = run(job, "simulate");

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("equipoise: This is a job, and Equipoise is not set up in")
                    .contains("Run  scripts/equipoise setup  on the login node first");
        }
        assertThat(checkout.resolve("builds")).doesNotExist();

        run(Map.of(), "setup");
        assertThat(run(Map.of("SLURM_JOB_ID", "12"), "info").out()).endsWith("Main info\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void setUpTellsWhereMpjExpressIsFromAndThatItIsAnotherBuild() throws Exception {
        Result done = run(Map.of(), "setup");

        assertThat(done.code()).isZero();
        assertThat(done.err())
                .contains("warning: MPJ Express from MPJ_HOME (" + mpj + ") is another build")
                .contains("ready in " + checkout.toRealPath() + " (MPJ Express from MPJ_HOME (" + mpj + "))");
        assertThat(run(Map.of(), "setup", "now")).satisfies(wrong -> {
            assertThat(wrong.code()).isEqualTo(2);
            assertThat(wrong.err()).isEqualTo("equipoise: setup takes no arguments; found 'now'\n");
        });
    }

    @Test
    void failedBuildEndsWithItsReasons() throws Exception {
        program(bin.resolve("mvn"), """
                #!/bin/sh
                echo '[INFO] Building'
                echo '[ERROR] Main.java:[3,1] reached end of file while parsing -> [Help 1]'
                echo '[ERROR] Could not transfer artifact'
                echo '[ERROR] Re-run Maven using the -X switch'
                exit 1
                """);
        Result failed = run(Map.of());

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).endsWith("""
                equipoise: the build failed:
                  Main.java:[3,1] reached end of file while parsing
                  Could not transfer artifact
                  Maven needs the network for this: connect, or name your proxy in ~/.m2/settings.xml, and start again.
                  Maven's whole output: %s/target/setup.log
                """.formatted(checkout.toRealPath()));
        assertThat(products()).isEmpty();
    }

    @Test
    void missingToolsAreNamedWithTheRemedy() throws Exception {
        assertFails(Map.of("JAVA_HOME", "/nowhere"), "JAVA_HOME is /nowhere, but there is no bin/java in it.");
        assertFails(Map.of("JAVA_HOME", ""), "Java was not found on the PATH.", "apt-get install openjdk-17-jdk");

        write(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        assertFails(Map.of(), jdk.toRealPath() + "/bin/java is Java 11.0.2; Equipoise needs 17 or later.");
        write(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
        Files.delete(bin.resolve("mvn"));
        assertFails(Map.of(), "Maven (mvn) was not found on the PATH.", "apt-get install maven");
        Files.delete(jdk.resolve("bin/javac"));
        assertFails(Map.of(), "has no compiler (javac): it is a runtime, not a JDK.");
    }

    @Test
    void missingMpjExpressIsNamedWithTheRemedy() throws Exception {
        assertFails(Map.of("MPJ_HOME", "/nowhere"), "MPJ_HOME is /nowhere, but there is no lib/mpj.jar in it.");
        Files.delete(mpj.resolve("conf/mpjexpress.conf"));
        assertFails(Map.of(), "There is no mpjexpress.conf in " + mpj + "/conf.");
    }

    private void assertFails(Map<String, String> environment, String... messages) throws Exception {
        Result failed = run(environment);
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains(messages);
        assertThat(failed.out()).isEmpty();
    }

    @Test
    void javaLearnsWhetherStandardOutputIsATerminalOnWhichALineCanBeRedrawn() throws Exception {
        program(jdk.resolve("bin/java"), "#!/bin/sh\necho \"terminal: $EQUIPOISE_TERMINAL\"\n");
        Map<String, String> xterm = Map.of("TERM", "xterm", "EQUIPOISE_TERMINAL", "inherited");
        assertThat(run(xterm).out()).isEqualTo("terminal: \n");
        assertThat(onTerminal(xterm)).isEqualTo("terminal: 1\r\n");
        assertThat(onTerminal(Map.of("TERM", "dumb"))).isEqualTo("terminal: \r\n");
    }

    private String onTerminal(Map<String, String> environment) throws Exception {
        String command = "'" + checkout.resolve("scripts/equipoise") + "'";
        Path script = Path.of("/usr/bin/script");
        return Result.of(start(script, environment, "--quiet", "--command", command, "/dev/null"))
                .out();
    }

    private Result run(Map<String, String> environment, String... arguments) throws Exception {
        return Result.of(start(checkout.resolve("scripts/equipoise"), environment, arguments));
    }

    private Process start(Path script, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", bin.toString(), "HOME", folder.toString()));
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "MPJ_HOME", mpj.toString()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private record Result(int code, String out, String err) {

        /** Both outputs are a few lines, so reading one after the other cannot block. */
        static Result of(Process process) throws IOException, InterruptedException {
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), UTF_8);
            String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
            return new Result(process.waitFor(), out, err);
        }
    }

    private long builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds")).size();
    }

    private List<Path> products() throws IOException {
        try (Stream<Path> files = Files.list(checkout.resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("equipoise-.*\\.jar"))
                    .toList();
        }
    }

    private void copy(Path script) throws IOException {
        Path target = checkout.resolve(script);
        Files.createDirectories(target.getParent());
        Files.copy(script, target);
    }

    private static Path find(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void program(Path file, String text) throws IOException {
        write(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
