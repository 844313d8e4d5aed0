package nl.kennisatelier.web.reader.read;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.web.kit.page.KindStyle;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.ProseHtml;

/// `GET /tips/{document}/{part}` and the other kinds that stand inside a document: one lesson on a page of its own.
///
/// @param language of the text where it is not that of the page, else `null`
/// @param headline its title with markup, safe to show; empty where it has none
/// @param rest what follows its headline, and the notes to it, safe to show; or empty
/// @param status a sentence when the document may no longer be relied on, or empty
/// @param homeHref its place in its document
/// @param url where a link leads, or empty
/// @param tags themes and approaches
/// @param roles for whom it is, or whose advice
/// @param workshops in how many a question was asked
/// @param voices what others answered to a question
/// @param moreVoices reports that name it besides those
/// @param source the line below a quotation of it, or empty
public record PassagePage(
        Frame frame,
        Passage passage,
        Card card,
        KindStyle look,
        String language,
        String headline,
        String rest,
        String status,
        String homeHref,
        String url,
        String host,
        List<Link> tags,
        List<Link> roles,
        int workshops,
        List<Voice> voices,
        int moreVoices,
        List<Card> namedBy,
        List<Card> siblings,
        List<Card> related,
        Optional<Changed> changed,
        String source)
        implements Page {

    private static final int RELATED_MAX = 3;
    private static final int SIBLINGS_MAX = 6;

    public static Optional<PassagePage> of(PageRequest visit) {
        return visit.names()
                .entry(visit.path().substring(1))
                .filter(Passage.class::isInstance)
                .map(entry -> of(visit, (Passage) entry));
    }

    @Override
    public String template() {
        return "reader/read/passage";
    }

    private static PassagePage of(PageRequest visit, Passage passage) {
        var home = visit.library().home(passage);
        var card = Card.of(visit, passage);
        var url = passage.url().orElse("");
        boolean isQuestion = passage.kind() == Kind.QUESTION;
        var voices = isQuestion ? Voice.of(visit, passage) : List.<Voice>of();
        return new PassagePage(
                frame(visit, passage, !voices.isEmpty()),
                passage,
                card,
                KindStyle.of(passage.kind()),
                visit.langOf(home.language()),
                shown(visit, passage.headline(), home),
                shown(visit, passage.restHtml() + passage.notes(), home),
                home.status() == Status.PUBLISHED ? "" : visit.words().get("status." + home.status()),
                visit.href(home) + "#" + passage.anchor(),
                url,
                Hosts.of(url),
                Tags.of(visit, passage),
                roles(visit, passage),
                isQuestion ? visit.services().uses().of(passage.id()) : 0,
                voices,
                voices.isEmpty() ? 0 : Voice.reports(visit, passage).size() - voices.size(),
                Card.of(visit, visit.library().namedBy(passage.id())),
                Card.of(
                        visit,
                        home.passages(passage.kind()).stream()
                                .filter(other -> !other.id().equals(passage.id()))
                                .limit(SIBLINGS_MAX)
                                .toList()),
                passage.kind().speaksForItself()
                        ? Card.of(visit, visit.index().related(passage, RELATED_MAX))
                        : List.of(),
                Changed.of(visit, home),
                Quoting.line(visit, passage));
    }

    private static String shown(PageRequest visit, String html, Document home) {
        return ProseHtml.elsewhere(ProseHtml.of(visit, html), visit.href(home));
    }

    private static Frame frame(PageRequest visit, Passage passage, boolean hasVoices) {
        var home = visit.library().home(passage);
        var frame = visit.frame(passage.title());
        return (hasVoices ? frame.style("harvest.css") : frame)
                .description(passage.text())
                .crumb(visit.names().kinds(home.kind()), "/" + home.kind().folder)
                .crumb(home.title(), "/" + home.id())
                .data(JsonData.thing(
                        "CreativeWork",
                        "name",
                        passage.title(),
                        "text",
                        passage.text(),
                        "inLanguage",
                        home.language(),
                        "isPartOf",
                        visit.origin() + visit.href(home),
                        "url",
                        visit.origin() + visit.href(passage)))
                .sets()
                .paper(Changed.of(visit, home).map(Changed::date).orElse(""))
                .build();
    }

    /// What names it in a question set; empty for what is no question.
    public String what() {
        return passage.kind() == Kind.QUESTION ? passage.id().within() : "";
    }

    private static List<Link> roles(PageRequest visit, Passage passage) {
        return passage.labels().roles().stream()
                .map(id -> new Link(visit.names().choice(ListName.ROLES, id), Tags.search(visit, Facet.ROLE, id)))
                .toList();
    }
}
