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
import org.equipoise.units.Expression;
import org.equipoise.units.Quantity;
import org.equipoise.units.QuantityException;

/**
 * The names of a file's {@code parameters:} and the evaluation of expressions over them. A parameter may refer to
 * earlier and later ones. One that is wrong is reported once, where it is defined, and not where it is used.
 */
final class Parameters {
    /** The key of the mapping at the top of a file. */
    static final String KEY = "parameters";

    private final Problems problems;
    private final Map<String, Node.Scalar> definitions = new LinkedHashMap<>();
    private final Map<String, Quantity> values = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> beingResolved = new LinkedHashSet<>();

    Parameters(Node.Mapping root, Problems problems) {
        this.problems = problems;
        Node.Entry entry = root.entries().get(KEY);
        if (entry != null && entry.value() instanceof Node.Mapping mapping) {
            mapping.entries().forEach(this::define);
            definitions.keySet().forEach(this::resolve);
        } else if (entry != null && !Node.isNull(entry.value())) {
            problems.add(
                    entry.location(),
                    KEY + " is " + entry.value().noun(),
                    "give a mapping of names to values, e.g. 'J: 0.1 mV'");
        }
    }

    private void define(String name, Node.Entry entry) {
        broken.add(name);
        if (!name.matches("[\\p{L}_][\\p{L}\\d_]*")) {
            problems.add(entry.key(), "'" + name + "' cannot name a parameter", "use letters, digits and '_'");
        } else if (Expression.isReserved(name)) {
            problems.add(
                    entry.key(), "'" + name + "' is a unit or function", "choose another name, e.g. '" + name + "_0'");
        } else if (!(entry.value() instanceof Node.Scalar scalar)) {
            problems.add(
                    entry.location(), name + " is " + entry.value().noun(), "give a number with a unit, e.g. '0.1 mV'");
        } else if (scalar.kind() == Node.Kind.NULL) {
            problems.add(entry.location(), name + " has no value", "give a number with a unit, e.g. '0.1 mV'");
        } else {
            broken.remove(name);
            definitions.put(name, scalar);
        }
    }

    /**
     * The value of an expression.
     *
     * @param key what the expression is for, to be named in problems
     * @return empty if there is a problem, which has been reported
     */
    Optional<Quantity> evaluate(String key, Node.Scalar scalar) {
        try {
            Expression expression = Expression.parse(scalar.text());
            for (String name : expression.names()) {
                if (resolve(name).isEmpty()) {
                    if (!broken.contains(name)) {
                        reportUndefined(key, scalar, name);
                    }
                    return Optional.empty();
                }
            }
            return Optional.of(expression.evaluate(values));
        } catch (QuantityException e) {
            problems.add(scalar.location(), key + " is '" + scalar.text() + "': " + e.getMessage(), e.remedy());
            return Optional.empty();
        }
    }

    private void reportUndefined(String key, Node.Scalar scalar, String name) {
        String remedy = Spelling.nearest(name, definitions.keySet())
                .map(near -> "did you mean '" + near + "'?")
                .orElse("give a number, or define it under '" + KEY + "'");
        problems.add(
                scalar.location(), key + " is '" + scalar.text() + "': there is no parameter '" + name + "'", remedy);
    }

    private Optional<Quantity> resolve(String name) {
        if (values.containsKey(name) || broken.contains(name) || !definitions.containsKey(name)) {
            return Optional.ofNullable(values.get(name));
        }
        if (!beingResolved.add(name)) {
            List<String> chain = new ArrayList<>(beingResolved);
            chain.add(name);
            String cycle = String.join(" -> ", chain.subList(chain.indexOf(name), chain.size()));
            problems.add(
                    definitions.get(name).location(),
                    "parameter " + name + " depends on itself (" + cycle + ")",
                    "define one of them by a number");
            broken.add(name);
            return Optional.empty();
        }
        Optional<Quantity> value = evaluate(name, definitions.get(name));
        beingResolved.remove(name);
        value.ifPresentOrElse(quantity -> values.put(name, quantity), () -> broken.add(name));
        return value;
    }
}
