package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What somebody filled in that could not be taken: it comes back with the reason, and nothing of it is lost.
///
/// @param fields by name, as they were sent: anything at all
public record Typed(Map<String, List<String>> fields) {

    static final Typed NOTHING = new Typed(Map.of());

    /// In characters, of what is no text of somebody.
    private static final int VALUE_LENGTH_MAX = 200;

    private static final Pattern TEXT = Pattern.compile("tekst(-\\d{1,12})?|kop|titel|plaats|omschrijving");

    private static final Pattern CHOSEN = Pattern.compile("keuze|(plek|optie|stip)\\d{1,2}");

    private static final Pattern NAME = Pattern.compile("[a-z]{1,20}(-?\\d{1,12})?");

    static Typed of(Map<String, String> fields) {
        var all = new TreeMap<String, List<String>>();
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        return new Typed(all);
    }

    /// Empty when it was not sent.
    public String value(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    public String text() {
        return value(LiveField.TEXT.word);
    }

    /// Whether this one of the options was chosen.
    public boolean isChosen(int value) {
        return value(LiveField.CHOICE.word).equals(Integer.toString(value));
    }

    /// Whether an option was given this place.
    public boolean isPlace(int option, int place) {
        return value(LiveField.PLACE.word + option).equals(Integer.toString(place));
    }

    public boolean isTicked(int option) {
        return fields.containsKey(LiveField.TICK.word + option);
    }

    /// How many dots it was given, as it was sent; 0 for none.
    public String dots(int option) {
        var sent = value(LiveField.DOTS.word + option);
        return sent.isEmpty() ? "0" : sent;
    }

    /// One field of a form.
    public record Field(String name, String value) {}

    /// Whether anybody took trouble over it.
    boolean isAny() {
        return !texts().isEmpty()
                || fields.keySet().stream()
                        .anyMatch(name -> CHOSEN.matcher(name).matches());
    }

    /// What somebody wrote, to be read and copied.
    public List<Field> texts() {
        return all().filter(field ->
                        TEXT.matcher(field.name()).matches() && !field.value().isBlank())
                .toList();
    }

    /// The others, that go along unseen.
    public List<Field> others() {
        return all().filter(field -> !TEXT.matcher(field.name()).matches()
                        || field.value().isBlank() && !field.name().equals(LiveField.TEXT.word))
                .filter(field -> isList(field.name()) || field.value().length() <= VALUE_LENGTH_MAX)
                .toList();
    }

    /// Numbers of the answers that somebody had before them.
    private static boolean isList(String name) {
        return name.equals("gezien");
    }

    private Stream<Field> all() {
        return fields.entrySet().stream()
                .filter(one -> NAME.matcher(one.getKey()).matches())
                .flatMap(one -> one.getValue().stream().map(value -> new Field(one.getKey(), value)));
    }
}
