package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.kennisatelier.words.Words;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Makes the boxes of a text whole: what began as a box and is none becomes text again, quotes that begin with
/// `[!NOTE]` become boxes, and each box gets words above it.
final class Boxes {

    private static final Pattern CALLOUT = Pattern.compile("\\[!([\\p{L}][\\w-]*)]([+-]?)[ \\t]*");

    private Boxes() {}

    /// @param words of the language of the text
    static void mend(Node document, Supplier<Words> words) {
        var drafts = new ArrayList<BoxParser.Draft>();
        var quotes = new ArrayList<BlockQuote>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof BoxParser.Draft draft) drafts.add(draft);
                visitChildren(block);
            }

            @Override
            public void visit(BlockQuote quote) {
                quotes.add(quote);
                visitChildren(quote);
            }
        });
        for (var draft : drafts) {
            if (draft.closed && draft.getFirstChild() != null) whole(draft, draft.box, words);
            else takeApart(draft);
        }
        for (var quote : quotes) callout(quote, words);
    }

    private static void whole(Node from, Box box, Supplier<Words> words) {
        box.setSourceSpans(from.getSourceSpans());
        if (!(box.getFirstChild() instanceof Box.Title)) {
            var title = new Box.Title();
            title.appendChild(new Text(words.get().get("box." + box.sort)));
            box.prependChild(title);
        }
        while (from.getFirstChild() != null) box.appendChild(from.getFirstChild());
        from.insertBefore(box);
        from.unlink();
    }

    private static void takeApart(BoxParser.Draft draft) {
        var line = new Paragraph();
        line.setSourceSpans(draft.getSourceSpans());
        line.appendChild(new Text(draft.line));
        draft.insertBefore(line);
        while (draft.getFirstChild() != null) draft.insertBefore(draft.getFirstChild());
        draft.unlink();
    }

    private static void callout(BlockQuote quote, Supplier<Words> words) {
        if (!(quote.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text mark)) return;
        var start = CALLOUT.matcher(mark.getLiteral());
        if (!start.lookingAt()) return;
        var fold = switch (start.group(2)) {
            case "+" -> Box.Fold.OPEN;
            case "-" -> Box.Fold.CLOSED;
            default -> Box.Fold.NONE;
        };
        var box = new Box(start.group(1), fold);
        mark.setLiteral(mark.getLiteral().substring(start.end()));
        var title = titleOf(first);
        if (title.getFirstChild() == null && Box.Sort.ofName(start.group(1)).isEmpty()) {
            title.appendChild(new Text(start.group(1)));
        }
        if (title.getFirstChild() != null) box.appendChild(title);
        if (first.getFirstChild() == null) first.unlink();
        whole(quote, box, words);
    }

    /// Takes the first line out of a paragraph.
    private static Box.Title titleOf(Paragraph paragraph) {
        var title = new Box.Title();
        while (paragraph.getFirstChild() != null) {
            var next = paragraph.getFirstChild();
            boolean isEnd = next instanceof SoftLineBreak || next instanceof HardLineBreak;
            if (isEnd || next instanceof Text text && text.getLiteral().isEmpty()) next.unlink();
            else title.appendChild(next);
            if (isEnd) break;
        }
        return title;
    }
}
