package org.equipoise.experiment;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Parameter;

/**
 * Neuron models that are not part of Equipoise: a population names a Java file, which is compiled in memory, or a class that
 * is on the class path. Thread-safe.
 */
final class OwnModels {
    private static final String SUFFIX = ".java";

    /** By the text of their files: experiments of many runs read one configuration many times. */
    private static final Map<String, NeuronModel> COMPILED = new ConcurrentHashMap<>();

    private OwnModels() {}

    /** Whether a word names a file or a class rather than a model of Equipoise. */
    static boolean isOwn(String model) {
        return model.indexOf('.') >= 0 || model.indexOf('/') >= 0;
    }

    /** What is wrong with a user's model, and what would be right. */
    static final class ModelException extends Exception {
        private static final long serialVersionUID = 1;

        private final String remedy;

        ModelException(String what, String remedy) {
            super(what);
            this.remedy = remedy;
        }

        String remedy() {
            return remedy;
        }
    }

    /**
     * Loads a model.
     *
     * @param model path of a Java file, or name of a class with its package
     */
    static NeuronModel load(String model) throws ModelException {
        return model.endsWith(SUFFIX) ? compiled(Path.of(model)) : instance(named(model));
    }

    private static Class<?> named(String name) throws ModelException {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ModelException(
                    "there is no class '" + name + "' on the class path",
                    "give a Java file, or set EQUIPOISE_CLASSPATH to the folder or jar that holds the class");
        }
    }

    private static NeuronModel compiled(Path file) throws ModelException {
        String source;
        try {
            source = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new ModelException(file + " is not a text in UTF-8", "give a Java file");
        } catch (IOException e) {
            throw new ModelException(
                    Files.exists(file) ? file + " cannot be read" : "there is no file " + file,
                    "give its path from where the command is started");
        }
        NeuronModel known = COMPILED.get(source);
        if (known == null) {
            String name = file.getFileName().toString();
            known = instance(SourceCompiler.compile(
                    file.toString(), name.substring(0, name.length() - SUFFIX.length()), source));
            COMPILED.put(source, known);
        }
        return known;
    }

    private static NeuronModel instance(Class<?> type) throws ModelException {
        if (!NeuronModel.class.isAssignableFrom(type)) {
            throw new ModelException(
                    type.getSimpleName() + " is no neuron model", "let it extend org.equipoise.neuron.DescribedModel");
        }
        try {
            NeuronModel model = (NeuronModel) type.getConstructor().newInstance();
            requireSound(model, type.getSimpleName());
            return model;
        } catch (InvocationTargetException e) {
            throw new ModelException(
                    "the constructor of " + type.getSimpleName() + " fails: " + e.getCause(), "mend it");
        } catch (ReflectiveOperationException e) {
            throw new ModelException(
                    type.getSimpleName() + " cannot be constructed",
                    "make it a public class with a public constructor without arguments");
        }
    }

    private static void requireSound(NeuronModel model, String type) throws ModelException {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : model.parameters()) {
            if (parameter.sameAs().filter(other -> !names.contains(other)).isPresent()) {
                throw new ModelException(
                        type + " has a parameter '" + parameter.name() + "' that is the same as none before it",
                        "name an earlier one");
            }
            if (!names.add(parameter.name())) {
                throw new ModelException(
                        type + " has two parameters '" + parameter.name() + "'", "give each a name of its own");
            }
        }
    }
}
