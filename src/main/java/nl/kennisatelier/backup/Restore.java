package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.access.Invitations;
import nl.kennisatelier.git.HiddenVersions;
import nl.kennisatelier.git.LeftCommits;
import nl.kennisatelier.git.RepositoryCopy;
import nl.kennisatelier.git.RepositoryState;
import nl.kennisatelier.inventory.InventoryFile;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.source.FolderClaim;
import nl.kennisatelier.source.OwnerFile;
import nl.kennisatelier.source.SetAside;
import nl.kennisatelier.store.NewerForm;
import nl.kennisatelier.workshop.WipedAnswers;

/// Puts back what a copy holds. What was promised to be gone by now goes first: no copy, however old, brings it back.
public final class Restore {

    /// In the data folder until all of it stands there.
    private static final String UNFINISHED = ".herstel";

    /// The same of one part: what is left of it keeps nobody from the rest.
    private static final String PART_UNFINISHED = ".herstel-deel";

    /// What counts for nothing in a folder: what is left of one that was broken off, and what a disk has at its top.
    private static final Set<String> PASSING =
            Set.of(UNFINISHED, UNFINISHED + ".lock", PART_UNFINISHED, FolderClaim.FILE, "lost+found");

    private final Path copy;
    private final KeptFolder data;
    private final Clock clock;
    private final Path staging;
    private final NewestLists lists;

    /// Whether the copy may be of another site.
    private final boolean ofAny;

    private Restore(Path copy, Path data, Clock clock, boolean ofAny, String staging) {
        this.copy = copy;
        this.data = new KeptFolder(data);
        this.lists = new NewestLists(copy, this.data);
        this.clock = clock;
        this.ofAny = ofAny;
        this.staging = data.resolve(staging);
    }

    /// What became of it.
    public sealed interface Outcome {

        /// @param deleted workshops of which the answers fell due since the copy was made
        /// @param aside what was there
        /// @param untold the lists of what was wiped or taken back, of which none newer than the copy was
        ///     found: what they keep shut may be open again
        record Done(Manifest manifest, List<String> deleted, List<Aside> aside, List<SmallList> untold)
                implements Outcome {}

        /// Nothing was changed.
        record Refused(List<Trouble> why) implements Outcome {}
    }

    /// What stood where something was put back.
    ///
    /// @param path its new name
    /// @param left of a repository, the commits that are nowhere else now
    public record Aside(Path path, Optional<LeftCommits> left) {}

    /// Whether a data folder is only half put back: nobody may use it. One that was in use before is not: earlier
    /// programs left the same behind when they put back a part.
    public static boolean isUnfinished(Path data) {
        return Files.exists(data.resolve(UNFINISHED)) && Files.notExists(data.resolve(InventoryFile.NAME));
    }

    /// Deletes what is left in a data folder of one that was broken off, unless somebody is at it: what people answered
    /// is in it.
    public static void clear(Path data) throws IOException {
        for (var name : List.of(UNFINISHED, PART_UNFINISHED)) {
            var left = data.resolve(name);
            if (Files.exists(left) && !Busy.isHeld(left)) DurableFiles.delete(left);
        }
    }

    /// All of it.
    ///
    /// @param data is empty, or does not exist yet
    public static Outcome all(Path copy, Path data, Clock clock) throws IOException {
        var restore = new Restore(copy, data, clock, true, UNFINISHED);
        if (!restore.isEmpty()) return refused(new Trouble(Trouble.Kind.NOT_EMPTY, data));
        return restore.run(List.of(CopyPart.values()), true);
    }

    /// One part of it, in a data folder where that part is missing or damaged. What stands there is kept aside.
    public static Outcome only(CopyPart part, Path copy, Path data, Clock clock) throws IOException {
        return only(part, copy, data, clock, false);
    }

    /// @param ofAny whether the copy may be of another site
    public static Outcome only(CopyPart part, Path copy, Path data, Clock clock, boolean ofAny) throws IOException {
        if (isUnfinished(data)) return refused(new Trouble(Trouble.Kind.UNFINISHED, data));
        var restore = new Restore(copy, data, clock, ofAny, PART_UNFINISHED);
        var checkup = new Checkup(data, clock);
        if (checkup.needs(part) || part == CopyPart.WORKSHOPS && restore.hasMore())
            return restore.run(List.of(part), false);
        if (checkup.needsLists(part)) return restore.onlyLists(part);
        return refused(new Trouble(Trouble.Kind.PART_GOOD, data, part.word()));
    }

    /// Whether in the copy are all workshops and answers that are there now, and more: then nothing is lost with what
    /// is put aside.
    private boolean hasMore() throws IOException {
        if (WorkshopsCopy.isServed(data.workshops())) return false;
        try (var room = Workroom.open()) {
            var there = WorkshopsCopy.stock(data.workshops());
            var opened = Opened.of(copy, room.folder());
            return opened.isWhole(CopyPart.WORKSHOPS)
                    && WorkshopsCopy.stock(new KeptFolder(opened.folder()).workshops())
                            .isMoreThan(there, clock.instant());
        } catch (IOException | NewerForm cannotTell) {
            return false;
        }
    }

    private static Outcome refused(Trouble... why) {
        return new Outcome.Refused(List.of(why));
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(data.path())) return true;
        try (Stream<Path> there = Files.list(data.path())) {
            return there.map(KeptFolder::name).allMatch(PASSING::contains);
        }
    }

    private Outcome run(List<CopyPart> parts, boolean whole) throws IOException {
        OwnFiles.folder(data.path());
        try (var _ = Busy.hold(staging)) {
            if (whole && !isEmpty()) return refused(new Trouble(Trouble.Kind.NOT_EMPTY, data.path()));
            return runAlone(parts, whole);
        } catch (Busy another) {
            return refused(new Trouble(Trouble.Kind.RESTORING, data.path()));
        }
    }

    private Outcome runAlone(List<CopyPart> parts, boolean whole) throws IOException {
        DurableFiles.delete(staging);
        OwnFiles.folder(staging);
        try {
            var unpacked = OwnFiles.folder(staging.resolve("van"));
            var opened = Opened.of(copy, unpacked);
            var usable = opened.manifest().isPresent()
                    && (whole ? opened.troubles().isEmpty() : opened.isWhole(parts.getFirst()));
            if (!usable) return new Outcome.Refused(opened.troubles());
            var ready = new KeptFolder(OwnFiles.folder(staging.resolve("naar")));
            var manifest = opened.manifest().get();
            if (!ofAny && !Owner.of(data).has(manifest)) return refused(new Trouble(Trouble.Kind.COPY_OTHER, copy));
            gather(opened.folder(), manifest, ready.path(), parts, whole);
            var names = names(ready.path());
            if (names.isEmpty() || !whole && !holds(ready, parts.getFirst()))
                return refused(new Trouble(
                        Trouble.Kind.PART_ABSENT, copy, parts.getFirst().word()));
            var untold = lists.untold(parts, whole).stream()
                    .filter(list -> NewestLists.isIn(list, manifest, ready))
                    .toList();
            var deleted = Files.exists(ready.workshopsFile()) ? settle(ready) : List.<String>of();
            if (parts.contains(CopyPart.TEXTS)) {
                for (var repository : ready.repositories()) RepositoryCopy.complete(repository);
            }
            for (var part : parts) lists.settle(ready, part);
            if (parts.contains(CopyPart.EDITORS)) TakenBackLists.settle(ready.path(), clock);
            OwnFiles.keepAll(ready.path());
            OwnFiles.sync(ready.path());
            OwnerFile.giveAll(data.path());
            var aside = put(ready, names(ready.path()));
            return new Outcome.Done(manifest, deleted, aside, untold);
        } finally {
            DurableFiles.delete(staging);
        }
    }

    /// Only the small lists of a part: what else is in it is good.
    private Outcome onlyLists(CopyPart part) throws IOException {
        try (var _ = Busy.hold(staging);
                var room = Workroom.open()) {
            var opened = Opened.of(copy, room.folder());
            if (opened.manifest().isEmpty() || !opened.isWhole(part)) return new Outcome.Refused(opened.troubles());
            var manifest = opened.manifest().get();
            if (!ofAny && !Owner.of(data).has(manifest)) return refused(new Trouble(Trouble.Kind.COPY_OTHER, copy));
            var aside = new ArrayList<Aside>();
            for (var list : SmallList.values()) {
                if (list.part() != part) continue;
                for (var name : list.names(data.path())) {
                    var to = data.path().resolve(name);
                    var from = lists.sources(list, name, opened.folder().resolve(name));
                    if (!list.isReadable(to)) aside.add(new Aside(SetAside.move(to), Optional.empty()));
                    list.gather(from, to).ifPresent(odd -> aside.add(new Aside(odd, Optional.empty())));
                }
            }
            if (part == CopyPart.EDITORS) TakenBackLists.settle(data.path(), clock);
            OwnerFile.giveAll(data.path());
            return new Outcome.Done(manifest, List.of(), aside, lists.untold(List.of(part), false));
        } catch (Busy another) {
            return refused(new Trouble(Trouble.Kind.RESTORING, data.path()));
        }
    }

    /// By what is told of wiped answers in the copy, beside it, and where it is put back; there it stays told.
    private List<String> settle(KeptFolder ready) throws IOException {
        var wiped = WipedAnswers.NONE;
        var name = KeptFolder.WORKSHOPS + "/" + WipedAnswers.FILE;
        for (var list : lists.sources(SmallList.WIPED, name, ready.wiped()))
            wiped = wiped.plus(WipedAnswers.read(list));
        var settled = WorkshopsCopy.settle(ready.workshops(), clock, Set.of(), wiped);
        var told = Files.isDirectory(data.workshops()) ? data : ready;
        if (!SmallList.WIPED.isSound(told.wiped())) SetAside.move(told.wiped());
        wiped.write(told.wiped());
        return settled.deleted();
    }

    /// Whether there is what matters of a part: of a folder that was damaged a copy may have only the rest.
    private static boolean holds(KeptFolder ready, CopyPart part) throws IOException {
        return switch (part) {
            case TEXTS -> !ready.repositories().isEmpty();
            case WORKSHOPS -> Files.exists(ready.workshopsFile());
            case EDITORS, LETTERS -> true;
        };
    }

    /// What was unpacked here is moved; what stands elsewhere stays there.
    private void gather(Path from, Manifest manifest, Path to, List<CopyPart> parts, boolean whole) throws IOException {
        for (var name : manifest.files().keySet()) {
            var part = KeptFolder.partOf(name);
            if (name.startsWith(Snapshot.DAMAGED + "/") || name.equals(Invitations.FILE)) continue; // Made anew.
            if (part.isEmpty() ? !whole : !parts.contains(part.get())) continue;
            Files.createDirectories(to.resolve(name).getParent());
            if (from.startsWith(staging)) Files.move(from.resolve(name), to.resolve(name));
            else Files.copy(from.resolve(name), to.resolve(name));
        }
    }

    private static Optional<LeftCommits> left(Path old, Path instead, Map<String, List<String>> online) {
        var known = online.getOrDefault(KeptFolder.name(instead), List.of());
        return RepositoryState.isRepository(instead)
                ? Optional.of(LeftCommits.of(old, instead, known))
                : Optional.empty();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.map(KeptFolder::name).sorted().toList();
        }
    }

    private List<Aside> put(KeptFolder ready, List<String> names) throws IOException {
        var poorer = Missed.poorer(data);
        var online = Missed.online(data);
        var aside = new ArrayList<Aside>();
        for (var name : names) {
            var from = ready.path().resolve(name);
            var to = data.path().resolve(name);
            if (name.equals(KeptFolder.WORKSHOPS)
                    && Files.isDirectory(to)) { // The copies beside it stay where they are.
                from = ready.workshopsFile();
                to = data.workshopsFile();
            }
            if (name.equals(KeptFolder.LETTERS) && Files.isDirectory(to)) {
                for (var letter : putLetters(from, to)) aside.add(new Aside(letter, Optional.empty()));
                continue;
            }
            var list = SmallList.of(name);
            if (list.isPresent()) {
                NewestLists.put(list.get(), from, to).ifPresent(aside::add);
                continue;
            }
            if (Files.exists(to) && Checkup.isGood(to) && !poorer.contains(name)) {
                var hidden = from.resolve(HiddenVersions.FILE);
                if (Files.exists(hidden)) // Of a repository that stays.
                NewestLists.put(SmallList.HIDDEN, hidden, to.resolve(HiddenVersions.FILE))
                            .ifPresent(aside::add);
                continue;
            }
            var moved = Files.exists(to, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(SetAside.move(to))
                    : Optional.<Path>empty();
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            if (moved.isPresent()) aside.add(new Aside(moved.get(), left(moved.get(), to, online)));
        }
        OwnFiles.sync(data.path());
        return aside;
    }

    /// Each by itself: one that came later than the copy stays.
    private static List<Path> putLetters(Path from, Path to) throws IOException {
        var aside = new ArrayList<Path>();
        for (var name : names(from)) {
            var there = to.resolve(name);
            if (Files.exists(there) && Checkup.isWholeLetter(there)) continue;
            if (Files.exists(there)) aside.add(SetAside.move(there));
            Files.move(from.resolve(name), there, StandardCopyOption.ATOMIC_MOVE);
        }
        return aside;
    }
}
