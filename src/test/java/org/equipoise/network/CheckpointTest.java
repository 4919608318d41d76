package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.equipoise.network.Recording.Piece;
import org.equipoise.network.state.NetworkState;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.stimulus.PoissonGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run in pieces, each on other ranks and threads, is the run in one piece. */
class CheckpointTest {
    private static final int RUNS = 4;
    private static final int PIECES = 4;

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of("brunel", TestNetworks.brunel(100, 0.5, 5, 2, 80.2).build(), 54),
                Arguments.of(
                        "everything, drawn delays",
                        TestNetworks.everything()
                                .trace("D", 10, 0.3, "V_m")
                                .trace("X", 31, 0.1, "I_syn_ex", "V_m", "I_syn_in")
                                .trace("one", 1, 7, "V_m")
                                .build(),
                        151),
                Arguments.of(
                        "nonlinear",
                        TestNetworks.nonlinear().trace("X", 5, 0.1, "V_m", "w").build(),
                        81),
                Arguments.of(
                        "NMDA, rings, changing rates",
                        TestNetworks.receptors()
                                .trace("E", 37, 0.1, "V_m", "s_AMPA", "s_GABA", "s_NMDA")
                                .trace(new TraceSpec("I", List.of("V_m"), Selection.first(280), 0.7, true))
                                .build(),
                        121));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void aRunInPiecesIsTheRunInOnePiece(String name, NetworkSpec network, int windows) {
        Recording whole = Recording.of(network);
        assertThat(whole.progress).hasSize(windows);
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int run = 0; run < RUNS; run++) {
            List<Piece> pieces = pieces(random, windows);
            Recording recording = Recording.inPieces(network, pieces);
            assertThat(recording.reportedDigest()).as("%s", pieces).isEqualTo(whole.reportedDigest());
            assertThat(recording.spikes).isEqualTo(whole.spikes);
            assertThat(recording.rows).isEqualTo(whole.rows);
            assertThat(recording.progress).isEqualTo(whole.progress);
            assertThat(recording.result().populations())
                    .isEqualTo(whole.result().populations());
            assertThat(recording.result().network()).isEqualTo(whole.result().network());
        }
    }

    private static List<Piece> pieces(SplittableRandom random, int windows) {
        List<Piece> pieces = new ArrayList<>();
        int left = windows;
        for (int piece = 0; piece < PIECES; piece++) {
            int length = piece == PIECES - 1 ? left : random.nextInt(1, left / 2);
            left -= length;
            // The last one is not broken off, though its last window asks for it.
            pieces.add(new Piece(random.nextInt(1, 5), random.nextInt(1, 4), length));
        }
        return pieces;
    }

    @Test
    void aStateOfAnotherNetworkIsRefused() {
        NetworkSpec network = network(10, 1, 1);
        NetworkState state = stateOf(network);
        assertThatThrownBy(() -> goOn(network(10, 2, 1), state))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the checkpoint does not fit: the synapses that are drawn now are others than those of its"
                        + " network");
        assertThatThrownBy(() -> goOn(network(10, 1, 2), state)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> goOn(network(11, 1, 1), state)).isInstanceOf(IllegalArgumentException.class);
        goOn(network, state);
    }

    private static NetworkSpec network(int size, double weight, long seed) {
        return new TestNetworkBuilder(20)
                .seed(seed)
                .population("E", size, new IafPscDelta())
                .projection("E", "E", new Rule.FixedIndegree(3), weight, 1)
                .stimulus("E", new PoissonGenerator(3, 2, 0, 20))
                .build();
    }

    private static NetworkState stateOf(NetworkSpec network) {
        NetworkState[] kept = new NetworkState[1];
        Simulation.build(network, 1).run(new SimulationListener() {}, new Checkpoints() {
            @Override
            public Wish wish() {
                return Wish.KEEP_AND_BREAK_OFF;
            }

            @Override
            public NetworkState earlier() {
                return NetworkState.none();
            }

            @Override
            public void keep(NetworkState state) {
                kept[0] = state;
            }
        });
        return kept[0];
    }

    private static void goOn(NetworkSpec network, NetworkState state) {
        Simulation.build(network, 2).run(new SimulationListener() {}, new Checkpoints() {
            @Override
            public Wish wish() {
                return Wish.NONE;
            }

            @Override
            public NetworkState earlier() {
                return state;
            }

            @Override
            public void keep(NetworkState next) {
                throw new AssertionError("nobody wants it");
            }
        });
    }
}
