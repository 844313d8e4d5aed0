package nl.kennisatelier.circulation.letters;

import static nl.kennisatelier.circulation.letters.LetterField.BECAUSE;
import static nl.kennisatelier.circulation.letters.LetterField.BEGINS;
import static nl.kennisatelier.circulation.letters.LetterField.CHANGED;
import static nl.kennisatelier.circulation.letters.LetterField.DAY;
import static nl.kennisatelier.circulation.letters.LetterField.DONE;
import static nl.kennisatelier.circulation.letters.LetterField.ENDS;
import static nl.kennisatelier.circulation.letters.LetterField.LEARNED;
import static nl.kennisatelier.circulation.letters.LetterField.MESSAGE;
import static nl.kennisatelier.circulation.letters.LetterField.MONTH;
import static nl.kennisatelier.circulation.letters.LetterField.ORGANISER;
import static nl.kennisatelier.circulation.letters.LetterField.PLACE;
import static nl.kennisatelier.circulation.letters.LetterField.ROLE;
import static nl.kennisatelier.circulation.letters.LetterField.SEARCHED;
import static nl.kennisatelier.circulation.letters.LetterField.SPOT;
import static nl.kennisatelier.circulation.letters.LetterField.THEME;
import static nl.kennisatelier.circulation.letters.LetterField.TITLE;
import static nl.kennisatelier.circulation.letters.LetterField.TOWN;
import static nl.kennisatelier.circulation.letters.LetterField.VENUE;
import static nl.kennisatelier.circulation.letters.LetterField.WORKED;
import static nl.kennisatelier.circulation.letters.LetterField.YEAR;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What people send in. Each has a form of its own, and becomes a text of its own.
public enum LetterKind {
    /// Somebody else did what a lesson says.
    REUSE(
            "wij-ook",
            true,
            Set.of(PLACE, WORKED),
            List.of(PLACE, TOWN, SPOT, MONTH, YEAR, WORKED, CHANGED, BECAUSE, ROLE),
            List.of()),
    /// A lesson of one's own: it becomes a report with one tip.
    LESSON("deel", false, Set.of(LEARNED), List.of(LEARNED, DONE, PLACE, TOWN, SPOT, WORKED, ROLE), List.of(THEME)),
    /// Something is not right in a text. It becomes no text.
    WRONG("klopt-niet", true, Set.of(LetterField.WRONG, MESSAGE), List.of(LetterField.WRONG, MESSAGE), List.of()),
    QUESTION(
            "kennisvraag",
            false,
            Set.of(LetterField.QUESTION),
            List.of(LetterField.QUESTION, THEME, PLACE, TOWN, ROLE, SEARCHED),
            List.of()),
    EVENT(
            "bijeenkomst",
            false,
            Set.of(TITLE, DAY, MONTH, YEAR),
            List.of(TITLE, DAY, MONTH, YEAR, BEGINS, ENDS, VENUE, PLACE, TOWN, ORGANISER, THEME),
            List.of());

    /// In the file and in addresses.
    public final String word;

    /// Whether it is about a text, or a part of one.
    public final boolean hasSubject;

    /// What must be filled in.
    public final Set<LetterField> required;

    /// In the order of the form.
    public final List<LetterField> fields;

    /// What only an editor fills in.
    private final List<LetterField> ofEditors;

    LetterKind(
            String word,
            boolean hasSubject,
            Set<LetterField> required,
            List<LetterField> fields,
            List<LetterField> ofEditors) {
        this.word = word;
        this.hasSubject = hasSubject;
        this.required = required;
        this.fields = fields;
        this.ofEditors = ofEditors;
    }

    /// Those of the form, and then those that only an editor fills in.
    public List<LetterField> fieldsOfEditors() {
        return java.util.stream.Stream.concat(fields.stream(), ofEditors.stream())
                .toList();
    }

    /// Whether it becomes a text; else an editor mends another.
    public boolean becomesText() {
        return this != WRONG;
    }

    /// Why an editor may not place it.
    public List<Refusal> refusals() {
        return Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.isFor(this))
                .toList();
    }

    static Optional<LetterKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
