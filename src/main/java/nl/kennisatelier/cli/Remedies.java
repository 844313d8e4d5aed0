package nl.kennisatelier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.RevokedTokens;
import nl.kennisatelier.access.SiteSecret;
import nl.kennisatelier.backup.Checkup;
import nl.kennisatelier.backup.CopyPart;
import nl.kennisatelier.backup.NewestCopy;
import nl.kennisatelier.circulation.PreviewLinks;
import nl.kennisatelier.circulation.ReviewLog;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.words.Words;

/// What a data folder can be mended with: what is in it, and the copies elsewhere. To find out costs seconds, so it is
/// asked only when something is wrong, and remembered for some minutes.
final class Remedies implements PartAdvice.Means {

    private static final long FRESH_NANOS = Duration.ofMinutes(10).toNanos();

    private final Path data;
    private final String repository;
    private final Optional<NewestCopy> elsewhere;
    private final TextMending texts;

    /// Guarded by this, as the other.
    private final Map<Part, Known<Boolean>> mending = new EnumMap<>(Part.class);

    private final Map<Part, Known<Optional<PartAdvice.Foreign>>> foreign = new EnumMap<>(Part.class);

    private final Map<Part, Known<Optional<Path>>> copies = new EnumMap<>(Part.class);

    /// @param nanos when it was found out
    private record Known<T>(T what, long nanos) {}

    private Remedies(Path data, String repository, Optional<Path> elsewhere, TextMending texts) {
        this.data = data;
        this.repository = repository;
        this.elsewhere = elsewhere.map(folder -> new NewestCopy(folder, data, Clock.systemUTC()));
        this.texts = texts;
    }

    /// What can be said of the data folder of these settings.
    ///
    /// @param repository the name of its folder with texts
    static PartAdvice advice(Words words, Settings settings, KnownFolder data, String repository) {
        var elsewhere = settings.backupTo();
        var branch = settings.get(Setting.BRANCH);
        var means = new Remedies(data.resolve(""), repository, elsewhere, new TextMending(data, repository, branch));
        return PartAdvice.of(words, data.resolve(""), elsewhere, means).withTexts(repository, branch);
    }

    @Override
    public boolean hasRoom() {
        return new ClosedFolder(data).room() >= ClosedFolder.ROOM_MIN;
    }

    @Override
    public synchronized Optional<PartAdvice.Foreign> foreign(Part part) {
        return fresh(foreign, part, () -> findForeign(part));
    }

    private Optional<PartAdvice.Foreign> findForeign(Part part) {
        var owner = new FolderOwner(data);
        return owner.foreign(names(part)).map(file -> new PartAdvice.Foreign(file, owner.name(), data));
    }

    /// Of what stands in the data folder for it.
    private List<String> names(Part part) {
        return switch (part) {
            case TEXTS -> List.of(repository, KeptEdition.FOLDER);
            case WORKSHOPS -> List.of("workshops");
            case EDITORS -> List.of(Editors.FILE, RevokedTokens.FILE);
            case LETTERS -> List.of(Letterbox.FOLDER);
            case SECRET -> List.of(SiteSecret.FILE);
            case PREVIEWS -> List.of(PreviewLinks.FILE);
            case HIDDEN -> List.of(repository);
            case REVIEWS -> List.of(ReviewLog.FILE);
            case WIPED, PUSHES, INDEX, INVENTORY, EDITION -> List.of();
        };
    }

    @Override
    public synchronized boolean mends(Part part) {
        return fresh(mending, part, () -> find(part));
    }

    private boolean find(Part part) {
        return switch (part) {
            case TEXTS -> texts.wouldMend();
            case WORKSHOPS -> hasLocalCopy() || copy(part).isPresent();
            default -> false;
        };
    }

    private boolean hasLocalCopy() {
        try {
            return new Checkup(data, Clock.systemUTC()).bestCopy().isPresent();
        } catch (IOException | UncheckedIOException closed) {
            return false;
        }
    }

    @Override
    public synchronized Optional<Path> copy(Part part) {
        var which = CopyPart.of(part);
        return fresh(copies, part, () -> which.flatMap(one -> elsewhere.flatMap(all -> all.of(one))));
    }

    private static <T> T fresh(Map<Part, Known<T>> known, Part part, Supplier<T> find) {
        var last = known.get(part);
        if (last != null && System.nanoTime() - last.nanos() < FRESH_NANOS) return last.what();
        var found = new Known<>(find.get(), System.nanoTime());
        known.put(part, found);
        return found.what();
    }
}
