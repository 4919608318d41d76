package org.equipoise.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The file of a checkpoint: an HDF5 file with the run's configuration as text, and groups of one-dimensional arrays. A digest
 * of all that tells a damaged file, since HDF5 itself notices changed numbers no more than it does cut files.
 *
 * @param configuration of the run
 * @param groups by name the arrays of each group by name
 */
public record CheckpointFile(String configuration, Map<String, Map<String, StateArray>> groups) {
    private static final String FORMAT = "equipoise-checkpoint";
    private static final long VERSION = 1;

    private static final String FORMAT_NAME = "format";
    private static final String VERSION_NAME = "format_version";
    private static final String DIGEST_NAME = "sha256";
    private static final String CONFIGURATION_NAME = "configuration";
    private static final String STATE_NAME = "state";

    /**
     * Writes the file, whole or not at all; an older one is replaced then.
     *
     * @throws IOException with a message that names the file and the cause
     */
    public void write(Path target) throws IOException {
        Hdf5File.write(target, root -> {
            root.attribute(FORMAT_NAME, FORMAT);
            root.attribute(VERSION_NAME, VERSION);
            root.attribute(DIGEST_NAME, digest());
            root.dataset(CONFIGURATION_NAME, configuration);
            Hdf5Group state = root.group(STATE_NAME);
            groups.forEach((name, arrays) -> {
                Hdf5Group group = state.group(name);
                arrays.forEach((arrayName, array) ->
                        group.dataset(arrayName, array.type(), out -> out.putBytes(array.bytes()), array.length()));
            });
        });
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, or is no checkpoint, or is damaged; the message names the file
     */
    public static CheckpointFile read(Path path) throws IOException {
        try (Hdf5Reader reader = new Hdf5Reader(path)) {
            if (!reader.textAttribute("/", FORMAT_NAME).equals(FORMAT)) {
                throw new IOException("cannot read " + path + ": it is no checkpoint");
            }
            long version = reader.numberAttribute("/", VERSION_NAME).longValue();
            if (version != VERSION) {
                throw new IOException("cannot read " + path + ": it is a checkpoint of format version " + version
                        + ", this Equipoise reads " + VERSION);
            }
            Map<String, Map<String, StateArray>> groups = new LinkedHashMap<>();
            for (String name : reader.children("/" + STATE_NAME)) {
                String group = "/" + STATE_NAME + "/" + name;
                Map<String, StateArray> arrays = new LinkedHashMap<>();
                for (String array : reader.children(group)) {
                    arrays.put(array, reader.array(group + "/" + array));
                }
                groups.put(name, arrays);
            }
            CheckpointFile file = new CheckpointFile(reader.text("/" + CONFIGURATION_NAME), groups);
            if (!file.digest().equals(reader.textAttribute("/", DIGEST_NAME))) {
                throw new IOException("cannot read " + path + ": it is damaged (its content does not fit its digest)");
            }
            return file;
        }
    }

    /** Independent of the order of groups and arrays. */
    private String digest() {
        MessageDigest sha256 = sha256();
        sha256.update(configuration.getBytes(StandardCharsets.UTF_8));
        groups.keySet().stream().sorted().forEach(name -> {
            Map<String, StateArray> arrays = groups.get(name);
            arrays.keySet().stream().sorted().forEach(arrayName -> {
                StateArray array = arrays.get(arrayName);
                String heading = "\n" + name + "/" + arrayName + " " + array.type() + " " + array.length() + "\n";
                sha256.update(heading.getBytes(StandardCharsets.UTF_8));
                sha256.update(array.bytes());
            });
        });
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
