package nl.kennisatelier.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.SiteSecret;
import nl.kennisatelier.git.RepositoryState;
import nl.kennisatelier.inventory.InventoryFile;
import nl.kennisatelier.source.DiskRoom;
import nl.kennisatelier.source.SealedText;
import nl.kennisatelier.source.SetAside;
import nl.kennisatelier.store.NewerForm;
import nl.kennisatelier.store.PostgresServer;
import nl.kennisatelier.workshop.Stock;

/// Reads all of a data folder, and says what is wrong with it. Nothing in it is changed; a server may have it.
public final class Checkup {

    /// In bytes: under it, it is time to do something.
    private static final long ROOM_MIN = 256 << 20;

    private final KeptFolder data;
    private final Clock clock;
    private final Optional<PostgresServer> server;
    private Optional<List<LocalCopies.Found>> copies = Optional.empty();

    public Checkup(Path data, Clock clock) {
        this(data, clock, Optional.empty());
    }

    /// @param server of the workshops; nothing where they are in a file
    public Checkup(Path data, Clock clock, Optional<PostgresServer> server) {
        this.data = new KeptFolder(data);
        this.clock = clock;
        this.server = server;
    }

    /// What is wrong, the worst first; nothing when all is well.
    public List<Trouble> all() throws IOException {
        if (!Files.isDirectory(data.path())) return List.of(new Trouble(Trouble.Kind.NO_FOLDER, data.path()));
        if (!Restore.isUnfinished(data.path()) && isOfNoSite())
            return List.of(new Trouble(Trouble.Kind.EMPTY_FOLDER, data.path()));
        var troubles = new ArrayList<Trouble>();
        if (Restore.isUnfinished(data.path())) troubles.add(new Trouble(Trouble.Kind.UNFINISHED, data.path()));
        texts(troubles);
        workshops(troubles);
        editors(troubles);
        letters(troubles);
        lists(troubles);
        troubles.addAll(Missed.of(data, troubles));
        copies(troubles);
        rights(troubles);
        disk(troubles);
        return troubles;
    }

    /// Whether a part is missing, damaged or empty: only then it may be put back.
    boolean needs(CopyPart part) throws IOException {
        return switch (part) {
            case TEXTS ->
                data.repositories().stream().noneMatch(Checkup::isGood)
                        || !troublesOf(part).isEmpty()
                        || isMissed(Trouble.Kind.TEXTS_GONE)
                        || isMissed(Trouble.Kind.TEXTS_OLDER);
            case WORKSHOPS ->
                !Files.exists(data.workshopsFile()) || !WorkshopsCopy.isServed(data.workshops()) && !holdsWorkshops();
            case EDITORS ->
                !troublesOf(part).isEmpty()
                        || !Files.exists(data.editors())
                        || !Files.exists(data.path().resolve(KeptFolder.SECRET));
            case LETTERS ->
                data.letters().isEmpty() || !troublesOf(part).isEmpty() || isMissed(Trouble.Kind.LETTERS_FEWER);
        };
    }

    /// The lists of a part in which something is missing, or that cannot be read.
    boolean needsLists(CopyPart part) throws IOException {
        return Missed.of(data, List.of()).stream()
                .flatMap(missed -> missed.part().flatMap(SmallList::of).stream())
                .anyMatch(list -> list.part() == part);
    }

    private boolean isMissed(Trouble.Kind kind) throws IOException {
        return Missed.of(data, List.of()).stream().anyMatch(missed -> missed.kind() == kind);
    }

    private List<Trouble> troublesOf(CopyPart part) throws IOException {
        var troubles = new ArrayList<Trouble>();
        switch (part) {
            case TEXTS -> texts(troubles);
            case WORKSHOPS -> workshops(troubles);
            case EDITORS -> editors(troubles);
            case LETTERS -> letters(troubles);
        }
        return troubles;
    }

    private boolean holdsWorkshops() {
        try {
            return WorkshopsCopy.stock(data.workshops()).workshops() > 0;
        } catch (NewerForm newer) {
            return true;
        } catch (IOException damaged) {
            return false;
        }
    }

    /// Whether what stands there is to stay, when its part is put back.
    static boolean isGood(Path path) {
        if (Files.isDirectory(path)) {
            var state = RepositoryState.of(path);
            return state.trouble().isEmpty() && state.head().isPresent();
        }
        return switch (KeptFolder.name(path)) {
            case Editors.FILE -> editorsTrouble(path).isEmpty();
            case KeptFolder.SECRET -> secretTrouble(path).isEmpty();
            case KeptFolder.PUSHES, KeptFolder.PREVIEW_USES, Editors.USES_FILE -> Files.isReadable(path);
            default -> false;
        };
    }

    private void texts(List<Trouble> troubles) throws IOException {
        for (var repository : data.repositories()) {
            if (isClosed(repository, troubles)) continue;
            RepositoryState.of(repository)
                    .trouble()
                    .ifPresent(why ->
                            troubles.add(new Trouble(Trouble.Kind.TEXTS_DAMAGED, KeptFolder.name(repository), why)));
        }
    }

    private void workshops(List<Trouble> troubles) throws IOException {
        var source = WorkshopsCopy.outside(server);
        if (!source.isThere(data.workshops())) {
            if (LocalCopies.best(copies(), clock.instant()).isPresent())
                troubles.add(
                        new Trouble(server.isPresent() ? Trouble.Kind.DATABASE_GONE : Trouble.Kind.WORKSHOPS_GONE));
            return;
        }
        if (server.isEmpty() && isClosed(data.workshopsFile(), troubles)) return;
        try (var room = Workroom.open()) {
            source.copy(data.workshops(), room.folder());
            workshops(WorkshopsCopy.stock(room.folder()), Missed.isLess(Missed.held(data), room.folder()), troubles);
        } catch (NewerForm newer) {
            troubles.add(new Trouble(Trouble.Kind.WORKSHOPS_NEWER));
        } catch (IOException failure) {
            var kind = server.isPresent() ? Trouble.Kind.DATABASE_AWAY : Trouble.Kind.WORKSHOPS_DAMAGED;
            troubles.add(new Trouble(kind, Trouble.why(failure)));
        }
    }

    private void workshops(Stock stock, Optional<Boolean> isLess, List<Trouble> troubles) throws IOException {
        var overdue = stock.overdue(clock.instant(), Set.of());
        if (!overdue.isEmpty()) troubles.add(new Trouble(Trouble.Kind.OVERDUE, overdue.size()));
        if (isLess.isPresent()) {
            if (isLess.get())
                troubles.add(
                        new Trouble(server.isPresent() ? Trouble.Kind.DATABASE_LESS : Trouble.Kind.WORKSHOPS_LESS));
            return;
        }
        var best = LocalCopies.best(copies(), clock.instant());
        if (best.isPresent() && best.get().workshops() > stock.workshops()) {
            troubles.add(new Trouble(
                    Trouble.Kind.WORKSHOPS_FEWER, stock.workshops(), best.get().workshops()));
        }
    }

    /// Nothing may be wrong with what we have no right to read.
    private static boolean isClosed(Path path, List<Trouble> troubles) throws IOException {
        try (var all = Files.walk(path)) {
            var closed = all.filter(one -> Files.exists(one) && !Files.isReadable(one))
                    .filter(one -> !isApart(KeptFolder.name(one)))
                    .findFirst();
            closed.ifPresent(one -> troubles.add(new Trouble(Trouble.Kind.UNREADABLE, one, "access denied")));
            return closed.isPresent();
        } catch (UncheckedIOException folder) {
            if (!(folder.getCause() instanceof AccessDeniedException)) return false; // It went away meanwhile.
            troubles.add(new Trouble(Trouble.Kind.UNREADABLE, path, Trouble.why(folder.getCause())));
            return true;
        }
    }

    /// Of a small list it is told by itself, and what was put aside is in nobody's way.
    private static boolean isApart(String name) {
        return SmallList.of(name).isPresent() || SetAside.isName(name);
    }

    private void editors(List<Trouble> troubles) {
        editorsTrouble(data.editors()).ifPresent(troubles::add);
        secretTrouble(data.path().resolve(KeptFolder.SECRET)).ifPresent(troubles::add);
    }

    /// One that is not there gives nobody access, and is nobody's mistake.
    private static Optional<Trouble> editorsTrouble(Path file) {
        if (!Files.exists(file)) return Optional.empty();
        try {
            long lines = new String(Files.readAllBytes(file), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                    .count();
            long good = Editors.of(file, Clock.systemUTC()).known();
            if (lines == 0) return Optional.of(new Trouble(Trouble.Kind.EDITORS_GONE, KeptFolder.name(file)));
            return lines > good
                    ? Optional.of(new Trouble(Trouble.Kind.EDITORS_DAMAGED, KeptFolder.name(file), good + "/" + lines))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(new Trouble(Trouble.Kind.UNREADABLE, KeptFolder.name(file), Trouble.why(unreadable)));
        }
    }

    private static Optional<Trouble> secretTrouble(Path file) {
        try {
            return !Files.exists(file) || SiteSecret.isWhole(file)
                    ? Optional.empty()
                    : Optional.of(new Trouble(Trouble.Kind.SECRET_DAMAGED, KeptFolder.name(file)));
        } catch (IOException unreadable) {
            return Optional.of(new Trouble(Trouble.Kind.UNREADABLE, KeptFolder.name(file), Trouble.why(unreadable)));
        }
    }

    private void letters(List<Trouble> troubles) throws IOException {
        if (Files.exists(data.letterFolder()) && isClosed(data.letterFolder(), troubles)) return;
        for (var letter : data.letters()) {
            var name = KeptFolder.LETTERS + "/" + KeptFolder.name(letter);
            try {
                if (!isWholeLetter(letter)) troubles.add(new Trouble(Trouble.Kind.LETTERS_DAMAGED, name));
            } catch (IOException unreadable) {
                troubles.add(new Trouble(Trouble.Kind.UNREADABLE, name, Trouble.why(unreadable)));
            }
        }
        for (var aside : data.lettersAside()) {
            troubles.add(new Trouble(Trouble.Kind.LETTERS_DAMAGED, KeptFolder.LETTERS + "/" + KeptFolder.name(aside)));
        }
    }

    /// One that went away meanwhile is as it should be.
    static boolean isWholeLetter(Path letter) throws IOException {
        try {
            return SealedText.open(new String(Files.readAllBytes(letter), UTF_8))
                    .isPresent();
        } catch (NoSuchFileException gone) {
            return true;
        }
    }

    private void copies(List<Trouble> troubles) throws IOException {
        for (var copy : copies()) {
            if (copy.stock().isPresent()) continue;
            if (!Files.isReadable(copy.file())) {
                troubles.add(new Trouble(Trouble.Kind.UNREADABLE, copy.file(), "access denied"));
            } else troubles.add(new Trouble(Trouble.Kind.COPY_DAMAGED, copy.file()));
        }
    }

    /// Small files that nothing else waits for; of [others][SmallList] is told when something is missing in them.
    private void lists(List<Trouble> troubles) {
        Stream.of(Editors.USES_FILE, KeptFolder.PUSHES, KeptFolder.PREVIEW_USES)
                .map(data.path()::resolve)
                .filter(file -> Files.exists(file) && !(Files.isRegularFile(file) && Files.isReadable(file)))
                .forEach(file -> troubles.add(new Trouble(Trouble.Kind.UNREADABLE, file, "no file to be read")));
    }

    /// Whether it is a folder of something else.
    private boolean isOfNoSite() throws IOException {
        var names =
                List.of(Editors.FILE, KeptFolder.SECRET, KeptFolder.WORKSHOPS, KeptFolder.LETTERS, InventoryFile.NAME);
        return data.repositories().isEmpty()
                && names.stream().noneMatch(name -> Files.exists(data.path().resolve(name)));
    }

    /// Each is looked through once.
    private List<LocalCopies.Found> copies() throws IOException {
        if (copies.isEmpty()) copies = Optional.of(LocalCopies.all(data.workshops()));
        return copies.get();
    }

    private void rights(List<Trouble> troubles) throws IOException {
        if (!data.path().getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        var others = Set.of(
                PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);
        if (Files.getPosixFilePermissions(data.path()).stream().anyMatch(others::contains))
            troubles.add(new Trouble(Trouble.Kind.OPEN_TO_OTHERS, data.path()));
    }

    private void disk(List<Trouble> troubles) {
        long free = DiskRoom.in(data.path());
        if (free < ROOM_MIN) troubles.add(new Trouble(Trouble.Kind.DISK_FULL, free >> 20));
    }

    /// The copy of workshops beside the file by which what is wrong with them is best mended.
    public Optional<Path> bestCopy() throws IOException {
        return LocalCopies.best(copies(), clock.instant()).map(LocalCopies.Found::file);
    }

    /// The best of those and of those elsewhere.
    public Optional<Path> bestCopy(NewestCopy elsewhere) throws IOException {
        var local = LocalCopies.best(copies(), clock.instant());
        var other = elsewhere.workshops();
        boolean isLocal = local.isPresent()
                && other.filter(found -> found.worth().compareTo(local.get().worth(clock.instant())) > 0)
                        .isEmpty();
        return isLocal ? local.map(LocalCopies.Found::file) : other.map(NewestCopy.Found::copy);
    }
}
