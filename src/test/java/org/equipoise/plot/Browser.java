package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Chromium without a window, which opens a page and tells what went wrong. */
final class Browser {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
            "--v=0");

    private final String program;
    private final Path scratch;

    private Browser(String program, Path scratch) {
        this.program = program;
        this.scratch = scratch;
    }

    /**
     * What a page has become in the browser, and what it said.
     *
     * @param page as HTML
     * @param console lines of the page's console: warnings and errors among them
     */
    record Opened(String page, List<String> console) {}

    /** Skips the test where there is no Chromium, but not in continuous integration, which installs it. */
    static Browser find(Path scratch) {
        Optional<String> program = Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
        if (System.getenv("CI") != null) {
            assertThat(program).as("chromium on the PATH, because CI is set").isPresent();
        }
        assumeThat(program)
                .as("chromium on the PATH; apt-get install chromium brings it")
                .isPresent();
        return new Browser(program.orElseThrow(), scratch);
    }

    /** Opens a page, waits until it is loaded. */
    Opened open(Path page, String... more) throws IOException, InterruptedException {
        Path out = scratch.resolve("browser.out");
        Path err = scratch.resolve("browser.err");
        ProcessBuilder command = new ProcessBuilder(program);
        command.command().addAll(FLAGS);
        command.command().add("--user-data-dir=" + Files.createTempDirectory(scratch, "profile"));
        command.command().addAll(List.of(more));
        command.command().add("--dump-dom");
        command.command().add(page.toUri().toString());
        Process browser =
                command.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        boolean ended = browser.waitFor(60, TimeUnit.SECONDS);
        browser.destroyForcibly();
        assertThat(ended).as("the browser ends within a minute").isTrue();
        // Chromium's own complaints, e.g. of a missing D-Bus, are not the page's.
        List<String> console = Files.readString(err, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("CONSOLE"))
                .toList();
        return new Opened(Files.readString(out, StandardCharsets.UTF_8), console);
    }
}
