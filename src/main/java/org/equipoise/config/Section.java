package org.equipoise.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.units.Dimension;

/**
 * A mapping of a configuration, read key by key.
 *
 * <p>No method throws for what a user wrote: problems are collected, and a harmless placeholder (NaN, 0, "", false, an
 * empty section, or the default) is returned. After its first problem a key is silent, so that checks of placeholders
 * add nothing. What is read, defaults included, makes up the resolved configuration. Not thread-safe.
 */
public final class Section {
    private final Reading reading;
    private final String path;
    private final Location location;
    private final Node.Mapping source;
    /** A stand-in for a section that is missing or wrong, which has been reported. */
    private final boolean standIn;

    private final Node.Mapping resolved;
    /** The keys that were asked for, in order, and out of these the keys whose value was read. */
    private final Set<String> known = new LinkedHashSet<>();

    private final Set<String> read = new HashSet<>();
    private final Set<String> faulty = new HashSet<>();
    private final Map<String, List<Section>> children = new HashMap<>();
    private boolean ignoresRest;

    Section(Reading reading, String path, Location location, Node.Mapping source, boolean standIn) {
        this.reading = reading;
        this.path = path;
        this.location = location;
        this.source = source;
        this.standIn = standIn;
        this.resolved = Node.Mapping.empty(location);
    }

    // ---- quantities and numbers

    /** A required quantity, in the canonical unit of its dimension (ms, mV, pA, pF, nS, 1/ms). */
    public double quantity(String key, Dimension dimension) {
        return required(key, new ValueType.Physical(dimension));
    }

    /** A quantity with a default that must be finite, both in the canonical unit of the dimension. */
    public double quantity(String key, Dimension dimension, double fallback) {
        return optional(key, new ValueType.Physical(dimension), fallback);
    }

    /** A required list of quantities, which may be empty. */
    public double[] quantities(String key, Dimension dimension) {
        return requiredList(key, new ValueType.Physical(dimension), false).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    public int integer(String key) {
        return integer(key, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public int integer(String key, int fallback) {
        return integer(key, fallback, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** A required whole number from min to max, both included. */
    public int integer(String key, int min, int max) {
        return required(key, new ValueType.Whole(min, max)).intValue();
    }

    public int integer(String key, int fallback, int min, int max) {
        return optional(key, new ValueType.Whole(min, max), (long) fallback).intValue();
    }

    public long longInteger(String key) {
        return longInteger(key, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    public long longInteger(String key, long fallback) {
        return longInteger(key, fallback, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** A required whole number from min to max, both included. */
    public long longInteger(String key, long min, long max) {
        return required(key, new ValueType.Whole(min, max));
    }

    public long longInteger(String key, long fallback, long min, long max) {
        return optional(key, new ValueType.Whole(min, max), fallback);
    }

    /** A required plain number in [0, 1]. */
    public double probability(String key) {
        return required(key, new ValueType.Probability());
    }

    public double probability(String key, double fallback) {
        return optional(key, new ValueType.Probability(), fallback);
    }

    // ---- words

    public boolean flag(String key, boolean fallback) {
        return optional(key, new ValueType.Flag(), fallback);
    }

    /** A required text that is not blank; a number must be in quotes to be one. */
    public String text(String key) {
        return required(key, new ValueType.Text());
    }

    public String text(String key, String fallback) {
        return optional(key, new ValueType.Text(), fallback);
    }

    /** A required list of texts; a single text is a list of one. */
    public List<String> texts(String key) {
        return requiredList(key, new ValueType.Text(), true);
    }

    public List<String> texts(String key, List<String> fallback) {
        return has(key) ? texts(key) : writeList(key, new ValueType.Text(), fallback);
    }

    /** A required word out of those known; "" after a problem. */
    public String choice(String key, String... names) {
        return required(key, new ValueType.Choice(List.of(names)));
    }

    /** A word out of those known, or the default. */
    public String choiceOr(String key, String fallback, String... names) {
        return optional(key, new ValueType.Choice(List.of(names)), fallback);
    }

    // ---- sections

    /** A required mapping. One without content is an empty section. */
    public Section section(String key) {
        return optionalSection(key).orElseGet(() -> {
            reportMissing(key, "a mapping");
            return standIn(key);
        });
    }

    /** A mapping, if the key is there. */
    public Optional<Section> optionalSection(String key) {
        markRead(key);
        Node.Entry entry = source.entries().get(key);
        if (entry == null) {
            return Optional.empty();
        }
        return Optional.of(children.computeIfAbsent(key, k -> {
                    Section child = child(key, entry);
                    write(key, child.resolved);
                    return List.of(child);
                })
                .get(0));
    }

    /** A mapping that may be left out if the defaults of all its keys will do. */
    public Section sectionOrDefaults(String key) {
        return optionalSection(key)
                .orElseGet(() -> children.computeIfAbsent(key, k -> {
                            Node.Mapping nothing = Node.Mapping.empty(location);
                            Section child =
                                    new Section(reading, ConfigPath.join(path, key), location, nothing, standIn);
                            write(key, child.resolved);
                            return List.of(child);
                        })
                        .get(0));
    }

    /** A list of mappings; empty if the key is absent. */
    public List<Section> sections(String key) {
        markRead(key);
        return children.computeIfAbsent(key, k -> {
            Node.Entry entry = source.entries().get(key);
            List<Node> items = entry == null || Node.isNull(entry.value())
                    ? List.of()
                    : items(key, entry, "a list of mappings, each behind a '-'");
            List<Section> result = new ArrayList<>();
            for (Node item : items) {
                String name = key + "[" + result.size() + "]";
                Node.Entry entryOfItem = new Node.Entry(item.location(), item);
                result.add(child(name, entryOfItem));
            }
            List<Node> written = result.stream().<Node>map(Section::resolved).toList();
            write(key, new Node.Sequence(location, written));
            return List.copyOf(result);
        });
    }

    /** A mapping of names to mappings, in the order of the file; empty if the key is absent. */
    public Map<String, Section> namedSections(String key) {
        Map<String, Section> result = new LinkedHashMap<>();
        optionalSection(key).ifPresent(group -> group.keys().forEach(name -> result.put(name, group.section(name))));
        return result;
    }

    // ---- about this section

    /** True if the key is there, with or without a value. This does not read it. */
    public boolean has(String key) {
        known.add(key);
        return source.entries().containsKey(key);
    }

    /** True if the value of the key is a mapping. This does not read it. */
    public boolean isSection(String key) {
        known.add(key);
        Node.Entry entry = source.entries().get(key);
        return entry != null && entry.value() instanceof Node.Mapping;
    }

    /** True if the value of the key is a list. This does not read it. */
    public boolean isList(String key) {
        known.add(key);
        Node.Entry entry = source.entries().get(key);
        return entry != null && entry.value() instanceof Node.Sequence;
    }

    /** A required list of whole numbers from 0 on and of ranges of them such as {@code 10-19}, both ends included. */
    public List<IntRange> ranges(String key) {
        return requiredList(key, new ValueType.Span(), false);
    }

    /** The value of the key as it is written, if it is a text, a number or the like, else "". This does not read it. */
    public String written(String key) {
        known.add(key);
        Node.Entry entry = source.entries().get(key);
        return entry != null && entry.value() instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    /** A required list of numbers, quantities or texts, each as it is written; a single one is a list of one. */
    public List<String> writtenList(String key) {
        return requiredList(key, new ValueType.Written(), true);
    }

    /** All keys in the order of the file. */
    public List<String> keys() {
        return List.copyOf(source.entries().keySet());
    }

    /** Where this section is: its key, or its first key within a list. */
    public Location location() {
        return location;
    }

    /** Where the value of a key is; where this section is, if it has no such key. */
    public Location location(String key) {
        Node.Entry entry = source.entries().get(key);
        return entry == null ? location : entry.location();
    }

    /** Such as {@code populations.E.params} or {@code projections[2]}; the root's is empty. */
    public String path() {
        return path;
    }

    /** Reports a problem with the value of a key, unless there has been one with it, or within it, already. */
    public void problem(String key, String what, String remedy) {
        if (!standIn && !isFaultyWithin(key) && faulty.add(key)) {
            reading.problems().add(location(key), what, remedy);
        }
    }

    private boolean isFaultyWithin(String key) {
        return children.getOrDefault(key, List.of()).stream()
                .anyMatch(child -> !child.faulty.isEmpty()
                        || child.children.keySet().stream().anyMatch(child::isFaultyWithin));
    }

    /** Accepts every key that nobody reads: for a section that cannot be read because of a problem elsewhere. */
    public void ignoreRest() {
        ignoresRest = true;
    }

    /** Reports every key that was not read, here and in the sections that were read from here. */
    public void done() {
        if (!ignoresRest) {
            source.entries().forEach((key, entry) -> {
                if (!known.contains(key)) {
                    reading.problems().add(entry.key(), "unknown key '" + key + "'", remedyOfUnknown(key));
                } else if (!read.contains(key)) {
                    reading.problems().add(entry.key(), key + " has no effect here", "remove it");
                }
            });
        }
        children.values().forEach(sections -> sections.forEach(Section::done));
    }

    private String remedyOfUnknown(String key) {
        return ConfigPath.step(source, Parameters.KEY)
                .flatMap(parameters -> ConfigPath.step(parameters.value(), key))
                .map(parameter -> "did you mean '" + Parameters.KEY + "." + key + "'?")
                .orElseGet(() -> Spelling.remedy(key, known));
    }

    Node.Mapping resolved() {
        return resolved;
    }

    /** Notes that the value of a key is read, here or elsewhere. */
    void markRead(String key) {
        known.add(key);
        read.add(key);
    }

    // ---- how it is done

    private <T> T required(String key, ValueType<T> type) {
        markRead(key);
        if (!has(key)) {
            reportMissing(key, type.expected());
            return type.placeholder();
        }
        return read(key, type).orElseGet(type::placeholder);
    }

    private <T> T optional(String key, ValueType<T> type, T fallback) {
        markRead(key);
        if (!has(key)) {
            // A fallback that was read elsewhere is no number if it is wrong there, which was reported there.
            if (!Double.valueOf(Double.NaN).equals(fallback)) {
                write(key, type.write(fallback, location));
            }
            return fallback;
        }
        return read(key, type).orElse(fallback);
    }

    private <T> Optional<T> read(String key, ValueType<T> type) {
        Node.Entry entry = source.entries().get(key);
        Optional<T> value = scalar(key, entry.value(), entry.location(), type);
        value.ifPresentOrElse(found -> write(key, type.write(found, location)), () -> faulty.add(key));
        return value;
    }

    private <T> Optional<T> scalar(String name, Node node, Location place, ValueType<T> type) {
        if (node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NULL) {
            return type.read(name, scalar, reading);
        }
        String what = Node.isNull(node) ? name + " has no value" : name + " is " + node.noun();
        reading.problems().add(place, what, "give " + type.expected());
        return Optional.empty();
    }

    private <T> List<T> requiredList(String key, ValueType<T> type, boolean singleAllowed) {
        markRead(key);
        String expected =
                singleAllowed ? type.expected() + ", or a list of several" : "a list, each entry " + type.expected();
        if (!has(key)) {
            reportMissing(key, expected);
            return List.of();
        }
        Node.Entry entry = source.entries().get(key);
        boolean single = singleAllowed && entry.value() instanceof Node.Scalar && !Node.isNull(entry.value());
        List<Node> items = single ? List.of(entry.value()) : items(key, entry, expected);
        List<T> values = new ArrayList<>();
        for (Node item : items) {
            String name = single ? key : key + "[" + values.size() + "]";
            Optional<T> value = scalar(name, item, item.location(), type);
            if (value.isEmpty()) {
                faulty.add(key);
            }
            values.add(value.orElseGet(type::placeholder));
        }
        return faulty.contains(key) ? values : writeList(key, type, values);
    }

    private <T> List<T> writeList(String key, ValueType<T> type, List<T> values) {
        List<Node> scalars =
                values.stream().<Node>map(value -> type.write(value, location)).toList();
        write(key, new Node.Sequence(location, scalars));
        return values;
    }

    private List<Node> items(String key, Node.Entry entry, String expected) {
        if (entry.value() instanceof Node.Sequence list) {
            return list.items();
        }
        String what = Node.isNull(entry.value())
                ? key + " has no value"
                : key + " is " + entry.value().noun();
        problem(key, what, "give " + expected);
        return List.of();
    }

    private Section child(String name, Node.Entry entry) {
        String childPath = ConfigPath.join(path, name);
        if (entry.value() instanceof Node.Mapping mapping) {
            return new Section(reading, childPath, entry.location(), mapping, standIn);
        }
        boolean empty = Node.isNull(entry.value());
        if (!empty) {
            reading.problems()
                    .add(entry.location(), name + " is " + entry.value().noun(), "give a mapping");
            faulty.add(name);
        }
        return new Section(reading, childPath, entry.key(), Node.Mapping.empty(entry.key()), standIn || !empty);
    }

    private Section standIn(String key) {
        return new Section(reading, ConfigPath.join(path, key), location, Node.Mapping.empty(location), true);
    }

    private void reportMissing(String key, String expected) {
        problem(key, key + " is missing" + (path.isEmpty() ? "" : " in " + path), "give " + expected);
    }

    private void write(String key, Node value) {
        resolved.entries().put(key, new Node.Entry(location, value));
    }
}
