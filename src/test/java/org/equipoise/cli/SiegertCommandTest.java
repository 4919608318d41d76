package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SiegertCommandTest {
    private final PrintStream realOut = System.out;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void catchOutput() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restoreOutput() {
        System.setOut(realOut);
    }

    @Test
    void printsTheRateInHertzWithFifteenDigits() {
        assertThat(run("--tau-m=20ms", "--t-ref=2ms", "--v-th=20mV", "--v-reset=0mV", "--mu=24mV", "--sigma=5mV"))
                .isZero();
        // 29.83820018062073577... by quadrature with 60 digits.
        assertThat(out).hasToString("29.8382001806207" + System.lineSeparator());
    }

    @Test
    void takesNegativeVoltagesAndOtherUnits() {
        assertThat(run(
                        "--tau-m",
                        "0.02s",
                        "--t-ref",
                        "2ms",
                        "--v-th",
                        "-50mV",
                        "--v-reset",
                        "-70mV",
                        "--mu",
                        "-46mV",
                        "--sigma",
                        "5000 uV"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("29.83820018062");
    }

    @Test
    void saysWhatIsWrongWithAQuantity() {
        assertThat(run("--tau-m=20mV")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Invalid value for option '--tau-m': '20mV' is a voltage, give a time, e.g. '20 ms'");
        assertThat(run("--sigma=5parsec")).isEqualTo(2);
        assertThat(err.toString()).contains("'5parsec': unknown unit 'parsec', ");
        assertThat(run("--sigma=-5mV")).isEqualTo(2);
        assertThat(err.toString()).contains("sigma is -5.0 mV: it must be 0 or above");
        assertThat(run("--v-reset=30mV")).isEqualTo(2);
        assertThat(err.toString()).contains("V_reset must be below V_th");
    }

    @Test
    void namesOptionsThatAreMissing() {
        int status = new CommandLine(new SiegertCommand())
                .setErr(new PrintWriter(err))
                .execute("--tau-m=20ms");
        assertThat(status).isEqualTo(2);
        assertThat(err.toString())
                .contains("--v-th", "--v-reset", "--mu", "--sigma")
                .contains("Missing");
    }

    /** Runs the command; what is not given has a sound value. */
    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        for (String fallback : List.of("--tau-m=20ms", "--v-th=20mV", "--v-reset=0mV", "--mu=24mV", "--sigma=5mV")) {
            String name = fallback.substring(0, fallback.indexOf('='));
            if (all.stream().noneMatch(argument -> argument.split("=", 2)[0].equals(name))) {
                all.add(fallback);
            }
        }
        return new CommandLine(new SiegertCommand())
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }
}
