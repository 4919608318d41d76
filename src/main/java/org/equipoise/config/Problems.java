package org.equipoise.config;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems so that all are reported at once. The same problem is kept once. Not thread-safe. */
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(Location location, String what, String remedy) {
        found.add(new Problem(location, what, remedy));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All problems by place, those of one place in the order of their discovery. Unmodifiable. */
    public List<Problem> list() {
        return found.stream().sorted(Comparator.comparing(Problem::location)).toList();
    }

    /** @throws ConfigException with all problems, if there are any */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigException(list());
        }
    }
}
