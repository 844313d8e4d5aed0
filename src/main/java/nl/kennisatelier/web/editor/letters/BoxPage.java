package nl.kennisatelier.web.editor.letters;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.circulation.letters.Letter;
import nl.kennisatelier.circulation.letters.LetterField;
import nl.kennisatelier.circulation.letters.LetterKind;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.circulation.letters.Resemblance;
import nl.kennisatelier.circulation.letters.Telltale;
import nl.kennisatelier.privacy.PersonalData;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.sender.Ages;
import nl.kennisatelier.web.sender.FieldViews;

/// `GET /redactie/binnengekomen`: what waits for an editor.
///
/// @param counts of all that there is
/// @param oldest how old the oldest is, in words; empty when nothing waits
/// @param isAboutPerson whether one on top says that somebody is in a text
/// @param kinds how many of each wait
/// @param rows in the order in which they should be read
public record BoxPage(
        Frame frame, Letterbox.Counts counts, String oldest, boolean isAboutPerson, List<KindRow> kinds, List<Row> rows)
        implements Page {

    static final String ADDRESS = "/redactie/binnengekomen";

    /// The rest shows when these are done.
    private static final int ROWS_MAX = 100;

    /// Which kind is shown.
    static final String KIND = "soort";

    /// @param href empty for the one that is shown
    public record KindRow(String label, String href, long count) {}

    /// @param about where, when, by whom: one line
    /// @param people how many words seem to tell of a person
    /// @param likes how many texts look like it
    public record Row(
            String href,
            String kind,
            String headline,
            String about,
            String age,
            String arrived,
            boolean isAboutPerson,
            int people,
            int likes) {}

    static BoxPage of(PageRequest visit, Letterbox box, PersonalData data, Instant now, int year) {
        var open = box.undecided();
        var asked = visit.query().getOrDefault(KIND, List.of("")).getFirst();
        var shown = Arrays.stream(LetterKind.values())
                .filter(kind -> kind.word.equals(asked))
                .findFirst();
        var views = new FieldViews(visit, year);
        var among = Resemblance.among(visit.library());
        return new BoxPage(
                LetterPage.frame(visit, visit.words().get("box.title")),
                box.counts(),
                box.counts()
                        .oldest()
                        .map(came -> Ages.of(came, visit.words(), now))
                        .orElse(""),
                box.counts().aboutPeople() > 0,
                kinds(visit, open, shown),
                open.stream()
                        .filter(letter -> shown.isEmpty() || letter.note().kind() == shown.get())
                        .limit(ROWS_MAX)
                        .map(letter -> row(visit, letter, data, among, views, now))
                        .toList());
    }

    private static List<KindRow> kinds(PageRequest visit, List<Letter> open, Optional<LetterKind> shown) {
        var all = new java.util.ArrayList<KindRow>();
        all.add(new KindRow(visit.words().get("box.all"), shown.isEmpty() ? "" : visit.href(ADDRESS), open.size()));
        for (var kind : LetterKind.values()) {
            var href = visit.href(ADDRESS) + "?" + KIND + "=" + kind.word;
            long count =
                    open.stream().filter(letter -> letter.note().kind() == kind).count();
            all.add(new KindRow(
                    visit.words().get("box.kind." + kind), shown.equals(Optional.of(kind)) ? "" : href, count));
        }
        return all;
    }

    private static Row row(
            PageRequest visit,
            Letter letter,
            PersonalData data,
            Resemblance.Among among,
            FieldViews views,
            Instant now) {
        var note = letter.note();
        return new Row(
                visit.href(ADDRESS + "/" + letter.id()),
                visit.words().get("box.kind." + note.kind()),
                LetterPage.headline(visit, letter),
                about(letter, views),
                Ages.of(letter.arrived(), visit.words(), now),
                visit.names().day(letter.arrived()),
                note.isAboutPerson(),
                (int) Telltale.in(note, data).stream()
                        .map(Telltale::words)
                        .distinct()
                        .count(),
                among.like(note).size());
    }

    /// Where, when and by whom.
    private static String about(Letter letter, FieldViews views) {
        return List.of(
                        LetterField.PLACE,
                        LetterField.TOWN,
                        LetterField.SPOT,
                        LetterField.YEAR,
                        LetterField.WORKED,
                        LetterField.WRONG,
                        LetterField.ROLE)
                .stream()
                .filter(letter.note().told()::contains)
                .map(field -> views.shown(field, letter.note().get(field)))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /// The text that a letter is about, where it is still there.
    static Optional<nl.kennisatelier.library.Entry> subject(PageRequest visit, String address) {
        return visit.meant(address);
    }

    @Override
    public String template() {
        return "editor/box";
    }
}
