package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// Who may see a text. Whatever is not understood, or contradicts itself, is an error at its line and counts as a
/// draft: a text that waits can be shown later, one that was shown cannot be taken back.
final class Visibility {

    /// Keys of ours that other programs, and people, use to keep a text back.
    private static final Set<Key> MAY_SHUT =
            EnumSet.of(Key.KIND, Key.AUDIENCE, Key.CONTACT, Key.AIM, Key.METHOD, Key.EFFECT, Key.VALID_UNTIL);

    /// What was wrong with a block of fields from which nothing can be read for sure.
    private static final List<Problem.Kind> UNREAD = List.of(
            Problem.Kind.FRONT_MATTER_BROKEN,
            Problem.Kind.FRONT_MATTER_TOO_LARGE,
            Problem.Kind.FRONT_MATTER_NO_KEYS,
            Problem.Kind.TOO_DEEP);

    private final SourceFile file;
    private final FrontMatter front;
    private final List<Problem> problems;
    private final boolean isUnread;
    private final List<Said> said = new ArrayList<>();

    /// The lines of keys that were understood or told of.
    private final TreeSet<Integer> known = new TreeSet<>();

    private boolean isClosed;

    /// @param status as one key gives it
    private record Said(String key, int line, Status status) {}

    private Visibility(SourceFile file, FrontMatter front, List<Problem> problems) {
        this.file = file;
        this.front = front;
        this.problems = problems;
        this.isUnread = problems.stream().anyMatch(this::isUnread);
    }

    /// @param problems of the front matter so far; those of its visibility are added
    static Status of(SourceFile file, FrontMatter front, List<Problem> problems) {
        var visibility = new Visibility(file, front, problems);
        if (visibility.isUnread) visibility.isClosed = true;
        else visibility.readFields();
        visibility.readStrayLines();
        visibility.readPath();
        visibility.tellWhy();
        return visibility.isClosed ? Status.DRAFT : visibility.together();
    }

    /// What only warns elsewhere must not hide a text in silence.
    private void tellWhy() {
        if (isClosed && problems.stream().noneMatch(Problem::isError)) {
            var why = problems.stream().filter(this::isUnread).findFirst();
            why.ifPresent(problem ->
                    close(Problem.Kind.STATUS_UNREAD, problem.location().line(), "---"));
        }
    }

    private boolean isUnread(Problem problem) {
        int line = problem.location().line();
        return switch (problem.kind()) {
            case KEY_TWICE -> isKey(problem.arguments().getFirst());
            case MERGE_CONFLICT -> line <= front.linesBefore();
            case FRONT_MATTER_UNCLOSED -> HeadLines.isKey(file.lines(), line);
            default -> UNREAD.contains(problem.kind());
        };
    }

    /// Whether a key was read here, or told of: then it is not unknown.
    static boolean isReadFrom(Map.Entry<String, Yaml.Field> entry, List<Problem> problems) {
        return VisibilityKey.of(entry.getKey()).filter(VisibilityKey::isOurs).isPresent()
                || problems.stream()
                        .filter(problem ->
                                problem.location().line() == entry.getValue().line())
                        .anyMatch(problem -> problem.kind().isOfVisibility());
    }

    private static boolean isKey(String word) {
        return VisibilityKey.of(word).isPresent() || VisibilityKey.nearest(word).isPresent();
    }

    private void readFields() {
        var own = ownDate();
        front.fields().fields().forEach((name, field) -> {
            var key = VisibilityKey.of(name);
            if (key.isPresent()) read(name, key.get(), field, own);
            else if (isKeyOfOurs(name)) readOurs(name, field);
            else readOther(name, field, own);
        });
    }

    private String ownDate() {
        return front.fields().fields().entrySet().stream()
                .filter(entry -> Key.of(entry.getKey()).filter(Key.DATE::equals).isPresent())
                .flatMap(entry -> entry.getValue().value().texts().stream())
                .map(Yaml.Scalar::text)
                .findFirst()
                .orElse("");
    }

    /// A tag or a kind may say draft as well, and for whom a text is, that it is for nobody.
    private void readOurs(String name, Yaml.Field field) {
        var key = Key.of(name).orElseThrow();
        boolean isShut = key == Key.TAGS && DraftWords.isAmong(field.value())
                || MAY_SHUT.contains(key) && DraftWords.isOne(field.value());
        if (isShut) close(Problem.Kind.STATUS_FOREIGN, field.line(), name);
        else if (key == Key.TAGS) readInside(field.value());
        else passOver(field.value());
    }

    /// What stands inside a list or a block of ours is about a source, a speaker or a pilot.
    private void passOver(Yaml value) {
        switch (value) {
            case Yaml.Scalar _ -> {}
            case Yaml.Sequence list -> list.items().forEach(this::passOver);
            case Yaml.Mapping block ->
                block.fields().values().forEach(field -> {
                    known.add(field.line());
                    passOver(field.value());
                });
        }
    }

    private static boolean isKeyOfOurs(String name) {
        return Key.of(name).isPresent();
    }

    private void read(String name, VisibilityKey key, Yaml.Field field, String own) {
        known.add(field.line());
        var status = key.says(field.value(), own);
        if (status.isPresent() && key.isOurs()) said.add(new Said(name, field.line(), status.get()));
        if (status.isPresent()) return;
        if (key.isOurs())
            close(Problem.Kind.STATUS_UNKNOWN, field.line(), name, field.value().shown(), meant(field));
        else close(Problem.Kind.STATUS_FOREIGN, field.line(), name);
    }

    /// The words that we offer, and not all that we understand.
    private static String meant(Yaml.Field field) {
        var words = Arrays.stream(Status.values()).map(status -> status.word).toList();
        return Nearest.to(Flag.word(field.value()), words).orElse("");
    }

    private void readOther(String name, Yaml.Field field, String own) {
        var meant = VisibilityKey.nearest(name);
        if (meant.isPresent()) close(Problem.Kind.STATUS_MISSPELT, field.line(), name, meant.get());
        else if (DraftWords.isOne(field.value()) || DraftWords.isShutBy(name, field.value(), own))
            close(Problem.Kind.STATUS_FOREIGN, field.line(), name);
        else if (field.value() instanceof Yaml.Sequence list) passOver(list);
        else readInside(field.value());
    }

    /// Keys of ours that stand inside another, where nobody reads them.
    private void readInside(Yaml value) {
        switch (value) {
            case Yaml.Scalar _ -> {}
            case Yaml.Sequence list -> list.items().forEach(this::readInside);
            case Yaml.Mapping block -> block.fields().entrySet().forEach(this::readInside);
        }
    }

    private void readInside(Map.Entry<String, Yaml.Field> entry) {
        var field = entry.getValue();
        var key = VisibilityKey.of(entry.getKey()).filter(VisibilityKey::isOurs);
        var isOpen = key.flatMap(one -> one.says(field.value())).filter(Status.PUBLISHED::equals);
        if (key.isEmpty()) readInside(field.value());
        else if (isOpen.isEmpty()) close(Problem.Kind.STATUS_UNREAD, field.line(), entry.getKey());
    }

    /// Lines that look like a key of ours and were not read as one: in a block that is broken, not closed, further
    /// down, or of another shape.
    private void readStrayLines() {
        for (var line : HeadLines.of(file, front.linesBefore())) {
            boolean isRead = !isUnread && line.number() <= front.linesBefore();
            if (known.contains(line.number()) || isRead && !line.isOfOurs()) continue;
            if (line.isShut()) close(Problem.Kind.STATUS_UNREAD, line.number(), line.key());
        }
        if (HeadLines.isOtherShape(file, front))
            close(Problem.Kind.STATUS_UNREAD, 1, file.lines().getFirst().strip());
    }

    /// Fields that say who may see a text win from the folder it lies in.
    private void readPath() {
        if (!said.isEmpty()) return;
        DraftWords.stepOf(file.path()).ifPresent(step -> close(Problem.Kind.STATUS_BY_PATH, 1, step));
    }

    private Status together() {
        var statuses = said.stream()
                .map(Said::status)
                .filter(status -> status != Status.PUBLISHED)
                .distinct();
        var first = said.isEmpty() ? Optional.<Said>empty() : Optional.of(said.getFirst());
        var other = said.stream()
                .filter(one -> !agree(one.status(), first.get().status()))
                .findFirst();
        other.ifPresent(one -> close(
                Problem.Kind.STATUS_TWICE, one.line(), one.key(), first.get().key()));
        return isClosed ? Status.DRAFT : statuses.findFirst().orElse(Status.PUBLISHED);
    }

    /// An outdated or withdrawn text is published too; a draft is not.
    private static boolean agree(Status one, Status other) {
        boolean isOneDraft = one == Status.DRAFT || other == Status.DRAFT;
        return one == other || !isOneDraft && (one == Status.PUBLISHED || other == Status.PUBLISHED);
    }

    private void close(Problem.Kind kind, int line, String... arguments) {
        isClosed = true;
        if (known.add(line) || kind != Problem.Kind.STATUS_UNREAD) {
            problems.add(Problem.of(kind, new Location(file.path(), line), arguments));
        }
    }
}
