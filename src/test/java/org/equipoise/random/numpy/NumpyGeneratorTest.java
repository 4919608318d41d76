package org.equipoise.random.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every comparison with numpy is exact, to the last bit. */
class NumpyGeneratorTest {
    private static final String STREAMS = "org.equipoise.random.numpy.NumpyFacts#streams";
    private static final double TAIL = 3.6541528853610088;

    @ParameterizedTest
    @MethodSource(STREAMS)
    void startsInTheStateOfNumpysPcg64(JsonObject stream) {
        Pcg64 bits = new Pcg64(NumpyFacts.seed(stream));

        assertThat(unsigned(bits.stateHigh(), bits.stateLow()))
                .isEqualTo(stream.get("pcg64_state").getAsBigInteger());
        assertThat(unsigned(bits.incrementHigh(), bits.incrementLow()))
                .isEqualTo(stream.get("pcg64_inc").getAsBigInteger());
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void drawsNumpysWordsAndUniforms(JsonObject stream) {
        Pcg64 bits = new Pcg64(NumpyFacts.seed(stream));
        assertThat(LongStream.generate(bits).limit(10))
                .containsExactly(box(NumpyFacts.unsignedLongs(stream, "raw_uint64_first10")));

        NumpyGenerator generator = generator(stream);
        assertThat(DoubleStream.generate(generator::random).limit(10).toArray())
                .containsExactly(NumpyFacts.doubles(stream, "random_first10"));
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void drawsNumpysNormalsIncludingTheTails(JsonObject stream) throws NoSuchAlgorithmException {
        double[][] table = new double[39_999][1];
        generator(stream).normals(table, 0, table.length, 1.2);
        double[] normals = Arrays.stream(table).mapToDouble(row -> row[0]).toArray();

        assertThat(Arrays.copyOf(normals, 10)).containsExactly(NumpyFacts.doubles(stream, "normal_0_1p2_first10"));
        for (Map.Entry<String, JsonElement> at :
                stream.getAsJsonObject("normal_0_1p2_at").entrySet()) {
            assertThat(normals[Integer.parseInt(at.getKey())])
                    .isEqualTo(at.getValue().getAsDouble());
        }
        int[] tails = IntStream.range(0, normals.length)
                .filter(i -> Math.abs(normals[i]) > 1.2 * TAIL)
                .toArray();
        assertThat(tails).containsExactly(NumpyFacts.ints(stream, "normal_tail_draw_indices_absz_gt_ziggurat_r"));
        assertThat(Arrays.stream(tails).mapToDouble(i -> normals[i]).toArray())
                .containsExactly(NumpyFacts.doubles(stream, "normal_tail_values"));
        if (stream.has("normal_0_1p2_39999_sha256")) {
            assertThat(sha256(normals))
                    .isEqualTo(stream.get("normal_0_1p2_39999_sha256").getAsString());
        }
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void mixesUniformsAndNormalsInOneStream(JsonObject stream) {
        JsonObject mixed = stream.getAsJsonObject("then_11_random_then_5_normals");
        NumpyGenerator generator = generator(stream);

        assertThat(DoubleStream.generate(generator::random).limit(11).toArray())
                .containsExactly(NumpyFacts.doubles(mixed, "random11"));
        assertThat(DoubleStream.generate(() -> 1.2 * generator.standardNormal())
                        .limit(5)
                        .toArray())
                .containsExactly(NumpyFacts.doubles(mixed, "normal5"));
    }

    @Test
    void fillsOneColumnOfATable() {
        SeedSequence seed = new SeedSequence(NumpyFacts.ENTROPY, 7);
        double[][] table = new double[4][3];
        new NumpyGenerator(seed).normals(table, 1, 3, 2);

        NumpyGenerator again = new NumpyGenerator(seed);
        for (int i = 0; i < table.length; i++) {
            assertThat(table[i]).containsExactly(0, i < 3 ? 2 * again.standardNormal() : 0, 0);
        }
    }

    @Test
    void drawsNumpysIntegers() {
        JsonObject expected = NumpyFacts.root().getAsJsonObject("integers_500");
        assertThat(expected.size()).isEqualTo(5);
        for (Map.Entry<String, JsonElement> entry : expected.entrySet()) {
            int[] key = Arrays.stream(entry.getKey().replaceAll("[\\[\\] ]", "").split(","))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            assertThat(new NumpyGenerator(new SeedSequence(NumpyFacts.ENTROPY, key)).integer(500))
                    .isEqualTo(entry.getValue().getAsInt());
        }
    }

    @Test
    void drawsNumpysPermutations() {
        JsonObject expected = NumpyFacts.root().getAsJsonObject("permutation");
        SeedSequence seed = new SeedSequence(NumpyFacts.ENTROPY, NumpyFacts.ints(expected, "key"));

        assertThat(new NumpyGenerator(seed).permutation(1000)).startsWith(NumpyFacts.ints(expected, "n1000_first20"));
        assertThat(new NumpyGenerator(seed).permutation(2500)).startsWith(NumpyFacts.ints(expected, "n2500_first20"));
        assertThat(new NumpyGenerator(seed).permutation(10)).containsExactly(NumpyFacts.ints(expected, "n10"));
        assertThat(new NumpyGenerator(seed).permutation(0)).isEmpty();
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        NumpyGenerator generator = new NumpyGenerator(new SeedSequence(1));

        assertThatThrownBy(() -> generator.integer(0)).hasMessage("bound must be positive, but is 0");
        assertThat(generator.integer(1)).isZero();
    }

    private static NumpyGenerator generator(JsonObject stream) {
        return new NumpyGenerator(NumpyFacts.seed(stream));
    }

    private static BigInteger unsigned(long high, long low) {
        return new BigInteger(Long.toUnsignedString(high))
                .shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(low)));
    }

    private static Long[] box(long[] values) {
        return Arrays.stream(values).boxed().toArray(Long[]::new);
    }

    private static String sha256(double[] values) throws NoSuchAlgorithmException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }
}
