package nl.kennisatelier.markdown;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.source.Problem;

/// What a question set has besides its questions, for the evening: a welcome, a presentation, a break.
///
/// @param questions how many the set has
record ScriptReader(Fields fields, int questions) {

    private static final String NAME = "wat";
    private static final String MINUTES = "minuten";
    private static final String BEFORE = "voor";

    /// Nobody sits through more.
    static final int PARTS_MAX = 30;

    /// What cannot be read of a part is told of; a part without a name is none.
    List<Details.ScriptPart> parts() {
        return fields.items(Key.SCRIPT, NAME).stream()
                .flatMap(item -> part(item).stream())
                .limit(PARTS_MAX)
                .toList();
    }

    private Optional<Details.ScriptPart> part(Fields.Item item) {
        var name = item.text(NAME);
        if (name.isEmpty()) {
            fields.report(Problem.Kind.SCRIPT_NAMELESS, item.line(NAME));
            return Optional.empty();
        }
        return Optional.of(new Details.ScriptPart(
                before(item),
                Characters.upTo(name, Details.ScriptPart.TITLE_LENGTH_MAX),
                minutes(item),
                Characters.upTo(item.text(Marker.NOTES), Details.ScriptPart.NOTES_LENGTH_MAX)));
    }

    /// What is not said comes last.
    private int before(Fields.Item item) {
        var text = item.text(BEFORE);
        if (text.isEmpty()) return questions + 1;
        int number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (number >= 1 && number <= questions) return number;
        fields.report(Problem.Kind.SCRIPT_PLACE, item.line(BEFORE), text, Integer.toString(questions));
        return questions + 1;
    }

    private int minutes(Fields.Item item) {
        var text = item.text(MINUTES);
        if (text.isEmpty()) return 0;
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= Asking.MINUTES_MAX) return Integer.parseInt(text);
        fields.report(Problem.Kind.MINUTES_INVALID, item.line(MINUTES), text, Integer.toString(Asking.MINUTES_MAX));
        return 0;
    }
}
