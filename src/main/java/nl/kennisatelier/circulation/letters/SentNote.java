package nl.kennisatelier.circulation.letters;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What somebody filled in on a form, as they typed it.
///
/// @param subject the address of the text it is about, without the first slash; empty for none
/// @param fields only those of its kind that have something in them
public record SentNote(LetterKind kind, String subject, Map<LetterField, String> fields) {

    /// What nobody types, and what turns the direction of the writing around it.
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u200B\\u200E\\u200F\\u202A-\\u202E" + "\\u2060-\\u206F\\uFEFF\\uFFFE\\uFFFF&&[^\\n]]");

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

    public SentNote {
        fields = Map.copyOf(fields);
    }

    /// @param sent what stands in a field of this name, as anybody may send it; empty for nothing
    public static SentNote of(
            LetterKind kind, String subject, List<LetterField> fields, Function<String, String> sent) {
        var typed = new EnumMap<LetterField, String>(LetterField.class);
        for (var field : fields) {
            var seen = seen(sent.apply(field.word));
            var words = field.isLong() ? seen : BLANK.matcher(seen).replaceAll(" ");
            if (!words.isEmpty()) typed.put(field, words);
        }
        return new SentNote(kind, subject, typed);
    }

    private static String seen(String typed) {
        var lines = typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return UNSEEN.matcher(lines).replaceAll("").strip();
    }

    /// What is in a field; empty for nothing.
    public String get(LetterField field) {
        return fields.getOrDefault(field, "");
    }

    /// The fields that tell something, in the order of the form: that a municipality was typed shows by its name.
    public List<LetterField> told() {
        return kind.fields.stream()
                .filter(field -> !get(field).isEmpty() && !get(field).equals(Place.OTHER))
                .toList();
    }

    public SentNote with(LetterField field, String value) {
        var next = new EnumMap<LetterField, String>(LetterField.class);
        next.putAll(fields);
        if (value.isBlank()) next.remove(field);
        else next.put(field, value.strip());
        return new SentNote(kind, subject, next);
    }

    /// Whether it says that somebody is in a text.
    public boolean isAboutPerson() {
        return get(LetterField.WRONG).equals(Wrong.PERSON.word);
    }

    /// What it says first: its heading in a list.
    public String headline() {
        return switch (kind) {
            case REUSE -> first(LetterField.BECAUSE, LetterField.CHANGED);
            case LESSON -> get(LetterField.LEARNED);
            case WRONG -> get(LetterField.MESSAGE);
            case QUESTION -> get(LetterField.QUESTION);
            case EVENT -> get(LetterField.TITLE);
        };
    }

    private String first(LetterField one, LetterField other) {
        return get(one).isEmpty() ? get(other) : get(one);
    }

    /// All that was typed, and all that was chosen: what is the same here is the same note.
    String essence() {
        var all = new StringBuilder(kind.word).append('\n').append(subject);
        for (var field : LetterField.values()) {
            if (fields.containsKey(field)) {
                all.append('\n')
                        .append(field.word)
                        .append(' ')
                        .append(BLANK.matcher(get(field)).replaceAll(" "));
            }
        }
        return all.toString();
    }
}
