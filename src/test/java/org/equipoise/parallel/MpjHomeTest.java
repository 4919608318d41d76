package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MpjHomeTest {
    @TempDir
    private Path home;

    @Test
    void ourOwnVariableComesBeforeMpjHome() throws IOException {
        fill("lib/starter.jar", "lib/mpj.jar", "conf/mpjexpress.conf");
        assertThat(MpjHome.find(Map.of("EQUIPOISE_MPJ_HOME", home.toString(), "MPJ_HOME", "/nowhere"))
                        .directory())
                .isEqualTo(home);
        assertThat(MpjHome.find(Map.of("MPJ_HOME", home.toString())).directory())
                .isEqualTo(home);
    }

    @Test
    void withoutAnyTheMessageSaysHowToStart() {
        assertThatThrownBy(() -> MpjHome.find(Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("several ranks need MPJ Express, and neither EQUIPOISE_MPJ_HOME nor MPJ_HOME is set: "
                        + "start by scripts/equipoise, which sets it up");
    }

    @Test
    void whatIsMissingInTheFolderIsNamed() throws IOException {
        fill("lib/starter.jar", "lib/mpj.jar");
        assertThatThrownBy(() -> MpjHome.find(Map.of("MPJ_HOME", home.toString())))
                .isInstanceOf(IOException.class)
                .hasMessage("several ranks need MPJ Express, but MPJ_HOME is " + home
                        + ", where there is no conf/mpjexpress.conf: run scripts/equipoise setup");
    }

    private void fill(String... files) throws IOException {
        for (String file : files) {
            Path path = home.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
    }
}
