package nl.kennisatelier.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.access.RevokedTokens;
import nl.kennisatelier.access.TakenBack;
import nl.kennisatelier.git.HiddenVersions;
import nl.kennisatelier.inventory.Inventory;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.inventory.PartTrouble.Kind;
import nl.kennisatelier.source.KeptList;
import nl.kennisatelier.source.OwnerFile;
import nl.kennisatelier.source.ReviewLine;
import nl.kennisatelier.source.SetAside;
import nl.kennisatelier.workshop.WipedAnswers;

/// The small lists of a data folder: what somebody decided, and what must stay so. Each is counted in the inventory,
/// and missed when there is less than there was.
public enum SmallList {
    HIDDEN(HiddenVersions.FILE, CopyPart.TEXTS, Kind.HIDDEN_GONE, Kind.HIDDEN_ODD, Kind.HIDDEN_UNREADABLE),
    PREVIEWS(TakenBack.PREVIEWS, CopyPart.EDITORS, Kind.PREVIEWS_GONE, Kind.PREVIEWS_ODD, Kind.PREVIEWS_UNREADABLE),
    REVIEWS(KeptFolder.REVIEWS, CopyPart.TEXTS, Kind.REVIEWS_GONE, Kind.REVIEWS_ODD, Kind.REVIEWS_UNREADABLE),
    REVOKED(RevokedTokens.FILE, CopyPart.EDITORS, Kind.REVOKED_GONE, Kind.REVOKED_ODD, Kind.REVOKED_UNREADABLE),
    WIPED(WipedAnswers.FILE, CopyPart.WORKSHOPS, Kind.WIPED_GONE, Kind.WIPED_ODD, Kind.WIPED_UNREADABLE);

    private final String file;
    private final CopyPart part;
    private final Kind gone;
    private final Kind odd;
    private final Kind unreadable;

    SmallList(String file, CopyPart part, Kind gone, Kind odd, Kind unreadable) {
        this.file = file;
        this.part = part;
        this.gone = gone;
        this.odd = odd;
        this.unreadable = unreadable;
    }

    /// With which it is put back.
    public CopyPart part() {
        return part;
    }

    /// The one that a kind of trouble is with.
    public static Optional<SmallList> of(Kind kind) {
        return Stream.of(values())
                .filter(one -> kind == one.gone || kind == one.odd || kind == one.unreadable)
                .findFirst();
    }

    Kind kind(Trouble.Kind told) {
        if (told == Trouble.Kind.LIST_ODD) return odd;
        return told == Trouble.Kind.LIST_GONE ? gone : unreadable;
    }

    Trouble told(PartTrouble trouble) {
        var kind = trouble.kind() == gone
                ? Trouble.Kind.LIST_GONE
                : trouble.kind() == odd ? Trouble.Kind.LIST_ODD : Trouble.Kind.LIST_UNREADABLE;
        return new Trouble(kind, trouble.detail());
    }

    /// Whether one stands beside the copies, too: who puts back an older copy needs the newest.
    boolean isBesideCopies() {
        return this != REVIEWS;
    }

    String file() {
        return file;
    }

    /// By its name in the data folder, with slashes; of a line of it as well.
    static Optional<SmallList> of(String name) {
        return Stream.of(values())
                .filter(one -> name.substring(name.lastIndexOf('/') + 1).matches(Pattern.quote(one.file) + "(:\\d+)?"))
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
    public KeptList.Stock stock(Path list) throws IOException {
        return switch (this) {
            case PREVIEWS -> new TakenBack(list).stock();
            case WIPED -> WipedAnswers.stock(list);
            case HIDDEN -> HiddenVersions.stock(list);
            case REVIEWS -> new KeptList(list).told(ReviewLine::of).stock();
            case REVOKED -> new RevokedTokens(list).stock();
        };
    }

    /// Writes in one of them what is told in any of them: together they know most. One in which there are lines that
    /// are none of ours is put aside first.
    ///
    /// @param from need not exist
    /// @return what was put aside
    /// @throws KeptList.Unreadable when one of them cannot be read: nothing is written
    public Optional<Path> gather(List<Path> from, Path to) throws IOException {
        var before = stock(to);
        var text = together(from).getBytes(UTF_8);
        var aside = before.odd() == 0 ? Optional.<Path>empty() : Optional.of(SetAside.move(to));
        boolean isNew = Files.notExists(to)
                ? text.length > 0 || this == WIPED
                : text.length > 0 && !Arrays.equals(text, new KeptList(to).bytes());
        if (isNew) OwnerFile.replace(to, text);
        return aside;
    }

    private String together(List<Path> from) throws IOException {
        return switch (this) {
            case HIDDEN -> lines(from, HiddenVersions::line);
            case REVIEWS -> lines(from, line -> ReviewLine.of(line).map(_ -> line));
            case PREVIEWS -> {
                var times = new TreeMap<String, Integer>();
                for (var list : from) {
                    new TakenBack(list).read().forEach((name, count) -> times.merge(name, count, Math::max));
                }
                yield TakenBack.text(times);
            }
            case REVOKED -> {
                var tokens = new TreeSet<String>();
                for (var list : from) tokens.addAll(new RevokedTokens(list).read());
                yield RevokedTokens.text(tokens);
            }
            case WIPED -> {
                var all = WipedAnswers.NONE;
                for (var list : from) all = all.plus(WipedAnswers.read(list));
                yield all.lines();
            }
        };
    }

    /// What was done last stands last.
    private static String lines(List<Path> from, KeptList.Form<String> form) throws IOException {
        var lines = new LinkedHashSet<String>();
        for (var list : from) lines.addAll(new KeptList(list).told(form).said());
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /// Whether it can be read, or is not there.
    public boolean isReadable(Path list) {
        return KeptList.state(0, () -> stock(list)) != KeptList.State.UNREADABLE;
    }

    /// Whether all lines in it are ours, or it is not there.
    boolean isSound(Path list) {
        return KeptList.state(0, () -> stock(list)) == KeptList.State.WELL;
    }

    /// What is wrong with one; nothing when all is there that was.
    ///
    /// @param name as [#names] gives it
    public Optional<PartTrouble> trouble(Path data, String name, Inventory known) {
        var list = data.resolve(name);
        return switch (KeptList.state(known.list(name), () -> stock(list))) {
            case WELL -> Optional.empty();
            case GONE -> Optional.of(new PartTrouble(gone, name));
            case ODD -> Optional.of(new PartTrouble(odd, name + ":" + oddLine(list)));
            case UNREADABLE -> Optional.of(new PartTrouble(unreadable, name));
        };
    }

    private int oddLine(Path list) {
        try {
            return stock(list).odd();
        } catch (IOException meanwhile) {
            return 0;
        }
    }
}
