package nl.kennisatelier.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.kennisatelier.git.RepositoryCopy;
import nl.kennisatelier.inventory.Held;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.source.FolderClaim;
import nl.kennisatelier.source.Sha256;
import nl.kennisatelier.store.NewerForm;
import nl.kennisatelier.workshop.Stock;
import nl.kennisatelier.workshop.WipedAnswers;

/// Copies a data folder as it is now. What cannot be read is told, and copied as it stands under `kapot/`, for who can
/// mend it; the rest is there.
final class Snapshot {

    static final String DAMAGED = "kapot";

    private final KeptFolder data;
    private final KeptFolder copy;
    private final Clock clock;
    private final WorkshopsCopy.Source source;
    private final List<Trouble> troubles = new ArrayList<>();
    private final Map<String, String> commits = new TreeMap<>();
    private Stock stock = Stock.NONE;

    private Snapshot(KeptFolder data, KeptFolder copy, Clock clock, WorkshopsCopy.Source source) {
        this.data = data;
        this.copy = copy;
        this.clock = clock;
        this.source = source;
    }

    /// @param to an empty folder
    static Manifest take(Path data, Path to, Clock clock, String program, WorkshopsCopy.Source source)
            throws IOException {
        return new Snapshot(new KeptFolder(data), new KeptFolder(to), clock, source).take(program);
    }

    private Manifest take(String program) throws IOException {
        var began = clock.instant();
        var seen = Missed.held(data); // Before: what comes meanwhile is not missing.
        workshops(); // Before the texts: of a report that is told of there, the text is in the copy.
        for (var repository : data.repositories()) repository(repository);
        for (var file : data.files()) file(file);
        letters();
        less(seen);
        troubles.addAll(Missed.of(data, troubles));
        var manifest = new Manifest(program, Owner.folder(data), began, commits, stock, marks(copy.path()), troubles);
        write(manifest, copy.path());
        return manifest;
    }

    static void write(Manifest manifest, Path copy) throws IOException {
        Files.writeString(copy.resolve(Manifest.FILE), manifest.write());
        OwnFiles.keepAll(copy);
    }

    static Map<String, Manifest.FileMark> marks(Path folder) throws IOException {
        var marks = new TreeMap<String, Manifest.FileMark>();
        for (var path : DurableFiles.tree(folder)) {
            var relative = folder.relativize(path).toString().replace('\\', '/');
            if (!Files.isRegularFile(path) || relative.equals(Manifest.FILE)) continue;
            marks.put(relative, new Manifest.FileMark(Sha256.hex(path), Files.size(path)));
        }
        return marks;
    }

    private void workshops() throws IOException {
        if (!source.isThere(data.workshops())) {
            if (!LocalCopies.newestFirst(data.workshops()).isEmpty()) older("it is not there");
            return;
        }
        OwnFiles.folder(copy.workshops());
        try {
            source.copy(data.workshops(), copy.workshops());
            stock = settled(WipedAnswers.NONE);
            tellWiped();
        } catch (NewerForm newer) {
            troubles.add(new Trouble(Trouble.Kind.WORKSHOPS_NEWER));
        } catch (IOException failure) {
            NoRoom.check(copy.path(), failure);
            if (Files.exists(copy.workshopsFile())) aside(copy.workshops(), KeptFolder.WORKSHOPS);
            else if (Files.exists(data.workshopsFile())) raw(data.workshopsFile(), KeptFolder.WORKSHOPS);
            older(Trouble.why(failure));
        }
    }

    /// Whether the copy holds less than the server saw. Of one that was taken instead of the file that is no wonder.
    private void less(Optional<Held> seen) {
        if (!Files.exists(copy.workshopsFile()) || has(Trouble.Kind.WORKSHOPS_OLDER)) return;
        if (Missed.isLess(seen, copy.workshops()).orElse(false)) {
            troubles.add(new Trouble(Trouble.Kind.WORKSHOPS_LESS));
        }
    }

    private boolean has(Trouble.Kind kind) {
        return troubles.stream().anyMatch(trouble -> trouble.kind() == kind);
    }

    /// Which answers were wiped goes with the copy: who puts back an older one needs it, and may have nothing else.
    private void tellWiped() throws IOException {
        WorkshopsCopy.wiped(copy.workshops()).plus(told()).write(copy.wiped());
    }

    /// Of a list that cannot be read it is told by itself.
    private WipedAnswers told() throws IOException {
        return SmallList.WIPED.isReadable(data.wiped()) ? WipedAnswers.read(data.wiped()) : WipedAnswers.NONE;
    }

    private Stock settled(WipedAnswers wiped) throws IOException {
        return WorkshopsCopy.settle(copy.workshops(), clock, Set.of(), wiped).stock();
    }

    /// What was copied, and turned out to be damaged.
    private void aside(Path folder, String name) throws IOException {
        OwnFiles.folder(copy.path().resolve(DAMAGED));
        Files.move(folder, copy.path().resolve(DAMAGED).resolve(name));
    }

    /// The best copy beside the file that can be read, when the file itself cannot.
    private void older(String why) throws IOException {
        for (var zip : LocalCopies.bestFirst(data.workshops(), clock.instant())) {
            DurableFiles.delete(copy.workshops());
            OwnFiles.folder(copy.workshops());
            try {
                WorkshopsCopy.unzip(zip, copy.workshops());
                stock = settled(told());
                tellWiped();
                troubles.add(new Trouble(Trouble.Kind.WORKSHOPS_OLDER, KeptFolder.name(zip), why));
                return;
            } catch (IOException | NewerForm next) {
                NoRoom.check(copy.path(), next);
                DurableFiles.delete(copy.workshops());
            }
        }
        troubles.add(new Trouble(Trouble.Kind.WORKSHOPS_DAMAGED, why));
    }

    private void repository(Path repository) throws IOException {
        var name = KeptFolder.name(repository);
        var to = copy.path().resolve(name);
        try {
            commits.put(name, RepositoryCopy.make(repository, to).orElse(""));
        } catch (IOException failure) {
            NoRoom.check(copy.path(), failure);
            troubles.add(new Trouble(Trouble.Kind.TEXTS_DAMAGED, name, Trouble.why(failure)));
            DurableFiles.delete(to);
            rawAll(repository);
        }
    }

    private void rawAll(Path repository) throws IOException {
        var name = KeptFolder.name(repository);
        try {
            for (var path : DurableFiles.tree(repository)) {
                if (Files.isRegularFile(path) && !KeptFolder.name(path).equals(FolderClaim.FILE))
                    raw(path, name + "/" + repository.relativize(path.getParent()));
            }
        } catch (UncheckedIOException closed) { // A folder in it that nobody may look into.
            troubles.add(new Trouble(Trouble.Kind.UNREADABLE, name, Trouble.why(closed.getCause())));
        }
    }

    private void file(Path file) throws IOException {
        try {
            Files.copy(file, copy.path().resolve(KeptFolder.name(file)));
        } catch (IOException unreadable) {
            NoRoom.check(copy.path(), unreadable);
            var name = KeptFolder.name(file);
            if (SmallList.of(name).isPresent()) return; // It is told by itself.
            troubles.add(new Trouble(Trouble.Kind.UNREADABLE, name, Trouble.why(unreadable)));
        }
    }

    /// One may be forgotten, or become another, while we look.
    private void letters() throws IOException {
        var letters = data.letters();
        if (!letters.isEmpty()) OwnFiles.folder(copy.letterFolder());
        for (var letter : letters) {
            try {
                if (Checkup.isWholeLetter(letter)) {
                    Files.copy(letter, copy.letterFolder().resolve(KeptFolder.name(letter)));
                } else damaged(letter);
            } catch (NoSuchFileException gone) {
                continue;
            } catch (IOException unreadable) {
                NoRoom.check(copy.path(), unreadable);
                var name = KeptFolder.LETTERS + "/" + KeptFolder.name(letter);
                troubles.add(new Trouble(Trouble.Kind.UNREADABLE, name, Trouble.why(unreadable)));
            }
        }
        for (var aside : data.lettersAside()) damaged(aside);
    }

    private void damaged(Path letter) throws IOException {
        troubles.add(new Trouble(Trouble.Kind.LETTERS_DAMAGED, KeptFolder.LETTERS + "/" + KeptFolder.name(letter)));
        raw(letter, KeptFolder.LETTERS);
    }

    private void raw(Path file, String under) throws IOException {
        var to = OwnFiles.folder(copy.path().resolve(DAMAGED).resolve(under));
        try {
            Files.copy(file, to.resolve(KeptFolder.name(file)));
        } catch (IOException unreadable) {
            NoRoom.check(copy.path(), unreadable);
            troubles.add(
                    new Trouble(Trouble.Kind.UNREADABLE, under + "/" + KeptFolder.name(file), Trouble.why(unreadable)));
        }
    }
}
