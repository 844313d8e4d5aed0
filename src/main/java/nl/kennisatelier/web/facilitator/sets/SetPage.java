package nl.kennisatelier.web.facilitator.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Asking.Form;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.facilitator.sets.SetAddress.InHand;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.page.Qr;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.QuestionSet;

/// `GET /vragenset`: the set in somebody's hand, to change, share, print and use.
///
/// @param whole the set in one text, for the script that remembers it
/// @param href the address of this very set; empty when it has none
/// @param basedOn the set of the library that it was made from; an empty label for none
/// @param parts what is no question
/// @param minutes all questions together
/// @param words that were looked for, may be empty
/// @param qr nothing when the address is too long for one
/// @param isLong whether there can be a shorter address
/// @param notice `forgotten`: the address names a set that is kept no more; `room` or `long`: there is no room to keep
///     this one; or empty
/// @param mayOffer whether there is a library with editors to offer it to
public record SetPage(
        Frame frame,
        Selection set,
        String whole,
        String href,
        Link basedOn,
        List<Row> rows,
        List<PartRow> parts,
        int minutes,
        String words,
        List<FoundEntry> hits,
        Optional<Qr> qr,
        boolean isLong,
        String notice,
        boolean mayOffer)
        implements Page {

    private static final int HITS_MAX = 8;

    /// A question of the set.
    ///
    /// @param what as the form sends it: `<document>/<part>`, or a dot for an own one
    /// @param gone whether the library has it no more
    /// @param minutes empty when nobody said
    /// @param form the word of how it is put here; `lacks` when that cannot be done yet
    /// @param options one a line
    /// @param most empty when it is as usual, or does not apply
    /// @param notes for who leads, or empty
    /// @param source where it was taken from; an empty label for an own one
    public record Row(
            int number,
            String what,
            String text,
            boolean own,
            boolean gone,
            String minutes,
            String form,
            String options,
            String most,
            String notes,
            boolean lacks,
            String href,
            Link source,
            String place,
            String language) {}

    /// What is no question; the last row is empty, to add one.
    ///
    /// @param before number of the question that comes after it; empty for what comes last
    /// @param minutes empty when nobody said
    public record PartRow(int number, String title, String before, String minutes, String notes) {}

    /// A question of the library that was found.
    public record FoundEntry(
            String what, String title, String href, Link source, String place, String language, boolean in) {}

    static SetPage of(PageRequest visit, InHand hand, Optional<Qr> square, String notice) {
        var set = hand.set();
        var library = visit.library();
        var words = SetForm.words(visit.query());
        var path = visit.href("/vragenset");
        return new SetPage(
                visit.frame(visit.words().get("set.title"))
                        .nav("vragensets")
                        .crumb(visit.names().kinds(Kind.QUESTION_SET), "/vragensets")
                        .query(hand.address())
                        .style("question-set.css")
                        .sets()
                        .hidden()
                        .build(),
                set,
                set.toQuery(),
                hand.address().isEmpty() ? "" : path + "?" + hand.address(),
                library.document(Kind.QUESTION_SET, set.basedOn().isEmpty() ? "-" : set.basedOn())
                        .map(found -> new Link(found.title(), visit.href(found), "", visit.langOf(found)))
                        .orElse(new Link("", "")),
                IntStream.range(0, set.items().size())
                        .mapToObj(i -> row(visit, set.items().get(i), i + 1))
                        .toList(),
                parts(set.asked(library)),
                set.asked(library).minutes(),
                words,
                words.isEmpty() ? List.of() : hits(visit, set, words),
                square,
                hand.isLong(),
                notice,
                visit.services().isEditable());
    }

    private static List<PartRow> parts(QuestionSet asked) {
        var rows = new ArrayList<PartRow>();
        for (var part : asked.parts()) {
            rows.add(new PartRow(
                    rows.size() + 1,
                    part.title(),
                    part.before() > asked.questions().size() ? "" : Integer.toString(part.before()),
                    part.minutes() == 0 ? "" : Integer.toString(part.minutes()),
                    part.notes()));
        }
        if (rows.size() < SetScript.PARTS_MAX) rows.add(new PartRow(rows.size() + 1, "", "", "", ""));
        return rows;
    }

    /// Whether there is anything in it besides questions.
    public boolean hasParts() {
        return parts.size() > 1;
    }

    private static Row row(PageRequest visit, SetItem item, int number) {
        var question = item.question(visit.library());
        var shown = item.as().over(item.before(visit.library()));
        var how = item.how(visit.library());
        var options = how.form() == shown.form() ? how.options() : shown.options();
        return new Row(
                number,
                item.source().isEmpty() ? "." : item.what(),
                item.text(visit.library()).orElse(item.what()),
                item.source().isEmpty(),
                item.source().isPresent() && question.isEmpty(),
                how.minutes() == 0 ? "" : Integer.toString(how.minutes()),
                shown.form().word,
                String.join("\n", options),
                most(shown),
                shown.notes(),
                how.form() != shown.form(),
                question.map(visit::href).orElse(""),
                question.map(found -> source(visit, found)).orElse(new Link("", "")),
                question.map(visit.names()::place).orElse(""),
                question.map(visit::langOf).orElse(null));
    }

    private static String most(Asking shown) {
        return shown.unusualMost() == 0 ? "" : Integer.toString(shown.most());
    }

    /// The text that a question stands in; of one that is a text itself, the list of its like.
    static Link source(PageRequest visit, Entry entry) {
        if (entry.kind() == Kind.KNOWLEDGE_QUESTION) {
            return new Link(visit.names().kind(entry.kind()), visit.href("/kennisvragen"));
        }
        var home = visit.library().home(entry);
        return new Link(home.title(), visit.href(home) + "#" + entry.id().part(), "", visit.langOf(home));
    }

    private static List<FoundEntry> hits(PageRequest visit, Selection set, String words) {
        var request = SearchRequest.words(words)
                .plus(Facet.KIND, Kind.QUESTION.word)
                .plus(Facet.KIND, Kind.KNOWLEDGE_QUESTION.word);
        return visit.index().search(request.withSize(HITS_MAX)).hits().stream()
                .map(hit -> hit.entry())
                .filter(SetItem::isAskable)
                .map(entry -> new FoundEntry(
                        SetItem.of(entry.id()).what(),
                        entry.title(),
                        visit.href(entry),
                        source(visit, entry),
                        visit.names().place(entry),
                        visit.langOf(entry),
                        set.has(entry.id())))
                .toList();
    }

    /// The words of all kinds of answers, in the order in which they are offered.
    public List<String> forms() {
        return Arrays.stream(Form.values()).map(form -> form.word).toList();
    }

    /// As many as there are to divide when nobody says how many.
    public int dots() {
        return Asking.DOTS_USUAL;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// This very set as a file; only where it has an address.
    public String saved(String form) {
        return href.replaceFirst("\\?", "." + form + "?");
    }

    @Override
    public String template() {
        return "facilitator/sets/build";
    }
}
