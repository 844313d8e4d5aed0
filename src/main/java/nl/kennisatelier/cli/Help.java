package nl.kennisatelier.cli;

import java.util.List;
import java.util.stream.Collectors;
import nl.kennisatelier.words.Words;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What the library of commands says by itself, in the words of this program.
record Help(Words words) {

    /// @param command that has its place below another already, for its name is that of all above it
    void translate(CommandSpec command) {
        var parameters = command.positionalParameters().stream()
                .map(one -> " " + one.paramLabel())
                .collect(Collectors.joining());
        var below = command.subcommands().isEmpty() ? "" : " " + words.get("cli.help.command");
        command.usageMessage()
                .synopsisHeading(words.get("cli.help.usage") + " ")
                .customSynopsis(
                        command.qualifiedName() + " [" + words.get("cli.help.options") + "]" + parameters + below)
                .commandListHeading(words.get("cli.help.commands") + "\n");
        for (var own : List.of("help", "version")) describe(command, own);
        command.subcommands().values().forEach(line -> translate(line.getCommandSpec()));
    }

    private void describe(CommandSpec command, String own) {
        var old = command.findOption("--" + own);
        command.remove(old);
        command.addOption(OptionSpec.builder(old)
                .description(words.get("cli.help." + own))
                .build());
    }

    /// Says what is wrong with what was typed, and where to read how it goes.
    int wrong(ParameterException wrong) {
        var line = wrong.getCommandLine();
        line.getErr().println(sentence(wrong));
        line.getErr().println(words.get("cli.use.see", line.getCommandSpec().qualifiedName()));
        return Console.WRONG_USE;
    }

    private String sentence(ParameterException wrong) {
        return switch (wrong) {
            case MissingParameterException missing -> words.get("cli.use.missing", labels(missing.getMissing()));
            case UnmatchedArgumentException unknown ->
                words.get("cli.use.unknown", String.join(" ", unknown.getUnmatched()));
            case OverwrittenOptionException twice -> words.get("cli.use.twice", name(twice.getOverwritten()));
            default -> words.get("cli.use.wrong", label(wrong), String.valueOf(wrong.getValue()));
        };
    }

    private static String labels(List<ArgSpec> missing) {
        return missing.stream().map(Help::name).collect(Collectors.joining(", "));
    }

    private static String label(ParameterException wrong) {
        return wrong.getArgSpec() == null ? "?" : name(wrong.getArgSpec());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
