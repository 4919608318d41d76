package org.equipoise.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree of a configuration, with places. Aliases are copies, so that an override changes one use only. */
sealed interface Node {
    Location location();

    /** What this is called in a message. */
    String noun();

    /** What YAML's core schema takes an unquoted scalar for. */
    enum Kind {
        NULL,
        FLAG,
        NUMBER,
        TEXT
    }

    record Scalar(Location location, String text, Kind kind) implements Node {
        @Override
        public String noun() {
            return switch (kind) {
                case NULL -> "nothing";
                case FLAG -> "a truth value";
                case NUMBER -> "a number";
                case TEXT -> "a text";
            };
        }
    }

    /** The list is modifiable: overrides are applied in place. */
    record Sequence(Location location, List<Node> items) implements Node {
        @Override
        public String noun() {
            return "a list";
        }
    }

    /** The map keeps the order of the file and is modifiable: overrides are applied in place. */
    record Mapping(Location location, Map<String, Entry> entries) implements Node {
        static Mapping empty(Location location) {
            return new Mapping(location, new LinkedHashMap<>());
        }

        @Override
        public String noun() {
            return "a mapping";
        }
    }

    record Entry(Location key, Node value) {
        /** Where a problem with this entry is shown: at a scalar, but at the key of what spans several lines. */
        Location location() {
            return value instanceof Scalar scalar && scalar.kind != Kind.NULL ? scalar.location : key;
        }
    }

    static boolean isNull(Node node) {
        return node instanceof Scalar scalar && scalar.kind == Kind.NULL;
    }
}
