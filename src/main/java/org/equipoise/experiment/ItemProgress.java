package org.equipoise.experiment;

import java.util.List;
import org.equipoise.ensemble.EnsembleListener;

/** Shows how many items of an ensemble are done. */
final class ItemProgress implements EnsembleListener {
    private final Console console;
    private final String items;

    /** @param items what they are called */
    ItemProgress(Console console, String items) {
        this.console = console;
        this.items = items;
    }

    @Override
    public void begins(int blocks, int done, List<String> damaged) {
        damaged.forEach(file -> console.line("damaged, to be replaced: " + file));
        if (done > 0) {
            console.line(done + " of " + blocks + " " + items + " are there");
        }
        console.startProgress();
    }

    @Override
    public void progress(int done, int share) {
        console.items(done, share);
    }
}
