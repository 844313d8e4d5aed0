package nl.kennisatelier.web.sender;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.letters.LetterField;
import nl.kennisatelier.circulation.letters.LetterKind;
import nl.kennisatelier.circulation.letters.NoteCheck;
import nl.kennisatelier.circulation.letters.Place;
import nl.kennisatelier.circulation.letters.SentNote;
import nl.kennisatelier.circulation.letters.Telltale;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.words.DutchTime;

/// One of the forms, at its address.
///
/// @param subject the text that it is about; nothing for none
record NoteForm(PageRequest visit, LetterKind kind, Optional<Entry> subject) {

    /// Of a knowledge question that a lesson answers: `/deel?kennisvraag=...`.
    static final String ANSWERS = "kennisvraag";

    /// That the box is full, as the end of a key.
    static final String FULL = "full";

    /// More words than anybody answers.
    private static final int DOUBTS_MAX = 50;

    /// Nothing where the address names no text, or one that is no lesson.
    static Optional<NoteForm> of(PageRequest visit, LetterKind kind) {
        if (!kind.hasSubject) return Optional.of(new NoteForm(visit, kind, asked(visit, kind)));
        var steps = Stream.of("folder", "document", "part").map(visit::step).filter(step -> !step.isEmpty());
        var subject = visit.meant(String.join("/", steps.toList())).filter(entry -> isOf(kind, entry));
        return subject.isEmpty() ? Optional.empty() : Optional.of(new NoteForm(visit, kind, subject));
    }

    private static boolean isOf(LetterKind kind, Entry entry) {
        return kind != LetterKind.REUSE || entry.kind().isLesson();
    }

    private static Optional<Entry> asked(PageRequest visit, LetterKind kind) {
        if (kind != LetterKind.LESSON) return Optional.empty();
        return visit.meant(Kind.KNOWLEDGE_QUESTION.folder + "/" + first(visit, ANSWERS));
    }

    private static String first(PageRequest visit, String name) {
        return visit.query().getOrDefault(name, List.of("")).getFirst();
    }

    /// With what the address says.
    SentNote asked() {
        var words = first(visit, "q");
        var town = first(visit, "gemeente");
        var given = Map.of(
                LetterField.QUESTION.word,
                words,
                LetterField.SEARCHED.word,
                words,
                LetterField.THEME.word,
                first(visit, "thema"),
                LetterField.PLACE.word,
                town.isEmpty() ? first(visit, "wijk") : Place.MUNICIPALITY + town);
        var note = note(given);
        return note.kind() == LetterKind.WRONG ? note.with(LetterField.WRONG, first(visit, "reden")) : note;
    }

    SentNote sent(Map<String, String> fields) {
        return note(fields);
    }

    private SentNote note(Map<String, String> fields) {
        var about = subject.map(entry -> entry.id().toString()).orElse("");
        return SentNote.of(kind, about, kind.fields, word -> fields.getOrDefault(word, ""));
    }

    /// What the sender chose for words that were found.
    static Map<String, Telltale.Choice> choices(Map<String, String> fields) {
        var choices = new HashMap<String, Telltale.Choice>();
        for (int number = 1; number <= DOUBTS_MAX; number++) {
            var words = fields.getOrDefault(NotePage.WORDS + number, "");
            var chosen = fields.getOrDefault(NotePage.CHOICE + number, "");
            if (words.isEmpty()) continue;
            for (var choice : Telltale.Choice.values()) {
                if (choice.word.equals(chosen)) choices.put(words, choice);
            }
        }
        return choices;
    }

    /// @param trouble the end of a key; empty for none
    NotePage page(
            SentNote note,
            LocalDate today,
            Map<LetterField, NoteCheck.Trouble> troubles,
            List<Telltale> doubts,
            String opened,
            String trouble,
            boolean isDownload,
            Clock clock) {
        var frame = visit.frame(visit.words().get("note.title." + kind)).style(Frame.LETTERS);
        subject.ifPresent(entry -> frame.crumb(entry.title(), "/" + entry.id()));
        return new NotePage(
                frame.hidden().build(),
                kind,
                subject.map(entry -> new Link(entry.title(), visit.href(entry))).orElse(new Link("", "")),
                visit.href(visit.path()) + answers(),
                new FieldViews(visit, today.getYear()).of(note, kind.fields, troubles, doubts),
                opened,
                trouble.isEmpty()
                        ? ""
                        : visit.words().get("note.wrong." + trouble, hour(again(trouble, clock.instant()))),
                isDownload);
    }

    private String answers() {
        return kind == LetterKind.LESSON && subject.isPresent()
                ? "?" + ANSWERS + "=" + subject.get().id().slug()
                : "";
    }

    /// From when on there surely is room again: so many come in an hour, and a full box is read within a day.
    static Instant again(String trouble, Instant now) {
        var wait = trouble.equals(FULL) ? Duration.ofDays(1) : Duration.ofHours(2);
        return now.plus(wait).truncatedTo(ChronoUnit.HOURS);
    }

    private static String hour(Instant when) {
        return when.atZone(DutchTime.ZONE).toLocalTime().toString();
    }
}
