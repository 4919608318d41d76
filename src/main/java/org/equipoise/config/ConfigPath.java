package org.equipoise.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths to values, such as {@code projections[0].weight} or, the same, {@code projections.0.weight}. */
final class ConfigPath {
    private static final Pattern FORM = Pattern.compile("[^.\\[\\]]+(\\[\\d+])*(\\.[^.\\[\\]]+(\\[\\d+])*)*");

    private ConfigPath() {}

    /** The keys and list indices of a path, at least one; empty if it is no path. */
    static Optional<List<String>> split(String path) {
        return FORM.matcher(path).matches()
                ? Optional.of(List.of(path.replace("]", "").split("[.\\[]")))
                : Optional.empty();
    }

    /** The path of a key in the section at {@code parent}; the root's path is empty. */
    static String join(String parent, String key) {
        return parent.isEmpty() ? key : parent + "." + key;
    }

    /** The path of some keys, with list indices in brackets. */
    static String print(List<String> keys) {
        return String.join(".", keys).replaceAll("\\.(\\d+)(?=\\.|$)", "[$1]");
    }

    /** One step down a path. An entry of a list has no key, so that it is its own place. */
    static Optional<Node.Entry> step(Node node, String key) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.ofNullable(mapping.entries().get(key));
        }
        if (node instanceof Node.Sequence list && index(key) < list.items().size()) {
            Node item = list.items().get(index(key));
            return Optional.of(new Node.Entry(item.location(), item));
        }
        return Optional.empty();
    }

    /** The list index that a key stands for, or a number beyond every list. */
    static int index(String key) {
        return key.matches("\\d{1,9}") ? Integer.parseInt(key) : Integer.MAX_VALUE;
    }
}
