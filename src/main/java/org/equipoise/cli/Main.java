package org.equipoise.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.equipoise.experiment.WarmUp;
import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.RankProcess;
import org.equipoise.parallel.SingleProcess;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: {@code scripts/equipoise COMMAND ...}. Exit status 0: done; 2: the configuration or the command line is
 * wrong; 1: anything else.
 */
public final class Main {
    private Main() {}

    /** Runs the user's command, or a rank of it that a launcher started. */
    public static void main(String[] args) {
        if (RankProcess.isRank(args)) {
            if (List.of(args).contains("simulate")) {
                WarmUp.start();
            }
            RankProcess.run(args, Main::runRank);
        } else {
            System.exit(runUser(args));
        }
    }

    /** Runs the user's command and returns the exit status. */
    static int runUser(String[] args) {
        Terminal.keepTidy();
        try {
            return execute(args, new Job(args, new SingleProcess(), false));
        } catch (Exception e) {
            System.err.println("equipoise: " + Failure.message(e));
            return 1;
        }
    }

    private static int runRank(Communicator world, String[] args) throws Exception {
        return execute(args, new Job(args, world, true));
    }

    /** Runs a command in this process; what it throws is thrown here. */
    private static int execute(String[] args, Job job) throws Exception {
        Exception[] thrown = new Exception[1];
        CommandLine commandLine = new CommandLine(new Equipoise(), new CommandFactory(job))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::explain)
                .setExecutionExceptionHandler((cause, command, parsed) -> {
                    thrown[0] = cause;
                    return 1;
                });
        int status;
        try {
            status = commandLine.execute(args);
        } catch (OutOfMemoryError e) {
            throw new IOException(
                    "not enough memory (" + e.getMessage() + "): scripts/equipoise validate CONF says what is needed;"
                            + " more ranks on more machines need less each, EQUIPOISE_JAVA_OPTS=-Xmx... allows more",
                    e);
        }
        if (thrown[0] != null) {
            throw thrown[0];
        }
        return status;
    }

    private static int explain(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        System.err.println("equipoise: " + message(problem));
        System.err.println(
                "see: scripts/" + command.getCommandSpec().qualifiedName().trim() + " --help");
        return 2;
    }

    private static String message(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String first = unmatched.getUnmatched().get(0);
            Set<String> commands = problem.getCommandLine().getSubcommands().keySet();
            return commands.isEmpty()
                    ? "'" + first + "' is one argument too many"
                    : "there is no command '" + first + "': one of " + String.join(", ", commands);
        }
        return problem.getMessage();
    }
}
