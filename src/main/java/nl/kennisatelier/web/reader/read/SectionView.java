package nl.kennisatelier.web.reader.read;

import java.util.List;
import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Reference;
import nl.kennisatelier.library.Section;
import nl.kennisatelier.web.kit.page.KindStyle;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.ProseHtml;

/// A heading of the text and what stands under it, ready to show.
///
/// @param alias the anchor as forges spell it, or empty
/// @param level 2 to 6; 0 for what comes before the first heading
/// @param headline the title with its markup; empty where it has none
public record SectionView(String anchor, String alias, int level, String title, String headline, List<Piece> pieces) {

    /// What stands under a heading, in order. Exactly one of the lists has something in it, or the html.
    ///
    /// @param kind of the passages; of references [Kind#ARTICLE]
    /// @param anchor of the html, or empty
    public record Piece(Kind kind, KindStyle look, String html, String anchor, List<Item> items, List<Named> named) {

        public boolean isProse() {
            return items.isEmpty() && named.isEmpty();
        }

        public boolean isNamed() {
            return !named.isEmpty();
        }

        public boolean isTips() {
            return kind == Kind.TIP;
        }

        public boolean isQuestions() {
            return kind == Kind.QUESTION;
        }

        public boolean isLinks() {
            return kind == Kind.LINK;
        }
    }

    /// A passage on the page of its document.
    ///
    /// @param headline its title with markup; empty where it has none
    /// @param html all of it; `rest`: what follows its headline, or empty
    /// @param href its own page
    /// @param url where a link leads, or empty
    /// @param used in how many other documents it is named
    /// @param travelled how far it came, or empty
    /// @param signals that it shows
    public record Item(
            Passage passage,
            String headline,
            String html,
            String rest,
            String word,
            String href,
            String url,
            String host,
            int used,
            String travelled,
            List<SignalNote> signals) {

        /// What names it in a question set.
        public String what() {
            return passage.id().within();
        }
    }

    /// Another entry that is named here.
    ///
    /// @param note its place, or empty
    /// @param lessons how many there are from that place, 0 for none or when it is no place
    /// @param question whether it is shown as a question
    /// @param what names it in a question set; empty for what is no question
    public record Named(
            Link link, String note, long lessons, String lessonsHref, boolean question, int number, String what) {}

    public static SectionView of(PageRequest visit, Section section) {
        return new SectionView(
                section.anchor(),
                section.alias(),
                section.level(),
                section.title(),
                ProseHtml.of(visit, section.headline()),
                section.blocks().stream().map(block -> piece(visit, block)).toList());
    }

    int count() {
        return pieces.stream()
                .mapToInt(piece -> piece.items().size() + piece.named().size())
                .sum();
    }

    boolean has(Kind kind) {
        return pieces.stream()
                .anyMatch(piece -> piece.kind() == kind && !piece.items().isEmpty());
    }

    private static Piece piece(PageRequest visit, Block block) {
        return switch (block) {
            case Block.Prose prose ->
                new Piece(
                        Kind.ARTICLE,
                        KindStyle.of(Kind.ARTICLE),
                        ProseHtml.of(visit, prose.html()),
                        prose.anchor(),
                        List.of(),
                        List.of());
            case Block.Passages passages ->
                new Piece(
                        passages.kind(),
                        KindStyle.of(passages.kind()),
                        "",
                        "",
                        passages.passages().stream()
                                .map(passage -> item(visit, passage))
                                .toList(),
                        List.of());
            case Block.References references ->
                new Piece(Kind.ARTICLE, KindStyle.of(Kind.ARTICLE), "", "", List.of(), named(visit, references));
        };
    }

    private static Item item(PageRequest visit, Passage passage) {
        var url = passage.url().orElse("");
        return new Item(
                passage,
                ProseHtml.of(visit, passage.headline()),
                ProseHtml.of(visit, passage.html()),
                ProseHtml.of(visit, passage.restHtml()),
                visit.names().kind(passage.kind()),
                visit.href(passage),
                url,
                Hosts.of(url),
                visit.library().mentions(passage.id()).size(),
                visit.names().travelled(passage),
                SignalNote.of(visit, passage));
    }

    private static List<Named> named(PageRequest visit, Block.References references) {
        var all = references.references();
        return java.util.stream.IntStream.range(0, all.size())
                .mapToObj(i -> named(visit, all.get(i), i + 1))
                .toList();
    }

    /// The place stands beside the link already.
    private static String withoutPlace(String label, String place) {
        return place.isEmpty() || !label.endsWith(" " + place)
                ? label
                : label.substring(0, label.length() - place.length()).replaceFirst("[,\\s]+$", "");
    }

    private static Named named(PageRequest visit, Reference reference, int number) {
        var target = visit.library().target(reference);
        if (target.isEmpty()) return new Named(new Link(reference.label(), ""), "", 0, "", false, number, "");
        Entry entry = target.get();
        boolean question = entry.kind() == Kind.QUESTION;
        var card = Card.of(visit, entry);
        var label = question ? entry.title() : withoutPlace(reference.label(), card.place());
        var link = new Link(label, visit.href(entry), "", card.language());
        if (entry.kind() == Kind.NEIGHBOURHOOD && entry instanceof Document place) {
            long lessons = Lessons.of(visit, place.id().slug());
            return new Named(
                    link, card.place(), lessons, Lessons.href(visit, place.id().slug()), false, number, "");
        }
        var from = card.from().label().isEmpty() ? card.place() : card.from().label();
        return new Named(
                link, from, 0, "", question, number, question ? entry.id().within() : "");
    }
}
