package nl.kennisatelier.circulation.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.kennisatelier.privacy.PersonalData;

/// Words in a note that seem to say who somebody is, and what the sender wants with them.
///
/// @param field where they stand
/// @param words as they stand there
public record Telltale(LetterField field, PersonalData.Kind kind, String words) {

    private static final Pattern TITLE =
            Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:de\\s)?(?:mevrouw|mevr\\.?|mw\\.?|meneer|mijnheer|dhr\\.?"
                    + "|heer|meester|juf|juffrouw|buurman|buurvrouw|dokter|tante|oom)\\s+$");

    /// What the sender chose.
    public enum Choice {
        AWAY("weg"),
        /// They tell of no person, or may stay.
        FINE("goed");

        public final String word;

        Choice(String word) {
            this.word = word;
        }
    }

    /// All that is found, each words once for each field.
    public static List<Telltale> in(SentNote note, PersonalData data) {
        var found = new ArrayList<Telltale>();
        for (var field : note.kind().fieldsOfEditors()) {
            if (!field.isTyped) continue;
            var text = note.get(field);
            for (var one : data.find(text)) {
                var told = new Telltale(field, one.kind(), text.substring(start(text, one.start()), one.end()));
                if (!found.contains(told)) found.add(told);
            }
        }
        return found;
    }

    /// With what somebody is called before their name: `mevrouw Jansen`.
    private static int start(String text, int name) {
        var title = TITLE.matcher(text.substring(0, name));
        return title.find() ? title.start() : name;
    }

    /// The note without the words that must go.
    ///
    /// @param mask what stands in their place
    public static SentNote without(
            SentNote note, PersonalData data, Map<String, Choice> choices, Function<PersonalData.Kind, String> mask) {
        var next = note;
        for (var told : in(note, data)) {
            if (choices.get(told.words()) != Choice.AWAY) continue;
            next = next.with(told.field(), next.get(told.field()).replace(told.words(), mask.apply(told.kind())));
        }
        return next;
    }

    /// Those of which the sender did not say yet what they are.
    public static List<Telltale> open(List<Telltale> found, Map<String, Choice> choices) {
        return found.stream()
                .filter(told -> choices.get(told.words()) != Choice.FINE)
                .toList();
    }

    /// What the sender let stand, in the order of the note.
    public static List<String> kept(List<Telltale> found, Map<String, Choice> choices) {
        var kept = new LinkedHashMap<String, Boolean>();
        found.stream()
                .map(Telltale::words)
                .filter(words -> choices.get(words) == Choice.FINE)
                .forEach(words -> kept.put(words, true));
        return List.copyOf(kept.keySet());
    }
}
