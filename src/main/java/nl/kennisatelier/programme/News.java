package nl.kennisatelier.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Relation;

/// What there is to tell of a scope since a day, to paste in a newsletter.
///
/// @param since texts of this day are new
/// @param sections those with anything in them, in order
/// @param more how many are left out
public record News(LocalDate since, List<Section> sections, int more) {

    /// Of all sections together.
    public static final int ITEMS_MAX = 25;

    /// What each section may have before another takes more.
    private static final int SHARE = ITEMS_MAX / Topic.values().length;

    /// The order is that on the page.
    public enum Topic {
        NEW,
        TAKEN_OVER,
        ASKED,
        ANSWERED,
        COMING
    }

    /// @param entries newest first; of what is coming the next one first
    public record Section(Topic topic, List<Document> entries) {}

    public News {
        sections = List.copyOf(sections);
    }

    /// The day that somebody asked for: at most a year ago, and a month ago where they asked for none.
    public static LocalDate since(String asked, LocalDate today) {
        try {
            var day = LocalDate.parse(asked);
            return day.isBefore(today.minusYears(1)) || day.isAfter(today) ? today.minusYears(1) : day;
        } catch (DateTimeException none) {
            return today.minusMonths(1);
        }
    }

    /// @param today an event of this day is still to come
    public static News of(Library library, Scope scope, LocalDate since, LocalDate today) {
        var all = new EnumMap<Topic, List<Document>>(Topic.class);
        for (var topic : Topic.values()) {
            all.put(topic, of(topic, library, scope, since, today).toList());
        }
        var taken = shares(all);
        var sections = all.entrySet().stream()
                .filter(topic -> !topic.getValue().isEmpty())
                .map(topic -> new Section(topic.getKey(), topic.getValue().subList(0, taken.get(topic.getKey()))))
                .toList();
        int total = all.values().stream().mapToInt(List::size).sum();
        int shown = taken.values().stream().mapToInt(Integer::intValue).sum();
        return new News(since, sections, total - shown);
    }

    /// Everything in it.
    public Stream<Document> entries() {
        return sections.stream().flatMap(section -> section.entries().stream());
    }

    private static Map<Topic, Integer> shares(Map<Topic, List<Document>> all) {
        var taken = new EnumMap<Topic, Integer>(Topic.class);
        all.forEach((topic, entries) -> taken.put(topic, Math.min(SHARE, entries.size())));
        int left =
                ITEMS_MAX - taken.values().stream().mapToInt(Integer::intValue).sum();
        for (var topic : Topic.values()) {
            int more = Math.min(left, all.get(topic).size() - taken.get(topic));
            taken.merge(topic, more, Integer::sum);
            left -= more;
        }
        return taken;
    }

    /// Whether it is news that there is one; the other kinds help to read those, or are told by themselves.
    private static boolean isRead(Kind kind) {
        return switch (kind) {
            case REPORT, EXAMPLE, QUESTION_SET, ARTICLE -> true;
            case NEIGHBOURHOOD, PROGRAMME, SOURCE, TERM, MANUAL -> false;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    private static Stream<Document> of(Topic topic, Library library, Scope scope, LocalDate since, LocalDate today) {
        return switch (topic) {
            case NEW ->
                Kind.documents()
                        .filter(News::isRead)
                        .flatMap(kind -> found(library, kind))
                        .filter(document -> isSince(document, since) && scope.lets(library, document))
                        .sorted(Library::newestFirst);
            case TAKEN_OVER ->
                found(library, Kind.REUSE)
                        .filter(record -> isSince(record, since) && isOf(library, scope, record))
                        .sorted(Library::newestFirst);
            case ASKED ->
                found(library, Kind.KNOWLEDGE_QUESTION)
                        .filter(question -> isSince(question, since) && scope.lets(library, question))
                        .sorted(Library::newestFirst);
            case ANSWERED ->
                found(library, Kind.KNOWLEDGE_QUESTION)
                        .filter(question -> scope.lets(library, question))
                        .filter(question -> QuestionStanding.of(library, question, today).answers().stream()
                                .anyMatch(answer -> isSince(answer, since)))
                        .sorted(Library::newestFirst);
            case COMING -> Agenda.of(library, scope, today).coming().stream();
        };
    }

    private static Stream<Document> found(Library library, Kind kind) {
        return library.documents(kind).stream()
                .filter(document -> document.status().isFound());
    }

    private static boolean isSince(Entry entry, LocalDate since) {
        return entry.labels()
                .date()
                .filter(date -> date.sortKey() >= since.toEpochDay())
                .isPresent();
    }

    /// What was taken over is of its lesson's theme, and of the places at both ends.
    private static boolean isOf(Library library, Scope scope, Document record) {
        Optional<Entry> lesson = library.named(record, Relation.Type.REUSES).findFirst();
        return scope.chosen().entrySet().stream()
                .allMatch(choice -> Stream.concat(Stream.of(record), lesson.stream())
                        .anyMatch(entry -> choice.getKey().of(library, entry).contains(choice.getValue())));
    }
}
