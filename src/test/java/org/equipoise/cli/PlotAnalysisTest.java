package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of what {@code analyze} and {@code theory} left. */
class PlotAnalysisTest {
    @TempDir
    private Path directory;

    private CommandRun run(String... arguments) {
        CommandRun run = CommandRun.here(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private Path copied(String data) throws IOException {
        Path run = Files.createDirectories(directory.resolve(data));
        for (String file : List.of("spikes.h5", "summary.json")) {
            Files.copy(Path.of("test-data/plot", data, file), run.resolve(file));
        }
        return run;
    }

    @Test
    void anAnalysedRunHasItsSpectrumBesideThePredictedOne() throws IOException {
        Path run = copied("irregular");
        run("analyze", run.toString());
        run("plot", run.toString());
        assertThat(run.resolve("figures/activity.png")).isNotEmptyFile();
        assertThat(run.resolve("figures/activity.txt"))
                .content()
                .contains("power spectrum")
                .doesNotContain("theory");
        assertThat(run.resolve("figures/theory.svg")).doesNotExist();
        assertThat(run.resolve("report.html")).content().contains("Regime of the network: AI");

        run("theory", "conf/brunel.yaml", "--out", run.toString());
        run("plot", run.toString());
        assertThat(run.resolve("figures/activity.svg")).content().contains(">theory<", ">measured<", ">independent<");
        assertThat(run.resolve("figures/activity.txt")).content().contains("linear response");
        assertThat(run.resolve("figures/theory.svg")).content().contains("Gain (Hz/mV)", "Pseudo-time (tau)");
    }

    @Test
    void aSilentRunCanBeDrawn() throws IOException {
        Path run = copied("silent");
        run("analyze", run.toString());
        run("plot", run.toString());
        assertThat(run.resolve("figures/activity.svg")).isNotEmptyFile();
        assertThat(run.resolve("report.html")).content().contains("Regime of the network: Q");
    }

    /** Few large jumps are no diffusion: the configuration is made to disagree. */
    @Test
    void everyResultWarnsWhereSimulationAndTheoryDiffer() throws IOException {
        warnsOfDifference("");
    }

    @Test
    void everyResultOfTrialsWarnsToo() throws IOException {
        warnsOfDifference("trials: 3\n");
    }

    private void warnsOfDifference(String trials) throws IOException {
        Path conf = Files.writeString(directory.resolve("jumps.yaml"), """
                kind: network
                duration: 1 s
                dt: 0.1 ms
                seed: 1
                populations:
                  E: {model: iaf_psc_delta, size: 50, params: {tau_m: 20 ms, V_th: 20 mV, V_reset: 0 mV, E_L: 0 mV}}
                stimuli:
                  - {model: poisson_generator, target: [E], rate: 100 Hz, weight: 12 mV}
                record: {spikes: [E]}
                """ + trials);
        Path run = directory.resolve("jumps");
        String sentence = "E fires at 3\\d\\.\\d\\d Hz; theory says 43\\.25 Hz";
        assertThat(run("simulate", conf.toString(), "--out", run.toString()).out())
                .containsPattern("(?m)^differs from theory: " + sentence + "$")
                .containsPattern("(?m)^E +50 .* 3\\d\\.\\d{3} +43\\.246");
        assertThat(run.resolve("summary.json"))
                .content()
                .contains("\"rate_agrees\": false")
                .containsPattern("\"differences\": \\[\\s*\"" + sentence);
        run("plot", run.toString());
        assertThat(run.resolve("report.html")).content().containsPattern("Differs from theory: " + sentence);
    }

    @Test
    void theoryNeedsNoRun() {
        Path only = directory.resolve("theory");
        run("theory", "conf/brunel.yaml", "--out", only.toString());
        run("plot", only.toString());
        assertThat(only.resolve("figures/theory.png")).isNotEmptyFile();
        assertThat(only.resolve("report.html")).content().contains("Mean-field theory");
    }
}
