package org.equipoise.cli;

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
     * Reads the configuration.
     *
     * @param speaks whether to explain on standard error what is wrong
     * @return empty if anything is wrong
     */
    Optional<Experiment> load(boolean speaks) {
        try {
            return Optional.of(Experiments.load(conf, overrides));
        } catch (ConfigException e) {
            if (speaks) {
                System.err.println(e.getMessage());
            }
            return Optional.empty();
        }
    }
}
