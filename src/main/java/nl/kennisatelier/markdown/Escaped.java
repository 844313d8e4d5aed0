package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/// A sign with a backslash before it, which is only itself. It stands apart from the words around it until all has been
/// looked at that Markdown itself has no signs for: `\[\[naam]]` is no link to a name.
final class Escaped extends CustomNode {

    /// Those with which something of ours begins or ends; all others are left to Markdown.
    private static final String SIGNS = "[]=^:!";

    final String sign;

    private Escaped(String sign) {
        this.sign = sign;
    }

    /// From here on they are words as all others.
    static void intoWords(Node document) {
        var found = new ArrayList<Escaped>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode inline) {
                if (inline instanceof Escaped sign) found.add(sign);
                visitChildren(inline);
            }
        });
        for (var one : found) {
            one.insertBefore(new Text(one.sign));
            one.unlink();
        }
    }

    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('\\');
        }

        @Override
        public InlineContentParser create() {
            return Factory::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            var scanner = state.scanner();
            scanner.next();
            char sign = scanner.peek();
            if (SIGNS.indexOf(sign) < 0) return ParsedInline.none();
            scanner.next();
            return ParsedInline.of(new Escaped(String.valueOf(sign)), scanner.position());
        }
    }
}
