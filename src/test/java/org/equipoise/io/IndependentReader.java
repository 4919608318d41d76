package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Reads HDF5 files with the HDF5 library itself: h5py and h5dump. Where they are not installed, a test that needs them is
 * skipped and says what to install; in continuous integration (the variable CI is set) it fails.
 */
public final class IndependentReader {
    private static final String INSTALL = "this test needs h5py and h5dump: apt-get install python3-h5py hdf5-tools";

    private IndependentReader() {}

    /**
     * Evaluates a Python expression with h5py.
     *
     * @param file opened as {@code f}; {@code np} is NumPy, {@code h5py} is h5py
     * @param expression a dictionary that JSON can hold
     */
    public static JsonObject h5py(Path file, String expression) {
        String script = "import sys, json, h5py\nimport numpy as np\nf = h5py.File(sys.argv[1], 'r')\n"
                + "print(json.dumps(" + expression.strip() + "))\n";
        String output = run(List.of("/usr/bin/python3", "-c", script, file.toString()));
        return JsonParser.parseString(output).getAsJsonObject();
    }

    /** Lets h5dump go through the whole file and returns what it prints about the structure. */
    public static String h5dump(Path file) {
        run(List.of("h5dump", "-o", "/dev/null", file.toString()));
        return run(List.of("h5dump", "-H", file.toString()));
    }

    /** Skips or fails the test that is running if there is no h5py. */
    public static void requireH5py() {
        run(List.of("/usr/bin/python3", "-c", "import h5py"));
    }

    private static String missing() {
        if (System.getenv("CI") != null) {
            return fail(INSTALL);
        }
        return Assumptions.abort(INSTALL);
    }

    private static String run(List<String> command) {
        try {
            Path output = Files.createTempFile("reader", ".txt");
            try {
                Process process = new ProcessBuilder(new ArrayList<>(command))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                int exitCode = process.waitFor();
                String text = Files.readString(output, StandardCharsets.UTF_8);
                if (text.contains("ModuleNotFoundError")) {
                    return missing();
                }
                assertThat(exitCode).as(command.get(0) + " says:\n" + text).isZero();
                return text;
            } finally {
                Files.delete(output);
            }
        } catch (IOException failure) {
            return missing();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return fail("interrupted", interrupted);
        }
    }
}
