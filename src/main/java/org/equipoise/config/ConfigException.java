package org.equipoise.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration is wrong. The message has one line for each problem, ready to be shown to the user. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ConfigException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems;
    }

    /** At least one problem, by place. Unmodifiable. */
    public List<Problem> problems() {
        return problems;
    }
}
