package nl.kennisatelier.web.facilitator.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Details.ScriptPart;
import nl.kennisatelier.workshop.QuestionSet;

/// What is no question in a set in the making: a welcome, a presentation, a break. Its spelling in an address is one
/// `<before>~<minutes>~<title>~<notes>` for each part, and an empty one where all were taken out.
///
/// @param own nothing as long as it is as in the set of the library that this one was made from
public record SetScript(Optional<List<ScriptPart>> own) {

    static final SetScript AS_IT_WAS = new SetScript(Optional.empty());

    /// The name of a part in an address.
    static final String PART = "d";

    /// More never fit one evening.
    static final int PARTS_MAX = 20;

    /// The place of what comes after all questions.
    static final int LAST = QuestionSet.QUESTIONS_MAX + 1;

    private static final char STEP = '~';

    private static final char STEP_LOOK_ALIKE = '∼';

    public SetScript {
        own = own.map(parts -> parts.stream()
                .map(SetScript::plain)
                .filter(part -> !part.title().isEmpty())
                .limit(PARTS_MAX)
                .toList());
    }

    static SetScript of(List<ScriptPart> parts) {
        return new SetScript(Optional.of(parts));
    }

    private static ScriptPart plain(ScriptPart part) {
        int before = part.before() < 1 || part.before() > LAST ? LAST : part.before();
        return new ScriptPart(
                before,
                PlainInput.line(part.title().replace(STEP, STEP_LOOK_ALIKE), ScriptPart.TITLE_LENGTH_MAX),
                Math.clamp(part.minutes(), 0, Asking.MINUTES_MAX),
                PlainInput.line(part.notes().replace(STEP, STEP_LOOK_ALIKE), ScriptPart.NOTES_LENGTH_MAX));
    }

    /// Lenient: what is no part is left out.
    static SetScript parse(List<String> spellings) {
        return spellings.isEmpty()
                ? AS_IT_WAS
                : of(spellings.stream().map(SetScript::part).toList());
    }

    private static ScriptPart part(String spelling) {
        var steps = spelling.split(String.valueOf(STEP), 4);
        return new ScriptPart(number(steps, 0), step(steps, 2), number(steps, 1), step(steps, 3));
    }

    private static int number(String[] steps, int at) {
        return SetItem.number(step(steps, at).strip());
    }

    private static String step(String[] steps, int at) {
        return steps.length > at ? steps[at] : "";
    }

    /// As the form sends it: a row for each part, and one more to add one.
    static SetScript of(Map<String, List<String>> fields) {
        var titles = fields.getOrDefault("deel", List.of());
        var parts = new ArrayList<ScriptPart>();
        for (int i = 0; i < titles.size(); i++) {
            parts.add(new ScriptPart(
                    SetItem.number(at(fields, "deelvoor", i)),
                    titles.get(i),
                    SetItem.number(at(fields, "deelminuten", i)),
                    at(fields, "deelnotitie", i)));
        }
        return of(parts);
    }

    private static String at(Map<String, List<String>> fields, String name, int i) {
        var values = fields.getOrDefault(name, List.of());
        return i < values.size() ? values.get(i).strip() : "";
    }

    /// The one true spelling; none as long as it is as it was.
    List<String> spellings() {
        if (own.isEmpty()) return List.of();
        return own.get().isEmpty()
                ? List.of("")
                : own.get().stream().map(SetScript::spelling).toList();
    }

    private static String spelling(ScriptPart part) {
        var before = part.before() == LAST ? "" : Integer.toString(part.before());
        var minutes = part.minutes() == 0 ? "" : Integer.toString(part.minutes());
        var notes = part.notes().isEmpty() ? "" : STEP + part.notes();
        return before + STEP + minutes + STEP + part.title() + notes;
    }
}
