package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.kennisatelier.backup.Checkup;
import nl.kennisatelier.backup.CopyPart;
import nl.kennisatelier.backup.NewestCopy;
import nl.kennisatelier.backup.Restore;
import nl.kennisatelier.backup.SmallList;
import nl.kennisatelier.inventory.Held;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.source.FolderClaim;
import nl.kennisatelier.source.SetAside;
import nl.kennisatelier.store.Shut;
import nl.kennisatelier.store.StoreFile;
import nl.kennisatelier.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mend PART` and `accept PART`: what opens a part of the site again that was closed. Damaged files are put aside, and
/// none is thrown away.
@Command
abstract sealed class PartCommand implements Cli.SubCommand permits PartCommand.Mend, AcceptCommand {

    /// What says which site it is of, and where its copies are.
    static final Setting[] OF_A_SITE = {
        Setting.DATA,
        Setting.REPOSITORY,
        Setting.FOLLOW,
        Setting.BRANCH,
        Setting.BACKUP_TO,
        Setting.DATABASE,
        Setting.DATABASE_PASSWORD,
        Setting.LANGUAGE
    };

    private static final String USUAL = "content.git";

    final Console console;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "onderdeel")
    private String part;

    PartCommand(Console console) {
        this.console = console;
    }

    abstract List<Part> parts();

    abstract int run(Part chosen, Place place) throws IOException;

    /// Where a part is.
    ///
    /// @param repository the name of its folder
    record Place(KnownFolder data, Settings settings, String repository) {

        String branch() {
            return settings.get(Setting.BRANCH);
        }

        KeptEdition edition() {
            return new KeptEdition(data, repository, branch());
        }

        Path workshops() {
            return settings.workshops().resolve(StoreFile.NAME);
        }

        PartAdvice advice(Words words) {
            return Remedies.advice(words, settings, data, repository);
        }

        Path folder() {
            return settings.path(Setting.DATA);
        }
    }

    @Override
    public void addFlags(CommandSpec command) {
        console.addFlags(command, OF_A_SITE);
    }

    @Override
    public Integer call() throws IOException {
        var settings = console.settings(spec);
        if (settings.isEmpty()) return Console.WRONG_USE;
        var chosen = parts().stream().filter(one -> word(one).equals(part)).findFirst();
        var words = String.join(", ", parts().stream().map(PartCommand::word).toList());
        if (chosen.isEmpty()) return console.wrongUse(spec, "cli.part.unknown", part, words);
        var folder = settings.get().path(Setting.DATA);
        if (!Files.isDirectory(folder)) return console.wrongUse(spec, "backup.NO_FOLDER", folder);
        if (Restore.isUnfinished(folder)) return console.wrongUse(spec, "backup.UNFINISHED", folder);
        if (new ClosedFolder(folder).room() < ClosedFolder.ROOM_MIN) return say(Console.PROBLEMS, "part.full.cure");
        if (chosen.get() == Part.WORKSHOPS && settings.get().isDatabaseUnnamed() && this instanceof Mend)
            return console.wrongUse(spec, "cli.database.unnamed", folder);
        var named = settings.get().hasRepository() ? RepositorySupply.folder(settings.get()) : USUAL;
        var data = KnownFolder.open(folder);
        if (chosen.get() == Part.TEXTS) {
            var branch = settings.get().get(Setting.BRANCH);
            var instead = OtherBranch.instead(data, named, branch);
            if (instead.isPresent()) return console.wrongUse(spec, "cli.branch.absent", branch, named, instead.get());
        }
        try {
            return run(chosen.get(), new Place(data, settings.get(), named));
        } catch (FolderClaim.Taken running) {
            return say(Console.PROBLEMS, "cli.mend.texts.busy");
        }
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /// Whether somebody has the workshops open. To be asked before they are looked into: of a damaged file H2 may keep
    /// hold.
    static boolean isOpen(Place place) throws IOException {
        return Files.exists(place.workshops())
                && !StoreFile.isIdle(place.settings().workshops());
    }

    int say(int exit, String key, Object... arguments) {
        Console.out(spec).println(console.words().get(key, arguments));
        return exit;
    }

    /// `mend PART`: from what is in the data folder.
    @Command
    static final class Mend extends PartCommand {

        Mend(Console console) {
            super(console);
        }

        @Override
        List<Part> parts() {
            return List.of(Part.TEXTS, Part.WORKSHOPS);
        }

        @Override
        int run(Part chosen, Place place) throws IOException {
            return chosen == Part.TEXTS ? texts(place) : workshops(place);
        }

        private int texts(Place place) throws IOException {
            return new TextMending(place.data(), place.repository(), place.branch()).mend()
                    ? say(Console.FINE, "cli.mend.texts")
                    : notMended(place);
        }

        /// What was online last is the next best.
        private int notMended(Place place) {
            var advice = place.advice(console.words());
            say(Console.PROBLEMS, "cli.mend.texts.no", advice.data(), advice.copy(Part.TEXTS), advice.texts());
            var edition = place.data().resolve(KeptEdition.FOLDER).resolve(place.repository());
            if (place.edition().copy().commit().isEmpty()) return Console.PROBLEMS;
            return say(Console.PROBLEMS, "cli.mend.texts.edition", PartAdvice.typed(edition.toAbsolutePath()));
        }

        private int workshops(Place place) throws IOException {
            if (place.settings().isSet(Setting.DATABASE)) return say(Console.PROBLEMS, "cli.mend.database");
            var isThere = Files.exists(place.workshops());
            if (isOpen(place)) return say(Console.PROBLEMS, "cli.mend.busy");
            var why = shut(place);
            var best = bestCopy(place);
            if (why.isEmpty()) return say(Console.FINE, "cli.mend.workshops.whole");
            if (best.isEmpty() || why.get() == Shut.Why.NEWER) return noCopy(place);
            if (!isThere) return putBack(place, best.get());
            var aside = SetAside.move(place.workshops()); // In parts it may look sound, and it is in the way.
            int exit = putBack(place, best.get());
            return exit == Console.FINE ? say(exit, "cli.mend.workshops.aside", aside) : exit;
        }

        /// Of those beside the file, and of those elsewhere, which are of all.
        private static Optional<Path> bestCopy(Place place) throws IOException {
            var local = new Checkup(place.folder(), Clock.systemUTC());
            var elsewhere = place.settings().backupTo();
            return elsewhere.isPresent()
                    ? local.bestCopy(new NewestCopy(elsewhere.get(), place.folder(), Clock.systemUTC()))
                    : local.bestCopy();
        }

        private int noCopy(Place place) {
            var advice = place.advice(console.words());
            return say(Console.PROBLEMS, "cli.mend.workshops.no", advice.data(), advice.copy(Part.WORKSHOPS));
        }

        private static Optional<Shut.Why> shut(Place place) {
            try (var store = Parts.store(place.settings(), place.data()::known)) {
                return store.shut().map(Shut::why);
            }
        }

        private int putBack(Place place, Path copy) throws IOException {
            return switch (Restore.only(CopyPart.WORKSHOPS, copy, place.folder(), Clock.systemUTC())) {
                case Restore.Outcome.Refused _ -> noCopy(place);
                case Restore.Outcome.Done done -> {
                    var before = place.data().known().workshops().orElse(Held.NOTHING);
                    place.data().forget(CopyPart.WORKSHOPS);
                    var stock = done.manifest().stock();
                    if (!done.untold().isEmpty()) {
                        say(Console.FINE, "cli.restore.untold");
                        say(Console.FINE, "cli.restore.untold." + SmallList.WIPED);
                    }
                    say(Console.FINE, "cli.mend.workshops", stock.workshops(), stock.answers());
                    if (stock.workshops() < before.workshops() || stock.answers() < before.answers()) {
                        say(
                                Console.FINE,
                                "cli.mend.workshops.fewer",
                                before.workshops(),
                                before.answers(),
                                place.advice(console.words()).data());
                    }
                    yield Console.FINE;
                }
            };
        }
    }
}
