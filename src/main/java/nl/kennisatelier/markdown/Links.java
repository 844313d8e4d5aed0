package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.kennisatelier.library.Reference;
import nl.kennisatelier.source.Problem;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Looks at every link of a text before anything is rendered: safe ones stay, links to other files become references,
/// the rest loses its address and keeps its words. A picture that stands beside the text is shown; any other by its
/// description: nothing is loaded from elsewhere.
final class Links extends AbstractVisitor {

    /// In characters, of all addresses in a text together. A short file can name one long address ten thousand times.
    static final int ADDRESSES_LENGTH_MAX = 1_000_000;

    /// In characters, of an address in a message.
    private static final int SHOWN_LENGTH_MAX = 200;

    private final BodyReader.Lines lines;
    private final List<Problem> problems;
    private final List<Reference> references = new ArrayList<>();
    private final List<Node> taken = new ArrayList<>();
    private long addressesLength;

    private Links(BodyReader.Lines lines, List<Problem> problems) {
        this.lines = lines;
        this.problems = problems;
    }

    static List<Reference> mend(Node document, BodyReader.Lines lines, List<Problem> problems) {
        var links = new Links(lines, problems);
        document.accept(links);
        links.taken.forEach(Links::replaceByChildren);
        return links.references;
    }

    /// The address of a reference in the HTML of a library.
    static String address(Reference reference) {
        var part = reference.part().isEmpty() ? "" : "#" + reference.part();
        return Html.CONTENT_SCHEME + ":" + reference.path() + part;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        var location = lines.of(link);
        if (isTooMuch(link.getDestination(), link.getTitle(), link)) {
            taken.add(link);
            return;
        }
        switch (SafeUrl.of(link.getDestination(), lines.path())) {
            case SafeUrl.Outside outside -> link.setDestination(outside.url());
            case SafeUrl.Site site -> link.setDestination(site.address());
            case SafeUrl.ContentFile file -> {
                var reference = new Reference(file.path(), file.part(), Html.text(link), location);
                references.add(reference);
                link.setDestination(address(reference));
            }
            case SafeUrl.Attachment file -> {
                references.add(new Reference(file.path(), "", Html.text(link), location));
                link.setDestination(Html.CONTENT_SCHEME + ":" + file.path());
            }
            case SafeUrl.Nowhere nowhere -> {
                if (!nowhere.address().isEmpty()) {
                    problems.add(Problem.of(Problem.Kind.LINK_DEAD, location, shown(nowhere.address())));
                }
                taken.add(link);
            }
            case SafeUrl.Unsafe unsafe -> {
                problems.add(Problem.of(Problem.Kind.LINK_UNSAFE, location, shown(unsafe.address())));
                taken.add(link);
            }
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image); // A description may hold links and pictures too.
        var isPicture = SafeUrl.of(image.getDestination(), lines.path()) instanceof SafeUrl.Attachment file
                && !isTooMuch(image.getDestination(), image.getTitle(), image)
                && keep(image, file.path());
        if (!isPicture) taken.add(image);
    }

    /// A PDF is no picture: it is shown by its description, as a link would have been better.
    private boolean keep(Image image, String path) {
        if (path.toLowerCase(Locale.ROOT).endsWith(".pdf")) return false;
        var description = Html.text(image);
        if (description.isBlank()) {
            problems.add(Problem.of(Problem.Kind.IMAGE_ALT_MISSING, lines.of(image), shown(path)));
        }
        references.add(new Reference(path, "", description, lines.of(image)));
        image.setDestination(Html.CONTENT_SCHEME + ":" + path);
        image.setTitle(null);
        return true;
    }

    private boolean isTooMuch(String destination, String title, Node link) {
        var before = addressesLength;
        addressesLength += destination.length() + (title == null ? 0 : title.length());
        if (before <= ADDRESSES_LENGTH_MAX && addressesLength > ADDRESSES_LENGTH_MAX) {
            problems.add(Problem.of(Problem.Kind.TOO_DEEP, lines.of(link)));
        }
        return addressesLength > ADDRESSES_LENGTH_MAX;
    }

    private static String shown(String address) {
        return address.length() <= SHOWN_LENGTH_MAX ? address : address.substring(0, SHOWN_LENGTH_MAX) + "…";
    }

    private static void replaceByChildren(Node node) {
        if (node instanceof Image && node.getFirstChild() == null) node.insertBefore(new Text(""));
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }
}
