package org.equipoise.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.equipoise.ensemble.BlockState;
import org.equipoise.ensemble.BlockWork;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Reader;

/** Items as resumable work: each leaves one file. */
final class ItemWork implements BlockWork {
    /** Changes with the meaning or the layout of an item's results. */
    private static final int VERSION = 1;

    private static final String IDENTITY = "identity";
    private static final String RESULTS = "results";

    private final List<Item> items;
    private final Path directory;

    /**
     * @param items in the order in which they are to be done
     * @param directory for their files; it exists when the work begins
     */
    ItemWork(List<Item> items, Path directory) {
        this.items = items;
        this.directory = directory;
    }

    @Override
    public int blocks() {
        return items.size();
    }

    @Override
    public BlockState inspect(int block) {
        Path path = file(items.get(block));
        if (!Files.exists(path)) {
            return BlockState.MISSING;
        }
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            // Results of other trials are none of these.
            return file.textAttribute("/", IDENTITY).equals(identity(items.get(block)))
                    ? BlockState.DONE
                    : BlockState.MISSING;
        } catch (IOException damage) {
            return BlockState.damaged(damage.getMessage());
        }
    }

    @Override
    public void run(int block) throws IOException {
        Item item = items.get(block);
        Tables tables = item.compute();
        Hdf5File.write(file(item), root -> {
            root.attribute(IDENTITY, identity(item));
            tables.writeTo(root.group(RESULTS));
        });
    }

    /** What an item found, when its file is there. */
    Tables results(Item item) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(file(item))) {
            return Tables.read(file, "/" + RESULTS);
        }
    }

    private Path file(Item item) {
        return directory.resolve(item.name() + ".h5");
    }

    private static String identity(Item item) {
        String inputs = VERSION + " " + String.join(" ", item.inputs());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inputs.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
