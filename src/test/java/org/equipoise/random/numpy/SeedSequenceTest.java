package org.equipoise.random.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeedSequenceTest {
    @ParameterizedTest
    @MethodSource("org.equipoise.random.numpy.NumpyFacts#streams")
    void mixesEntropyAndKeyAsNumpyDoes(JsonObject stream) {
        SeedSequence seed = NumpyFacts.seed(stream);

        assertThat(seed.pool()).containsExactly(NumpyFacts.ints(stream, "seedsequence_pool_uint32"));
        assertThat(seed.ints(8)).containsExactly(NumpyFacts.ints(stream, "generate_state_8_uint32"));
        assertThat(seed.longs(4)).containsExactly(NumpyFacts.unsignedLongs(stream, "generate_state_4_uint64"));
    }

    @Test
    void splitsEntropyBeyond32BitsIntoWords() {
        // numpy: SeedSequence(2**40 + 7).generate_state(2), and SeedSequence(0).generate_state(2)
        assertThat(new SeedSequence((1L << 40) + 7).ints(2)).containsExactly(0xe3d1a15, 0xd8672e1);
        assertThat(new SeedSequence(0).ints(2)).containsExactly(0xb0f478be, 0xdb2cd7e7);
    }

    @Test
    void refusesNegativeArguments() {
        assertThatThrownBy(() -> new SeedSequence(-1)).hasMessage("entropy must not be negative, but is -1");
        assertThatThrownBy(() -> new SeedSequence(1, 2, -3))
                .hasMessage("element 1 of the spawn key must not be negative, but is -3");
    }
}
