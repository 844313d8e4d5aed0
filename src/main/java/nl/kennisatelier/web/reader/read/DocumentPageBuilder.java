package nl.kennisatelier.web.reader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.programme.Agenda;
import nl.kennisatelier.programme.LikeMine;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.KindStyle;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.EventCard;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.QuestionCard;
import nl.kennisatelier.web.reader.read.DocumentPage.Opening;
import nl.kennisatelier.web.reader.read.DocumentPage.Source;
import nl.kennisatelier.web.reader.read.DocumentPage.Text;
import nl.kennisatelier.web.reader.read.DocumentPage.Tile;
import nl.kennisatelier.web.reader.read.DocumentPage.TocLine;

/// Puts the page of one document together.
final class DocumentPageBuilder {

    private static final int RELATED_MAX = 3;
    private static final int SIBLINGS_MAX = 4;

    private final PageRequest visit;
    private final Document document;
    private final List<SectionView> sections;

    DocumentPageBuilder(PageRequest visit, Document document) {
        this.visit = visit;
        this.document = document;
        this.sections = document.sections().stream()
                .map(section -> SectionView.of(visit, section))
                .toList();
    }

    DocumentPage page() {
        var extras = new Extras(visit, document).all();
        var groups = new PassageGroups(visit, document).all();
        var sources = document.citations().stream().map(this::source).toList();
        var journey = JourneyView.of(visit, document);
        return new DocumentPage(
                frame(journey),
                document,
                visit.names().title(document),
                visit.langOf(document.language()),
                opening(),
                journey,
                new Text(toc(extras, groups, sources), sections, extras, groups, sources),
                new Around(namedBy(), siblings(), related()),
                new Provenance(Changed.of(visit, document), Quoting.line(visit, document)),
                Optional.of(document)
                        .filter(question -> question.kind() == Kind.KNOWLEDGE_QUESTION)
                        .map(question -> QuestionCard.of(visit, question)),
                Optional.of(document)
                        .filter(event -> event.kind() == Kind.EVENT)
                        .map(event -> EventCard.of(visit, event)),
                SignalView.of(visit, document),
                ProposalView.of(visit, document),
                SignalNote.of(visit, document),
                like(),
                ContactView.of(visit, document),
                SchemeView.of(visit, document),
                visit.editHref(document.path()));
    }

    /// Those like it; beside that of the visitor, where he chose another.
    private Optional<LikeView> like() {
        if (document.kind() != Kind.NEIGHBOURHOOD) return Optional.empty();
        var mine = visit.likeMine().filter(chosen -> !chosen.place().id().equals(document.id()));
        return Optional.of(LikeView.of(visit, LikeMine.of(visit.library(), document), mine.map(LikeMine::place)));
    }

    private Opening opening() {
        return new Opening(
                KindStyle.of(document.kind()),
                kindName(),
                status(),
                Ageing.newer(visit, document),
                new DocumentFacts(visit, document).all(),
                Tags.of(visit, document),
                tiles());
    }

    /// Who reads the manual, or about a website, came for something else than lessons.
    private List<Card> related() {
        return switch (document.kind()) {
            case MANUAL, SOURCE, REUSE -> List.of();
            case REPORT, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, TERM, ARTICLE ->
                Card.of(visit, visit.near(document, RELATED_MAX));
            case KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> Card.of(visit, visit.near(document, RELATED_MAX));
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> List.of();
        };
    }

    private static boolean isOfAgenda(Kind kind) {
        return switch (kind) {
            case EVENT, KNOWLEDGE_QUESTION -> true;
            case REPORT, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case REUSE, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    private static boolean isOfProgramme(Kind kind) {
        return switch (kind) {
            case PROGRAMME, SIGNAL, PROPOSAL -> true;
            case REPORT, EXAMPLE, NEIGHBOURHOOD, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case REUSE, KNOWLEDGE_QUESTION, EVENT -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    private Frame frame(Optional<JourneyView> journey) {
        var kind = document.kind();
        var frame = visit.frame(visit.names().title(document));
        if (isOfAgenda(kind)) frame.style("agenda.css");
        if (kind == Kind.NEIGHBOURHOOD) frame.style(Frame.LIKE);
        if (isOfProgramme(kind)) frame.style("programme.css");
        journey.ifPresent(view -> view.on(frame));
        return frame.nav(nav(kind))
                .description(document.summary())
                .crumb(visit.names().kinds(kind), "/" + kind.folder)
                .data(SchemaOrg.of(visit, document))
                .sets()
                .paper(Changed.of(visit, document).map(Changed::date).orElse(""))
                .build();
    }

    /// The line of the menu that it stands under.
    private static String nav(Kind kind) {
        return switch (kind) {
            case NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, EVENT -> kind.folder;
            case REPORT, EXAMPLE, SOURCE, TERM, MANUAL, ARTICLE -> "";
            case REUSE, KNOWLEDGE_QUESTION, SIGNAL, PROPOSAL -> "";
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> "";
        };
    }

    private String kindName() {
        return document.details() instanceof Details.Report report
                        && !report.meeting().isEmpty()
                ? visit.words()
                        .get(
                                "report.of",
                                visit.names()
                                        .choice(nl.kennisatelier.library.Taxonomy.ListName.MEETINGS, report.meeting()))
                : visit.names().kind(document.kind());
    }

    private String status() {
        if (document.kind() == Kind.EVENT && Agenda.isCalledOff(document))
            return visit.words().get("agenda.off.notice");
        return document.status() == Status.OUTDATED || document.status() == Status.WITHDRAWN
                ? visit.words().get("status." + document.status())
                : Ageing.told(visit, document);
    }

    private List<Tile> tiles() {
        if (!document.kind().isAccount()) return List.of();
        var tiles = new ArrayList<Tile>();
        for (var kind : Kind.inOrder(DocumentPageBuilder::placeOfTile)) {
            int count = document.passages(kind).size();
            if (count > 0) tiles.add(tile(kind, count, anchorOf(kind)));
        }
        int places = document.labels().neighbourhoods().size();
        if (places > 0 && tiles.size() < 4) tiles.add(tile(Kind.NEIGHBOURHOOD, places, "#wijken"));
        return tiles;
    }

    private static int placeOfTile(Kind kind) {
        return switch (kind) {
            case TIP -> 1;
            case QUESTION -> 2;
            case INSIGHT -> 3;
            case LINK -> 4;
            case OPPORTUNITY, RISK, ACTION -> 0;
            case REPORT, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> 0;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> 0;
        };
    }

    private Tile tile(Kind kind, int count, String href) {
        var words = visit.names().count(kind, count);
        var word = words.substring(words.indexOf(' ') + 1);
        return new Tile(KindStyle.of(kind), Integer.toString(count), word, href);
    }

    private String anchorOf(Kind kind) {
        return sections.stream()
                .filter(section -> section.has(kind))
                .findFirst()
                .map(section -> "#" + section.anchor())
                .orElse("#inhoud");
    }

    private List<TocLine> toc(List<DocumentPage.Extra> extras, List<DocumentPage.Group> groups, List<Source> sources) {
        var lines = new ArrayList<TocLine>();
        if (!document.gist().isEmpty()) lines.add(new TocLine(visit.words().get("report.summary"), "kort", 0));
        sections.stream()
                .filter(section -> section.level() == 2 && !section.title().isEmpty())
                .forEach(section -> lines.add(new TocLine(section.title(), section.anchor(), section.count())));
        extras.forEach(extra -> lines.add(
                new TocLine(extra.title(), extra.anchor(), extra.items().size())));
        groups.forEach(group -> lines.add(new TocLine(group.title(), group.anchor(), 0)));
        if (!sources.isEmpty()) lines.add(new TocLine(visit.words().get("report.sources"), "bronnen", sources.size()));
        return lines.size() < 2 ? List.of() : lines;
    }

    private Source source(nl.kennisatelier.library.Citation citation) {
        return new Source(
                citation.title().isBlank() ? citation.url() : citation.title(),
                citation.url(),
                Hosts.of(citation.url()),
                citation.date().map(visit.names()::date).orElse(""),
                citation.note());
    }

    /// What else names it: not what the page shows already, a set made from it or a site that it points to.
    private List<Card> namedBy() {
        var pointedTo = document.passages(Kind.LINK).stream()
                .flatMap(link -> link.url().stream())
                .map(Hosts::of)
                .toList();
        return Card.of(
                visit,
                visit.library().mentions(document.id()).stream()
                        .filter(other -> !Extras.isMadeFrom(other, document))
                        .filter(other -> !isToldAbove(other))
                        .filter(other -> !(other.details() instanceof Details.Source source
                                && pointedTo.contains(Hosts.of(source.url()))))
                        .toList());
    }

    /// The report of an event, what answers a question or takes it up, and what it took over from.
    private boolean isToldAbove(Document other) {
        return Stream.of(
                        Relation.Type.REPORTS_ON, Relation.Type.ANSWERS, Relation.Type.ASKS, Relation.Type.SUCCEEDED_BY)
                .flatMap(type -> visit.library().named(other, type))
                .anyMatch(document::equals);
    }

    /// Other reports that share a theme, newest first.
    private List<Card> siblings() {
        if (!document.kind().isAccount()) return List.of();
        Stream<Document> others = visit.library().documents(Kind.REPORT).stream()
                .filter(other ->
                        !other.id().equals(document.id()) && other.status().isFound())
                .filter(other -> other.labels().themes().stream()
                        .anyMatch(document.labels().themes()::contains));
        return Card.of(
                visit, others.sorted(Library::newestFirst).limit(SIBLINGS_MAX).toList());
    }
}
