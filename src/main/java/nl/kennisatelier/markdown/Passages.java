package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Wording;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Makes the passages of one document: each with an id that stays, a headline and its labels.
final class Passages {

    /// Words of the text that go into an id made by us.
    private static final int ID_WORDS = 6;

    /// In the comment of what is something for national government.
    private static final String RAISED = "signaal";

    private static final Pattern OLD_NUMBER = Pattern.compile("^\\d{1,2}\\s*[:.)]\\s+");

    private final EntryId documentId;
    private final LabelReader labels;
    private final FormerNames former;
    private final boolean strict;
    private final List<Problem> problems;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<Kind, Integer> count = new EnumMap<>(Kind.class);
    private final UniqueSteps ids = new UniqueSteps();
    private final Map<String, Location> placeById = new HashMap<>();
    private Section section;
    private Notes notes = Notes.NONE;

    /// A section of the manual that is being read: an entry too, of all its text.
    private record Section(
            String anchor,
            String title,
            String headline,
            Location location,
            StringBuilder html,
            StringBuilder text,
            List<Note> named) {

        Section(String anchor, String title, String headline, Location location) {
            this(anchor, title, headline, location, new StringBuilder(), new StringBuilder(), new ArrayList<>());
        }
    }

    /// @param strict whether a missing id is worth a warning: not in texts that were not written for us
    Passages(EntryId documentId, LabelReader labels, FormerNames former, boolean strict, List<Problem> problems) {
        this.documentId = documentId;
        this.labels = labels;
        this.former = former;
        this.strict = strict;
        this.problems = problems;
    }

    /// @param notes of the text that is read from here on
    void setNotes(Notes notes) {
        this.notes = notes;
    }

    List<Passage> all() {
        return passages;
    }

    /// What the comments beside them name.
    List<Relation> relations() {
        return relations;
    }

    /// Nothing when there are no words: that is a problem of its own.
    Optional<Passage> add(Kind kind, List<Node> content, Marker marker, Location location) {
        stripOldNumber(content);
        var text = String.join("\n", content.stream().map(Html::text).toList()).strip();
        if (text.isEmpty()) {
            problems.add(Problem.of(Problem.Kind.ITEM_EMPTY, location, kind.word));
            return Optional.empty();
        }
        if (kind == Kind.TIP && text.length() > Passage.TEXT_LENGTH_MAX) {
            var limit = Integer.toString(Passage.TEXT_LENGTH_MAX);
            problems.add(
                    Problem.of(Problem.Kind.ITEM_LONG, location, kind.word, Integer.toString(text.length()), limit));
        }
        var part = id(kind, text, marker, location);
        var url = kind == Kind.LINK ? url(content) : Optional.<String>empty();
        var named = kind == Kind.LINK ? linkTitle(content) : Optional.<String>empty();
        var slide = slide(content);
        var whole = new Document();
        content.forEach(whole::appendChild);
        var html = Html.render(whole);
        var below = notes.html(whole);
        var headline = Headline.cutFrom(whole, named.orElse(Sentence.whole(text)), text);
        var passage = new Passage(
                documentId.withPart(kind, part),
                kind,
                count.merge(kind, 1, Integer::sum),
                named.orElse(Sentence.first(text)),
                new Wording.Held(headline.html(), text, html, headline.rest(), below),
                url,
                kind == Kind.QUESTION ? said(marker, location).showing(slide) : Asking.OPEN,
                isRaised(marker, location),
                labels.of(marker, location),
                documentId,
                location);
        passages.add(passage);
        former.add(kind, part, marker, location);
        for (var question : marker.field("beantwoordt").split(",")) {
            if (question.isBlank()) continue;
            var to = RelationsReader.to(Relation.Type.ANSWERS, question.strip(), location);
            relations.add(new Relation(Relation.Type.ANSWERS, passage.id(), to));
        }
        return Optional.of(passage);
    }

    /// @param headline the title with its markup, or empty
    void startSection(String anchor, String title, String headline, Location location) {
        section = new Section(Slug.of(anchor), title, headline, location);
    }

    void addToSection(Node prose, String html, String text) {
        if (section == null) return;
        section.html.append(html).append('\n');
        section.text.append(text).append('\n');
        section.named.addAll(Notes.namedIn(prose));
    }

    void endSection() {
        if (section == null) return;
        if (!section.text.isEmpty()) {
            passages.add(new Passage(
                    documentId.withPart(Kind.MANUAL, ids.free(section.anchor)),
                    Kind.MANUAL,
                    count.merge(Kind.MANUAL, 1, Integer::sum),
                    section.title,
                    new Wording.Held(
                            section.headline,
                            section.title + "\n" + section.text.toString().strip(),
                            section.html.toString(),
                            section.html.toString(),
                            notes.html(section.named)),
                    Optional.empty(),
                    Asking.OPEN,
                    false,
                    Labels.NONE,
                    documentId,
                    section.location));
        }
        section = null;
    }

    private boolean isRaised(Marker marker, Location location) {
        var said = marker.field(RAISED);
        var flag = Flag.of(said);
        if (flag.isEmpty() && !said.isEmpty()) {
            problems.add(Problem.of(Problem.Kind.VALUE_UNKNOWN, location, RAISED, said, "ja"));
        }
        return flag.orElse(false);
    }

    private Asking said(Marker marker, Location location) {
        return AskingReader.of(marker, location, problems).over(Asking.OPEN);
    }

    /// The editor's own id, or one from the first words: those stay the same when another item is put above it.
    private String id(Kind kind, String text, Marker marker, Location location) {
        var own = marker.id();
        if (own.isEmpty()) {
            var made = ids.free(Slug.of(kind.word + "-" + Slug.ofFirst(ID_WORDS, text)));
            if (strict && kind != Kind.LINK) {
                problems.add(Problem.of(Problem.Kind.ID_MISSING, location, kind.word, "^" + made));
            }
            return made;
        }
        var slug = Slug.of(own);
        if (!slug.equals(own)) problems.add(Problem.of(Problem.Kind.ID_INVALID, location, own, slug));
        if (ids.isTaken(slug)) {
            var first = placeById.getOrDefault(slug, location).toString();
            problems.add(Problem.of(Problem.Kind.ID_TAKEN, location, own, first));
        }
        placeById.putIfAbsent(slug, location);
        return ids.free(slug);
    }

    /// The first picture in a text.
    private static Optional<Asking.Slide> slide(List<Node> content) {
        return content.stream()
                .flatMap(node -> Links.in(node).stream())
                .filter(node -> node instanceof Image image && Links.isPicture(image.getDestination()))
                .map(node -> new Asking.Slide(Links.path(((Image) node).getDestination()), Html.text(node)))
                .findFirst();
    }

    /// `- 1: Wat ...` is a numbered list to who wrote it.
    private static void stripOldNumber(List<Node> content) {
        if (!content.isEmpty() && content.getFirst().getFirstChild() instanceof Text text) {
            text.setLiteral(OLD_NUMBER.matcher(text.getLiteral()).replaceFirst(""));
        }
    }

    private static Optional<Link> link(List<Node> content) {
        var found = new ArrayList<Link>();
        content.forEach(node -> node.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found.add(link);
            }
        }));
        return found.stream().findFirst();
    }

    private static Optional<String> linkTitle(List<Node> content) {
        return link(content).map(Html::text).filter(words -> !words.isBlank());
    }

    private static Optional<String> url(List<Node> content) {
        return link(content).map(Link::getDestination);
    }
}
