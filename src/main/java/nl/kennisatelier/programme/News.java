package nl.kennisatelier.programme;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.words.DutchTime;

/// What there is to tell of a scope since a day, to paste in a newsletter: what came since, however old it is itself.
///
/// @param since what came on this day is new
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

    /// The day that somebody asked for: at most a year ago, today at the latest, and a month ago where they asked for
    /// none.
    public static LocalDate since(String asked, LocalDate today) {
        try {
            var day = LocalDate.parse(asked);
            if (day.isAfter(today)) return today;
            return day.isBefore(today.minusYears(1)) ? today.minusYears(1) : day;
        } catch (DateTimeException none) {
            return today.minusMonths(1);
        }
    }

    /// @param arrivals when each text came
    /// @param today an event of this day is still to come
    public static News of(Library library, ArrivalDays arrivals, Scope scope, LocalDate since, LocalDate today) {
        return of(new Search(library, arrivals, scope, since, Optional.empty(), today));
    }

    /// Since the moment that somebody was told the news last: none of it is told again, as far as moments are known.
    public static News of(Library library, ArrivalDays arrivals, Scope scope, Instant told, LocalDate today) {
        var day = LocalDate.ofInstant(told, DutchTime.ZONE);
        return of(new Search(library, arrivals, scope, day, Optional.of(told), today));
    }

    private static News of(Search search) {
        var all = new EnumMap<Topic, List<Document>>(Topic.class);
        for (var topic : Topic.values()) all.put(topic, search.of(topic).toList());
        var taken = shares(all);
        var sections = all.entrySet().stream()
                .filter(topic -> !topic.getValue().isEmpty())
                .map(topic -> new Section(topic.getKey(), topic.getValue().subList(0, taken.get(topic.getKey()))))
                .toList();
        int total = all.values().stream().mapToInt(List::size).sum();
        int shown = taken.values().stream().mapToInt(Integer::intValue).sum();
        return new News(search.since(), sections, total - shown);
    }

    /// All there is, also what is too much to show.
    public static Stream<Document> all(
            Library library, ArrivalDays arrivals, Scope scope, LocalDate since, LocalDate today) {
        var search = new Search(library, arrivals, scope, since, Optional.empty(), today);
        return Stream.of(Topic.values()).flatMap(search::of);
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

    /// @param told the moment after which it is news, where it is known of a text
    private record Search(
            Library library,
            ArrivalDays arrivals,
            Scope scope,
            LocalDate since,
            Optional<Instant> told,
            LocalDate today) {

        Stream<Document> of(Topic topic) {
            return switch (topic) {
                case NEW ->
                    newestFirst(Kind.documents()
                            .filter(News::isRead)
                            .flatMap(kind -> scope.found(library, kind))
                            .filter(this::isSince));
                case TAKEN_OVER ->
                    newestFirst(Scope.ALL
                            .found(library, Kind.REUSE)
                            .filter(record -> isSince(record) && hasTravelled(record) && isInScope(record)));
                case ASKED ->
                    newestFirst(scope.found(library, Kind.KNOWLEDGE_QUESTION).filter(this::isSince));
                case ANSWERED ->
                    Stream.concat(
                            newestFirst(scope.found(library, Kind.KNOWLEDGE_QUESTION)
                                    .filter(this::isAnsweredSince)),
                            signalsAnswered());
                case COMING -> Agenda.of(library, scope, today).coming().stream();
            };
        }

        private Stream<Document> newestFirst(Stream<Document> found) {
            return found.sorted(Comparator.comparing(
                            (Document document) -> arrivals.day(document).orElse(Long.MIN_VALUE))
                    .reversed()
                    .thenComparing(Library::newestFirst));
        }

        private boolean isSince(Document document) {
            return isSince(arrivals.moment(document), arrivals.day(document));
        }

        private boolean isSince(Optional<Instant> came, Optional<Long> day) {
            return told.flatMap(last -> came.map(moment -> moment.isAfter(last)))
                    .orElseGet(
                            () -> day.filter(one -> one >= since.toEpochDay()).isPresent());
        }

        /// An answer that was there before its question answers it since that was asked.
        private boolean isAnsweredSince(Document question) {
            return QuestionStanding.of(library, question, today).answers().stream()
                    .map(library::home)
                    .anyMatch(answer -> isSince(answer) || (arrivals.day(answer).isPresent() && isSince(question)));
        }

        /// An answer to a signal is news for all who have a part in what shows it.
        private Stream<Document> signalsAnswered() {
            return SignalDossier.answeredLast(SignalDossier.all(library), arrivals)
                    .filter(this::isAnsweredSince)
                    .filter(this::isInScope)
                    .map(SignalDossier::signal);
        }

        private boolean isAnsweredSince(SignalDossier dossier) {
            var signal = dossier.signal();
            var came = arrivals.momentOfAnswer(signal);
            var withIt = arrivals.ofAnswer(signal).isPresent() ? came : came.or(() -> arrivals.moment(signal));
            return isSince(withIt, arrivals.answerDay(dossier));
        }

        private boolean isInScope(SignalDossier dossier) {
            var signal = dossier.signal();
            return scope.lets(library, signal)
                    || dossier.held().stream()
                            .flatMap(one -> one.entry().stream())
                            .anyMatch(entry -> scope.lets(library, List.of(signal, entry)));
        }

        /// What is told of a lesson's own place is no news of another one.
        private boolean hasTravelled(Document record) {
            return Journey.stop(library, record)
                    .filter(stop -> !stop.isHome() && !stop.places().isEmpty())
                    .isPresent();
        }

        /// What was taken over is of its lesson's theme, and of the places at both ends.
        private boolean isInScope(Document record) {
            var lesson = RecordTitle.lesson(library, record);
            return scope.lets(
                    library, Stream.concat(Stream.of(record), lesson.stream()).toList());
        }
    }
}
