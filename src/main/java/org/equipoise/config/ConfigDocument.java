package org.equipoise.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One YAML file with its overrides. Its {@code parameters:} are evaluated; everything else is read through
 * {@link #root()}. Not thread-safe.
 */
public final class ConfigDocument {
    private final Node.Mapping tree;
    private final Section root;

    private ConfigDocument(Node.Mapping tree, boolean standIn, Problems problems) {
        this.tree = tree;
        Reading reading = new Reading(problems, new Parameters(tree, problems));
        root = new Section(reading, "", tree.location(), tree, standIn);
        root.markRead(Parameters.KEY);
    }

    /**
     * Reads a file in UTF-8. If it cannot be read, that is a problem and the document is silent and empty.
     *
     * @param overrides {@code path=value} each, applied in turn: the value is YAML, none or null removes the key
     */
    public static ConfigDocument load(Path file, List<String> overrides, Problems problems) {
        Optional<String> text = read(file, problems);
        return text.isPresent()
                ? parse(file.toString(), text.get(), overrides, problems)
                : empty(file.toString(), problems);
    }

    /** The text of a file in UTF-8; empty if it cannot be read, which is a problem. */
    public static Optional<String> read(Path file, Problems problems) {
        Location place = Location.of(file.toString());
        try {
            if (Files.isDirectory(file)) {
                problems.add(place, "this is a directory", "give a YAML file");
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (NoSuchFileException e) {
            problems.add(place, "there is no such file", "check the path");
        } catch (CharacterCodingException e) {
            problems.add(place, "this is not a text in UTF-8", "give a YAML file");
        } catch (IOException e) {
            problems.add(place, "the file cannot be read: " + e.getMessage(), "check its permissions");
        }
        return Optional.empty();
    }

    /** Reads a text; {@code name} stands for the file in problems. */
    public static ConfigDocument parse(String name, String text, List<String> overrides, Problems problems) {
        Optional<Node> node = YamlReader.readFile(name, text, problems);
        if (node.isEmpty()) {
            return empty(name, problems);
        }
        if (node.get() instanceof Node.Mapping tree) {
            overrides.forEach(override -> PathOverride.apply(override, tree, problems));
            return new ConfigDocument(tree, false, problems);
        }
        String what = Node.isNull(node.get())
                ? "the file is empty"
                : "this is " + node.get().noun();
        problems.add(node.get().location(), what, "give a mapping, e.g. 'dt: 0.1 ms'");
        return empty(name, problems);
    }

    private static ConfigDocument empty(String name, Problems problems) {
        return new ConfigDocument(Node.Mapping.empty(Location.of(name)), true, problems);
    }

    /** The whole file as a section; call {@link Section#done} on it when all is read. */
    public Section root() {
        return root;
    }

    /** Where a path such as {@code projections[2].delay} is, or the nearest of its ancestors that exists. */
    public Location locate(String path) {
        Location place = tree.location();
        Node node = tree;
        for (String key : ConfigPath.split(path).orElse(List.of())) {
            Optional<Node.Entry> next = ConfigPath.step(node, key);
            if (next.isEmpty()) {
                break;
            }
            place = next.get().location();
            node = next.get().value();
        }
        return place;
    }

    /**
     * What was read so far as YAML: defaults filled in, expressions evaluated, canonical units, keys in the order of
     * reading. Parameters are left out, because their values are in place. Reading the text again gives the same text.
     */
    public String resolved() {
        return YamlWriter.write(root.resolved());
    }
}
