package org.equipoise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SpikeDigestTest {
    @Test
    void noSpikesGiveTheDigestOfNothing() {
        // sha256sum < /dev/null
        assertThat(new SpikeDigest().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void theDigestIsSha256OfLittleEndianStepsAndIds() {
        SpikeDigest digest = new SpikeDigest();
        digest.add(1, new int[] {99, 0, 7, 12_499, 99}, 1, 4);
        digest.add(5_000_000_000L, 3);
        // hashlib.sha256(struct.pack('<8q', 1, 0, 1, 7, 1, 12499, 5000000000, 3)).hexdigest()
        assertThat(digest.hex()).isEqualTo("b8bac42e5c9029ee2144a561d988aa3c6e8ec4001f11c0f39c663c7d50cd57b3");
    }

    @Test
    void manySpikesPassTheBufferUnharmed() {
        SpikeDigest digest = new SpikeDigest();
        for (int step = 0; step < 5000; step++) {
            digest.add(step, step % 7);
        }
        // hashlib.sha256(b''.join(struct.pack('<2q', s, s % 7) for s in range(5000))).hexdigest()
        assertThat(digest.hex()).isEqualTo("b0faff77b90568bc16faa078c09a240c16dafed2d95079425643d6aae9effe7d");
    }

    @Test
    void askingDoesNotDisturb() {
        SpikeDigest asked = new SpikeDigest();
        SpikeDigest silent = new SpikeDigest();
        asked.add(1, 1);
        silent.add(1, 1);
        assertThat(asked.hex()).isEqualTo(asked.hex());
        asked.add(2, 0);
        silent.add(2, 0);
        assertThat(asked.hex()).isEqualTo(silent.hex());
    }

    @Test
    void severalSpikesOfANeuronInAStepCount() {
        SpikeDigest once = new SpikeDigest();
        once.add(1, 1);
        SpikeDigest twice = new SpikeDigest();
        twice.add(1, 1);
        twice.add(1, 1);
        assertThat(twice.hex()).isNotEqualTo(once.hex());
    }

    @Test
    void spikesOutOfOrderAreRefused() {
        SpikeDigest digest = new SpikeDigest();
        digest.add(2, 5);
        assertThatThrownBy(() -> digest.add(2, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spike (step 2, neuron 4) comes after (step 2, neuron 5)");
        assertThatThrownBy(() -> digest.add(1, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spike (step 1, neuron 9) comes after (step 2, neuron 5)");
    }

    @Test
    void addingAllocatesNothing() throws IOException {
        SpikeDigest digest = new SpikeDigest();
        int[] ids = new int[1000];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = i;
        }
        digest.add(0, ids, 0, ids.length);
        long bytes = Allocation.of(() -> {
            for (int step = 1; step < 1000; step++) {
                digest.add(step, ids, 0, ids.length);
            }
        });
        assertThat(bytes).as("bytes for a million spikes").isLessThan(10_000);
    }
}
