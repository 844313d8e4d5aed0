package nl.kennisatelier.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;

/// What happened in which year, in this whole knowledge base.
///
/// @param first year on the line; 0 when nothing has a date
/// @param lanes of each how many in each year, without the years of which there is nothing
public record Timeline(int first, int last, Map<Lane, SortedMap<Integer, Integer>> lanes) {

    /// Further back one looks in the search: the line would be too long for its dots.
    private static final int YEARS_MAX = 12;

    /// The order is that on the page.
    public enum Lane {
        REPORTS,
        /// Examples and proposals.
        PLANS,
        REUSE,
        /// Signals that were answered.
        ANSWERS
    }

    static Timeline of(Library library, int thisYear) {
        var lanes = new EnumMap<Lane, SortedMap<Integer, Integer>>(Lane.class);
        for (var lane : Lane.values()) lanes.put(lane, new TreeMap<>());
        for (var document : library.documents()) {
            if (!document.status().isFound()) continue;
            lane(document.kind())
                    .ifPresent(lane ->
                            date(document).ifPresent(day -> lanes.get(lane).merge(day.year(), 1, Integer::sum)));
        }
        int first = lanes.values().stream()
                .filter(lane -> !lane.isEmpty())
                .mapToInt(SortedMap::firstKey)
                .min()
                .orElse(thisYear);
        int from = Math.max(first, thisYear - YEARS_MAX + 1);
        lanes.replaceAll((_, years) -> new TreeMap<>(years.subMap(Math.min(from, thisYear), thisYear + 1)));
        return new Timeline(from, thisYear, lanes);
    }

    private static Optional<EventDate> date(Document document) {
        return document.details() instanceof Details.Signal signal
                ? signal.answer().flatMap(Details.SignalStep::date)
                : document.labels().date();
    }

    private static Optional<Lane> lane(Kind kind) {
        return switch (kind) {
            case REPORT -> Optional.of(Lane.REPORTS);
            case EXAMPLE, PROPOSAL -> Optional.of(Lane.PLANS);
            case REUSE -> Optional.of(Lane.REUSE);
            case SIGNAL -> Optional.of(Lane.ANSWERS);
            case NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> Optional.empty();
            case KNOWLEDGE_QUESTION, EVENT -> Optional.empty();
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> Optional.empty();
        };
    }

    /// How many there are of a lane in a year.
    public int count(Lane lane, int year) {
        return lanes.get(lane).getOrDefault(year, 0);
    }

    /// The years with the most of it, at most two and the earliest first, and no more than stand out; none when there
    /// is
    /// nothing.
    public List<Integer> busiest(Lane lane) {
        var years = new ArrayList<>(lanes.get(lane).entrySet());
        years.sort(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        boolean isSecondOneOfMany = years.size() > 2
                && years.get(1).getValue().equals(years.get(2).getValue())
                && years.get(0).getValue() > years.get(1).getValue();
        return years.stream()
                .limit(isSecondOneOfMany ? 1 : 2)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// The last year of which there is any; 0 for none.
    public int lastYear(Lane lane) {
        return lanes.get(lane).isEmpty() ? 0 : lanes.get(lane).lastKey();
    }
}
