package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.equipoise.io.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that are told to stop, and go on from their checkpoints. */
class CheckpointCommandTest {
    private static final String NETWORK = CommandRun.absolute("test-data/networks/drawn.yaml");
    private static final int TO_BE_RESUMED = 75;

    @TempDir
    private Path scratch;

    @Test
    void aRunThatIsToldToStopGoesOnOnOtherRanksAndThreads() throws IOException, InterruptedException {
        Path out = scratch.resolve("out");
        Path checkpoint = out.resolve(".work/checkpoint.h5");
        stopAtCheckpoint(checkpoint, arguments(out, "--checkpoint-every", "50 ms"));
        assertThat(out.resolve("summary.json")).doesNotExist();

        byte[] whole = Files.readAllBytes(checkpoint);
        CommandRun other = CommandRun.here(arguments(out, "--resume", "--set", "seed=5"));
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).startsWith("equipoise: " + checkpoint + " is of another configuration (line ");
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 1;
        Files.write(checkpoint, damaged);
        CommandRun refused = CommandRun.here(arguments(out, "--resume"));
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err())
                .isEqualTo("equipoise: cannot read " + checkpoint
                        + ": it is damaged (its content does not fit its digest)\n");
        CommandRun anew = CommandRun.here(arguments(out));
        assertThat(anew.status()).isEqualTo(2);
        assertThat(anew.err()).contains("go on with --resume");
        Files.write(checkpoint, whole);

        stopAtCheckpoint(checkpoint, arguments(out, "--resume", "--checkpoint-every", "50 ms", "--ranks", "2"));

        CommandRun rest = CommandRun.here(arguments(out, "--resume", "--threads", "2"));
        assertThat(rest.err()).isEmpty();
        assertThat(rest.status()).isZero();
        assertThat(out.resolve(".work")).doesNotExist();
        assertThatResultsAreThoseOfOneRun(out);

        CommandRun again = CommandRun.here(loud(arguments(out, "--resume")));
        assertThat(again.status()).isZero();
        assertThat(again.out()).isEqualTo(out + " holds the whole run: nothing is left to do\n");
    }

    @ParameterizedTest
    @CsvSource({"--ranks=1, TERM", "--ranks=2, TERM", "--ranks=2, USR1", "--launcher=multicore, USR1"})
    void aSignalIsEnoughForACheckpoint(String ranks, String signal) throws IOException, InterruptedException {
        Path out = scratch.resolve("out");
        String[] endless = {
            "simulate", NETWORK, "--out", out.toString(), "--set", "duration=2000 s", "--threads=1", ranks
        };
        Process job = CommandRun.start(scratch, CommandRun.command(List.of(), endless), Map.of());
        CommandRun.waitUntil(() -> Files.exists(out.resolve(".work/spikes-0.spool")) || !job.isAlive());
        assertThat(new ProcessBuilder("kill", "-" + signal, "" + job.pid())
                        .start()
                        .waitFor())
                .isZero();
        CommandRun run = CommandRun.end(scratch, job);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(TO_BE_RESUMED);
        assertThat(run.out()).endsWith("checkpoint written: go on with --resume\n");
        assertThat(out.resolve(".work/checkpoint.h5")).exists();
        assertThat(out.resolve("summary.json")).doesNotExist();
    }

    @Test
    void withoutACheckpointItBeginsAtTheBeginning() {
        Path out = scratch.resolve("new");
        CommandRun run = CommandRun.here(
                "simulate", NETWORK, "--out", out.toString(), "--resume", "--set", "duration=60 ms", "--threads=1");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("no checkpoint in " + out + ": starting from the beginning\n");
        assertThat(out.resolve("summary.json")).exists();
    }

    /** Starts the command, tells it to stop when there is a new checkpoint, and waits for its end. */
    private void stopAtCheckpoint(Path checkpoint, String... arguments) throws IOException, InterruptedException {
        Object before = Files.exists(checkpoint)
                ? Files.readAttributes(checkpoint, "unix:ino").get("ino")
                : "none";
        Process job = CommandRun.start(scratch, CommandRun.command(List.of(), arguments), Map.of());
        CommandRun.waitUntil(() -> !job.isAlive()
                || (Files.exists(checkpoint)
                        && !Files.readAttributes(checkpoint, "unix:ino")
                                .get("ino")
                                .equals(before)));
        job.destroy();
        CommandRun run = CommandRun.end(scratch, job);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(TO_BE_RESUMED);
    }

    private void assertThatResultsAreThoseOfOneRun(Path out) throws IOException {
        Path whole = scratch.resolve("whole");
        CommandRun run = CommandRun.here(arguments(whole));
        assertThat(run.status()).as(run.err()).isZero();
        JsonObject summary = Json.read(out.resolve("summary.json"), JsonObject.class);
        JsonObject expected = Json.read(whole.resolve("summary.json"), JsonObject.class);
        for (String key : List.of("spike_digest", "populations", "network", "synapses")) {
            assertThat(summary.get(key)).as(key).isEqualTo(expected.get(key));
        }
        for (String file : List.of("spikes.h5", "traces.h5", "measures.h5")) {
            assertThat(Hdf5Content.of(out.resolve(file))).as(file).isEqualTo(Hdf5Content.of(whole.resolve(file)));
        }
        assertThat(Files.mismatch(out.resolve("spikes.csv"), whole.resolve("spikes.csv")))
                .isEqualTo(-1);
    }

    private static String[] arguments(Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("simulate", NETWORK, "--quiet", "--csv", "--set"));
        arguments.addAll(List.of("duration=2 s", "--set", "measures={bin: 5 ms}", "--out", out.toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static String[] loud(String[] arguments) {
        List<String> loud = new ArrayList<>(List.of(arguments));
        loud.remove("--quiet");
        return loud.toArray(String[]::new);
    }
}
