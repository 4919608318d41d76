package org.equipoise.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Turns YAML 1.2 text into a {@link Node}: expands aliases and merge keys, reports duplicate keys and foreign tags.
 */
final class YamlReader {
    /** Bounds the expansion of aliases within aliases. */
    private static final int MAX_NODES = 1_000_000;

    private static final Map<Tag, Node.Kind> KINDS = Map.of(
            Tag.NULL, Node.Kind.NULL,
            Tag.BOOL, Node.Kind.FLAG,
            Tag.INT, Node.Kind.NUMBER,
            Tag.FLOAT, Node.Kind.NUMBER,
            Tag.STR, Node.Kind.TEXT,
            Tag.ENV_TAG, Node.Kind.TEXT);

    /** Leaves merge keys to us: the parser's own merging never ends where a mapping is merged into itself. */
    private static final class PlainSchema extends CoreSchema {
        @Override
        public ScalarResolver getScalarResolver() {
            return new CoreScalarResolver(false);
        }
    }

    private final Location whole;
    private final boolean hasLines;
    private final Problems problems;
    private final Set<org.snakeyaml.engine.v2.nodes.Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    private YamlReader(String label, boolean hasLines, Problems problems) {
        this.whole = Location.of(label);
        this.hasLines = hasLines;
        this.problems = problems;
    }

    /** The tree of a file's text; nothing (a null scalar) if it is empty; Optional.empty if it is no YAML. */
    static Optional<Node> readFile(String name, String text, Problems problems) {
        return new YamlReader(name, true, problems).read(text);
    }

    /** The tree of a value from the command line, where lines and columns would mean nothing. */
    static Optional<Node> readOverride(String label, String text, Problems problems) {
        return new YamlReader(label, false, problems).read(text);
    }

    private Optional<Node> read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new PlainSchema())
                .setMaxAliasesForCollections(MAX_NODES)
                .setAllowDuplicateKeys(true) // these two are reported here, all at once
                .setAllowNonScalarKeys(true)
                .build();
        try {
            return Optional.of(
                    new Compose(settings).composeString(text).map(this::convert).orElseGet(() -> nothing(whole)));
        } catch (MarkedYamlEngineException e) {
            reportSyntax(e.getProblemMark().map(this::location).orElse(whole), e.getProblem());
        } catch (ReaderException e) {
            problems.add(whole, String.format("the character U+%04X is not allowed", e.getCodePoint()), "remove it");
        } catch (YamlEngineException e) {
            reportSyntax(whole, e.getMessage());
        } catch (StackOverflowError e) { // the parser recurses
            problems.add(whole, "the nesting is too deep", "check the brackets");
        }
        return Optional.empty();
    }

    /** Says in our words what the parser says of the mistakes that are made most. */
    private void reportSyntax(Location place, String complaint) {
        if (complaint.contains("TAB")) {
            problems.add(place, "a tab stands where YAML needs spaces", "indent with spaces");
        } else if (complaint.contains("another document")) {
            problems.add(place, "a second document begins here", "use one file for each");
        } else {
            problems.add(place, "not valid YAML: " + complaint, "check indentation, brackets and quotes");
        }
    }

    private Location location(org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return hasLines ? new Location(whole.file(), mark.getLine() + 1, mark.getColumn() + 1) : whole;
    }

    private Node convert(org.snakeyaml.engine.v2.nodes.Node source) {
        Location place = source.getStartMark().map(this::location).orElse(whole);
        if (++nodes > MAX_NODES) {
            if (nodes == MAX_NODES + 1) {
                problems.add(whole, "more than " + MAX_NODES + " values", "check the aliases within aliases");
            }
            return nothing(place);
        }
        if (source instanceof ScalarNode scalar) {
            return scalar(scalar, place);
        }
        if (!open.add(source)) {
            problems.add(place, "an anchor contains an alias of itself", "remove the alias");
            return nothing(place);
        }
        Node result = source instanceof MappingNode mapping
                ? mapping(mapping, place)
                : sequence((SequenceNode) source, place);
        open.remove(source);
        return result;
    }

    private static Node nothing(Location place) {
        return new Node.Scalar(place, "", Node.Kind.NULL);
    }

    private Node scalar(ScalarNode source, Location place) {
        Node.Kind kind = KINDS.get(source.getTag());
        if (kind == null) {
            problems.add(place, "unknown tag '" + source.getTag().getValue() + "'", "remove it");
        }
        return new Node.Scalar(place, source.getValue(), kind == null ? Node.Kind.TEXT : kind);
    }

    private Node sequence(SequenceNode source, Location place) {
        List<Node> items = new ArrayList<>();
        source.getValue().forEach(item -> items.add(convert(item)));
        return new Node.Sequence(place, items);
    }

    private Node.Mapping mapping(MappingNode source, Location place) {
        Node.Mapping result = Node.Mapping.empty(place);
        Set<String> written = new HashSet<>();
        for (NodeTuple tuple : source.getValue()) {
            Location keyPlace =
                    tuple.getKeyNode().getStartMark().map(this::location).orElse(place);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(keyPlace, "a mapping or list is used as a key", "a key is a word");
            } else if (isMergeKey(key)) {
                merge(convert(tuple.getValueNode()), keyPlace, result);
            } else if (written.add(key.getValue())) {
                result.entries().put(key.getValue(), new Node.Entry(keyPlace, convert(tuple.getValueNode())));
            } else {
                problems.add(keyPlace, "duplicate key '" + key.getValue() + "'", "remove one of the two");
            }
        }
        return result;
    }

    private static boolean isMergeKey(ScalarNode key) {
        return key.getScalarStyle() == ScalarStyle.PLAIN && key.getValue().equals("<<");
    }

    /** Keys that are written out win over merged ones, and the first merged mapping over the next. */
    private void merge(Node value, Location keyPlace, Node.Mapping into) {
        if (value instanceof Node.Mapping mapping) {
            mapping.entries().forEach(into.entries()::putIfAbsent);
        } else if (value instanceof Node.Sequence list
                && list.items().stream().allMatch(Node.Mapping.class::isInstance)) {
            list.items().forEach(item -> merge(item, keyPlace, into));
        } else if (!Node.isNull(value)) {
            problems.add(keyPlace, "'<<' is given " + value.noun(), "give the alias of a mapping, e.g. '*common'");
        }
    }
}
