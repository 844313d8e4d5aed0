package nl.kennisatelier.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.inventory.InventoryFile;
import nl.kennisatelier.source.KeptList;
import nl.kennisatelier.source.MachineTrouble;
import nl.kennisatelier.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What every command needs: its words, where to write, and the settings given as flags.
///
/// @param environment variables of the process
record Console(Words words, Map<String, String> environment) {

    /// Exit codes, the same for every command.
    static final int FINE = 0;

    static final int PROBLEMS = 1;
    static final int WRONG_USE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private static final String SETTINGS_FILE = "--config";

    /// Gives a command a flag for each of these settings.
    void addFlags(CommandSpec command, Setting... settings) {
        for (var setting : settings) addFlag(command, setting);
        command.addOption(OptionSpec.builder(SETTINGS_FILE)
                .type(java.nio.file.Path.class)
                .paramLabel("bestand")
                .description(words.get("cli.setting.config"))
                .build());
    }

    void addFlag(CommandSpec command, Setting setting) {
        var fallback = setting.fallback.isEmpty() ? "" : " [" + setting.fallback + "]";
        command.addOption(OptionSpec.builder(setting.flag())
                .type(String.class)
                .paramLabel(setting.example)
                .description(words.get("cli.setting." + setting.key) + fallback + " (" + setting.variable() + ")")
                .build());
    }

    /// Gives the options of a command their sentence: `cli.check.fix` for `--fix`.
    void describe(CommandSpec command, String name, String... options) {
        for (var option : options) {
            var sentence = words.get("cli." + name + "." + option.substring(2));
            var old = command.findOption(option);
            command.remove(old);
            command.addOption(OptionSpec.builder(old).description(sentence).build());
        }
    }

    /// The settings as given; what is wrong with them is printed, all of it, and gives nothing.
    Optional<Settings> settings(CommandSpec command) {
        var flags = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            var option = command.findOption(setting.flag());
            boolean isOwn = option != null && option.userObject() != null; // `new --theme` is no house style.
            if (option != null && !isOwn && option.getValue() != null) flags.put(setting, option.getValue());
        }
        // A command that does not read content is not kept from its work by a folder that is missing.
        if (command.findOption(Setting.CONTENT.flag()) == null) flags.put(Setting.CONTENT, ".");
        Optional<java.nio.file.Path> file =
                Optional.ofNullable(command.findOption(SETTINGS_FILE).getValue());
        var settings = Settings.of(flags, environment, file, words);
        settings.wrong().forEach(command.commandLine().getErr()::println);
        return settings.wrong().isEmpty() ? Optional.of(settings) : Optional.empty();
    }

    /// What a failure means, and what to do about it when the machine is to blame.
    String sentence(Throwable failure) {
        if (failure instanceof InventoryFile.NewerFormat) return words.get("backup.FOLDER_NEWER");
        if (failure instanceof InvalidPathException) return words.get("cli.trouble.letters");
        if (failure instanceof KeptList.Unreadable list
                && MachineTrouble.of(list).isEmpty()) return words.get("backup.LIST_UNREADABLE", list.place());
        if (failure instanceof NoSuchFileException absent) return words.get("cli.trouble.absent", absent.getFile());
        return MachineTrouble.of(failure)
                .map(trouble -> sentence(trouble, failure))
                .orElseGet(() -> unknown(failure));
    }

    /// Where, as far as is known; in what words the machine said it is for who knows machines.
    private String sentence(MachineTrouble trouble, Throwable failure) {
        LOG.debug("the machine said", failure);
        var what = words.get(trouble.key() + ".what");
        var cure = words.get(trouble.key() + ".cure");
        return MachineTrouble.place(failure)
                .map(place -> words.get("cli.trouble", what, place, cure))
                .orElseGet(() -> words.get("cli.trouble.somewhere", what, cure));
    }

    /// What was thrown is for who knows the program.
    private String unknown(Throwable failure) {
        LOG.error("a command failed", failure);
        return words.get("cli.trouble.unknown");
    }

    /// Says in one line what was wrong with the use of a command, and gives its exit code.
    int wrongUse(CommandSpec command, String key, Object... arguments) {
        command.commandLine().getErr().println(words.get(key, arguments));
        return WRONG_USE;
    }

    static PrintWriter out(CommandSpec command) {
        return command.commandLine().getOut();
    }
}
