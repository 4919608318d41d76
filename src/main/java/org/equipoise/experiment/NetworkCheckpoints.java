package org.equipoise.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.equipoise.io.CheckpointFile;
import org.equipoise.io.StateArray;
import org.equipoise.network.Checkpoints;
import org.equipoise.network.state.NetworkState;

/** The checkpoints of a run: one file, in which the state of the network and what was recorded stand together. */
final class NetworkCheckpoints implements Checkpoints {
    private static final String OUTPUT = "output";

    private final CheckpointSettings settings;
    private final String configuration;
    /** Null but on rank 0. */
    private final NetworkOutput output;

    private final Path file;
    private final CheckpointFile earlier;
    private long lastNanos = System.nanoTime();

    private NetworkCheckpoints(
            CheckpointSettings settings,
            String configuration,
            NetworkOutput output,
            Path file,
            CheckpointFile earlier) {
        this.settings = settings;
        this.configuration = configuration;
        this.output = output;
        this.file = file;
        this.earlier = earlier;
    }

    /**
     * For rank 0.
     *
     * @param configuration resolved
     * @param earlier the checkpoint from which the run goes on
     */
    static NetworkCheckpoints ofRank0(
            CheckpointSettings settings,
            String configuration,
            NetworkOutput output,
            Path file,
            CheckpointFile earlier) {
        return new NetworkCheckpoints(settings, configuration, output, file, earlier);
    }

    /** For the other ranks, which only can wish. */
    static NetworkCheckpoints ofAnother(CheckpointSettings settings) {
        return new NetworkCheckpoints(settings, "", null, null, null);
    }

    /** What was recorded up to a checkpoint. */
    static Map<String, StateArray> recorded(CheckpointFile checkpoint) {
        return checkpoint.groups().getOrDefault(OUTPUT, Map.of());
    }

    @Override
    public Wish wish() {
        if (settings.breakOff().getAsBoolean()) {
            return Wish.KEEP_AND_BREAK_OFF;
        }
        boolean due = output != null
                && System.nanoTime() - lastNanos >= settings.every().toNanos();
        return due ? Wish.KEEP : Wish.NONE;
    }

    @Override
    public NetworkState earlier() {
        return new NetworkState(earlier.groups());
    }

    @Override
    public void keep(NetworkState state) {
        try {
            Map<String, Map<String, StateArray>> groups = new LinkedHashMap<>(state.groups());
            // What was recorded is on the disk before the checkpoint that counts on it is.
            groups.put(OUTPUT, output.recorded());
            new CheckpointFile(configuration, groups).write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        lastNanos = System.nanoTime();
    }
}
