package org.equipoise.experiment;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.equipoise.experiment.OwnModels.ModelException;
import org.equipoise.neuron.NeuronModel;

/** Compiles one Java file in memory, with the classes of Equipoise at hand; nothing is written to disk. */
final class SourceCompiler {
    private SourceCompiler() {}

    /**
     * Compiles a file and loads its class.
     *
     * @param file for messages
     * @param name of the class that is wanted, without package
     * @param source the text of the file
     */
    static Class<?> compile(String file, String name, String source) throws ModelException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new ModelException(
                    "this Java cannot compile " + file,
                    "use a JDK, or give the name of a class that is compiled already");
        }
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        Map<String, Compiled> classes = new HashMap<>();
        List<String> options = List.of("-proc:none", "-Xlint:none", "-g", "-classpath", classPath());
        try (JavaFileManager files = manager(compiler, classes)) {
            boolean done = compiler.getTask(null, files, messages, options, null, List.of(new Source(name, source)))
                    .call();
            if (!done) {
                throw notCompiled(file, messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return load(file, name, classes);
    }

    private static ModelException notCompiled(String file, DiagnosticCollector<JavaFileObject> messages) {
        for (Diagnostic<?> message : messages.getDiagnostics()) {
            if (message.getKind() == Diagnostic.Kind.ERROR) {
                String first =
                        message.getMessage(Locale.ROOT).lines().findFirst().orElse("");
                String place = file + ":" + message.getLineNumber() + ":" + message.getColumnNumber();
                return new ModelException(place + " does not compile: " + first, "mend it");
            }
        }
        return new ModelException(file + " does not compile", "mend it");
    }

    private static Class<?> load(String file, String name, Map<String, Compiled> classes) throws ModelException {
        String wanted = classes.keySet().stream()
                .filter(found -> found.equals(name) || found.endsWith("." + name))
                .findFirst()
                .orElseThrow(() -> new ModelException(
                        file + " has no class " + name, "name the class of the model like its file"));
        try {
            return new Loader(classes).loadClass(wanted);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The class path of this process, and where Equipoise comes from if a launcher has loaded it in another way. */
    private static String classPath() {
        CodeSource origin = NeuronModel.class.getProtectionDomain().getCodeSource();
        String path = System.getProperty("java.class.path");
        try {
            return origin == null ? path : Path.of(origin.getLocation().toURI()) + File.pathSeparator + path;
        } catch (URISyntaxException e) {
            return path;
        }
    }

    private static JavaFileManager manager(JavaCompiler compiler, Map<String, Compiled> classes) {
        return new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                return classes.computeIfAbsent(className, Compiled::new);
            }
        };
    }

    private static URI uri(String name, JavaFileObject.Kind kind) {
        return URI.create("memory:///" + name.replace('.', '/').replace(" ", "%20") + kind.extension);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(uri(name, Kind.SOURCE), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Compiled extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Compiled(String name) {
            super(uri(name, Kind.CLASS), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, Compiled> classes;

        Loader(Map<String, Compiled> classes) {
            super(NeuronModel.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            Compiled found = classes.get(name);
            if (found == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = found.bytes.toByteArray();
            return defineClass(name, code, 0, code.length);
        }
    }
}
