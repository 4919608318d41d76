package org.equipoise.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives commands the job in which they run, if they take one. */
final class CommandFactory implements IFactory {
    private final Job job;

    CommandFactory(Job job) {
        this.job = job;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Job.class) {
                return type.cast(constructor.newInstance(job));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
