package nl.kennisatelier.web.reader.read;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.KindStyle;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.EventCard;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.QuestionCard;

/// `GET /verslagen/{slug}` and the other kinds that have a file of their own: the whole text, what is in it, where it
/// comes from, and what else there is on the subject.
///
/// @param language of the text where it is not that of the page, else `null`
/// @param title of a record of reuse as its lesson is called now; of any other text its own
/// @param journey where it went; nothing for what is no lesson
/// @param standing how it stands with it, where it is a knowledge question
/// @param event what one can do with it, where it is an event
/// @param signal how far it is, where it is a signal to national government
/// @param proposal what it costs, where it is a proposal
/// @param signals those that it shows
/// @param like the neighbourhoods that are like it, where it is one
/// @param contact whom to ask about it; nothing where nobody is named
/// @param scheme what everybody wants to know of it, where it is an example
/// @param editHref where the text can be improved, or empty
public record DocumentPage(
        Frame frame,
        Document document,
        String title,
        String language,
        Opening opening,
        Optional<JourneyView> journey,
        Text text,
        Around around,
        Provenance provenance,
        Optional<QuestionCard> standing,
        Optional<EventCard> event,
        Optional<SignalView> signal,
        Optional<ProposalView> proposal,
        List<SignalNote> signals,
        Optional<LikeView> like,
        Optional<ContactView> contact,
        Optional<SchemeView> scheme,
        String editHref)
        implements Page {

    /// What stands above the text.
    ///
    /// @param kindName what it is, in words: `Verslag van een kennisatelier`
    /// @param status a sentence when the text may no longer be relied on, or empty
    /// @param newer what there is since on the same subject, where it is old
    /// @param tiles what is in it, each leading there
    public record Opening(
            KindStyle look,
            String kindName,
            String status,
            Optional<Link> newer,
            List<Fact> facts,
            List<Link> tags,
            List<Tile> tiles) {}

    /// @param sections as they were written
    /// @param extras what the front matter says, as lists
    /// @param groups lessons from elsewhere that belong here
    /// @param sources where the facts come from
    public record Text(
            List<TocLine> toc,
            List<SectionView> sections,
            List<Extra> extras,
            List<Group> groups,
            List<Source> sources) {}

    /// @param href empty when it leads nowhere
    /// @param iso for a date, or empty
    public record Fact(String label, String value, String href, String iso) {}

    /// A number with its word, leading to its place on the page.
    public record Tile(KindStyle look, String number, String word, String href) {}

    /// @param count how many things stand there, or 0
    public record TocLine(String label, String anchor, int count) {}

    /// A list under a heading of its own.
    public record Extra(String anchor, String title, String text, List<Link> items) {}

    /// Cards under a heading of their own.
    ///
    /// @param all all of them, where there are more; an empty label for none
    public record Group(String anchor, String title, List<Card> cards, Link all) {}

    public record Source(String title, String url, String host, String date, String note) {}

    public static Optional<DocumentPage> of(PageRequest visit, Kind kind) {
        return visit.names().document(kind, visit.step("slug")).map(document -> of(visit, document));
    }

    public static DocumentPage of(PageRequest visit, Document document) {
        return new DocumentPageBuilder(visit, document).page();
    }

    @Override
    public String template() {
        return "reader/read/document";
    }

    /// Where a question set, or that of an event, becomes the set in hand; empty for what has none.
    public String takeOver() {
        if (document.kind() == Kind.QUESTION_SET)
            return "/vragenset?neem=" + document.id().slug();
        return event.map(EventCard::takeOver).orElse("");
    }

    /// Whether other texts belong to it, that can be taken along with it.
    public boolean gathers() {
        return switch (document.kind()) {
            case NEIGHBOURHOOD, PROGRAMME, QUESTION_SET -> true;
            case REPORT, EXAMPLE, SOURCE, TERM, MANUAL, ARTICLE, REUSE, KNOWLEDGE_QUESTION -> false;
            case EVENT, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    /// Of a report its summary in English, on an English page; or empty.
    public String english() {
        boolean asked = frame.language().equals("en");
        return asked && document.details() instanceof Details.Report report ? report.english() : "";
    }

    /// How to begin with a question set, or empty.
    public String openingWords() {
        return document.details() instanceof Details.SetOfQuestions set ? set.opening() : "";
    }
}
