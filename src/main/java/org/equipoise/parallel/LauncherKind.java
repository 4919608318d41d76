package org.equipoise.parallel;

/** How the ranks of a job are started. */
public enum LauncherKind {
    /** Processes on this machine, started by {@link Launcher} itself: no daemon, no ssh, no fixed port. */
    NIODEV,
    /** Threads of one process on this machine, by MPJ Express's multicore starter. */
    MULTICORE,
    /** Processes on any machines, by MPJ Express's {@code mpjrun} and the daemons that the user has started. */
    MPJRUN
}
