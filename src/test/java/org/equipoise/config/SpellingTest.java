package org.equipoise.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that are mistyped, or that other simulators use, are understood. */
class SpellingTest {
    private static final List<String> NEURON =
            List.of("C_m", "tau_m", "E_L", "V_th", "V_reset", "t_ref", "I_e", "V_m", "tau_syn_ex", "tau_syn_in");
    private static final List<String> PROJECTION =
            List.of("source", "target", "rule", "indegree", "weight", "delay", "p");

    @ParameterizedTest
    @CsvSource({
        "tau_n, tau_m",
        "TAU_M, tau_m",
        "tau_membrane, tau_m",
        "Vth, V_th",
        "v_threshold, V_th",
        "theta, V_th",
        "v_rest, E_L",
        "refractory, t_ref",
        "tau_refrac, t_ref",
        "i_offset, I_e",
        "tau_e, tau_syn_ex",
        "tau_gaba, tau_syn_in",
        "v, V_m",
    })
    void aParameterOfANeuron(String word, String meant) {
        assertThat(Spelling.nearest(word, NEURON)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"pre, source", "post, target", "conn_spec, rule", "syn_spec, weight", "prob, p", "sorce, source"})
    void aKeyOfAProjection(String word, String meant) {
        assertThat(Spelling.nearest(word, PROJECTION)).contains(meant);
    }

    /** The same word is meant otherwise elsewhere, or not at all. */
    @Test
    void onlyWhatIsKnownHereIsProposed() {
        assertThat(Spelling.nearest("N", List.of("model", "size"))).contains("size");
        assertThat(Spelling.nearest("-n", List.of("--ranks", "--out"))).contains("--ranks");
        assertThat(Spelling.nearest("theta", PROJECTION)).isEmpty();
        assertThat(Spelling.remedy("refractory", List.of("rate", "start"))).isEqualTo("known: rate, start");
        assertThat(Spelling.remedy("LIF", List.of("iaf_psc_delta", "poisson")))
                .isEqualTo("did you mean 'iaf_psc_delta'? (known: iaf_psc_delta, poisson)");
    }
}
