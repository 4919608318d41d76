package org.equipoise.cli;

import java.util.concurrent.Callable;

/** A command that runs on ranks. */
interface RankCommand extends Callable<Integer> {
    /** How its ranks are started. */
    Ranks ranks();
}
