package org.equipoise.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.equipoise.neuron.StateVisitor;
import org.junit.jupiter.api.Test;

class Sha256Test {
    private static final int LONGEST = 200;

    @Test
    void itIsThatOfJavaForEveryLength() throws NoSuchAlgorithmException {
        SplittableRandom random = new SplittableRandom(1);
        Sha256 own = new Sha256();
        MessageDigest java = MessageDigest.getInstance("SHA-256");
        for (int length = 0; length <= LONGEST; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(own.digest(bytes)).as("%d bytes", length).isEqualTo(java.digest(bytes));
        }
    }

    @Test
    void itGoesOnFromItsState() throws NoSuchAlgorithmException {
        SplittableRandom random = new SplittableRandom(2);
        byte[] bytes = new byte[LONGEST];
        random.nextBytes(bytes);
        for (int cut = 0; cut <= LONGEST; cut++) {
            Sha256 first = new Sha256();
            first.update(bytes, 0, cut);
            List<Object> state = new ArrayList<>();
            first.visitState(new Arrays(array -> state.add(array.clone()), array -> state.add(array.clone())));

            Sha256 second = new Sha256();
            second.visitState(new Arrays(array -> copy(state, array), array -> copy(state, array)));
            second.update(bytes, cut, LONGEST - cut);

            byte[] expected = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(second.digest()).as("cut at %d", cut).isEqualTo(expected);
            first.update(bytes, cut, LONGEST - cut);
            assertThat(first.digest()).as("the one that was looked at").isEqualTo(expected);
        }
    }

    @SuppressWarnings("SuspiciousSystemArraycopy")
    private static void copy(List<Object> state, Object array) {
        System.arraycopy(state.remove(0), 0, array, 0, Array.getLength(array));
    }

    private record Arrays(Consumer<int[]> ints, Consumer<long[]> longs) implements StateVisitor {

        @Override
        public void visit(String name, double[] values) {
            throw new AssertionError("there are no such arrays");
        }

        @Override
        public void visit(String name, int[] values) {
            ints.accept(values);
        }

        @Override
        public void visit(String name, long[] values) {
            longs.accept(values);
        }
    }
}
