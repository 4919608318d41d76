package org.equipoise.network;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a network. */
final class Findings {
    private final List<Finding> list = new ArrayList<>();

    /** Notes a finding unless the condition holds. */
    void require(boolean sound, String path, String what, String remedy) {
        if (!sound) {
            list.add(new Finding(path, what, remedy));
        }
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
