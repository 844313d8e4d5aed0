package nl.kennisatelier.web.reader.read;

import java.util.ArrayList;
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
/// @param journey where it went; nothing for what is no lesson
/// @param signals to national government that it shows
/// @param status a sentence when the document may no longer be relied on, or empty
public record PassagePage(
        Frame frame,
        Passage passage,
        Card card,
        String language,
        String status,
        Optional<JourneyView> journey,
        Lesson lesson,
        Echo echo,
        Around around,
        List<SignalNote> signals,
        Provenance provenance)
        implements Page {

    /// What it says, and to whom.
    ///
    /// @param headline its title with markup, safe to show; empty where it has none
    /// @param rest what follows its headline, and the notes to it, safe to show; or empty
    /// @param homeHref its place in its document
    /// @param url where a link leads, or empty
    /// @param tags themes and approaches
    /// @param roles for whom it is, or whose advice
    public record Lesson(
            String headline,
            String rest,
            String homeHref,
            String url,
            String host,
            List<Link> tags,
            List<Link> roles) {}

    /// What became of a question.
    ///
    /// @param workshops in how many it was asked
    /// @param voices what others answered to it
    /// @param more reports that name it besides those
    public record Echo(int workshops, List<Voice> voices, int more) {

        private static final Echo NONE = new Echo(0, List.of(), 0);

        private static Echo of(PageRequest visit, Passage passage) {
            if (passage.kind() != Kind.QUESTION) return NONE;
            var voices = Voice.of(visit, passage);
            return new Echo(
                    visit.services().uses().of(passage.id()),
                    voices,
                    voices.isEmpty() ? 0 : Voice.reports(visit, passage).size() - voices.size());
        }
    }

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

    public KindStyle look() {
        return KindStyle.of(passage.kind());
    }

    public static PassagePage of(PageRequest visit, Passage passage) {
        var home = visit.library().home(passage);
        var echo = Echo.of(visit, passage);
        var journey = JourneyView.of(visit, passage);
        var signals = SignalNote.of(visit, passage);
        var styles = new ArrayList<String>();
        if (!echo.voices().isEmpty()) styles.add("harvest.css");
        return new PassagePage(
                frame(visit, passage, styles, journey),
                passage,
                Card.of(visit, passage),
                visit.langOf(home.language()),
                home.status() == Status.PUBLISHED
                        ? Ageing.told(visit, home)
                        : visit.words().get("status." + home.status()),
                journey,
                lesson(visit, passage, home),
                echo,
                around(visit, passage, home),
                signals,
                new Provenance(Changed.of(visit, home), Quoting.line(visit, passage)));
    }

    private static Lesson lesson(PageRequest visit, Passage passage, Document home) {
        var url = passage.url().orElse("");
        return new Lesson(
                shown(visit, passage.headline(), home),
                shown(visit, passage.restHtml() + passage.notes(), home),
                visit.href(home) + "#" + passage.anchor(),
                url,
                Hosts.of(url),
                Tags.of(visit, passage),
                roles(visit, passage));
    }

    private static Around around(PageRequest visit, Passage passage, Document home) {
        return new Around(
                Card.of(visit, visit.library().mentions(passage.id())),
                Card.of(
                        visit,
                        home.passages(passage.kind()).stream()
                                .filter(other -> !other.id().equals(passage.id()))
                                .limit(SIBLINGS_MAX)
                                .toList()),
                passage.kind().speaksForItself()
                        ? Card.of(visit, visit.index().related(passage, RELATED_MAX))
                        : List.of());
    }

    private static String shown(PageRequest visit, String html, Document home) {
        return ProseHtml.elsewhere(ProseHtml.of(visit, html), visit.href(home));
    }

    private static Frame frame(PageRequest visit, Passage passage, List<String> styles, Optional<JourneyView> journey) {
        var home = visit.library().home(passage);
        var frame = visit.frame(passage.title());
        journey.ifPresent(view -> view.on(frame));
        styles.forEach(frame::style);
        return frame.description(passage.text())
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
                        visit.address(home),
                        "url",
                        visit.address(passage)))
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
