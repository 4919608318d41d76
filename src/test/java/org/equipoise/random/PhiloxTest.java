package org.equipoise.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhiloxTest {
    private final Philox philox = new Philox();

    /** The known answers that Random123 1.14 publishes for philox4x32-10 (kat_vectors): words 3 and 2, words 1 and 0. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0000000000000000, 0000000000000000, e169c58d6627e8d5, 9b00dbd8bc57ac4c",
        "ffffffffffffffff, ffffffffffffffff, ffffffffffffffff, 41c83b0e408f276d, 6d5451fda20bc7c6",
        "299f31d0a4093822, 0370734413198a2e, 85a308d3243f6a88, 94fdccebd16cfe09, 24126ea15001e420"
    })
    void givesTheKnownAnswers(String key, String high, String low, String first, String second) {
        philox.block(Long.parseUnsignedLong(key, 16), hex(high), hex(low));
        assertThat(philox.first()).isEqualTo(hex(first));
        assertThat(philox.second()).isEqualTo(hex(second));
    }

    /** Commons RNG begins with the block after the counter that it is given; the counter carries over to all words. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "123456789, 42, 7",
        "-1, 5, -3",
        "-81985529216486896, 4294967295, -2",
        "7, -1, -1",
    })
    void agreesWithCommonsRng(long key, long high, long low) {
        int[] seed = {(int) key, (int) (key >>> 32), (int) low, (int) (low >>> 32), (int) high, (int) (high >>> 32)};
        UniformRandomProvider other = RandomSource.PHILOX_4X32.create(seed);
        long counterLow = low;
        long counterHigh = high;
        for (int block = 0; block < 100; block++) {
            counterLow++;
            counterHigh += counterLow == 0 ? 1 : 0;
            philox.block(key, counterHigh, counterLow);
            assertThat(new int[] {
                        (int) philox.first(),
                        (int) (philox.first() >>> 32),
                        (int) philox.second(),
                        (int) (philox.second() >>> 32)
                    })
                    .containsExactly(other.nextInt(), other.nextInt(), other.nextInt(), other.nextInt());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 256, 0", "-1, 4294967200, 256, -5", "99, -100, 200, 12345678901", "5, 17, 1, 3"})
    void aBatchGivesTheBlocksOfItsItems(long key, long firstItem, int count, long low) {
        PhiloxBatch batch = new PhiloxBatch();
        batch.blocks(key, firstItem, count, low);
        for (int i = 0; i < count; i++) {
            philox.block(key, firstItem + i, low);
            assertThat(batch.word0()[i] | (batch.word1()[i] << 32)).isEqualTo(philox.first());
            assertThat(batch.word2()[i] | (batch.word3()[i] << 32)).isEqualTo(philox.second());
        }
    }

    @Test
    void uniformNumbersLieBetweenZeroAndOneAtBothEnds() {
        assertThat(Philox.uniform(0)).isGreaterThan(0).isLessThan(1e-15);
        assertThat(Philox.uniform(-1)).isLessThan(1).isGreaterThan(1 - 1e-15);
        assertThat(Normal.quantile(Philox.uniform(-1))).isFinite().isEqualTo(-Normal.quantile(Philox.uniform(0)));
        assertThat(Philox.uniform(Long.MIN_VALUE)).isBetween(0.5, 0.5 + 1e-15);
    }

    @Test
    void keysOfDifferentPurposesOwnersPartsAndSeedsDiffer() {
        assertThat(new long[] {
                    Purpose.CONNECTION.key(1, 0, 0),
                    Purpose.SPLIT.key(1, 0, 0),
                    Purpose.CONNECTION.key(2, 0, 0),
                    Purpose.CONNECTION.key(1, 1, 0),
                    Purpose.CONNECTION.key(1, 0, 1),
                    Purpose.CONNECTION.key(1, ~0, 0),
                    Purpose.CONNECTION.key(1, ~1, 0),
                    Purpose.POISSON.key(1, 0, 0),
                    Purpose.POISSON_TAIL.key(1, 0, 0)
                })
                .doesNotHaveDuplicates();
    }

    private static long hex(String digits) {
        return Long.parseUnsignedLong(digits, 16);
    }
}
