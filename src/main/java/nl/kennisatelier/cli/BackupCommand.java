package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.backup.Backup;
import nl.kennisatelier.backup.Busy;
import nl.kennisatelier.backup.CopyPart;
import nl.kennisatelier.backup.Manifest;
import nl.kennisatelier.backup.NoRoom;
import nl.kennisatelier.backup.Restore;
import nl.kennisatelier.backup.Trouble;
import nl.kennisatelier.backup.Verification;
import nl.kennisatelier.git.LeftCommits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `backup`, `verify`, `restore` and [doctor][DoctorCommand]: what a data folder keeps, copied, looked through and put
/// back.
@Command
abstract sealed class BackupCommand implements Cli.SubCommand
        permits BackupCommand.Make, BackupCommand.Verify, BackupCommand.PutBack, DoctorCommand {

    private static final Logger LOG = LoggerFactory.getLogger(BackupCommand.class);

    final Console console;

    @Spec
    CommandSpec spec;

    BackupCommand(Console console) {
        this.console = console;
    }

    abstract int run(Settings settings) throws IOException;

    @Override
    public void addFlags(CommandSpec command) {
        console.addFlags(
                command,
                Setting.DATA,
                Setting.REPOSITORY,
                Setting.FOLLOW,
                Setting.DATABASE,
                Setting.DATABASE_PASSWORD,
                Setting.LANGUAGE);
    }

    @Override
    public Integer call() throws IOException {
        var settings = console.settings(spec);
        return settings.isEmpty() ? Console.WRONG_USE : run(settings.get());
    }

    /// The repository that was named and is not in the data folder, nor ever was as far as is known: all that are there
    /// are taken along, so the name can only be wrong.
    static Optional<String> absent(Settings settings) {
        if (!settings.hasRepository()) return Optional.empty();
        var name = RepositorySupply.folder(settings);
        var data = KnownFolder.lookedAt(settings.path(Setting.DATA));
        boolean isKnown = data.known().online().keySet().stream().anyMatch(branch -> branch.startsWith(name + " "));
        return Optional.of(name).filter(_ -> !isKnown && Files.notExists(data.resolve(name)));
    }

    int wrongRepository(String name, Settings settings) {
        return console.wrongUse(spec, "cli.repository.absent", name, settings.path(Setting.DATA));
    }

    void say(String key, Object... arguments) {
        Console.out(spec).println(console.words().get(key, arguments));
    }

    /// Says what is wrong, and gives the exit code.
    int tell(List<Trouble> troubles) {
        for (var trouble : troubles) {
            spec.commandLine().getErr().println(sentence(trouble));
            quote(trouble);
        }
        return troubles.isEmpty() ? Console.FINE : Console.PROBLEMS;
    }

    String sentence(Trouble trouble) {
        return console.words().get("backup." + trouble.kind(), trouble.about().toArray());
    }

    /// What was said by whatever failed is for who knows more of it than an operator must.
    void quote(Trouble trouble) {
        if (trouble.kind().isQuoted())
            LOG.info("{}: {}", trouble.kind(), trouble.about().getLast());
    }

    /// When something was, to the second.
    static String moment(java.time.Instant when) {
        return when.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// The version of this program.
    static String version() {
        var version = Cli.class.getPackage().getImplementationVersion();
        return version == null ? "-" : version;
    }

    static String shortCommit(Manifest manifest) {
        return manifest.commit().map(commit -> commit.substring(0, 10)).orElse("-");
    }

    /// `backup TO`.
    @Command
    static final class Make extends BackupCommand {

        @Parameters(paramLabel = "naar")
        private Path to;

        Make(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            var data = settings.path(Setting.DATA);
            if (!Files.isDirectory(data)) return console.wrongUse(spec, "backup.NO_FOLDER", data);
            var absent = absent(settings);
            if (absent.isPresent()) return wrongRepository(absent.get(), settings);
            if (settings.isDatabaseUnnamed()) return console.wrongUse(spec, "cli.database.unnamed", data);
            var folder = to.toAbsolutePath().normalize().getParent();
            if (folder == null || !Files.isDirectory(folder))
                return console.wrongUse(spec, "backup.NO_FOLDER", folder == null ? to : folder);
            if (folder.toRealPath().startsWith(data.toRealPath()))
                return console.wrongUse(spec, "cli.backup.inside", to);
            try {
                var manifest = Backup.make(data, to, Clock.systemUTC(), version(), settings.database());
                say(
                        "cli.backup.done",
                        to,
                        manifest.files().size(),
                        manifest.stock().workshops(),
                        manifest.stock().answers(),
                        shortCommit(manifest));
                return tell(manifest.troubles());
            } catch (FileAlreadyExistsException taken) {
                return console.wrongUse(spec, "cli.backup.taken", to);
            } catch (Busy another) {
                return console.wrongUse(spec, "cli.backup.busy", to);
            } catch (NoRoom full) {
                Console.out(spec).println(console.words().get("cli.backup.full", to));
                return Console.PROBLEMS;
            }
        }
    }

    /// `verify COPY`.
    @Command
    static final class Verify extends BackupCommand {

        @Parameters(paramLabel = "kopie")
        private Path copy;

        Verify(Console console) {
            super(console);
        }

        @Override
        public void addFlags(CommandSpec command) {
            console.addFlags(command, Setting.LANGUAGE);
        }

        @Override
        int run(Settings settings) throws IOException {
            var verdict = Verification.of(copy);
            verdict.manifest()
                    .ifPresent(manifest -> say(
                            "cli.verify.found",
                            moment(manifest.made()),
                            manifest.files().size(),
                            manifest.stock().workshops(),
                            manifest.stock().answers(),
                            shortCommit(manifest)));
            verdict.manifest().ifPresent(this::sayDue);
            if (verdict.isGood()) say("cli.verify.good");
            return tell(verdict.troubles());
        }

        /// Nothing is wrong with that: an old copy is old.
        private void sayDue(Manifest manifest) {
            int due = manifest.stock()
                    .overdue(Clock.systemUTC().instant(), Set.of())
                    .size();
            if (due > 0) say("cli.verify.due", due);
        }
    }

    /// `restore COPY`.
    @Command
    static final class PutBack extends BackupCommand {

        private static final LeftCommits NOTHING = new LeftCommits(0, List.of(), true);

        @Parameters(paramLabel = "kopie")
        private Path copy;

        @Option(names = "--only", paramLabel = "texts, workshops, editors, letters")
        private String only;

        @Option(names = "--other-site")
        private boolean ofAny;

        PutBack(Console console) {
            super(console);
        }

        @Override
        public void addFlags(CommandSpec command) {
            super.addFlags(command);
            console.describe(command, "restore", "--only");
            console.describe(command, "restore", "--other-site");
        }

        @Override
        int run(Settings settings) throws IOException {
            var data = settings.path(Setting.DATA);
            if (only == null) {
                int exit = say(data, Restore.all(copy, data, Clock.systemUTC()));
                var absent = exit == Console.FINE ? absent(settings) : Optional.<String>empty();
                return absent.isPresent() ? wrongRepository(absent.get(), settings) : exit;
            }
            for (var part : CopyPart.values()) {
                if (part.word().equals(only)) return only(part, data);
            }
            return console.wrongUse(spec, "cli.restore.part", only);
        }

        private int only(CopyPart part, Path data) throws IOException {
            var known = KnownFolder.open(data);
            int editors = known.known().editors();
            var aside = part == CopyPart.EDITORS ? known.putAsideOthers() : Map.<Path, Path>of();
            var outcome = Restore.only(part, copy, data, Clock.systemUTC(), ofAny);
            if (outcome instanceof Restore.Outcome.Done) known.forget(part);
            else for (var moved : aside.entrySet()) Files.move(moved.getValue(), moved.getKey());
            int exit = say(data, outcome);
            if (part == CopyPart.EDITORS && outcome instanceof Restore.Outcome.Done) sayFewer(editors, data);
            return exit;
        }

        /// Who came after the copy is not in it.
        private void sayFewer(int before, Path data) throws IOException {
            int now = Editors.of(data.resolve(Editors.FILE), Clock.systemUTC())
                    .all()
                    .size();
            say("cli.restore.look", PartAdvice.typed(PartAdvice.absolute(data)));
            if (now < before) say("cli.restore.editors", now, before, PartAdvice.typed(PartAdvice.absolute(data)));
        }

        /// What is nowhere else is no waste.
        private void say(Restore.Aside aside) {
            var left = aside.left().orElse(NOTHING);
            if (left.equals(NOTHING)) say("cli.restore.aside", aside.path());
            else if (left.count() == 0) say("cli.restore.unread", aside.path());
            else say("cli.restore.left", left.count(), aside.path(), left.isAll() ? 1 : 0);
            for (var commit : left.newest()) show(moment(commit.when()) + " " + commit.subject());
        }

        private void show(String line) {
            Console.out(spec).println("    " + line);
        }

        private int say(Path data, Restore.Outcome outcome) {
            return switch (outcome) {
                case Restore.Outcome.Refused(var why) -> tell(why);
                case Restore.Outcome.Done(var manifest, var deleted, var aside, var untold) -> {
                    say("cli.restore.done", data, moment(manifest.made()));
                    if (!deleted.isEmpty()) say("cli.restore.deleted", deleted.size());
                    if (!untold.isEmpty()) say("cli.restore.untold");
                    untold.forEach(list -> say("cli.restore.untold." + list));
                    aside.forEach(this::say);
                    yield tell(manifest.troubles());
                }
            };
        }
    }
}
