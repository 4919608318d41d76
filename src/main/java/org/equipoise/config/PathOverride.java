package org.equipoise.config;

import java.util.List;
import java.util.Optional;

/** One {@code path=value} from the command line, applied to the tree of a file before anything is read from it. */
final class PathOverride {
    private final Node.Mapping root;
    private final Problems problems;
    private final Location place;
    private final List<String> keys;

    private PathOverride(Node.Mapping root, Problems problems, Location place, List<String> keys) {
        this.root = root;
        this.problems = problems;
        this.place = place;
        this.keys = keys;
    }

    /** The value is YAML; an empty or null value removes what is at the path. */
    static void apply(String override, Node.Mapping root, Problems problems) {
        int equals = override.indexOf('=');
        String path =
                override.substring(0, equals < 0 ? override.length() : equals).strip();
        Location place = Location.of("--set " + path);
        Optional<List<String>> keys = ConfigPath.split(path);
        if (equals < 0 || keys.isEmpty()) {
            problems.add(place, "this is not of the form path=value", "write e.g. 'populations.E.size=100'");
        } else {
            new PathOverride(root, problems, place, keys.get()).apply(override.substring(equals + 1));
        }
    }

    private void apply(String text) {
        Node parent = root;
        for (int depth = 0; depth < keys.size() - 1; depth++) {
            Optional<Node.Entry> next = ConfigPath.step(parent, keys.get(depth));
            if (next.isEmpty()) {
                reportNothingAt(depth, parent);
                return;
            }
            parent = next.get().value();
        }
        Optional<Node> value = YamlReader.readOverride(place.file(), text, problems);
        if (value.isPresent()) {
            put(parent, value.get());
        }
    }

    private void put(Node parent, Node value) {
        String key = keys.get(keys.size() - 1);
        boolean remove = Node.isNull(value);
        if (parent instanceof Node.Mapping mapping && !remove) {
            mapping.entries().put(key, new Node.Entry(place, value));
        } else if (ConfigPath.step(parent, key).isEmpty()) {
            reportNothingAt(keys.size() - 1, parent);
        } else if (parent instanceof Node.Mapping mapping) {
            mapping.entries().remove(key);
        } else {
            List<Node> items = ((Node.Sequence) parent).items();
            int index = ConfigPath.index(key);
            if (remove) {
                items.remove(index);
            } else {
                items.set(index, value);
            }
        }
    }

    private void reportNothingAt(int depth, Node parent) {
        String remedy;
        if (parent instanceof Node.Mapping mapping) {
            remedy = Spelling.remedy(keys.get(depth), mapping.entries().keySet());
        } else if (parent instanceof Node.Sequence list) {
            int size = list.items().size();
            remedy = size == 0 ? "the list is empty" : "the list has entries 0 to " + (size - 1);
        } else {
            remedy = "its parent is " + parent.noun() + ", not a mapping";
        }
        String path = ConfigPath.print(keys.subList(0, depth + 1));
        problems.add(place, "there is nothing at '" + path + "'", remedy);
    }
}
