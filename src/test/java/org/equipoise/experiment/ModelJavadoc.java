package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.equipoise.neuron.NeuronModel;

/**
 * What the comment of a model's class says, as Markdown.
 *
 * @param summary the paragraph before the equations
 * @param equations what stands in {@code <pre>}
 * @param notes the paragraphs after them
 */
record ModelJavadoc(String summary, String equations, List<String> notes) {
    private static final int WIDTH = 120;

    static ModelJavadoc of(NeuronModel model) throws IOException {
        String source = Files.readString(
                Path.of("src/main/java", model.getClass().getName().replace('.', '/') + ".java"));
        Matcher comment =
                Pattern.compile("(?s)/\\*\\*\n(.*?)\n \\*/\npublic final class").matcher(source);
        if (!comment.find()) {
            throw new IllegalStateException(model.name() + " has no comment");
        }
        String text = comment.group(1)
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"));
        Matcher parts =
                Pattern.compile("(?s)(.*?)\n+<pre>\n(.*?)\n</pre>\n+(.*)").matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("the comment of " + model.name() + " has no equations in <pre>");
        }
        List<String> notes = new ArrayList<>();
        for (String paragraph : parts.group(3).split("\n*<p>", -1)) {
            String note = words(paragraph.replaceAll("\\s*Threads:\\s+one\\s+per\\s+block\\.", ""));
            if (!note.isBlank()) {
                notes.add(wrap(note));
            }
        }
        return new ModelJavadoc(wrap(words(parts.group(1))), entities(parts.group(2)), notes);
    }

    private static String words(String text) {
        return entities(text.replaceAll("\\{@code ([^}]*)\\}", "`$1`")
                .replaceAll("\\{@link AdaptiveBlock\\}", "[Numerics](../numerics.md#integration)")
                .replaceAll("\\{@link (\\w+)\\}", "`$1`"));
    }

    private static String entities(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&eacute;", "é")
                .replace("&amp;", "&");
    }

    private static String wrap(String text) {
        StringBuilder wrapped = new StringBuilder();
        int length = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            if (length > 0 && length + 1 + word.length() > WIDTH) {
                wrapped.append('\n');
                length = 0;
            } else if (length > 0) {
                wrapped.append(' ');
                length++;
            }
            wrapped.append(word);
            length += word.length();
        }
        return wrapped.toString();
    }
}
