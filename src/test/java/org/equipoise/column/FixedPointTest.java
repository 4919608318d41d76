package org.equipoise.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected numbers are those of the published script, run with numpy 1.24.2. */
class FixedPointTest {
    private static final Offset<Double> TOLERANCE = within(1e-12);

    @Test
    void invertsTheRatesOfTheUpState() {
        assertThat(FixedPoint.WAKE.pyramidal()).isCloseTo(-54.10579113367387, TOLERANCE);
        assertThat(FixedPoint.WAKE.inhibitory()).isCloseTo(-52.761985896812405, TOLERANCE);
        assertThat(FixedPoint.ofRates(22, 51).pyramidal()).isCloseTo(-54.76324375126939, TOLERANCE);
    }

    @Test
    void findsTheSteadyStateOfNremSleep() {
        FixedPoint nrem = FixedPoint.ofNrem(new NumpyStreams(12345, 1, 1.2, 0, 1, 0), Protocol.spontaneous());

        assertThat(nrem.pyramidal()).isCloseTo(-57.41149865983777, within(1e-10));
        assertThat(nrem.inhibitory()).isCloseTo(-55.306089253391946, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({
        "22, 1.2, 0, 0.9315542688542744, 1.106394714527492",
        "23, 1.2, 0, 0.8557998723008207, 1.1712114988642743",
        "22, 1.6, 0, 1.4897051954041893, 1.5817177996639002",
        "23, 1.6, 0, 1.4084687342183368, 1.6681401787796106",
        "22, 2, 0, 2.0478561219541036, 2.0570408848003088",
        "23, 2, 0, 1.9611375961358528, 2.1650688586949465",
        "22, 4, 0, 4.838610754703677, 4.43365631048235",
        "23, 4, 0, 4.724481905723433, 4.649712258271626",
        "22, 6, 0, 7.62936538745325, 6.810271736164393",
        "23, 6, 0, 7.487826215311014, 7.134355657848306",
        "23, 1, 1, 0.7329845696524839, 1.060782903327533",
        "23, 2, 2, 2.2681758527566953, 2.4411403475367996",
        "23, 2, 4, 2.5752141093775376, 2.717211836378653",
        "23, 2, 6, 2.88225236599838, 2.9932833252205064",
        "23, 4, 2, 5.031520162344276, 4.9257837471134795",
        "23, 4, 4, 5.338558418965118, 5.201855235955332",
        "23, 4, 6, 5.645596675585961, 5.477926724797186",
        "23, 6, 2, 7.794864471931858, 7.410427146690159",
        "23, 6, 4, 8.1019027285527, 7.686498635532012",
        "23, 6, 6, 8.408940985173542, 7.962570124373865"
    })
    void balancesUpscaledExcitation(
            double pyramidal, double betaIntra, double betaInter, double ontoPyramidal, double ontoInhibitory) {
        BetaGaba balance = FixedPoint.ofRates(pyramidal, 51).balance(betaIntra, betaInter);

        assertThat(balance.ontoPyramidal()).isCloseTo(ontoPyramidal, TOLERANCE);
        assertThat(balance.ontoInhibitory()).isCloseTo(ontoInhibitory, TOLERANCE);
    }

    @Test
    void balancesTwoColumnsInNremSleep() {
        BetaGaba balance = new FixedPoint(-57.41149865983777, -55.306089253391946).balance(1, 1);

        assertThat(balance.ontoPyramidal()).isCloseTo(1.1804604649537476, TOLERANCE);
        assertThat(balance.ontoInhibitory()).isCloseTo(1.1489336158025165, TOLERANCE);
    }

    @Test
    void keepsItsRatesUnderTheInhibitionThatBalancesIt() {
        BetaGaba balance = FixedPoint.WAKE.balance(4, 2);
        ColumnParameters parameters = new ColumnParameters(2, 4, 2, 2, balance);
        TrialStreams streams = new NumpyStreams(12345, 2, 1.2, 2, 4, 0);
        double[] rates = new double[4];
        new TrialSimulation(parameters, Protocol.spontaneous(), streams, 0, 0).run(0, 1, (state, batch) -> {
            for (int c = 0; c < 2; c++) {
                rates[c] = 1000 * batch.rate(Population.PYRAMIDAL, c)[0];
                rates[2 + c] = 1000 * batch.rate(Population.INHIBITORY, c)[0];
            }
        });

        assertThat(rates).containsExactly(new double[] {23, 23, 51, 51}, within(1e-6));
    }

    @Test
    void refusesRatesBeyondTheSigmoid() {
        assertThatThrownBy(() -> FixedPoint.ofRates(23, 60))
                .hasMessage("no potential gives a rate of 60.0 Hz: it must lie between 0 and 60.0 Hz");
    }
}
