package org.equipoise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.config.ConfigException;
import org.equipoise.experiment.Experiment;
import org.equipoise.experiment.Experiments;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of every command that reads a configuration. */
final class ConfigArguments {
    @Parameters(index = "0", paramLabel = "CONF", description = "The experiment: a YAML file.")
    private Path conf;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Overrides a key of CONF, e.g. --set parameters.g=6. May be repeated.")
    private List<String> overrides = new ArrayList<>();

    /** The file's name without its ending, which names the default output directory. */
    String name() {
        return conf.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    /**
     * Reads the configuration. Called on all ranks; rank 0 explains on standard error what is wrong.
     *
     * @return empty if anything is wrong
     * @throws IOException if this rank cannot read what rank 0 can
     */
    Optional<Experiment> load(Job job) throws IOException {
        Experiment experiment = null;
        ConfigException wrong = null;
        try {
            experiment = Experiments.load(conf, overrides);
        } catch (ConfigException e) {
            wrong = e;
        }
        boolean wrongForAll = job.agreed(wrong == null ? 0 : 1) == 1;
        if (wrong != null && !wrongForAll) {
            throw new IOException("cannot read the configuration as rank 0 does: " + wrong.getMessage(), wrong);
        }
        if (wrong != null && job.speaks()) {
            System.err.println(wrong.getMessage());
        }
        return wrongForAll ? Optional.empty() : Optional.of(experiment);
    }
}
