package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.equipoise.network.state.NetworkState;
import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.InProcessRanks;

/** Runs a network on ranks that are threads of the test, and keeps all that comes out. */
final class Recording implements SimulationListener {
    /** A spike of a neuron or source. */
    record Spike(long step, int id) {}

    /** A row of a trace. */
    record Row(int trace, int variable, long step, List<Double> values) {}

    private final NetworkSpec spec;
    final List<Spike> spikes = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final List<Long> progress = new ArrayList<>();
    /** What each rank returned. */
    List<SimulationResult> results;

    private Recording(NetworkSpec spec) {
        this.spec = spec;
    }

    static Recording of(NetworkSpec spec) {
        return of(spec, 1, 1);
    }

    static Recording of(NetworkSpec spec, int ranks, int threads) {
        Recording recording = new Recording(spec);
        recording.results = InProcessRanks.run(
                ranks,
                communicator -> Simulation.build(spec, communicator, threads).run(recording));
        return recording;
    }

    /** A piece of a run: on so many ranks and threads, broken off after some windows. */
    record Piece(int ranks, int threads, int windows) {}

    /** A run in pieces, of which each but the last is broken off and each goes on from the state of the one before. */
    static Recording inPieces(NetworkSpec spec, List<Piece> pieces) {
        Recording recording = new Recording(spec);
        AtomicReference<NetworkState> state = new AtomicReference<>(NetworkState.none());
        for (int p = 0; p < pieces.size(); p++) {
            Piece piece = pieces.get(p);
            boolean last = p == pieces.size() - 1;
            NetworkState earlier = state.get();
            List<Optional<SimulationResult>> results = InProcessRanks.run(
                    piece.ranks,
                    communicator -> Simulation.build(spec, communicator, piece.threads)
                            .run(recording, new Break(communicator, piece, earlier, state)));
            assertThat(results).allMatch(result -> result.isPresent() == last);
            if (last) {
                recording.results = results.stream().map(Optional::orElseThrow).toList();
            }
        }
        return recording;
    }

    /** The last rank wants to break off after some windows, and rank 0 to keep the state after each third one before. */
    private static final class Break implements Checkpoints {
        private final Communicator communicator;
        private final Piece piece;
        private final NetworkState earlier;
        private final AtomicReference<NetworkState> kept;
        private int windows;

        Break(Communicator communicator, Piece piece, NetworkState earlier, AtomicReference<NetworkState> kept) {
            this.communicator = communicator;
            this.piece = piece;
            this.earlier = earlier;
            this.kept = kept;
        }

        @Override
        public Wish wish() {
            windows++;
            if (windows == piece.windows && communicator.rank() == communicator.size() - 1) {
                return Wish.KEEP_AND_BREAK_OFF;
            }
            return windows % 3 == 0 && communicator.rank() == 0 ? Wish.KEEP : Wish.NONE;
        }

        @Override
        public NetworkState earlier() {
            return earlier;
        }

        @Override
        public void keep(NetworkState state) {
            kept.set(state);
        }
    }

    @Override
    public void spikes(WindowSpikes window) {
        int populations = spec.populations().size();
        for (int s = 0; s < window.steps(); s++) {
            for (int p = 0; p < populations; p++) {
                for (int k = window.start(s, p); k < window.end(s, p); k++) {
                    spikes.add(new Spike(window.firstStep() + s, window.ids()[k]));
                }
            }
        }
    }

    @Override
    public void trace(int trace, int variable, long step, double[] values) {
        rows.add(new Row(trace, variable, step, Arrays.stream(values).boxed().toList()));
    }

    @Override
    public void progress(long step) {
        progress.add(step);
    }

    SimulationResult result() {
        return results.get(0);
    }

    /** The spikes of neurons; sources have the ids above them. */
    List<Spike> neuronSpikes() {
        return spikes.stream().filter(spike -> spike.id < spec.neurons()).toList();
    }

    /** Steps of the spikes of one neuron or source. */
    List<Long> steps(int id) {
        return spikes.stream().filter(spike -> spike.id == id).map(Spike::step).toList();
    }

    /** The rows of one variable of a trace, one a time. */
    List<List<Double>> values(int trace, int variable) {
        return rows.stream()
                .filter(row -> row.trace == trace && row.variable == variable)
                .map(Row::values)
                .toList();
    }

    /**
     * SHA-256 over the spikes of all neurons sorted by (step, global id), as little-endian int64 step, int64 id: the
     * definition, written down once more.
     */
    String digest() {
        List<Spike> sorted = new ArrayList<>(neuronSpikes());
        sorted.sort(Comparator.comparingLong(Spike::step).thenComparingInt(Spike::id));
        ByteBuffer bytes = ByteBuffer.allocate(16 * sorted.size()).order(ByteOrder.LITTLE_ENDIAN);
        sorted.forEach(spike -> bytes.putLong(spike.step).putLong(spike.id));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The digest that the simulation itself gives, on rank 0 only. */
    String reportedDigest() {
        if (results.stream().skip(1).anyMatch(result -> Objects.nonNull(result.spikeDigest()))) {
            throw new AssertionError("a rank other than 0 reports a digest");
        }
        return result().spikeDigest();
    }
}
