package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.SiteSecret;
import nl.kennisatelier.backup.Checkup;
import nl.kennisatelier.backup.CopyPart;
import nl.kennisatelier.backup.NewestCopy;
import nl.kennisatelier.backup.Restore;
import nl.kennisatelier.backup.SmallList;
import nl.kennisatelier.circulation.PreviewLinks;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.inventory.Held;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.source.FolderClaim;
import nl.kennisatelier.source.MachineTrouble;
import nl.kennisatelier.source.SetAside;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.store.Shut;
import nl.kennisatelier.store.StoreFile;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.Workshops;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mend PART` and `accept PART`: what opens a part of the site again that was closed. Damaged files are put aside, and
/// none is thrown away.
@Command
abstract sealed class PartCommand implements Cli.SubCommand {

    /// What says which site it is of, and where its copies are.
    static final Setting[] OF_A_SITE = {
        Setting.DATA, Setting.REPOSITORY, Setting.FOLLOW, Setting.BRANCH, Setting.BACKUP_TO, Setting.LANGUAGE
    };

    private static final String USUAL = "content.git";

    final Console console;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "onderdeel")
    private String part;

    private PartCommand(Console console) {
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
        var named = settings.get().hasRepository() ? RepositorySupply.folder(settings.get()) : USUAL;
        var data = KnownFolder.open(folder);
        var branch = settings.get().get(Setting.BRANCH);
        var instead = OtherBranch.instead(data, named, branch);
        if (chosen.get() == Part.TEXTS && instead.isPresent())
            return console.wrongUse(spec, "cli.branch.absent", branch, named, instead.get());
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
            try (var store = Parts.store(place.settings().workshops(), place.data()::known)) {
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

    /// `accept PART`: what is there now is right, also when it is nothing.
    @Command
    static final class Accept extends PartCommand {

        Accept(Console console) {
            super(console);
        }

        @Override
        List<Part> parts() {
            return List.copyOf(EnumSet.range(Part.TEXTS, Part.WIPED)); // What comes after is made anew by itself.
        }

        @Override
        int run(Part chosen, Place place) throws IOException {
            if (chosen == Part.WORKSHOPS && isOpen(place)) return say(Console.PROBLEMS, "cli.mend.busy");
            switch (chosen) {
                case TEXTS -> texts(place);
                case WORKSHOPS -> workshops(place);
                case EDITORS -> editors(place);
                case LETTERS -> letters(place);
                case SECRET -> secret(place);
                case PREVIEWS -> previews(place);
                case HIDDEN -> list(SmallList.HIDDEN, place);
                case REVIEWS -> list(SmallList.REVIEWS, place);
                case WIPED -> list(SmallList.WIPED, place);
                default -> throw new IllegalStateException(chosen.name());
            }
            return chosen == Part.PREVIEWS
                    ? say(Console.FINE, "cli.accept.previews")
                    : say(Console.FINE, "cli.accept.done", console.words().get("part.name." + chosen));
        }

        /// What is damaged is missed no more.
        private static void letters(Place place) throws IOException {
            SetAside.takeOut(place.data().resolve(Letterbox.FOLDER));
            place.data().note(inventory -> inventory.withLetters(0));
        }

        private void texts(Place place) throws IOException {
            var folder = place.data().resolve(place.repository());
            boolean isDamaged = Files.exists(folder) && !hasBranch(place);
            place.edition().forget();
            if (isDamaged) SetAside.move(folder);
        }

        /// @throws FolderClaim.Taken when a site has it
        private static boolean hasBranch(Place place) throws IOException {
            var folder = place.data().resolve(place.repository());
            try (var repository = ContentRepository.open(folder, place.branch())) {
                var head = repository.head();
                return head.isPresent()
                        && !repository.at(head.get().id()).paths().isEmpty();
            } catch (FolderClaim.Taken running) {
                throw running;
            } catch (IOException | RuntimeException damaged) {
                needMachine(damaged);
                return false;
            }
        }

        /// What nobody may read, or has no room, is not damaged: it stays where it is.
        private static void needMachine(Exception failure) throws IOException {
            if (MachineTrouble.of(failure).isPresent()) throw new IOException(failure);
        }

        private void workshops(Place place) throws IOException {
            var file = place.workshops();
            var held = Files.exists(file) && Files.size(file) > 0 ? held(place) : Optional.of(Held.NOTHING);
            if (held.isEmpty()) SetAside.move(file);
            place.data().note(inventory -> inventory.withWorkshops(held.orElse(Held.NOTHING)));
        }

        private static Optional<Held> held(Place place) throws IOException {
            try (var store = H2Store.open(place.settings().workshops())) {
                return Optional.of(Workshops.on(store, Clock.systemUTC()).held());
            } catch (Unavailable damaged) {
                needMachine(damaged);
                return Optional.empty();
            }
        }

        /// One that nobody can read goes aside: a new one is begun.
        private static void list(SmallList list, Place place) throws IOException {
            for (var name : list.names(place.folder())) {
                var file = place.data().resolve(name);
                if (!list.isReadable(file)) SetAside.move(file);
            }
            ListsOfSite.accept(list, place.data());
        }

        private void editors(Place place) throws IOException {
            list(SmallList.REVOKED, place);
            var editors = EditorsOfSite.in(place.data());
            if (editors.editors().closed().equals(Optional.of(Editors.Closed.UNREADABLE))) {
                SetAside.move(place.data().resolve(Editors.FILE));
            }
            editors.accept();
        }

        /// With another secret no address from before opens anything, whatever was taken back.
        private void previews(Place place) throws IOException {
            for (var name : List.of(PreviewLinks.FILE, SiteSecret.FILE)) {
                if (Files.exists(place.data().resolve(name)))
                    SetAside.move(place.data().resolve(name));
            }
            place.data().note(inventory -> inventory.withSecret(""));
            ListsOfSite.accept(SmallList.PREVIEWS, place.data());
        }

        private void secret(Place place) throws IOException {
            var file = place.data().resolve(SiteSecret.FILE);
            var there = SiteSecret.read(file);
            if (Files.exists(file) && there.isEmpty()) SetAside.move(file);
            place.data()
                    .note(inventory -> inventory.withSecret(
                            there.map(SiteSecret::fingerprint).orElse("")));
        }
    }
}
