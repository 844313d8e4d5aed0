package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.source.OwnerFile;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.workshop.FallenDue;
import nl.kennisatelier.workshop.WipedAnswers;

/// The copies of a whole data folder that its server makes elsewhere, in generations. Answers whose time is over leave
/// all of them in the next round.
public final class BackupRounds {

    private static final String NAME = "kennisatelier-";

    /// Where one is unpacked and written anew.
    private static final String ANEW = ".nieuwe-kopie";

    private final Path data;
    private final Store store;
    private final Path to;
    private final Generations generations;
    private final Clock clock;
    private final String program;

    /// @param store of the workshops in it, that is served
    /// @param to the folder that the copies come in
    /// @param program its version
    public BackupRounds(Path data, Store store, Path to, Generations generations, Clock clock, String program) {
        this.data = data;
        this.store = store;
        this.to = to;
        this.generations = generations;
        this.clock = clock;
        this.program = program;
    }

    /// Deletes what fell due from all there are, makes one more, looks through it, and lets go what is past.
    ///
    /// @return that there is nothing more to do
    /// @throws Incomplete when the copy is not of all that was there once: it stays
    /// @throws IOException when something of it did not work, or not all of the copy is whole: it stays
    public synchronized boolean round() throws IOException {
        OwnFiles.folder(to);
        deleteUnfinished();
        var gone = gone();
        var wiped = wiped();
        var trouble = settle(gone, wiped.minus(told()));
        var made = to.resolve(Stamp.name(NAME, clock.instant(), Archive.ENDING));
        if (!Files.exists(made)) Backup.make(data, made, clock, program, WorkshopsCopy.served(store));
        var verdict = Verification.of(made);
        var missed = verdict.manifest().map(Manifest::troubles).orElse(List.of());
        var unread = unread();
        for (var copy : generations.past(copies(), clock.instant())) Files.deleteIfExists(copy.file());
        var untold = tellBeside();
        if (trouble.isPresent()) throw trouble.get(); // What was wiped is told when all have lost it.
        tellWiped(wiped, gone);
        if (untold.isPresent()) throw untold.get();
        if (verdict.troubles().size() > missed.size()) throw new IOException(made + ": " + verdict.troubles());
        if (!missed.isEmpty()) throw new Incomplete(made, missed);
        if (!unread.isEmpty()) throw new Incomplete(to, unread);
        return false;
    }

    /// What is told beside the copies already. Of a list that nobody may read it is not known: then all is looked for.
    private WipedAnswers told() {
        try {
            return WipedAnswers.read(to.resolve(WipedAnswers.FILE));
        } catch (IOException unreadable) {
            return WipedAnswers.NONE;
        }
    }

    private void tellWiped(WipedAnswers wiped, Set<String> gone) throws IOException {
        var list = to.resolve(WipedAnswers.FILE);
        var told = WipedAnswers.read(list);
        var here = new KeptFolder(data).wiped();
        var replaced = SmallList.WIPED.isReadable(here) ? WipedAnswers.read(here) : WipedAnswers.NONE;
        told.plus(replaced.onlyLasting()).plus(wiped).without(gone).writeOver(told, list);
    }

    /// For who takes a copy along. A list that nobody may read stays as it is, and keeps no other from being written.
    private Optional<IOException> tellBeside() throws IOException {
        Optional<IOException> trouble = Optional.empty();
        for (var list : SmallList.values()) {
            if (list == SmallList.WIPED || !list.isBesideCopies()) continue;
            for (var name : list.names(data)) {
                var here = data.resolve(name);
                if (!list.isReadable(here)) continue; // What is wrong in the data folder is told of the copy.
                try {
                    var beside = to.resolve(list.file());
                    list.gather(List.of(beside, here), beside);
                    if (Files.notExists(beside)) OwnerFile.replace(beside, new byte[0]); // Nothing is told as well.
                } catch (IOException failed) {
                    trouble = Optional.of(failed);
                }
            }
        }
        return trouble;
    }

    /// What a copy left that was broken off: half of it is of no use, and what is in it may fall due.
    private void deleteUnfinished() throws IOException {
        var anew = to.resolve(ANEW);
        if (!Busy.isHeld(anew)) DurableFiles.delete(anew);
        try (Stream<Path> all = Files.list(to)) {
            for (var left : all.filter(file -> KeptFolder.name(file).matches(NAME + ".*\\.nieuw(\\..*)?"))
                    .toList()) if (!isBeingMade(left)) DurableFiles.delete(left);
        }
    }

    /// By another site that has its copies here.
    private static boolean isBeingMade(Path left) throws IOException {
        var name = KeptFolder.name(left);
        return Busy.isHeld(left.resolveSibling(name.substring(0, name.indexOf(".nieuw"))));
    }

    /// While the workshops are closed the rest is copied all the same.
    private Set<String> gone() {
        try {
            return FallenDue.gone(store);
        } catch (Unavailable shut) {
            return Set.of();
        }
    }

    private WipedAnswers wiped() {
        try {
            return WipedAnswers.of(store);
        } catch (Unavailable shut) {
            return WipedAnswers.NONE;
        }
    }

    /// One that cannot be written anew keeps no other waiting.
    private Optional<IOException> settle(Set<String> gone, WipedAnswers wiped) throws IOException {
        Optional<IOException> trouble = Optional.empty();
        for (var copy : copies()) {
            var its = wiped.in(copy.stock().due().keySet());
            if (copy.stock().overdue(clock.instant(), gone).isEmpty() && its.isEmpty()) continue;
            try {
                rewrite(copy, gone, its);
            } catch (IOException failed) {
                trouble = Optional.of(failed);
            }
        }
        return trouble;
    }

    /// Those of this site that say what is in them. One that does not goes with the oldest.
    private List<Generations.Copy> copies() throws IOException {
        var copies = new ArrayList<Generations.Copy>();
        var owner = Owner.of(new KeptFolder(data));
        for (var file : files(to)) {
            try {
                var manifest = Archive.manifest(file);
                if (owner.has(manifest))
                    copies.add(new Generations.Copy(file, Stamp.of(file), manifest.stock(), manifest.wholes()));
            } catch (Manifest.Newer newer) {
                continue; // Of a program that may come back.
            } catch (IOException damaged) {
                if (generations.isOlderThanAll(Stamp.of(file), clock.instant())) Files.deleteIfExists(file);
            }
        }
        return copies;
    }

    /// Those that nobody can read: what falls due in them stays, so it is told until they are gone.
    private List<Trouble> unread() throws IOException {
        var unread = new ArrayList<Trouble>();
        for (var file : files(to)) {
            try {
                Archive.manifest(file);
            } catch (Manifest.Newer newer) {
                continue;
            } catch (IOException damaged) {
                unread.add(new Trouble(Trouble.Kind.NO_COPY, file, Trouble.why(damaged)));
            }
        }
        return unread;
    }

    private static List<Path> files(Path to) throws IOException {
        try (Stream<Path> all = Files.list(to)) {
            return all.filter(file -> KeptFolder.name(file).startsWith(NAME) && Archive.isName(file))
                    .sorted()
                    .toList();
        }
    }

    /// Without what fell due. It is as old as it was.
    private void rewrite(Generations.Copy copy, Set<String> gone, WipedAnswers wiped) throws IOException {
        var temporary = to.resolve(ANEW);
        try (var _ = Busy.hold(temporary)) { // Another site may have its copies here.
            try {
                rewrite(copy, OwnFiles.folder(temporary), gone, wiped);
            } finally {
                DurableFiles.delete(temporary);
            }
        }
    }

    private void rewrite(Generations.Copy copy, Path temporary, Set<String> gone, WipedAnswers wiped)
            throws IOException {
        var opened = Opened.of(copy.file(), OwnFiles.folder(temporary.resolve("map")));
        if (opened.manifest().isEmpty() || !opened.isWhole(CopyPart.WORKSHOPS)) {
            throw new IOException(copy.file() + ": " + opened.troubles());
        }
        var folder = new KeptFolder(opened.folder());
        var settled = WorkshopsCopy.settle(folder.workshops(), clock, gone, wiped);
        if (!settled.changed()) return;
        Snapshot.write(opened.manifest().get().with(settled.stock(), Snapshot.marks(folder.path())), folder.path());
        var archive = temporary.resolve("kopie" + Archive.ENDING);
        Archive.pack(folder.path(), archive, opened.manifest().get().made());
        OwnFiles.sync(archive);
        Files.move(archive, copy.file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
