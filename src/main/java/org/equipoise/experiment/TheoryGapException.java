package org.equipoise.experiment;

import java.util.List;

/** Theory does not cover a configuration. The message has one line for each reason. */
public final class TheoryGapException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TheoryGapException(List<String> reasons) {
        super("theory does not cover this configuration:\n  " + String.join("\n  ", reasons));
    }
}
