package org.equipoise.plot.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equipoise.io.Hdf5File;
import org.equipoise.plot.Figures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyChapterTest {
    @TempDir
    private static Path whole;

    private static final List<String> MESSAGES_OF_WHOLE = new ArrayList<>();
    private static List<String> figuresOfWhole;

    @TempDir
    private Path directory;

    private final List<String> messages = new ArrayList<>();

    /** Pictures take their time: once for all tests that only look. */
    @BeforeAll
    static void drawWholeStudy() throws IOException {
        figuresOfWhole = figures(complete().write(whole), MESSAGES_OF_WHOLE);
    }

    private List<String> figures() throws IOException {
        return figures(directory, messages);
    }

    private static List<String> figures(Path directory, List<String> messages) throws IOException {
        return Figures.draw(directory, messages::add).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".svg"))
                .map(name -> name.replace(".svg", ""))
                .toList();
    }

    private static String caption(String figure) throws IOException {
        return Files.readString(whole.resolve("figures/" + figure + ".txt"));
    }

    private static String svg(Path directory, String figure) throws IOException {
        return Files.readString(directory.resolve("figures/" + figure + ".svg"));
    }

    private static MadeStudy complete() {
        MadeStudy study =
                new MadeStudy().states(1, State.ALL).states(2, State.ALL).spontaneous("nrem", 1, 1, 0, 1.2);
        for (double sd : new double[] {0.9, 1.1, 1.4}) {
            study.spontaneous("noise_sd" + sd, 1, 1, 0, sd);
        }
        for (double intra : new double[] {1.2, 1.6, 2, 4, 6}) {
            study.spontaneous("upscaling_b" + intra, 1, intra, 0, 1.2);
        }
        for (State state : State.ALL) {
            study.spontaneous("two_" + state.name(), 2, state.intra(), state.input(), 1.2);
        }
        return study;
    }

    @Test
    void allPublishedFiguresAreDrawn() throws IOException {
        assertThat(figuresOfWhole)
                .containsExactly(
                        "figure-1",
                        "figure-2",
                        "figure-3",
                        "figure-4",
                        "figure-s1",
                        "figure-s2",
                        "figure-s3",
                        "figure-s4",
                        "figure-s5",
                        "figure-s6",
                        "figure-s7",
                        "figure-s8",
                        "figure-s9");
        // There are no trials: only panels that show one are left out.
        assertThat(MESSAGES_OF_WHOLE)
                .hasSize(2 + 4 + 6 + 4)
                .allSatisfy(message ->
                        assertThat(message).matches("figure-(1|s1|s2|s6): a panel is left out: no trials of .*"));
        assertThat(whole.resolve("report.html"))
                .content()
                .contains("<figure id=\"figure-s9\">", "condition lost has no trials", "<td>2_6</td>", ">26.000<");
    }

    @Test
    void captionsDefineErrorBars() throws IOException {
        assertThat(caption("figure-1")).contains("error bars: standard deviation over trials");
        assertThat(caption("figure-2"))
                .contains("amplitude: the rate at the end of the stimulus less that 100 ms before");
        assertThat(caption("figure-3"))
                .startsWith(
                        "What one column tells about stimuli (published figure 3). (a) Detection of a stimulus. (b)")
                .contains("95 % confidence interval of the mean over folds");
        assertThat(caption("figure-4")).contains("cut at 0, the least information there is");
        assertThat(caption("figure-s9")).contains("t, F and mutual information have none");
    }

    @Test
    void barsAndMapsShowTheStatesAndTheirNumbers() throws IOException {
        assertThat(svg(whole, "figure-2")).contains(">NREM<", ">6/2<", ">2/6<", "Amplitude (Hz)", "Stimulus (Hz)");
        // 6/2 has 62 in every map, and NREM sleep, with 11, is in none.
        assertThat(svg(whole, "figure-s3"))
                .contains(">62.00<", ">26.00<", "\u03b2 input")
                .doesNotContain(">11.00<");
        assertThat(svg(whole, "figure-s7")).contains("\u03b2 inter").doesNotContain("\u03b2 input");
        assertThat(svg(whole, "figure-4")).contains("Other column, detection at 50 Hz");
    }

    @Test
    void whatIsMissingIsSaidAndTheRestDrawn() throws IOException {
        new MadeStudy().states(1, List.of(State.NREM, new State(2, 6))).write(directory);
        assertThat(figures()).containsExactly("figure-1", "figure-2", "figure-3", "figure-s4", "figure-s5");
        assertThat(messages)
                .contains(
                        "figure-2: a panel is left out: no deterministic/one_column_2_2/parameters/stimuli",
                        "figure-1: a panel is left out: no spontaneous trials of one column with beta_intra 1 and"
                                + " sd 1.2");
        assertThat(svg(directory, "figure-3")).contains(">2/6<").doesNotContain(">4/4<");
    }

    @Test
    void whatIsNotFiniteHasNoBar() throws IOException {
        complete()
                .with("evoked/two_columns_6_2/column0/pyramidal/differentiation/f", Double.POSITIVE_INFINITY)
                .with("evoked/two_columns_6_2/column0/pyramidal/detection/t", 1, 1, Double.NaN, 1, 1)
                .write(directory);
        assertThat(figures()).hasSize(13);
        assertThat(svg(directory, "figure-s9").split(">6/2<", -1)).hasSize(3 + 1);
        assertThat(svg(directory, "figure-s9").split(">4/2<", -1)).hasSize(5 + 1);
    }

    @Test
    void aDamagedAnalysisIsNamed() throws IOException {
        Path file = complete().write(directory).resolve("analysis.h5");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1000));
        assertThatIOException().isThrownBy(this::figures).withMessageStartingWith("cannot read " + file + ": ");
        assertThat(directory.resolve("report.html")).doesNotExist();
    }

    @Test
    void anAnalysisOfSomethingElseIsNotTouched() throws IOException {
        Files.writeString(directory.resolve("summary.json"), "{}");
        Hdf5File.write(directory.resolve("analysis.h5"), root -> root.attribute("format", "something else"));
        assertThat(figures()).isEmpty();
        assertThat(messages).isEmpty();
    }
}
