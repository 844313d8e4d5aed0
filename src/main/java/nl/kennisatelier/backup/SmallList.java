package nl.kennisatelier.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.access.RevokedTokens;
import nl.kennisatelier.access.TakenBack;
import nl.kennisatelier.git.HiddenVersions;
import nl.kennisatelier.inventory.Inventory;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.source.KeptList;
import nl.kennisatelier.source.OwnerFile;
import nl.kennisatelier.workshop.WipedAnswers;

/// The small lists of a data folder: what somebody decided, and what must stay so. Each is counted in the inventory,
/// and missed when there is less than there was.
public enum SmallList {
    HIDDEN(HiddenVersions.FILE, CopyPart.TEXTS, PartTrouble.Kind.HIDDEN_GONE, PartTrouble.Kind.HIDDEN_UNREADABLE),
    PREVIEWS(
            TakenBack.PREVIEWS, CopyPart.EDITORS, PartTrouble.Kind.PREVIEWS_GONE, PartTrouble.Kind.PREVIEWS_UNREADABLE),
    REVIEWS(KeptFolder.REVIEWS, CopyPart.TEXTS, PartTrouble.Kind.REVIEWS_GONE, PartTrouble.Kind.REVIEWS_UNREADABLE),
    REVOKED(RevokedTokens.FILE, CopyPart.EDITORS, PartTrouble.Kind.REVOKED_GONE, PartTrouble.Kind.REVOKED_UNREADABLE),
    WIPED(WipedAnswers.FILE, CopyPart.WORKSHOPS, PartTrouble.Kind.WIPED_GONE, PartTrouble.Kind.WIPED_UNREADABLE);

    private final String file;
    private final CopyPart part;
    private final PartTrouble.Kind gone;
    private final PartTrouble.Kind unreadable;

    SmallList(String file, CopyPart part, PartTrouble.Kind gone, PartTrouble.Kind unreadable) {
        this.file = file;
        this.part = part;
        this.gone = gone;
        this.unreadable = unreadable;
    }

    /// With which it is put back.
    public CopyPart part() {
        return part;
    }

    /// The one that a kind of trouble is with.
    public static Optional<SmallList> of(PartTrouble.Kind kind) {
        return Stream.of(values())
                .filter(one -> kind == one.gone || kind == one.unreadable)
                .findFirst();
    }

    PartTrouble.Kind kind(Trouble.Kind told) {
        return told == Trouble.Kind.LIST_GONE ? gone : unreadable;
    }

    /// Whether one stands beside the copies, too: who puts back an older copy needs the newest.
    boolean isBesideCopies() {
        return this != REVIEWS;
    }

    String file() {
        return file;
    }

    /// By its name in the data folder, with slashes.
    static Optional<SmallList> of(String name) {
        return Stream.of(values())
                .filter(one -> name.substring(name.lastIndexOf('/') + 1).equals(one.file))
                .findFirst();
    }

    /// Where it stands in a data folder, with slashes: one for each repository, or one.
    public List<String> names(Path data) throws IOException {
        return switch (this) {
            case HIDDEN ->
                new KeptFolder(data)
                        .repositories().stream()
                                .map(repository -> KeptFolder.name(repository) + "/" + file)
                                .toList();
            case WIPED -> List.of(KeptFolder.WORKSHOPS + "/" + file);
            case PREVIEWS, REVIEWS, REVOKED -> List.of(file);
        };
    }

    /// How much is in it, of what only grows.
    ///
    /// @throws IOException when it cannot be read
    public int count(Path list) throws IOException {
        return switch (this) {
            case PREVIEWS -> new TakenBack(list).count();
            case WIPED -> WipedAnswers.read(list).lasting();
            case HIDDEN, REVIEWS, REVOKED -> new KeptList(list).lines().size();
        };
    }

    /// Writes in one of them what is told in any of them: together they know most.
    ///
    /// @param from need not exist
    /// @throws KeptList.Unreadable when one of them cannot be read: nothing is written
    void gather(List<Path> from, Path to) throws IOException {
        switch (this) {
            case HIDDEN, REVIEWS -> lines(from, to);
            case PREVIEWS -> previews(from, to);
            case REVOKED -> {
                var tokens = new TreeSet<String>();
                for (var list : from) tokens.addAll(new RevokedTokens(list).read());
                new RevokedTokens(to).add(tokens);
            }
            case WIPED -> {
                var all = WipedAnswers.NONE;
                for (var list : from) all = all.plus(WipedAnswers.read(list));
                all.writeOver(WipedAnswers.read(to), to);
            }
        }
    }

    /// What was done last stands last.
    private static void lines(List<Path> from, Path to) throws IOException {
        var lines = new LinkedHashSet<String>();
        for (var list : from)
            new String(new KeptList(list).bytes(), ISO_8859_1).lines().forEach(lines::add);
        var text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        if (!text.isEmpty()) OwnerFile.replace(to, text.getBytes(ISO_8859_1));
    }

    private static void previews(List<Path> from, Path to) throws IOException {
        var times = new TreeMap<String, Integer>();
        for (var list : from) new TakenBack(list).read().forEach((name, count) -> times.merge(name, count, Math::max));
        if (!times.equals(new TakenBack(to).read())) new TakenBack(to).write(times);
    }

    /// Whether it can be read, or is not there.
    public boolean isReadable(Path list) {
        return KeptList.state(0, () -> count(list)) == KeptList.State.WELL;
    }

    /// What is wrong with one; nothing when all is there that was.
    ///
    /// @param name as [#names] gives it
    public Optional<PartTrouble> trouble(Path data, String name, Inventory known) {
        return switch (KeptList.state(known.list(name), () -> count(data.resolve(name)))) {
            case WELL -> Optional.empty();
            case GONE -> Optional.of(new PartTrouble(gone, name));
            case UNREADABLE -> Optional.of(new PartTrouble(unreadable, name));
        };
    }
}
