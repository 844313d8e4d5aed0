package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.SiteSecret;
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
import nl.kennisatelier.store.PostgresStore;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.workshop.Workshops;
import picocli.CommandLine.Command;

/// `accept PART`: what is there now is right, also when it is nothing.
@Command
final class AcceptCommand extends PartCommand {

    AcceptCommand(Console console) {
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
            return head.isPresent() && !repository.at(head.get().id()).paths().isEmpty();
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
        var server = place.settings().database();
        if (server.isPresent()) {
            try (var store = PostgresStore.open(server.get())) {
                note(place, held(store));
            }
            return;
        }
        var file = place.workshops();
        var held = Files.exists(file) && Files.size(file) > 0 ? held(place) : Optional.of(Held.NOTHING);
        if (held.isEmpty()) SetAside.move(file);
        note(place, held.orElse(Held.NOTHING));
    }

    private static void note(Place place, Held held) {
        boolean inDatabase = place.settings().isSet(Setting.DATABASE);
        place.data().note(inventory -> inventory.withWorkshops(held).withDatabase(inDatabase));
    }

    private static Held held(Store store) {
        return Workshops.on(store, Clock.systemUTC()).held();
    }

    private static Optional<Held> held(Place place) throws IOException {
        try (var store = H2Store.open(place.settings().workshops())) {
            return Optional.of(held(store));
        } catch (Unavailable damaged) {
            needMachine(damaged);
            return Optional.empty();
        }
    }

    /// One that nobody can read goes aside: a new one is begun. So does one with lines that are none of ours, and the
    /// new one has those that are.
    private static void list(SmallList list, Place place) throws IOException {
        for (var name : list.names(place.folder())) {
            var file = place.data().resolve(name);
            if (!list.isReadable(file)) SetAside.move(file);
            else if (Files.exists(file)) list.gather(List.of(file), file);
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
                .note(inventory ->
                        inventory.withSecret(there.map(SiteSecret::fingerprint).orElse("")));
    }
}
