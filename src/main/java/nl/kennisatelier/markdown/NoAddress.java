package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// What somebody says in an interview, `[Bewoner]: Nee.`, is to Markdown the address of a link named *Bewoner*, and not
/// shown. Where it is no address and no link leads to it, it is text.
final class NoAddress extends AbstractVisitor {

    /// `https://…`, `map/bestand`, `#plek`, `?vraag`, `bestand.md` or `..`.
    private static final Pattern ADDRESS =
            Pattern.compile("\\p{Alpha}[\\w+.-]*:\\S.*|.*/.*|[#?].*|.*\\.[\\p{L}\\p{N}].*|\\.{1,2}|");

    private final List<LinkReferenceDefinition> definitions = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private NoAddress() {}

    /// The text with a backslash before all that only looks like an address. What was one line stays one line.
    ///
    /// @param document the same text, taken to pieces
    static String asText(String text, Node document) {
        var found = new NoAddress();
        document.accept(found);
        var mended = new StringBuilder(text.length());
        int done = 0;
        for (int place : found.places()) {
            int bracket = text.indexOf('[', place);
            mended.append(text, done, bracket).append('\\');
            done = bracket;
        }
        return mended.append(text, done, text.length()).toString();
    }

    private List<Integer> places() {
        return definitions.stream()
                .filter(definition -> !used.contains(definition.getDestination()))
                .map(definition -> definition.getSourceSpans().getFirst().getInputIndex())
                .sorted()
                .toList();
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        if (!ADDRESS.matcher(definition.getDestination()).matches()) definitions.add(definition);
    }

    @Override
    public void visit(Link link) {
        if (!isSpeaker(link)) used.add(link.getDestination());
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        used.add(image.getDestination());
        visitChildren(image);
    }

    /// The same name before something else that was said.
    private static boolean isSpeaker(Link link) {
        return (link.getPrevious() == null || link.getPrevious() instanceof SoftLineBreak)
                && link.getNext() instanceof Text text
                && text.getLiteral().startsWith(":");
    }
}
