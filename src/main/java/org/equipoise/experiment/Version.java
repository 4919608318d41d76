package org.equipoise.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which Equipoise this is.
 *
 * @param version of the release
 * @param commit of the sources, or "unknown"
 */
public record Version(String version, String commit) {

    /** The version that is running. */
    public static Version current() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/org/equipoise/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Version(properties.getProperty("version"), properties.getProperty("commit"));
    }
}
