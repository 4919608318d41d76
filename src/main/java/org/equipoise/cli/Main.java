package org.equipoise.cli;

import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.RankProcess;
import org.equipoise.parallel.SingleProcess;
import picocli.CommandLine;

/**
 * The command line: {@code scripts/equipoise COMMAND ...}. Exit status 0: done; 2: the configuration or the command line is
 * wrong; 1: anything else.
 */
public final class Main {
    private Main() {}

    /** Runs the user's command, or a rank of it that a launcher started. */
    public static void main(String[] args) {
        if (RankProcess.isRank(args)) {
            RankProcess.run(args, Main::runRank);
        } else {
            System.exit(runUser(args));
        }
    }

    private static int runUser(String[] args) {
        try {
            return execute(args, new Job(args, new SingleProcess(), false));
        } catch (OutOfMemoryError e) {
            System.err.println("equipoise: not enough memory (" + e.getMessage()
                    + "): scripts/equipoise validate CONF says what is needed;"
                    + " more ranks on more machines need less each, EQUIPOISE_JAVA_OPTS=-Xmx... allows more");
            return 1;
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
        int status = new CommandLine(new Equipoise(), new CommandFactory(job))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::explain)
                .setExecutionExceptionHandler((cause, command, parsed) -> {
                    thrown[0] = cause;
                    return 1;
                })
                .execute(args);
        if (thrown[0] != null) {
            throw thrown[0];
        }
        return status;
    }

    private static int explain(CommandLine.ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        System.err.println("equipoise: " + problem.getMessage());
        System.err.println(
                "see: scripts/" + command.getCommandSpec().qualifiedName().trim() + " --help");
        return 2;
    }
}
