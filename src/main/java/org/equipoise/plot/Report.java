package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The figures of a run, and {@code report.html}, which shows them with tables and text. Figures are written as they come, the
 * report when it is finished. Not thread-safe.
 */
public final class Report {
    /** Its name in the directory of the run. */
    static final String FILE = "report.html";

    private final Path directory;
    private final Consumer<String> messages;
    private final ReportPage page = new ReportPage();
    private final List<Path> files = new ArrayList<>();
    private Optional<FigureWriter> writer = Optional.empty();

    /**
     * Begins an empty report.
     *
     * @param directory of the run
     * @param messages takes sentences for the user
     */
    Report(Path directory, Consumer<String> messages) {
        this.directory = directory;
        this.messages = messages;
    }

    /** Begins a section; what follows is in it. */
    public void section(String title) {
        page.section(title);
    }

    /** Adds a paragraph. */
    public void text(String paragraph) {
        page.text(paragraph);
    }

    /** Adds a table. */
    public void table(ReportTable table) {
        page.table(table);
    }

    /** Adds a text of many lines that is shown on demand, in a font of constant width. */
    public void folded(String title, String text) {
        page.folded(title, text);
    }

    /** Writes a figure and shows it. */
    public void figure(Figure figure) throws IOException {
        List<Path> written = draw(figure);
        page.figure(figure, written.get(1));
    }

    /** Writes a figure and names its files: for those that are too many to be looked at one by one. */
    public void linkedFigure(Figure figure) throws IOException {
        draw(figure);
        page.linkedFigure(figure);
    }

    /** Says what could not be shown and why, in the report and to the user. */
    public void leaveOut(String sentence) {
        messages.accept(sentence);
        page.text(sentence);
    }

    /** Adds a list of links to files of the run, by their names in its directory. */
    public void links(List<String> names) {
        page.links(names);
    }

    private List<Path> draw(Figure figure) throws IOException {
        if (writer.isEmpty()) {
            writer = Optional.of(new FigureWriter(directory.resolve("figures")));
        }
        List<Path> written = writer.get().write(figure);
        files.addAll(written);
        return written;
    }

    /**
     * Writes {@code report.html}.
     *
     * @return all files, the report last
     */
    List<Path> finish(String title) throws IOException {
        Path file = directory.resolve(FILE);
        page.write(title, file);
        files.add(file);
        return List.copyOf(files);
    }
}
