package nl.kennisatelier.web.editor.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Checked;
import nl.kennisatelier.circulation.letters.Letter;
import nl.kennisatelier.circulation.letters.LetterField;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.circulation.letters.NoteCheck;
import nl.kennisatelier.circulation.letters.Place;
import nl.kennisatelier.circulation.letters.Resemblance;
import nl.kennisatelier.circulation.letters.SentNote;
import nl.kennisatelier.circulation.letters.Telltale;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.privacy.PersonalData;
import nl.kennisatelier.web.editor.status.EditorPage;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.sender.Ages;
import nl.kennisatelier.web.sender.FieldGroup;
import nl.kennisatelier.web.sender.FieldViews;
import nl.kennisatelier.words.DutchTime;

/// One letter: as it came, what goes online of it, and what can be done with it.
///
/// @param letter that the page is about
/// @param edited what goes online, as the editor has it now; of another kind when it becomes a stop of a journey
/// @param kind what came in, in words
/// @param age in words
/// @param daysLeft until it goes unread
/// @param place which of how many it is; both 0 when it is over
/// @param came what stood in the form, in pieces
/// @param doubts words that seem to tell of somebody, with what the sender chose, and a municipality that nobody knows
/// @param groups the fields of what goes online; none for what becomes no text
/// @param file what goes online, as a file; an empty path for none
/// @param placed the text that it became, as it is now; empty for none
/// @param problems of that file
/// @param likes what exists already
/// @param subject the text that it is about; an empty label for none
/// @param mendHref where that text is mended; empty for none
/// @param said why it did not go online
/// @param over what was done with it; empty when nobody decided
/// @param overHref where it is to be read now; empty for nowhere
/// @param next the letter to read after this one; empty for none
public record LetterPage(
        Frame frame,
        Letter letter,
        SentNote edited,
        String kind,
        String age,
        long daysLeft,
        int place,
        int places,
        List<Came> came,
        List<String> doubts,
        List<FieldGroup> groups,
        Link file,
        String placed,
        List<EditorPage.Row> problems,
        List<Like> likes,
        Link subject,
        String mendHref,
        List<String> said,
        String over,
        String overHref,
        String next)
        implements Page {

    /// A field as it came.
    public record Came(String label, List<Piece> pieces) {}

    /// @param isMarked whether it seems to tell of somebody
    public record Piece(String text, boolean isMarked) {}

    /// @param id to make the letter a stop of its journey; empty where it is no lesson
    public record Like(Link link, String why, String id) {}

    /// What an editor has before them.
    ///
    /// @param edited what goes online
    /// @param path and text of the file that it becomes
    /// @param checked that file in the library; nothing for what becomes no text
    /// @param placed the text that the letter became
    /// @param troubles of its fields
    /// @param said why it did not go online
    record Desk(
            Letterbox box,
            PersonalData data,
            SentNote edited,
            Link file,
            Optional<Checked> checked,
            String placed,
            Map<LetterField, NoteCheck.Trouble> troubles,
            List<String> said,
            Instant now,
            int year) {}

    static LetterPage of(PageRequest visit, Letter letter, Desk desk) {
        var words = visit.words();
        var open = desk.box().undecided();
        int index = open.indexOf(letter);
        var found = Telltale.in(letter.note(), desk.data());
        var subject = BoxPage.subject(visit, letter.note().subject());
        var views = new FieldViews(visit, desk.year());
        var edited = desk.edited();
        return new LetterPage(
                frame(visit, words.get("box.kind." + letter.note().kind())),
                letter,
                edited,
                words.get("box.kind." + letter.note().kind()),
                Ages.of(letter.arrived(), words, desk.now()),
                Math.max(0, ChronoUnit.DAYS.between(day(desk.now()), day(letter.unreadUntil()))),
                index + 1,
                index < 0 ? 0 : open.size(),
                came(letter.note(), found, views),
                Stream.concat(
                                found.stream()
                                        .map(one -> words.get(
                                                letter.kept().contains(one.words())
                                                        ? "letter.person.kept"
                                                        : "letter.person",
                                                one.words()))
                                        .distinct(),
                                Place.of(edited, visit.library()).stream()
                                        .filter(place -> !place.isKnown())
                                        .map(place -> words.get("letter.town.unknown", place.name())))
                        .toList(),
                edited.kind().becomesText()
                        ? views.of(edited, edited.kind().fieldsOfEditors(), desk.troubles(), List.of())
                        : List.of(),
                desk.file(),
                desk.placed(),
                EditorPage.rows(visit, desk.checked().stream().flatMap(checked -> checked.problems().stream())),
                Resemblance.among(visit.library()).like(letter.note()).stream()
                        .map(like -> like(visit, like))
                        .toList(),
                subject.map(entry -> new Link(entry.title(), visit.href(entry))).orElse(new Link("", "")),
                subject.map(entry -> visit.editHref(entry.location().path())).orElse(""),
                desk.said(),
                letter.isWaiting() ? "" : over(visit, letter),
                BoxPage.subject(visit, letter.fate().address()).map(visit::href).orElse(""),
                open.stream()
                        .filter(other -> !other.id().equals(letter.id()))
                        .findFirst()
                        .map(other -> visit.href(BoxPage.ADDRESS + "/" + other.id()))
                        .orElse(""));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, DutchTime.ZONE);
    }

    static Frame frame(PageRequest visit, String title) {
        return visit.frame(title)
                .style(Frame.FORMS)
                .style(Frame.LETTERS)
                .crumb(visit.words().get("editor.title"), "/redactie")
                .crumb(visit.words().get("box.title"), BoxPage.ADDRESS)
                .hidden()
                .build();
    }

    /// The first words of it, for a list: of what is about a text the name of that.
    static String headline(PageRequest visit, Letter letter) {
        var said = letter.note().headline();
        if (!said.isEmpty()) return said;
        return BoxPage.subject(visit, letter.note().subject())
                .map(Entry::title)
                .orElse(visit.words().get("box.kind." + letter.note().kind()));
    }

    private static List<Came> came(SentNote note, List<Telltale> found, FieldViews views) {
        return note.told().stream()
                .map(field -> new Came(
                        views.label(field),
                        pieces(
                                views.shown(field, note.get(field)),
                                found.stream()
                                        .filter(one -> one.field() == field)
                                        .map(Telltale::words)
                                        .toList())))
                .toList();
    }

    /// The text, cut before and behind each of these words.
    private static List<Piece> pieces(String text, List<String> marked) {
        var pieces = new ArrayList<Piece>();
        int done = 0;
        while (done < text.length()) {
            int from = done;
            var next = marked.stream()
                    .filter(words -> text.indexOf(words, from) >= 0)
                    .min(java.util.Comparator.comparingInt(words -> text.indexOf(words, from)));
            int start = next.map(words -> text.indexOf(words, from)).orElse(text.length());
            if (start > done) pieces.add(new Piece(text.substring(done, start), false));
            next.ifPresent(words -> pieces.add(new Piece(words, true)));
            done = start + next.map(String::length).orElse(0);
        }
        return pieces;
    }

    private static Like like(PageRequest visit, Resemblance like) {
        var words = visit.words();
        var why = Stream.of(
                        like.sameTheme() ? words.get("letter.like.theme") : "",
                        like.samePlace() ? words.get("letter.like.place") : "",
                        words.get("letter.like.words", like.words()))
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining(" "));
        var id = like.entry().kind().isLesson() ? like.entry().id().toString() : "";
        return new Like(new Link(like.entry().title(), visit.href(like.entry())), why, id);
    }

    private static String over(PageRequest visit, Letter letter) {
        var fate = letter.fate();
        var words = visit.words();
        var who = fate.who().isEmpty() ? "" : words.get("letter.by", fate.who());
        var why = fate.refusal()
                .map(refusal -> words.get("letter.refusal." + refusal))
                .orElse("");
        return Stream.of(
                        words.get("letter.state." + fate.state()) + ".",
                        who,
                        visit.names().moment(fate.when()) + ".",
                        why)
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining(" "));
    }

    /// Whether a lesson can become a stop of the journey of another.
    public boolean mayBeReuse() {
        return letter.isWaiting()
                && letter.note().kind() == nl.kennisatelier.circulation.letters.LetterKind.LESSON
                && edited.kind() == letter.note().kind();
    }

    /// Whether an editor typed something else than what was decided on.
    public boolean isLate() {
        return hasErrors() && !over.isEmpty() && !file.href().isEmpty();
    }

    public boolean hasErrors() {
        return !said.isEmpty();
    }

    @Override
    public String template() {
        return "editor/letter";
    }
}
