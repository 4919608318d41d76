package org.equipoise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of the documentation, for tests that keep it true. */
public final class MarkdownPage {
    private final String text;

    private MarkdownPage(String text) {
        this.text = text;
    }

    /** Any text. */
    static MarkdownPage of(String text) {
        return new MarkdownPage(text);
    }

    /** The README. */
    public static MarkdownPage readme() throws IOException {
        return new MarkdownPage(Files.readString(Path.of("README.md")));
    }

    /** A page of {@code src/site/markdown}, by its name without ending. */
    public static MarkdownPage site(String name) throws IOException {
        return new MarkdownPage(Files.readString(Path.of("src/site/markdown", name + ".md")));
    }

    /** The contents of all code blocks in a language, in their order; {@code ""} for those without a language. */
    public List<String> blocks(String language) {
        return Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$")
                .matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The only code block in a language. */
    public String block(String language) {
        List<String> blocks = blocks(language);
        assertThat(blocks).as("code blocks in " + language).hasSize(1);
        return blocks.get(0);
    }

    /** What stands between a heading of any level and the next of the same or a higher level. */
    public MarkdownPage section(String heading) {
        String start = "(?m)^(#+) " + Pattern.quote(heading) + "$";
        MatchResult found = Pattern.compile(start)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no heading '" + heading + "'"));
        String rest = text.substring(found.end());
        String next = "(?m)^#{1," + found.group(1).length() + "} ";
        return new MarkdownPage(rest.split(next, 2)[0]);
    }

    /** The rows of tables, cells as they are written, without headings. */
    public List<String> tableRows() {
        List<String> lines = text.lines().filter(line -> line.startsWith("|")).toList();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean rule = lines.get(i).startsWith("|-");
            boolean heading = i + 1 < lines.size() && lines.get(i + 1).startsWith("|-");
            if (!rule && !heading) {
                rows.add(lines.get(i));
            }
        }
        return rows;
    }

    /** All words that are set as code. */
    public List<String> codeWords() {
        return Pattern.compile("`([^`\\n]+)`")
                .matcher(text)
                .results()
                .map(word -> word.group(1))
                .toList();
    }

    /** All links to files of this repository, without anchors. */
    public List<String> localLinks() {
        return Pattern.compile("\\]\\(([^):#]+)(?:#[^)]*)?\\)")
                .matcher(text)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /** The whole text. */
    public String text() {
        return text;
    }
}
