package org.equipoise.io;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a result comes from: enough to make it again.
 *
 * <p>In an HDF5 file it is the group {@code /provenance}: attributes {@code version}, {@code git_commit}, {@code seed},
 * {@code ranks}, {@code threads}, {@code date}, and the dataset {@code configuration}. Everything else in a file depends on
 * the configuration and the seed alone.
 *
 * @param version of Equipoise
 * @param gitCommit from which Equipoise was built
 * @param configuration the resolved configuration as YAML
 * @param seed of the random numbers
 * @param ranks number of processes
 * @param threads number of threads of each process
 * @param date when the run began; written to the second, in UTC (ISO 8601)
 */
public record Provenance(
        String version, String gitCommit, String configuration, long seed, int ranks, int threads, Instant date) {

    /** Adds the group {@code provenance}. */
    public void writeTo(Hdf5Group root) {
        Hdf5Group group = root.group("provenance");
        group.attribute("version", version);
        group.attribute("git_commit", gitCommit);
        group.attribute("seed", seed);
        group.attribute("ranks", ranks);
        group.attribute("threads", threads);
        group.attribute("date", date.truncatedTo(ChronoUnit.SECONDS).toString());
        group.dataset("configuration", configuration);
    }
}
