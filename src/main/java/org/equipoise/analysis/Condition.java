package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The trials of one condition that are there.
 *
 * @param name of the condition
 * @param blocks its files by number of the first trial, at least one
 */
record Condition(String name, List<TrialBlock> blocks) {

    /** What was simulated. */
    TrialBlock.Model model() {
        return blocks.get(0).model();
    }

    /** How many trials there are. */
    int trials() {
        return blocks.stream().mapToInt(TrialBlock::trials).sum();
    }

    /** The ranges of trials that are missing between those that are there, each as a sentence. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        int next = 0;
        for (TrialBlock block : blocks) {
            if (block.first() > next) {
                gaps.add("condition " + name + ": trials " + next + " to " + (block.first() - 1) + " are missing");
            }
            next = block.first() + block.trials();
        }
        return gaps;
    }
}
