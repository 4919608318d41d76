package org.equipoise.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code equipoise} itself, which only has subcommands. */
@Command(
        name = "equipoise",
        description = "Simulates balanced cortical networks: the same result on any number of ranks and threads.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        subcommands = {
            SimulateCommand.class,
            ValidateCommand.class,
            StatusCommand.class,
            TheoryCommand.class,
            SiegertCommand.class,
            AnalyzeCommand.class,
            PlotCommand.class,
            InfoCommand.class
        },
        footer = {"", "  setup      Does all set-up and nothing else: once, on a cluster's login node."})
final class Equipoise implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command: one of " + commands(spec.commandLine()));
    }

    /** The names of all commands, with that of the one which is a script. */
    static String commands(CommandLine line) {
        return String.join(", ", line.getSubcommands().keySet()) + ", setup";
    }
}
