package org.equipoise.cli;

import org.equipoise.experiment.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Version version = Version.current();
        return new String[] {"equipoise " + version.version() + " (" + version.commit() + ")"};
    }
}
