package nl.kennisatelier.web.facilitator.harvest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Harvest;
import nl.kennisatelier.circulation.HarvestChoices;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Workshop;

/// The form on which a facilitator sorts: what its fields are called, and how they are read.
final class HarvestForm {

    static final String TITLE = "titel";
    static final String DATE = "datum";
    static final String PLACE = "plaats";
    static final String NEIGHBOURHOOD = "wijk";
    static final String PARTICIPANTS = "deelnemers";
    static final String SEEN = "gezien";
    static final String IN = "in";
    static final String TIP = "tip";
    static final String RAISED = "signaal";
    static final String TEXT = "tekst-";
    static final String HEADING = "kop-";
    static final String CLEARED = "geen";
    static final String SEEN_COUNTS = "tellingen";
    static final String COUNT = "telling";
    static final String SEEN_ANSWERED = "kennisvragen";
    static final String ANSWERED = "beantwoord";
    static final String WHOLE = "alles";

    /// In characters, of an answer as it goes in.
    static final int TEXT_LENGTH_MAX = 400;

    private HarvestForm() {}

    /// @param fields as they were sent: anything at all
    static HarvestChoices of(Map<String, List<String>> fields) {
        Function<String, Set<Long>> ticked = name -> numbers(fields.getOrDefault(name, List.of()).stream());
        return new HarvestChoices(
                one(fields, TITLE, Harvest.TITLE_LENGTH_MAX),
                one(fields, DATE, 20),
                one(fields, PLACE, Workshop.PLACE_LENGTH_MAX),
                one(fields, NEIGHBOURHOOD, 80),
                one(fields, PARTICIPANTS, 6),
                listed(fields, SEEN),
                ticked.apply(IN),
                ticked.apply(TIP),
                ticked.apply(RAISED),
                typed(fields, TEXT, TEXT_LENGTH_MAX),
                typed(fields, HEADING, Answer.HEADING_LENGTH_MAX),
                ticked.apply(CLEARED),
                listed(fields, SEEN_COUNTS),
                ticked.apply(COUNT),
                listed(fields, SEEN_ANSWERED),
                ticked.apply(ANSWERED),
                ticked.apply(WHOLE));
    }

    /// What was typed in the fields that a number stands behind the name of.
    private static Map<Long, String> typed(Map<String, List<String>> fields, String prefix, int lengthMax) {
        var typed = new HashMap<Long, String>();
        fields.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                numbers(Stream.of(name.substring(prefix.length())))
                        .forEach(number -> typed.put(number, cut(values.getFirst(), lengthMax)));
            }
        });
        return Map.copyOf(typed);
    }

    private static String one(Map<String, List<String>> fields, String name, int lengthMax) {
        return cut(fields.getOrDefault(name, List.of("")).getFirst(), lengthMax);
    }

    private static String cut(String typed, int lengthMax) {
        return Characters.upTo(typed.replaceAll("[\\s\\p{Cc}]+", " ").strip(), lengthMax);
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
