package org.equipoise.config;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes a {@link Node} as YAML 1.2 in block style; lists of scalars stand on one line. */
final class YamlWriter {
    private static final Pattern SAFE_UNQUOTED =
            Pattern.compile("-?[A-Za-z0-9_.](?:[A-Za-z0-9_./^+*() -]*[A-Za-z0-9_./^+*()-])?");
    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String write(Node.Mapping root) {
        YamlWriter writer = new YamlWriter();
        if (root.entries().isEmpty()) {
            writer.out.append("{}\n");
        } else {
            writer.entries(root, "");
        }
        return writer.out.toString();
    }

    /** The first line continues what is written already; the others are indented. */
    private void entries(Node.Mapping mapping, String indent) {
        String lead = "";
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            out.append(lead).append(text(entry.getKey())).append(':');
            value(entry.getValue().value(), indent);
            lead = indent;
        }
    }

    private void value(Node node, String indent) {
        if (node instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
            out.append('\n').append(indent).append("  ");
            entries(mapping, indent + "  ");
        } else if (node instanceof Node.Sequence list && !list.items().stream().allMatch(YamlWriter::fitsOnLine)) {
            out.append('\n');
            items(list.items(), indent + "  ");
        } else {
            out.append(' ').append(line(node)).append('\n');
        }
    }

    private void items(List<Node> items, String indent) {
        for (Node item : items) {
            out.append(indent).append("- ");
            if (item instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
                entries(mapping, indent + "  ");
            } else {
                out.append(line(item)).append('\n');
            }
        }
    }

    private static boolean fitsOnLine(Node node) {
        return node instanceof Node.Scalar;
    }

    private static String line(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.kind() == Node.Kind.TEXT ? text(scalar.text()) : scalar.text();
        }
        if (node instanceof Node.Mapping) {
            return "{}";
        }
        StringBuilder line = new StringBuilder("[");
        for (Iterator<Node> items = ((Node.Sequence) node).items().iterator(); items.hasNext(); ) {
            line.append(line(items.next())).append(items.hasNext() ? ", " : "");
        }
        return line.append(']').toString();
    }

    /** A text as it is where YAML reads it back as the same text, else in double quotes. */
    private static String text(String text) {
        boolean safe = SAFE_UNQUOTED.matcher(text).matches()
                && RESOLVER.resolve(text, true).equals(Tag.STR);
        return safe ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(c)
                            || Character.getType(c) == Character.FORMAT
                            || c == 0x2028
                            || c == 0x2029) {
                        quoted.append(String.format("\\U%08x", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
