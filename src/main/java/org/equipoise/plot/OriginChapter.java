package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.io.Hdf5Reader;

/** Where the results come from: versions, seed, configuration, and the files themselves. */
final class OriginChapter implements Chapter {
    private static final String GROUP = "/provenance";

    @Override
    public boolean isIn(Path directory) {
        return true;
    }

    @Override
    public void addTo(Report report, Path directory) throws IOException {
        List<Path> files = files(directory);
        List<List<String>> rows = new ArrayList<>();
        for (Path file : files) {
            if (file.toString().endsWith(".h5")) {
                addProvenance(rows, file, directory);
            }
        }
        Path trial = firstTrial(directory);
        if (trial != null) {
            addProvenance(rows, trial, directory);
        }
        report.section("Provenance and data");
        if (!rows.isEmpty()) {
            report.table(new ReportTable(
                    "Where the files come from; each has its configuration inside.",
                    List.of("file", "Equipoise", "commit", "seed", "ranks", "threads", "begun (UTC)"),
                    rows));
        }
        Path configuration = directory.resolve("config.yaml");
        if (Files.exists(configuration)) {
            report.folded("The whole configuration (config.yaml)", Files.readString(configuration));
        }
        report.text("Files of the run:");
        report.links(files.stream()
                .map(file -> directory.relativize(file).toString())
                .toList());
    }

    /** What the run left in its directory itself. */
    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.getFileName().toString().equals(Report.FILE))
                    .sorted()
                    .toList();
        }
    }

    private static Path firstTrial(Path directory) throws IOException {
        Path trials = directory.resolve("trials");
        if (!Files.isDirectory(trials)) {
            return null;
        }
        try (Stream<Path> all = Files.walk(trials)) {
            return all.filter(file -> file.toString().endsWith(".h5"))
                    .min(Path::compareTo)
                    .orElse(null);
        }
    }

    /** As Git shortens names of commits, to twelve digits; what follows the digits stays. */
    private static String shortened(String commit) {
        return commit.replaceFirst("^([0-9a-f]{12})[0-9a-f]{28}", "$1");
    }

    private static void addProvenance(List<List<String>> rows, Path path, Path directory) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            if (file.has(GROUP)) {
                rows.add(List.of(
                        directory.relativize(path).toString(),
                        file.textAttribute(GROUP, "version"),
                        shortened(file.textAttribute(GROUP, "git_commit")),
                        file.numberAttribute(GROUP, "seed").toString(),
                        file.numberAttribute(GROUP, "ranks").toString(),
                        file.numberAttribute(GROUP, "threads").toString(),
                        file.textAttribute(GROUP, "date")));
            }
        }
    }
}
