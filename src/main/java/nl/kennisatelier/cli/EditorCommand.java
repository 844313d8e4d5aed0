package nl.kennisatelier.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.RevokedTokens;
import nl.kennisatelier.access.Role;
import nl.kennisatelier.backup.Restore;
import nl.kennisatelier.source.Audit;
import nl.kennisatelier.words.DutchTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `editor add`, `editor list`, `editor role` and `editor revoke`: who may write. They work while the server runs.
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
        var folder = settings.get().path(Setting.DATA);
        if (Restore.isUnfinished(folder)) return console.wrongUse(spec, "backup.UNFINISHED", folder);
        var data = KnownFolder.open(folder);
        var file = data.resolve(Editors.FILE);
        var editors = Editors.of(
                file,
                Clock.systemDefaultZone(),
                () -> data.known().editors(),
                () -> data.known().list(RevokedTokens.FILE));
        if (editors.closed().equals(Optional.of(Editors.Closed.REVOKED)))
            return console.wrongUse(spec, "cli.editor.closed", data.resolve(RevokedTokens.FILE), data(settings.get()));
        if (editors.closed().isPresent())
            return console.wrongUse(spec, "cli.editor.closed", file, data(settings.get()));
        int exit = run(editors, settings.get());
        int count = editors.all().size();
        data.note(inventory -> inventory.withEditors(count));
        return exit;
    }

    private String data(Settings settings) {
        return PartAdvice.typed(settings.path(Setting.DATA));
    }

    void say(String key, Object... arguments) {
        Console.out(spec).println(console.words().get(key, arguments));
    }

    /// `editor add NAME`.
    @Command
    static final class Add extends EditorCommand {

        private static final int DAYS_MAX = 3_650;

        @Parameters(paramLabel = "naam")
        private String name;

        @Option(names = "--days", paramLabel = "90")
        private Optional<Integer> days = Optional.empty();

        Add(Console console) {
            super(console);
        }

        @Override
        public void addFlags(CommandSpec command) {
            console.addFlags(command, Setting.DATA, Setting.BASE_URL, Setting.LANGUAGE);
            console.describe(command, "editor.add", "--days");
        }

        @Override
        int run(Editors editors, Settings settings) throws IOException {
            if (!Editors.isName(name)) {
                return console.wrongUse(spec, "cli.editor.name", name, Editors.NAME_LENGTH_MAX);
            }
            if (editors.has(name)) return console.wrongUse(spec, "cli.editor.taken", name);
            if (days.filter(many -> many < 1 || many > DAYS_MAX).isPresent()) {
                return console.wrongUse(spec, "cli.editor.days", days.get(), DAYS_MAX);
            }
            new ClosedFolder(settings.path(Setting.DATA)).prepare();
            var expires = days.map(DutchTime.today(Clock.systemUTC())::plusDays);
            var token = editors.add(name, expires);
            Audit.log(Audit.Event.TOKEN_MADE, Audit.Fact.EDITOR.is(Editors.idOf(token)));
            explain(token, settings.get(Setting.BASE_URL));
            expires.ifPresent(day -> say("cli.editor.until", day + ""));
            return Console.FINE;
        }

        /// The token stands in no address: those are kept by shells, and by git.
        private void explain(String token, String baseUrl) {
            var site = baseUrl.isEmpty() ? "https://" + console.words().get("cli.editor.somewhere") : baseUrl;
            var user = URLEncoder.encode(name.strip(), StandardCharsets.UTF_8).replace("+", "%20");
            var scheme = site.substring(0, site.indexOf("://") + 3);
            var host = site.substring(scheme.length());
            say("cli.editor.added", name);
            show(token);
            say("cli.editor.keep");
            show("git config --global credential." + site + ".helper store");
            say("cli.editor.clone", name);
            show("git clone " + scheme + user + "@" + host + REPOSITORY);
            if (baseUrl.isEmpty()) say("cli.editor.where", host);
        }

        private void show(String line) {
            Console.out(spec).println("\n    " + line + "\n");
        }
    }

    /// `editor list`.
    @Command
    static final class All extends EditorCommand {

        private static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(DutchTime.ZONE);

        All(Console console) {
            super(console);
        }

        @Override
        int run(Editors editors, Settings settings) throws IOException {
            var all = editors.all();
            if (all.isEmpty()) say("cli.editor.none");
            int width = all.stream().mapToInt(e -> e.name().length()).max().orElse(1);
            for (var editor : all) {
                var name = ("%-" + width + "s").formatted(editor.name());
                var line = console.words()
                        .get("cli.editor.one", name, editor.added() + "", String.join(", ", editor.ids()));
                Console.out(spec).println(line + used(editor) + end(editor));
            }
            return Console.FINE;
        }

        private String used(Editors.Editor editor) {
            return "  "
                    + editor.used()
                            .map(moment -> console.words().get("cli.editor.used", MINUTE.format(moment)))
                            .orElse(console.words().get("cli.editor.unused"));
        }

        private String end(Editors.Editor editor) {
            if (editor.expires().isEmpty()) return "";
            var isOver = editor.expires().get().isBefore(DutchTime.today(Clock.systemUTC()));
            return "  "
                    + console.words()
                            .get(
                                    isOver ? "cli.editor.expired" : "cli.editor.until",
                                    editor.expires().get() + "");
        }
    }

    /// `editor role NAME ROLE`.
    @Command
    static final class Give extends EditorCommand {

        @Parameters(index = "0", paramLabel = "naam")
        private String name;

        @Parameters(index = "1", paramLabel = "rol")
        private String role;

        Give(Console console) {
            super(console);
        }

        @Override
        int run(Editors editors, Settings settings) throws IOException {
            var wanted = Role.of(role);
            if (wanted.isEmpty()) return console.wrongUse(spec, "cli.editor.norole", role);
            if (!editors.give(name, wanted.get())) return console.wrongUse(spec, "cli.editor.unknown", name);
            say("cli.editor.given", name, wanted.get().word);
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
            var ids = editors.all().stream()
                    .filter(editor -> editor.name().equalsIgnoreCase(name.strip()))
                    .flatMap(editor -> editor.ids().stream())
                    .toList();
            if (!editors.revoke(name)) return console.wrongUse(spec, "cli.editor.unknown", name);
            ids.forEach(id -> Audit.log(Audit.Event.TOKEN_REVOKED, Audit.Fact.EDITOR.is(id)));
            say("cli.editor.revoked", name);
            return Console.FINE;
        }
    }
}
