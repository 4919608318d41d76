package org.equipoise.parallel;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What the launcher knows of a job's ranks, and what it makes of that: whether and how the job has ended. Thread-safe.
 *
 * <p>A failure mostly shows several times: one rank dies, and then the others lose their connections to it. The first
 * report that is no more than such a suspicion waits a moment for a better one.
 */
final class JobState {
    /** How a job ended: its exit status, and a message for the user or null. */
    record Outcome(int status, String message) {}

    private static final Duration SUSPICION_GRACE = Duration.ofSeconds(1);
    private static final Duration REFUSAL_GRACE = Duration.ofSeconds(2);
    private static final Duration EXIT_GRACE = Duration.ofSeconds(10);

    /** A status above this is 128 and the number of the signal that ended the process. */
    private static final int SIGNALLED = 128;

    /** The exit status for an error in the user's configuration; the ranks themselves have told what it is. */
    private static final int CONFIGURATION_ERROR = 2;

    private final int ranks;
    private final int processes;
    private final String[] nodes;
    private final BitSet arrived = new BitSet();
    private final BitSet ready = new BitSet();
    private final BitSet failed = new BitSet();
    private final BitSet returned = new BitSet();
    private final BitSet exited = new BitSet();
    private int status;
    private Outcome outcome;
    private Supplier<Outcome> laterOutcome;
    private long laterNanos;

    /**
     * @param ranks how many ranks the job has
     * @param processes how many processes they are in: as many as ranks, or one
     */
    JobState(int ranks, int processes) {
        this.ranks = ranks;
        this.processes = processes;
        this.nodes = new String[ranks];
    }

    /** Ranks of which it is known beforehand where they run: the node of each, from rank 0 on. */
    synchronized void expect(List<String> nodesOfRanks) {
        for (int rank = 0; rank < Math.min(ranks, nodesOfRanks.size()); rank++) {
            nodes[rank] = nodesOfRanks.get(rank);
        }
    }

    /**
     * A rank has started and found the launcher.
     *
     * @param node where it runs; empty if that goes without saying
     */
    synchronized void arrived(int rank, String node) {
        arrived.set(rank);
        if (!node.isEmpty()) {
            nodes[rank] = node;
        }
    }

    /** A rank has met all others. */
    synchronized void ready(int rank) {
        ready.set(rank);
        notifyAll();
    }

    /** A rank cannot go on, by the fault of rank {@code culprit}, which may be only suspected. */
    synchronized void failed(int rank, int culprit, String message, boolean suspicion) {
        failed.set(rank);
        Outcome failure = new Outcome(1, name(culprit) + ": " + message);
        if (suspicion) {
            decideAfter(SUSPICION_GRACE, () -> failure);
        } else {
            decide(failure);
        }
    }

    /** A rank's program has returned an exit status. Returns whether all have returned now. */
    synchronized boolean returned(int rank, int itsStatus) {
        returned.set(rank);
        if (itsStatus != 0) {
            status = itsStatus;
            decideAfter(REFUSAL_GRACE, () -> new Outcome(itsStatus, null));
        }
        boolean all = returned.cardinality() == ranks;
        if (all) {
            // What matters is done. Ranks that have trouble with leaving are not waited for.
            laterOutcome = null;
            decideAfter(EXIT_GRACE, () -> new Outcome(status, null));
        }
        return all;
    }

    /** A process has ended; it holds the rank of the same number, or all ranks if it is the only one. */
    synchronized void exited(int process, int exitStatus) {
        exited.set(process);
        if (returned.cardinality() < ranks) {
            // One that has said why it ends adds nothing by its end.
            if (!failed.get(process)) {
                decide(unexpectedEnd(process, exitStatus));
            }
        } else if (exited.cardinality() == processes) {
            decide(new Outcome(status, null));
        }
    }

    /** The connection to a rank, which is a process on some machine, has ended; how the process ended is not known. */
    synchronized void lost(int rank) {
        exited.set(rank);
        notifyAll();
        if (returned.cardinality() < ranks) {
            if (!failed.get(rank)) {
                decide(new Outcome(1, name(rank) + ": was killed, or its node failed"));
            }
        } else if (exited.cardinality() == processes) {
            decide(new Outcome(status, null));
        }
    }

    /** A rank's process is told to end by a signal, which may be what Slurm does after another rank has failed. */
    synchronized void signalled(int rank) {
        failed.set(rank);
        decideAfter(SUSPICION_GRACE, () -> new Outcome(1, ended(rank)));
    }

    private String ended(int rank) {
        return ready.cardinality() < ranks
                ? "ended by SIGTERM while " + missing(" had not joined yet")
                : name(rank) + ": ended by SIGTERM";
    }

    /** The job cannot go on for a reason that is not in its ranks. */
    synchronized void broken(String message) {
        decide(new Outcome(1, message));
    }

    /** Whether all ranks have returned: then an outcome is no failure of the launcher's. */
    synchronized boolean allReturned() {
        return returned.cardinality() == ranks;
    }

    /** Whether all ranks have met. */
    synchronized boolean allJoined() {
        return ready.cardinality() == ranks;
    }

    /** Waits a while for the end of those that have arrived. */
    synchronized void awaitExits(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = 1; left > 0 && !isGone(arrived); ) {
            left = (end - System.nanoTime()) / 1_000_000;
            wait(Math.max(1, left));
        }
    }

    private boolean isGone(BitSet some) {
        BitSet alive = (BitSet) some.clone();
        alive.andNot(exited);
        return alive.isEmpty();
    }

    /** Waits until the job has ended, well or not. */
    synchronized Outcome await(Duration joinTimeout) throws InterruptedException {
        long joinNanos = System.nanoTime() + joinTimeout.toNanos();
        while (outcome == null) {
            long now = System.nanoTime();
            if (laterOutcome != null && now - laterNanos >= 0) {
                decide(laterOutcome.get());
            } else if (ready.cardinality() < ranks && now - joinNanos >= 0) {
                decide(new Outcome(
                        1, missing(": did not join the others") + " within " + joinTimeout.toSeconds() + " s"));
            } else {
                long left = Long.MAX_VALUE;
                if (laterOutcome != null) {
                    left = laterNanos - now;
                }
                if (ready.cardinality() < ranks) {
                    left = Math.min(left, joinNanos - now);
                }
                wait(left == Long.MAX_VALUE ? 0 : left / 1_000_000 + 1);
            }
        }
        return outcome;
    }

    private Outcome unexpectedEnd(int process, int exitStatus) {
        if (exitStatus == CONFIGURATION_ERROR) {
            return new Outcome(exitStatus, null);
        }
        String who = processes == ranks ? name(process) : "ranks 0 to " + (ranks - 1);
        if (exitStatus > SIGNALLED) {
            return new Outcome(1, who + ": killed by signal " + (exitStatus - SIGNALLED));
        }
        return new Outcome(1, who + ": exited with status " + exitStatus + " before the job was done");
    }

    /** Those that did not even start, or else those that hang in meeting the others; and what is to be said of them. */
    private String missing(String predicate) {
        BitSet present = arrived.cardinality() < ranks ? arrived : ready;
        BitSet absent = new BitSet();
        absent.set(0, ranks);
        absent.andNot(present);
        String subject = absent.cardinality() == 1
                ? name(absent.nextSetBit(0))
                : "ranks "
                        + absent.stream()
                                .mapToObj(rank -> nodes[rank] == null ? "" + rank : rank + " (" + nodes[rank] + ")")
                                .collect(Collectors.joining(", "));
        return subject + predicate;
    }

    private String name(int rank) {
        return nodes[rank] == null ? "rank " + rank : "rank " + rank + " on node " + nodes[rank];
    }

    private void decide(Outcome decision) {
        if (outcome == null) {
            outcome = decision;
            notifyAll();
        }
    }

    private void decideAfter(Duration grace, Supplier<Outcome> decision) {
        if (laterOutcome == null) {
            laterOutcome = decision;
            laterNanos = System.nanoTime() + grace.toNanos();
            notifyAll();
        }
    }
}
