package org.equipoise.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.equipoise.config.Spelling;
import org.equipoise.experiment.WarmUp;
import org.equipoise.parallel.RankProcess;
import org.equipoise.parallel.RankProgram;
import org.equipoise.parallel.SingleProcess;
import org.equipoise.parallel.SlurmStep;
import org.equipoise.parallel.SrunRank;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
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
            warmUp(args);
            RankProcess.run(
                    args, (world, arguments) -> execute(arguments, new Job(arguments, world, true, Optional.empty())));
        } else {
            Optional<SlurmStep> step = SlurmStep.of(System.getenv());
            System.exit(step.isPresent() ? runTask(step.get(), args) : runUser(args));
        }
    }

    private static void warmUp(String[] args) {
        if (List.of(args).contains("simulate")) {
            WarmUp.start();
        }
    }

    /**
     * Runs a task of a step of Slurm: a rank, if the command runs on ranks and nobody wants another launcher. Of what runs
     * once, and of complaints about the command line, the first task takes care.
     */
    private static int runTask(SlurmStep step, String[] args) {
        Optional<Ranks> ranks = ranks(args);
        if (ranks.isEmpty()) {
            return step.rank() == 0 ? runUser(args) : 0;
        }
        RankProgram program = (world, arguments) -> {
            Optional<String> mismatch = step.mismatch(
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20);
            if (mismatch.isPresent()) {
                throw new IOException(mismatch.get());
            }
            return execute(arguments, new Job(arguments, world, true, Optional.of(step)));
        };
        warmUp(args);
        if (step.tasks() > 1) {
            new SrunRank(step, ranks.get().joinTimeout()).run(args, program);
        }
        try {
            return program.run(new SingleProcess(), args);
        } catch (Exception e) {
            System.err.println("equipoise: " + Failure.message(e));
            return 1;
        }
    }

    /** How the ranks of a command line are started, if they are the tasks of the step; empty otherwise. */
    private static Optional<Ranks> ranks(String[] args) {
        try {
            CommandLine.ParseResult command =
                    commandLine(Job.ofUser(args)).parseArgs(args).subcommand();
            return command != null
                            && !command.isUsageHelpRequested()
                            && command.commandSpec().userObject() instanceof RankCommand ofRanks
                            && ofRanks.ranks().areTasks()
                    ? Optional.of(ofRanks.ranks())
                    : Optional.empty();
        } catch (ParameterException wrong) {
            return Optional.empty();
        }
    }

    /** Runs the user's command and returns the exit status. */
    static int runUser(String[] args) {
        Terminal.keepTidy();
        try {
            return execute(args, Job.ofUser(args));
        } catch (Exception e) {
            System.err.println("equipoise: " + Failure.message(e));
            return 1;
        }
    }

    /** Runs a command in this process; what it throws is thrown here. */
    private static int execute(String[] args, Job job) throws Exception {
        Exception[] thrown = new Exception[1];
        CommandLine commandLine = commandLine(job)
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

    private static CommandLine commandLine(Job job) {
        return new CommandLine(new Equipoise(), new CommandFactory(job))
                .registerConverter(int.class, Main::wholeNumber)
                .registerConverter(Integer.class, Main::wholeNumber);
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
    }

    private static int explain(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        System.err.println("equipoise: " + message(problem));
        System.err.println(
                "see: scripts/" + command.getCommandSpec().qualifiedName().trim() + " --help");
        return 2;
    }

    private static String message(ParameterException problem) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)) {
            return problem.getMessage();
        }
        CommandLine command = problem.getCommandLine();
        String first = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            return noOption(first.replaceFirst("=.*", ""), command);
        }
        return command.getSubcommands().isEmpty()
                ? "'" + first + "' is one argument too many"
                : "there is no command '" + first + "': one of " + Equipoise.commands(command);
    }

    private static String noOption(String option, CommandLine command) {
        return "there is no option '" + option + "'"
                + Spelling.nearest(option, command.getCommandSpec().optionsMap().keySet())
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
    }
}
