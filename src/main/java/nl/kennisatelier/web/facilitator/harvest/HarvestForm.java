package nl.kennisatelier.web.facilitator.harvest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Harvest;
import nl.kennisatelier.workshop.Workshop;

/// What a facilitator typed and ticked while sorting, as the form sent it. What was not on the page they never saw, and
/// it stays as it would be on a new page.
///
/// @param date as typed
/// @param participants as typed
/// @param seen the numbers of the answers that were on the page
/// @param in that are ticked to go in
/// @param tips that are ticked as a tip
/// @param texts how those go in that hold something of a person, by their number
/// @param cleared of which somebody said that it is nothing of a person
/// @param seenCounts the questions of which the count was on the page
/// @param counts the questions of which the count goes in
/// @param whole the questions of which all answers are shown, however many
public record HarvestForm(
        String title,
        String date,
        String place,
        String neighbourhood,
        String participants,
        Set<Long> seen,
        Set<Long> in,
        Set<Long> tips,
        Map<Long, String> texts,
        Set<Long> cleared,
        Set<Long> seenCounts,
        Set<Long> counts,
        Set<Long> whole) {

    static final String TITLE = "titel";
    static final String DATE = "datum";
    static final String PLACE = "plaats";
    static final String NEIGHBOURHOOD = "wijk";
    static final String PARTICIPANTS = "deelnemers";
    static final String SEEN = "gezien";
    static final String IN = "in";
    static final String TIP = "tip";
    static final String TEXT = "tekst-";
    static final String CLEARED = "geen";
    static final String SEEN_COUNTS = "tellingen";
    static final String COUNT = "telling";
    static final String WHOLE = "alles";

    /// In characters, of an answer as it goes in.
    static final int TEXT_LENGTH_MAX = 400;

    /// Before anything was typed.
    static HarvestForm first(String title, String date, Workshop workshop, int participants) {
        return new HarvestForm(
                title,
                date,
                workshop.place(),
                workshop.neighbourhood(),
                participants == 0 ? "" : Integer.toString(participants),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    /// @param fields as they were sent: anything at all
    static HarvestForm of(Map<String, List<String>> fields) {
        var texts = new HashMap<Long, String>();
        fields.forEach((name, values) -> {
            if (name.startsWith(TEXT)) {
                numbers(Stream.of(name.substring(TEXT.length())))
                        .forEach(number -> texts.put(number, cut(values.getFirst(), TEXT_LENGTH_MAX)));
            }
        });
        Function<String, Set<Long>> ticked = name -> numbers(fields.getOrDefault(name, List.of()).stream());
        return new HarvestForm(
                one(fields, TITLE, Harvest.TITLE_LENGTH_MAX),
                one(fields, DATE, 20),
                one(fields, PLACE, Workshop.PLACE_LENGTH_MAX),
                one(fields, NEIGHBOURHOOD, 80),
                one(fields, PARTICIPANTS, 6),
                listed(fields, SEEN),
                ticked.apply(IN),
                ticked.apply(TIP),
                Map.copyOf(texts),
                ticked.apply(CLEARED),
                listed(fields, SEEN_COUNTS),
                ticked.apply(COUNT),
                ticked.apply(WHOLE));
    }

    HarvestForm showing(long question) {
        var more = new HashSet<>(whole);
        more.add(question);
        return new HarvestForm(
                title,
                date,
                place,
                neighbourhood,
                participants,
                seen,
                in,
                tips,
                texts,
                cleared,
                seenCounts,
                counts,
                Set.copyOf(more));
    }

    private static String one(Map<String, List<String>> fields, String name, int lengthMax) {
        return cut(fields.getOrDefault(name, List.of("")).getFirst(), lengthMax);
    }

    private static String cut(String typed, int lengthMax) {
        var line = typed.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return line.substring(0, Math.min(line.length(), lengthMax));
    }

    private static Set<Long> listed(Map<String, List<String>> fields, String name) {
        return numbers(fields.getOrDefault(name, List.of()).stream().flatMap(list -> Arrays.stream(list.split(","))));
    }

    private static Set<Long> numbers(Stream<String> words) {
        return words.filter(word -> word.matches("\\d{1,12}"))
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
