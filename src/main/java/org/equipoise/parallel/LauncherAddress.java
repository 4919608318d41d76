package org.equipoise.parallel;

import java.util.Optional;

/**
 * Where a rank finds the {@link LaunchServer} of its job.
 *
 * @param keeper who holds the server
 * @param node of the keeper; empty if it is this machine
 */
record LauncherAddress(String host, int port, Keeper keeper, String node) {
    /** Who holds the server. */
    enum Keeper {
        /** The process that started the ranks on this machine, and sees their end by itself. */
        PARENT,
        /** The process that called mpjrun. */
        MPJRUN,
        /** Rank 0 of a step of Slurm. */
        RANK_0
    }

    /** The variable in which ranks on this machine get it. */
    static final String VARIABLE = "EQUIPOISE_LAUNCHER";

    /** The property in which mpjrun passes it on. */
    static final String PROPERTY = "equipoise.launcher";

    /** What this process was given; nothing if a user's own mpjrun started it. */
    static Optional<LauncherAddress> given() {
        String byMpjrun = System.getProperty(PROPERTY);
        return byMpjrun != null
                ? Optional.of(of(byMpjrun, Keeper.MPJRUN, ""))
                : Optional.ofNullable(System.getenv(VARIABLE)).map(address -> of(address, Keeper.PARENT, ""));
    }

    /** @param address host, colon and port */
    static LauncherAddress of(String address, Keeper keeper, String node) {
        int colon = address.lastIndexOf(':');
        return new LauncherAddress(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), keeper, node);
    }

    /** Whether the keeper knows of the ranks only what they say and that they fall silent. */
    boolean isRemote() {
        return keeper != Keeper.PARENT;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
