package org.equipoise.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(output, true, UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " 250 |  1000 |    0.5 | '[####............]  25 %  250 ms  real-time factor 2.00  2 s left'",
                " 999 |  1000 |    0.5 | '[###############.]  99 %  999 ms  real-time factor 0.50  0 s left'",
                "1000 |  1000 |    0.5 | '[################] 100 %  1000 ms  real-time factor 0.50  0 s left'",
                "20e3 | 200e3 |     80 | '[#...............]  10 %  20.0 s  real-time factor 4.00  12 min 00 s left'",
                "20e3 |  20e5 | 3620.4 | '[................]   1 %  20.0 s  real-time factor 181.02  99 h 33 min left'",
            })
    void theBarShowsPartTimePaceAndRest(double done, double total, double seconds, String bar) {
        new Console(out, true).show(done, total, seconds);
        assertThat(output.toString(UTF_8)).isEqualTo("\r\033[K\033[?7l" + bar + "\033[?7h");
        assertThat(bar).hasSizeLessThan(80);
    }

    @Test
    void aLogHasPlainLines() {
        Console console = new Console(out, false);
        console.phase("building the network");
        console.show(250, 1000, 130.2);
        console.line("done");
        assertThat(output.toString(UTF_8)).isEqualTo("""
                building the network
                 25 %  250 ms of 1000 ms  real-time factor 520.80  6 min 31 s left
                done
                """);
    }

    @Test
    void onlyALogHasRoomForMore() {
        DoubleFunction<String> more = seconds -> "  " + 3_000_000 / seconds + " spikes/s";
        new Console(out, false).show(250, 1000, 2, more);
        new Console(out, true).show(250, 1000, 0.5, more);
        assertThat(output.toString(UTF_8))
                .isEqualTo("""
                 25 %  250 ms of 1000 ms  real-time factor 8.00  6 s left  1500000.0 spikes/s
                """
                        + "\r\033[K\033[?7l[####............]  25 %  250 ms  real-time factor 2.00  2 s left\033[?7h");
    }

    @Test
    void whatARunThatGoesOnDidBeforeDoesNotCountInThePace() {
        Console console = new Console(out, false);
        console.startProgress(4000);
        console.show(6000, 10_000, 1);
        assertThat(output.toString(UTF_8)).isEqualTo(" 60 %  6000 ms of 10.0 s  real-time factor 0.50  2 s left\n");
    }

    @Test
    void aLogOfItemsComesEveryTenSeconds() {
        Console console = new Console(out, false);
        console.startProgress();
        console.items(1, 2);
        assertThat(output.toString(UTF_8)).isEmpty();
        console.showItems(3, 4, 60);
        assertThat(output.toString(UTF_8)).isEqualTo(" 75 %  3 of 4 items  20 s left\n");
    }

    @Test
    void aLineTakesThePlaceOfWhatDoesNotStay() {
        Console console = new Console(out, true);
        console.phase("building the network");
        console.line("done");
        console.clear();
        assertThat(output.toString(UTF_8)).isEqualTo("\r\033[K\033[?7lbuilding the network ...\033[?7h\r\033[Kdone\n");
    }

    @Test
    void progressIsNotShownAtEveryCall() {
        for (boolean terminal : new boolean[] {false, true}) {
            Console console = new Console(out, terminal);
            console.startProgress();
            console.progress(1, 1000);
            console.progress(2, 1000);
        }
        assertThat(output.size()).isZero();
    }

    @Test
    void aSilentConsoleTakesEverything() {
        for (boolean terminal : new boolean[] {false, true}) {
            Console console = new Console(null, terminal);
            console.phase("building the network");
            console.startProgress();
            console.show(1, 2, 3);
            console.line("done");
            console.clear();
        }
        assertThat(output.size()).isZero();
    }
}
