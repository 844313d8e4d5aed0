package nl.kennisatelier.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import nl.kennisatelier.access.Editors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `editor add`, `editor list` and `editor revoke`: who may write. They work while the server runs.
@Command
abstract sealed class EditorCommand implements Cli.SubCommand {

    private static final String REPOSITORY = "/git/redactie.git";

    final Console console;

    @Spec
    CommandSpec spec;

    private EditorCommand(Console console) {
        this.console = console;
    }

    abstract int run(Editors editors, Settings settings) throws IOException;

    @Override
    public void addFlags(CommandSpec command) {
        console.addFlags(command, Setting.DATA, Setting.LANGUAGE);
    }

    @Override
    public Integer call() throws IOException {
        var settings = console.settings(spec);
        if (settings.isEmpty()) return Console.WRONG_USE;
        var data = KnownFolder.open(settings.get().path(Setting.DATA));
        var file = data.resolve(Editors.FILE);
        var editors =
                Editors.of(file, Clock.systemDefaultZone(), () -> data.known().editors());
        if (editors.closed().isPresent()) return console.wrongUse(spec, "cli.editor.closed", file);
        int exit = run(editors, settings.get());
        int count = editors.all().size();
        data.note(inventory -> inventory.withEditors(count));
        return exit;
    }

    void say(String key, Object... arguments) {
        Console.out(spec).println(console.words().get(key, arguments));
    }

    /// `editor add NAME`.
    @Command
    static final class Add extends EditorCommand {

        @Parameters(paramLabel = "naam")
        private String name;

        Add(Console console) {
            super(console);
        }

        @Override
        public void addFlags(CommandSpec command) {
            console.addFlags(command, Setting.DATA, Setting.BASE_URL, Setting.LANGUAGE);
        }

        @Override
        int run(Editors editors, Settings settings) throws IOException {
            if (!Editors.isName(name)) {
                return console.wrongUse(spec, "cli.editor.name", name, Editors.NAME_LENGTH_MAX);
            }
            if (editors.has(name)) return console.wrongUse(spec, "cli.editor.taken", name);
            var token = editors.add(name);
            explain(token, settings.get(Setting.BASE_URL));
            return Console.FINE;
        }

        private void explain(String token, String baseUrl) {
            var site = baseUrl.isEmpty() ? "http://localhost:" + Setting.PORT.fallback : baseUrl;
            var user = URLEncoder.encode(name.strip(), StandardCharsets.UTF_8).replace("+", "%20");
            var scheme = site.substring(0, site.indexOf("://") + 3);
            var host = site.substring(scheme.length());
            say("cli.editor.added", name);
            show(token);
            say("cli.editor.keep");
            show("git config --global credential." + site + ".helper store");
            say("cli.editor.clone", name);
            show("git clone " + scheme + user + "@" + host + REPOSITORY);
            say("cli.editor.direct");
            show("git clone " + scheme + user + ":" + token + "@" + host + REPOSITORY);
        }

        private void show(String line) {
            Console.out(spec).println("\n    " + line + "\n");
        }
    }

    /// `editor list`.
    @Command
    static final class All extends EditorCommand {

        All(Console console) {
            super(console);
        }

        @Override
        int run(Editors editors, Settings settings) throws IOException {
            var all = editors.all();
            if (all.isEmpty()) say("cli.editor.none");
            int width = all.stream().mapToInt(e -> e.name().length()).max().orElse(1);
            for (var editor : all) {
                say("cli.editor.one", ("%-" + width + "s").formatted(editor.name()), editor.added() + "");
            }
            return Console.FINE;
        }
    }

    /// `editor revoke NAME`.
    @Command
    static final class Revoke extends EditorCommand {

        @Parameters(paramLabel = "naam")
        private String name;

        Revoke(Console console) {
            super(console);
        }

        @Override
        int run(Editors editors, Settings settings) throws IOException {
            if (!editors.revoke(name)) return console.wrongUse(spec, "cli.editor.unknown", name);
            say("cli.editor.revoked", name);
            return Console.FINE;
        }
    }
}
