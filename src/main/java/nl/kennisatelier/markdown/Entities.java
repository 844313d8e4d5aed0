package nl.kennisatelier.markdown;

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

    private static String washed(String text) {
        return text == null ? null : Characters.washed(text);
    }

    @Override
    public void visit(Text text) {
        text.setLiteral(washed(text.getLiteral()));
    }

    @Override
    public void visit(Link link) {
        link.setDestination(washed(link.getDestination()));
        link.setTitle(washed(link.getTitle()));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(washed(image.getDestination()));
        image.setTitle(washed(image.getTitle()));
        visitChildren(image);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        block.setInfo(washed(block.getInfo()));
    }
}
