package nl.kennisatelier.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/// The commands behind `scripts/kennisatelier`.
public final class Cli {

    private Cli() {}

    /// @return the exit code: 0 fine, 1 problems found, 2 wrong use
    public static int run(Map<String, String> environment, String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(environment, out, err, arguments);
    }

    /// As above, and says where to write.
    public static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        var console = new Console(Language.of(environment, arguments), environment);
        return commands(console).setOut(out).setErr(err).execute(arguments);
    }

    private static CommandLine commands(Console console) {
        var top = CommandSpec.wrapWithoutInspection(null).name("kennisatelier").mixinStandardHelpOptions(true);
        top.version(Cli.class.getPackage().getImplementationVersion());
        top.usageMessage().description(console.words().get("cli.about"));
        add(top, console, "serve", new ServeCommand(console));
        add(top, console, "check", new CheckCommand(console));
        add(top, console, "index", new IndexCommand(console));
        add(top, console, "new", new NewCommand(console));
        add(top, console, "import", new ImportCommand(console));
        add(top, console, "cijfers", new FiguresCommand(console));
        add(top, console, "theme", new ThemeCommand(console));
        add(top, console, "search", new SearchCommand(console));
        add(top, console, "backup", new BackupCommand.Make(console));
        add(top, console, "verify", new BackupCommand.Verify(console));
        add(top, console, "restore", new BackupCommand.PutBack(console));
        add(top, console, "move", new MoveCommand(console));
        add(top, console, "doctor", new DoctorCommand(console));
        var editor = group(top, console, "editor");
        add(editor, console, "editor.add", new EditorCommand.Add(console));
        add(editor, console, "editor.list", new EditorCommand.All(console));
        add(editor, console, "editor.role", new EditorCommand.Give(console));
        add(editor, console, "editor.revoke", new EditorCommand.Revoke(console));
        add(top, console, "mend", new PartCommand.Mend(console));
        add(top, console, "accept", new AcceptCommand(console));
        var help = new Help(console.words());
        help.translate(top);
        var line = new CommandLine(top);
        line.setParameterExceptionHandler((wrong, _) -> help.wrong(wrong));
        line.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println(console.sentence(failure));
            return Console.PROBLEMS;
        });
        return line;
    }

    /// @param key of its sentence, which ends in its name: `editor.add`
    private static void add(CommandSpec above, Console console, String key, SubCommand command) {
        var name = key.substring(key.lastIndexOf('.') + 1);
        var spec = CommandSpec.forAnnotatedObject(command).name(name).mixinStandardHelpOptions(true);
        spec.usageMessage().description(console.words().get("cli." + key));
        command.addFlags(spec);
        above.addSubcommand(name, spec);
    }

    /// A command that is only a name for others.
    private static CommandSpec group(CommandSpec top, Console console, String name) {
        var spec = CommandSpec.wrapWithoutInspection(null).name(name).mixinStandardHelpOptions(true);
        spec.usageMessage().description(console.words().get("cli." + name));
        top.addSubcommand(name, spec);
        return spec;
    }

    /// One command.
    @Command
    interface SubCommand extends java.util.concurrent.Callable<Integer> {

        /// Adds the flags that are settings.
        void addFlags(CommandSpec spec);
    }
}
