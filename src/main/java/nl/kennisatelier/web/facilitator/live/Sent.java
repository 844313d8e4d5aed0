package nl.kennisatelier.web.facilitator.live;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.workshop.Receipt;
import nl.kennisatelier.workshop.SetQuestion;

/// An answer as a form sends it.
///
/// @param question counted from 1; 0 when it names none
/// @param text as [nl.kennisatelier.workshop.Answer#text] has it; anything at all
/// @param later whether it was written while the question was open, and could not be sent then
record Sent(int question, String text, String clientKey, boolean later) {

    /// In characters, of a key that a script made.
    private static final int KEY_LENGTH_MAX = 80;

    static Sent of(Map<String, String> fields, java.util.function.IntFunction<java.util.Optional<SetQuestion>> asks) {
        int question = LiveField.QUESTION.number(fields);
        var how = asks.apply(question).map(SetQuestion::how).orElse(Asking.OPEN);
        return new Sent(
                question,
                text(how, fields),
                Characters.upTo(LiveField.KEY.in(fields), KEY_LENGTH_MAX),
                LiveField.LATER.isIn(fields));
    }

    private static String text(Asking how, Map<String, String> fields) {
        return switch (how.form()) {
            case OPEN -> LiveField.TEXT.in(fields);
            case CHOICE, SCALE -> LiveField.CHOICE.in(fields);
            case PRIORITISE -> order(how.options().size(), fields);
            case CHOICES -> ticked(how.options().size(), fields);
            case DOTS -> dots(how.options().size(), fields);
        };
    }

    /// Each option has a place; where two have the same one it is no order, and is refused as such.
    private static String order(int options, Map<String, String> fields) {
        var places = IntStream.range(0, options)
                .map(option -> number(fields.get(LiveField.PLACE.word + option)))
                .toArray();
        if (Arrays.stream(places).allMatch(place -> place == 0)) return "";
        if (Arrays.stream(places).distinct().count() < options) return "-";
        return IntStream.range(0, options)
                .boxed()
                .sorted(Comparator.comparingInt(option -> places[option]))
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static String ticked(int options, Map<String, String> fields) {
        return IntStream.range(0, options)
                .filter(option -> fields.containsKey(LiveField.TICK.word + option))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }

    /// Who laid no dot anywhere said nothing.
    private static String dots(int options, Map<String, String> fields) {
        var dots = IntStream.range(0, options)
                .mapToObj(option -> number(fields.get(LiveField.DOTS.word + option)))
                .toList();
        return dots.stream().allMatch(some -> some == 0)
                ? ""
                : dots.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static int number(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /// Status of the reply to a phone that got a no.
    static int status(Receipt.Why why) {
        return switch (why) {
            case PUT_OUT -> 403;
            case NOT_YOURS -> 404;
            case ENDED, CLOSED, ENOUGH, MANY, UNSEEN, OVER -> 409;
            case DELETED -> 410;
            case EMPTY, LONG, NO_OPTION, MUCH -> 422;
        };
    }
}
