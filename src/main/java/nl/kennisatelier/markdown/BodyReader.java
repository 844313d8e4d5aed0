package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Details.Asked;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Reference;
import nl.kennisatelier.library.Section;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.words.Words;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/// Reads the Markdown under the front matter into sections, and the passages in them. One instance reads one file.
final class BodyReader {

    /// In characters, beside the link of an item that only names another file: the town of a neighbourhood.
    private static final int BESIDE_LENGTH_MAX = 60;

    private final Lines lines;
    private final Kind documentKind;
    private final Headings headings;
    private final Passages passages;
    private final List<Problem> problems;
    private final List<Section> sections = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Map<Location, List<Reference>> referencesAt = new HashMap<>();
    private final Anchors anchors = new Anchors();
    private final Supplier<Words> words;
    private final String declaredTitle;
    private Prepared prepared = Prepared.NOTHING;

    private Optional<String> title = Optional.empty();
    private OpenSection open = OpenSection.beforeAll();
    private Marker pending = Marker.NONE;
    private Location pendingAt = new Location("", 1);

    /// Where the nodes of the body stand in the file.
    record Lines(String path, int before) {

        Location of(Node node) {
            var spans = node.getSourceSpans();
            if (!spans.isEmpty())
                return new Location(path, before + spans.getFirst().getLineIndex() + 1);
            return node.getParent() == null ? new Location(path, before + 1) : of(node.getParent());
        }

        /// So many lines below the one where a node begins.
        Location below(Node node, int lines) {
            return new Location(path, of(node).line() + lines);
        }
    }

    /// @param declaredTitle as the front matter says it, or empty
    /// @param words of the language of the text
    BodyReader(
            Lines lines,
            Kind documentKind,
            String declaredTitle,
            Supplier<Words> words,
            Conventions conventions,
            Passages passages,
            List<Problem> problems) {
        this.lines = lines;
        this.documentKind = documentKind;
        this.declaredTitle = declaredTitle;
        this.words = words;
        this.headings = new Headings(conventions.atelier().headings(), problems);
        this.passages = passages;
        this.problems = problems;
    }

    /// @param title of the first heading when nothing but comments stands above it
    /// @param asked every question of a list, own or from elsewhere, in order
    record Body(
            Optional<String> title,
            List<Section> sections,
            List<Passage> passages,
            List<Reference> references,
            List<Asked> asked) {}

    Body read(String markdown) {
        prepared = Prepared.of(markdown, lines, words, problems);
        passages.setNotes(prepared.notes());
        prepared.places().forEach(anchors::ask);
        prepared.references()
                .forEach(r -> referencesAt
                        .computeIfAbsent(r.location(), _ -> new ArrayList<>())
                        .add(r));
        for (var node = prepared.document().getFirstChild(); node != null; ) {
            var next = node.getNext();
            readBlock(node);
            node = next;
        }
        dropMark();
        closeSection();
        addNotes();
        anchors.reportDead(problems);
        var aliased = sections.stream().map(anchors::withFreeAlias).toList();
        return new Body(title, aliased, passages.all(), prepared.references(), asked);
    }

    /// Below everything else, as on a page of paper.
    private void addNotes() {
        var html = prepared.notes().html();
        if (html.isEmpty()) return;
        var heading = words.get().get("notes");
        var block = new Block.Prose(html, prepared.notes().text());
        sections.add(new Section(anchors.free(Slug.of(heading)), 2, heading, List.of(block)));
    }

    private void readBlock(Node node) {
        switch (node) {
            case Heading heading -> readHeading(heading);
            case HtmlBlock html
            when Marker.ofComment(html.getLiteral()).isPresent() ->
                readMark(html, Marker.ofComment(html.getLiteral()).get());
            case HtmlBlock html when Marker.isComment(html.getLiteral()) -> {} // Between writers: no text of ours.
            case ListBlock list
            when open.listed.isPresent() -> {
                dropMark();
                readList(list, open.listed.get());
            }
            case Paragraph paragraph when pending != Marker.NONE -> readMarked(paragraph);
            case Paragraph paragraph -> readParagraph(paragraph);
            default -> {
                dropMark();
                if (node instanceof ListBlock list) PlainList.parts(list).forEach(this::readPart);
                else open.prose.appendChild(node);
            }
        }
    }

    /// What leads to an item in an item leads to the one that it stands in.
    private void readPart(PlainList.Part part) {
        var places = part.ids().stream().map(id -> anchors.free(Slug.of(id))).toList();
        if (!places.isEmpty()) closeProse();
        places.stream().skip(1).forEach(place -> open.blocks.add(new Block.Prose("", "", place)));
        open.prose.appendChild(part.list());
        if (!places.isEmpty()) closeProse(places.getFirst());
    }

    private void readMark(Node comment, Marker marker) {
        dropMark();
        pending = marker;
        pendingAt = lines.of(comment);
    }

    /// What stands below a mark is no paragraph.
    private void dropMark() {
        if (!pending.field("soort").isEmpty()) problems.add(Problem.of(Problem.Kind.MARK_ASTRAY, pendingAt));
        pending = Marker.NONE;
    }

    private void readHeading(Heading heading) {
        var named = Anchors.takeOff(heading);
        var marker = Marker.takeOff(heading);
        if (!named.isEmpty()) marker = marker.plus(new Marker(named, Map.of()));
        var title = Html.text(heading);
        if (title.isEmpty()) {
            readAsText(heading);
        } else if (isTitle(heading, title)) {
            this.title = Optional.of(title);
            anchors.github(title);
            readBesideTitle(heading);
        } else {
            startSection(heading, marker, title);
        }
    }

    /// Whether a heading says what the whole is called, and not more than that.
    private boolean isTitle(Heading heading, String words) {
        return heading.getLevel() == 1
                && title.isEmpty()
                && sections.isEmpty()
                && open.isEmpty()
                && (declaredTitle.isBlank() || Slug.of(declaredTitle).equals(Slug.of(words)));
    }

    private void startSection(Heading heading, Marker marker, String title) {
        boolean isExtra = heading.getLevel() == 1 && sections.isEmpty() && open.isEmpty() && open.level == 0;
        closeSection();
        var listed = headings.opens(title, documentKind, lines.of(heading), isBeforeList(heading));
        var wanted = anchor(marker, title, lines.of(heading));
        var anchor = anchors.free(isExtra ? Slug.of("titel-" + wanted) : wanted);
        var headline = Headline.ofHeading(heading, title);
        open = new OpenSection(anchor, anchors.github(title), Math.max(2, heading.getLevel()), title, headline, listed);
        if (documentKind == Kind.MANUAL && heading.getLevel() <= 2) {
            passages.startSection(anchor, title, headline, lines.of(heading));
        }
    }

    private static boolean isBeforeList(Node heading) {
        return heading.getNext() instanceof ListBlock;
    }

    /// Pictures and links without a word are no heading.
    private void readAsText(Heading heading) {
        var paragraph = new Paragraph();
        paragraph.setSourceSpans(heading.getSourceSpans());
        while (heading.getFirstChild() != null) paragraph.appendChild(heading.getFirstChild());
        if (paragraph.getFirstChild() != null) open.prose.appendChild(paragraph);
    }

    /// A title is plain: where it leads to and what it shows comes right below it.
    private void readBesideTitle(Heading heading) {
        var beside = new Paragraph();
        beside.setSourceSpans(heading.getSourceSpans());
        Links.in(heading).forEach(node -> {
            if (beside.getFirstChild() != null) beside.appendChild(new SoftLineBreak());
            beside.appendChild(node);
        });
        if (beside.getFirstChild() != null) open.prose.appendChild(beside);
    }

    private String anchor(Marker marker, String words, Location location) {
        if (marker.id().isEmpty()) return Slug.of(words);
        var slug = Slug.of(marker.id());
        if (!slug.equals(marker.id())) problems.add(Problem.of(Problem.Kind.ID_INVALID, location, marker.id(), slug));
        return slug;
    }

    /// A paragraph with a block id is a place that others can lead to.
    private void readParagraph(Paragraph paragraph) {
        var id = Marker.takeOffId(paragraph);
        if (id.isEmpty()) {
            open.prose.appendChild(paragraph);
            return;
        }
        closeProse();
        open.prose.appendChild(paragraph);
        closeProse(anchors.free(Slug.of(id)));
    }

    private void readMarked(Paragraph paragraph) {
        var marker = pending.plus(Marker.takeOff(paragraph));
        pending = Marker.NONE;
        var kind = Items.kind(marker);
        if (kind.isEmpty()) {
            var word = marker.field("soort");
            if (!word.isEmpty()) problems.add(Items.unknownKind(word, lines.of(paragraph)));
            open.prose.appendChild(paragraph);
            return;
        }
        closeProse();
        passages.add(kind.get(), List.of(paragraph), marker, lines.of(paragraph))
                .ifPresent(passage -> addPassage(kind.get(), passage));
    }

    private void readList(ListBlock list, Kind kind) {
        closeProse();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            readItem(Items.only((ListItem) item), kind);
        }
    }

    private void readItem(ListItem item, Kind kind) {
        var marker = Marker.takeOff(Items.firstLine(item));
        var reference = onlyReference(item);
        if (reference.isPresent() && kind != Kind.LINK) {
            addReference(reference.get());
            if (kind == Kind.QUESTION) {
                asked.add(new Asked(reference.get(), AskingReader.of(marker, lines.of(item), problems)));
            }
        } else if (kind.isDocument()) {
            while (item.getFirstChild() != null) open.prose.appendChild(item.getFirstChild());
        } else {
            var content = new ArrayList<Node>();
            for (var node = item.getFirstChild(); node != null; node = node.getNext()) content.add(node);
            passages.add(kind, content, marker, lines.of(item)).ifPresent(passage -> addPassage(kind, passage));
        }
    }

    /// The other file that an item names, when the item starts with a link to it and says little more.
    private Optional<Reference> onlyReference(ListItem item) {
        var paragraph = item.getFirstChild();
        if (paragraph == null || !(paragraph.getFirstChild() instanceof Link link)) return Optional.empty();
        var whole = Html.text(item);
        if (paragraph.getNext() != null || Links.in(paragraph).size() > 1) return Optional.empty();
        if (whole.length() - Html.text(link).length() > BESIDE_LENGTH_MAX) return Optional.empty();
        return referencesAt.getOrDefault(lines.of(item), List.of()).stream()
                .filter(reference -> Links.address(reference).equals(link.getDestination()))
                .findFirst()
                .map(reference -> reference.withLabel(whole));
    }

    private void addReference(Reference reference) {
        open.closePassages();
        open.references.add(reference);
    }

    private void addPassage(Kind kind, Passage passage) {
        anchors.take(passage.anchor());
        if (kind == Kind.QUESTION) asked.add(own(passage));
        open.closeReferences();
        if (kind != open.kind) open.closePassages();
        open.kind = kind;
        open.passages.add(passage);
    }

    private static Asked own(Passage question) {
        var place = question.location();
        var itself = new Reference(place.path(), question.anchor(), question.title(), place);
        return new Asked(itself, Asking.Said.NOTHING);
    }

    private void closeProse() {
        closeProse("");
    }

    private void closeProse(String anchor) {
        if (open.prose.getFirstChild() == null) return;
        var html = Html.render(open.prose);
        var text = Html.text(open.prose);
        Prose.check(open.prose, documentKind, lines, problems);
        if (!html.isEmpty() || !text.isEmpty() || !anchor.isEmpty()) {
            open.closeLists();
            open.blocks.add(new Block.Prose(html, text, anchor));
            passages.addToSection(open.prose, html, text);
        }
        while (open.prose.getFirstChild() != null) open.prose.getFirstChild().unlink();
    }

    private void closeSection() {
        closeProse();
        open.closeLists();
        passages.endSection();
        if (open.level > 0 || !open.blocks.isEmpty()) {
            sections.add(open.section());
        }
    }
}
