package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.kennisatelier.library.Reference;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Looks at every link of a text before anything is rendered: safe ones stay, links to other files become references,
/// the rest loses its address and keeps its words. A picture that stands beside the text is shown. One from elsewhere
/// becomes a link to it, for nothing is loaded from elsewhere; of any other the description stays.
final class Links extends AbstractVisitor {

    /// In characters, of all addresses in a text together. A short file can name one long address ten thousand times.
    static final int ADDRESSES_LENGTH_MAX = 1_000_000;

    /// In characters, of an address or other words in a message.
    private static final int SHOWN_LENGTH_MAX = 200;

    private final BodyReader.Lines lines;
    private final List<Problem> problems;
    private final List<Reference> references = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Node> taken = new ArrayList<>();
    private final RawHtml raw;
    private long addressesLength;

    /// A place on the page of the text itself that it leads to.
    ///
    /// @param anchor as it was written, without the sign before it
    record Place(String anchor, Location location) {}

    private Links(BodyReader.Lines lines, List<Problem> problems) {
        this.lines = lines;
        this.problems = problems;
        this.raw = new RawHtml(this::target, this::picture);
    }

    /// Where a text leads to.
    record Found(List<Reference> references, List<Place> places) {}

    static Found mend(List<? extends Node> documents, BodyReader.Lines lines, List<Problem> problems) {
        var links = new Links(lines, problems);
        documents.forEach(document -> document.accept(links));
        links.taken.forEach(Links::replaceByChildren);
        return new Found(links.references, links.places);
    }

    /// The address of a reference in the HTML of a library.
    static String address(Reference reference) {
        var part = reference.part().isEmpty() ? "" : "#" + reference.part();
        return Html.CONTENT_SCHEME + ":" + reference.path() + part;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        var isTooMuch = isTooMuch(link.getDestination(), link.getTitle(), lines.of(link));
        var target = isTooMuch ? "" : target(link.getDestination(), Html.text(link), lines.of(link));
        if (target.isEmpty()) taken.add(link);
        else link.setDestination(target);
    }

    /// Where a link goes in the HTML of a library, or nothing: then the editor hears why.
    private String target(String destination, String label, Location location) {
        return switch (SafeUrl.of(destination, lines.path())) {
            case SafeUrl.Outside(var url) -> url;
            case SafeUrl.Site(var address) -> {
                if (address.length() > 1 && address.startsWith("#")) {
                    places.add(new Place(SafeUrl.decode(address.substring(1)), location));
                }
                yield address;
            }
            case SafeUrl.ContentFile(var path, var part) -> refer(path, part, label, location);
            case SafeUrl.Attachment(var path) -> refer(path, "", label, location);
            case SafeUrl.Nowhere(var address) -> {
                if (!address.isEmpty()) problems.add(Problem.of(Problem.Kind.LINK_DEAD, location, shown(address)));
                yield "";
            }
            case SafeUrl.Unsafe(var address) -> {
                problems.add(Problem.of(Problem.Kind.LINK_UNSAFE, location, shown(address)));
                yield "";
            }
        };
    }

    private String refer(String path, String part, String label, Location location) {
        var reference = new Reference(path, part, label, location);
        references.add(reference);
        return address(reference);
    }

    @Override
    public void visit(Image image) {
        visitChildren(image); // A description may hold links and pictures too.
        var location = lines.of(image);
        var address = image.getDestination();
        if (isTooMuch(address, image.getTitle(), location)) {
            taken.add(image);
            return;
        }
        var target = picture(address, Html.text(image), location);
        if (isPicture(target)) {
            image.setDestination(target);
        } else if (target.isEmpty() || isInLink(image)) {
            taken.add(image);
        } else {
            becomeLink(image, target);
        }
    }

    /// The address of a picture, or of what can be followed instead of looked at; nothing where there is neither.
    private String picture(String address, String description, Location location) {
        return switch (SafeUrl.of(address, lines.path())) {
            case SafeUrl.Attachment(var path) -> {
                boolean isPdf = path.toLowerCase(Locale.ROOT).endsWith(".pdf");
                if (!isPdf && description.isBlank()) {
                    problems.add(Problem.of(Problem.Kind.IMAGE_ALT_MISSING, location, shown(path)));
                }
                yield refer(path, "", description, location);
            }
            case SafeUrl.Outside(var url) -> {
                problems.add(Problem.of(Problem.Kind.PICTURE_ELSEWHERE, location, shown(url)));
                yield url;
            }
            default -> {
                problems.add(Problem.of(Problem.Kind.PICTURE_LEFT_OUT, location, shown(address)));
                yield "";
            }
        };
    }

    /// Whether an address that came of [#picture] can be looked at; a PDF cannot.
    static boolean isPicture(String target) {
        return target.startsWith(Html.CONTENT_SCHEME + ":")
                && !target.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /// The file at an address that came of [#picture].
    static String path(String target) {
        return target.substring(Html.CONTENT_SCHEME.length() + 1);
    }

    private static void becomeLink(Image image, String target) {
        var link = new Link(target, image.getTitle());
        while (image.getFirstChild() != null) link.appendChild(image.getFirstChild());
        if (Html.text(link).isBlank()) link.appendChild(new Text(nameIn(target)));
        image.insertBefore(link);
        image.unlink();
    }

    /// What a file at an address is called, for who has no better words.
    static String nameIn(String address) {
        var name = address.replaceFirst("[?#].*", "").replaceFirst("/+$", "").replaceFirst(".*[/:]", "");
        return name.isEmpty() ? address : name;
    }

    /// The outermost links and pictures in a node, those in HTML too.
    static List<Node> in(Node node) {
        var found = new ArrayList<Node>();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found.add(link);
            }

            @Override
            public void visit(Image image) {
                found.add(image);
            }

            @Override
            public void visit(HtmlInline html) {
                if (html.getLiteral().startsWith("<img ") || html.getLiteral().startsWith("<a ")) found.add(html);
            }
        });
        return found;
    }

    private static boolean isInLink(Node node) {
        for (var above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Link) return true;
        }
        return false;
    }

    @Override
    public void visit(HtmlInline html) {
        html.setLiteral(raw.mended(html.getLiteral(), _ -> lines.of(html)));
    }

    @Override
    public void visit(HtmlBlock html) {
        html.setLiteral(raw.mended(html.getLiteral(), line -> lines.below(html, line)));
    }

    private boolean isTooMuch(String destination, String title, Location location) {
        var before = addressesLength;
        addressesLength += destination.length() + (title == null ? 0 : title.length());
        if (before <= ADDRESSES_LENGTH_MAX && addressesLength > ADDRESSES_LENGTH_MAX) {
            problems.add(Problem.of(Problem.Kind.TOO_DEEP, location));
        }
        return addressesLength > ADDRESSES_LENGTH_MAX;
    }

    static String shown(String address) {
        return Characters.shortened(address, SHOWN_LENGTH_MAX);
    }

    private static void replaceByChildren(Node node) {
        if (node instanceof Image && node.getFirstChild() == null) node.insertBefore(new Text(""));
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }
}
