package nl.kennisatelier.web.kit.site;

import java.util.List;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.web.kit.page.KindStyle;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.OutcomeStyle;

/// An entry as it stands in a list.
///
/// @param language of its words where that is not the page's, else `null`
/// @param text a sentence or two, or empty
/// @param contents what is in it: `4 tips, 4 vragen`; or empty
/// @param place where it was learned, or empty
/// @param date as readers write it, or empty
/// @param travelled how far a lesson came, or what came of it elsewhere; or empty
/// @param travelledIcon in the sprite of the page
/// @param from the document a passage stands in; of a document an empty label
public record Card(
        Kind kind,
        KindStyle look,
        String word,
        String title,
        String href,
        String language,
        String text,
        String contents,
        String place,
        String date,
        String isoDate,
        String travelled,
        String travelledIcon,
        Link from) {

    private static final Link NOWHERE = new Link("", "");

    public static Card of(PageRequest visit, Entry entry) {
        var names = visit.names();
        var date = entry.labels().date();
        return new Card(
                entry.kind(),
                KindStyle.of(entry.kind()),
                names.kind(entry.kind()),
                names.title(entry),
                visit.href(entry),
                visit.langOf(entry),
                entry instanceof Document document ? text(document) : "",
                entry instanceof Document document ? contents(names, document) : "",
                names.place(entry),
                date.map(names::date).orElse(""),
                date.map(EventDate::toString).orElse(""),
                names.travelled(entry),
                entry instanceof Document document && document.details() instanceof Details.Reuse told
                        ? OutcomeStyle.of(told.outcome()).icon()
                        : "kring",
                entry instanceof Passage passage ? from(visit, passage) : NOWHERE);
    }

    public static List<Card> of(PageRequest visit, List<? extends Entry> entries) {
        return entries.stream().map(entry -> of(visit, entry)).toList();
    }

    private static Link from(PageRequest visit, Passage passage) {
        return visit.library()
                .document(passage.documentId())
                .map(home -> new Link(home.title(), visit.href(home), "", visit.langOf(home)))
                .orElse(NOWHERE);
    }

    /// A term is mostly explained by its definition alone.
    private static String text(Document document) {
        return document.summary().isEmpty() && document.details() instanceof Details.Term term
                ? term.definition()
                : document.summary();
    }

    /// What a card counts of a document.
    private static int place(Kind kind) {
        return switch (kind) {
            case TIP -> 1;
            case QUESTION -> 2;
            case INSIGHT -> 3;
            case OPPORTUNITY, RISK, ACTION, LINK -> 0;
            case REPORT, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> 0;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> 0;
        };
    }

    private static String contents(DisplayNames names, Document document) {
        return String.join(
                ", ",
                Kind.inOrder(Card::place).stream()
                        .filter(kind -> !document.passages(kind).isEmpty())
                        .map(kind -> names.count(kind, document.passages(kind).size()))
                        .toList());
    }
}
