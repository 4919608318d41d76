package org.equipoise.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds out which trials a directory holds. */
final class TrialDirectory {
    private TrialDirectory() {}

    /**
     * Reads the heads of all files of trials.
     *
     * @param trials the directory with one directory a condition
     * @return the conditions in alphabetical order, at least one
     * @throws IOException if files cannot be read or do not belong together, with everything that is wrong, or if there are none
     */
    static List<Condition> read(Path trials) throws IOException {
        List<String> problems = new ArrayList<>();
        Map<String, List<TrialBlock>> conditions = new TreeMap<>();
        for (Path file : files(trials)) {
            try {
                TrialBlock block = TrialBlock.read(file);
                requireOwnDirectory(block);
                conditions
                        .computeIfAbsent(block.condition(), name -> new ArrayList<>())
                        .add(block);
            } catch (IOException problem) {
                problems.add(problem.getMessage());
            }
        }
        List<Condition> found = new ArrayList<>();
        conditions.forEach((name, blocks) -> {
            blocks.sort(Comparator.comparingInt(TrialBlock::first));
            problems.addAll(contradictions(blocks));
            found.add(new Condition(name, List.copyOf(blocks)));
        });
        if (!problems.isEmpty()) {
            throw new IOException(String.join("\n", problems));
        }
        if (found.isEmpty()) {
            throw new IOException(trials + " holds no trials: scripts/equipoise simulate CONF makes some");
        }
        return found;
    }

    private static List<Path> files(Path trials) throws IOException {
        if (!Files.isDirectory(trials)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(trials, 2)) {
            return all.filter(file -> file.getFileName().toString().matches("[^.].*\\.h5"))
                    .sorted()
                    .toList();
        }
    }

    private static void requireOwnDirectory(TrialBlock block) throws IOException {
        String directory = block.file().getParent().getFileName().toString();
        if (!directory.equals(block.condition())) {
            throw new IOException(block.file() + " holds trials of condition " + block.condition()
                    + ": move it to a directory of that name, or remove it");
        }
    }

    private static List<String> contradictions(List<TrialBlock> blocks) {
        List<String> problems = new ArrayList<>();
        for (int i = 1; i < blocks.size(); i++) {
            TrialBlock before = blocks.get(i - 1);
            TrialBlock block = blocks.get(i);
            if (!block.model().equals(before.model())) {
                problems.add(block.file() + " has other parameters than " + before.file() + ": remove one of them");
            } else if (block.first() < before.first() + before.trials()) {
                problems.add(block.file() + " repeats trials of " + before.file() + ": remove one of them");
            }
        }
        return problems;
    }
}
