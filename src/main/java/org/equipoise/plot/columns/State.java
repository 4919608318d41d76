package org.equipoise.plot.columns;

import java.awt.Color;
import java.util.List;

/**
 * A state of the model, told by its gains.
 *
 * @param intra beta_intra
 * @param input beta_input; in two columns beta_inter is the same
 */
record State(int intra, int input) {
    static final State NREM = new State(1, 1);

    /** All states, the waking ones by group and within it by their answer to stimuli. */
    static final List<State> ALL = List.of(
            NREM,
            new State(6, 2),
            new State(4, 2),
            new State(6, 4),
            new State(4, 4),
            new State(2, 2),
            new State(6, 6),
            new State(4, 6),
            new State(2, 4),
            new State(2, 6));

    /** What upscaling emphasises. */
    enum Group {
        NREM("NREM sleep", "", 0x4D4D4D),
        LOCAL("local-selective", "LS", 0x56B4E9),
        HOMOGENEOUS("homogeneous", "H", 0x009E73),
        DISTANCE("distance-selective", "DS", 0xD55E00);

        private final String title;
        private final String initials;
        private final Color colour;

        Group(String title, String initials, int colour) {
            this.title = title;
            this.initials = initials;
            this.colour = new Color(colour);
        }

        String title() {
            return title;
        }

        /** The short name, empty for the one that has but one state. */
        String initials() {
            return initials;
        }

        Color colour() {
            return colour;
        }
    }

    Group group() {
        if (equals(NREM)) {
            return Group.NREM;
        }
        return intra > input ? Group.LOCAL : intra == input ? Group.HOMOGENEOUS : Group.DISTANCE;
    }

    /** What the second gain multiplies in figures of so many columns. */
    static String second(int columns) {
        return columns == 1 ? "input" : "inter";
    }

    /** As results name it. */
    String name() {
        return intra + "_" + input;
    }

    /** As axes and legends name it. */
    String label() {
        return equals(NREM) ? "NREM" : intra + "/" + input;
    }
}
