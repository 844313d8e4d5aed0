package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// Reads the Markdown under the front matter into sections, and the passages in them. One instance reads one file.
final class BodyReader {

    private final Lines lines;
    private final Kind documentKind;
    private final Headings headings;
    private final Passages passages;
    private final List<Problem> problems;
    private final List<Section> sections = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Map<Location, List<Reference>> referencesAt = new HashMap<>();
    private final UniqueSteps anchors = new UniqueSteps();

    private Optional<String> title = Optional.empty();
    private Open open = new Open("", 0, "", Optional.empty());
    private Marker pending = Marker.NONE;

    /// The section being read.
    private static final class Open {
        final String anchor;
        final int level;
        final String title;
        final Optional<Kind> listed;
        final List<Block> blocks = new ArrayList<>();
        final Document prose = new Document();

        /// Passages of one kind in a row, not yet a block.
        final List<Passage> passages = new ArrayList<>();

        final List<Reference> references = new ArrayList<>();
        Kind kind;

        Open(String anchor, int level, String title, Optional<Kind> listed) {
            this.anchor = anchor;
            this.level = level;
            this.title = title;
            this.listed = listed;
        }

        void closePassages() {
            if (!passages.isEmpty()) blocks.add(new Block.Passages(kind, passages));
            passages.clear();
        }

        void closeReferences() {
            if (!references.isEmpty()) blocks.add(new Block.References(references));
            references.clear();
        }

        void closeLists() {
            closePassages();
            closeReferences();
        }

        boolean isEmpty() {
            return blocks.isEmpty() && prose.getFirstChild() == null && passages.isEmpty() && references.isEmpty();
        }
    }

    /// Where the nodes of the body stand in the file.
    record Lines(String path, int before) {

        Location of(Node node) {
            var spans = node.getSourceSpans();
            if (!spans.isEmpty())
                return new Location(path, before + spans.getFirst().getLineIndex() + 1);
            return node.getParent() == null ? new Location(path, before + 1) : of(node.getParent());
        }
    }

    BodyReader(Lines lines, Kind documentKind, Conventions conventions, Passages passages, List<Problem> problems) {
        this.lines = lines;
        this.documentKind = documentKind;
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
        var document = Html.parse(withoutExcess(markdown));
        references.addAll(Links.mend(document, lines, problems));
        references.forEach(r -> referencesAt
                .computeIfAbsent(r.location(), _ -> new ArrayList<>())
                .add(r));
        for (var node = document.getFirstChild(); node != null; ) {
            var next = node.getNext();
            readBlock(node);
            node = next;
        }
        closeSection();
        return new Body(title, sections, passages.all(), references, asked);
    }

    /// The text up to where it becomes too much to read.
    private String withoutExcess(String markdown) {
        var text = markdown.lines().toList();
        var excess = Excess.line(text);
        if (excess.isEmpty()) return markdown;
        var place = new Location(lines.path(), lines.before() + excess.getAsInt() + 1);
        problems.add(Problem.of(Problem.Kind.TOO_DEEP, place));
        return String.join("\n", text.subList(0, excess.getAsInt()));
    }

    private void readBlock(Node node) {
        switch (node) {
            case Heading heading -> readHeading(heading);
            case HtmlBlock html
            when Marker.ofComment(html.getLiteral()).isPresent() ->
                pending = Marker.ofComment(html.getLiteral()).get();
            case HtmlBlock html when Marker.isComment(html.getLiteral()) -> {} // Between writers: no text of ours.
            case ListBlock list when open.listed.isPresent() -> readList(list, open.listed.get());
            case Paragraph paragraph when pending != Marker.NONE -> readMarked(paragraph);
            default -> {
                pending = Marker.NONE;
                open.prose.appendChild(node);
            }
        }
    }

    private void readHeading(Heading heading) {
        var marker = Marker.takeOff(heading);
        var words = Html.text(heading);
        if (words.isEmpty()) return;
        if (heading.getLevel() == 1 && title.isEmpty() && sections.isEmpty() && open.isEmpty()) {
            title = Optional.of(words);
            return;
        }
        closeSection();
        var listed = headings.opens(words, documentKind, lines.of(heading));
        var anchor = anchors.free(anchor(marker, words, lines.of(heading)));
        open = new Open(anchor, Math.max(2, heading.getLevel()), words, listed);
        if (documentKind == Kind.MANUAL && heading.getLevel() <= 2) {
            passages.startSection(anchor, words, lines.of(heading));
        }
    }

    private String anchor(Marker marker, String words, Location location) {
        if (marker.id().isEmpty()) return Slug.of(words);
        var slug = Slug.of(marker.id());
        if (!slug.equals(marker.id())) problems.add(Problem.of(Problem.Kind.ID_INVALID, location, marker.id(), slug));
        return slug;
    }

    private void readMarked(Paragraph paragraph) {
        var marker = pending.plus(Marker.takeOff(paragraph));
        pending = Marker.NONE;
        var kind = Kind.ofWord(marker.field("soort")).filter(k -> !k.isDocument());
        if (kind.isEmpty()) {
            if (!marker.field("soort").isEmpty()) {
                problems.add(Problem.of(
                        Problem.Kind.KIND_UNKNOWN,
                        lines.of(paragraph),
                        marker.field("soort"),
                        Nearest.to(marker.field("soort"), partWords()).orElse("")));
            }
            open.prose.appendChild(paragraph);
            return;
        }
        closeProse();
        passages.add(kind.get(), List.of(paragraph), marker, lines.of(paragraph))
                .ifPresent(passage -> addPassage(kind.get(), passage));
    }

    private static List<String> partWords() {
        return java.util.Arrays.stream(Kind.values())
                .filter(kind -> !kind.isDocument())
                .map(kind -> kind.word)
                .toList();
    }

    private void readList(ListBlock list, Kind kind) {
        closeProse();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            readItem(onlyItem((ListItem) item), kind);
        }
    }

    /// `- 1. Wat ...` is a list in a list to Markdown, and one question to who wrote it.
    static ListItem onlyItem(ListItem item) {
        var inner = item;
        while (inner.getFirstChild() instanceof ListBlock list
                && list.getNext() == null
                && list.getFirstChild() == list.getLastChild()) {
            inner = (ListItem) list.getFirstChild();
        }
        return inner;
    }

    private void readItem(ListItem item, Kind kind) {
        var marker = Marker.takeOff(item.getFirstChild());
        var reference = onlyReference(item);
        if (reference.isPresent() && kind != Kind.LINK) {
            addReference(reference.get());
            if (kind == Kind.QUESTION) {
                asked.add(new Asked(reference.get(), AskingReader.of(marker, lines.of(item), problems)));
            }
        } else if (kind == Kind.NEIGHBOURHOOD) {
            open.prose.appendChild(item.getFirstChild() == null ? new Paragraph() : item.getFirstChild());
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
        return referencesAt.getOrDefault(lines.of(item), List.of()).stream()
                .filter(reference -> Links.address(reference).equals(link.getDestination()))
                .findFirst();
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
        if (open.prose.getFirstChild() == null) return;
        var html = Html.render(open.prose);
        var text = Html.text(open.prose);
        Prose.check(open.prose, documentKind, lines, problems);
        while (open.prose.getFirstChild() != null) open.prose.getFirstChild().unlink();
        if (!html.isEmpty() || !text.isEmpty()) {
            open.closeLists();
            open.blocks.add(new Block.Prose(html, text));
            passages.addToSection(html, text);
        }
    }

    private void closeSection() {
        closeProse();
        open.closeLists();
        passages.endSection();
        if (open.level > 0 || !open.blocks.isEmpty()) {
            sections.add(new Section(open.anchor, open.level, open.title, open.blocks));
        }
    }
}
