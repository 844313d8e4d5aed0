package nl.kennisatelier.markdown;

import java.util.IdentityHashMap;
import java.util.Map;
import nl.kennisatelier.source.Characters;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// What is written by its number: `&#xD83D;` is half a character, and `&#1;` none that a text is made of.
final class Entities extends AbstractVisitor {

    static Node washed(Node document) {
        document.accept(new Entities());
        return document;
    }

    /// Of links: thousands may lead to one address of thousands of letters, which is looked at once.
    private final Map<String, String> addresses = new IdentityHashMap<>();

    private String address(String text) {
        return text == null ? null : addresses.computeIfAbsent(text, Characters::washed);
    }

    private static String washed(String text) {
        return text == null ? null : Characters.washed(text);
    }

    @Override
    public void visit(Text text) {
        text.setLiteral(washed(text.getLiteral()));
    }

    @Override
    public void visit(Link link) {
        link.setDestination(address(link.getDestination()));
        link.setTitle(address(link.getTitle()));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(address(image.getDestination()));
        image.setTitle(address(image.getTitle()));
        visitChildren(image);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        block.setInfo(washed(block.getInfo()));
    }
}
