package nl.kennisatelier.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown nodes to HTML that is safe to show, and to plain words. Immutable; safe for many threads.
final class Html {

    /// The scheme of links to other content files in the HTML of a library; the page turns them into addresses.
    static final String CONTENT_SCHEME = "content";

    private static final int BLOCK_DEPTH_MAX = 50;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            AutolinkExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            FootnotesExtension.create());

    private static final Parser PARSER = parser(IncludeSourceSpans.BLOCKS);
    private static final Parser EXACT_PARSER = parser(IncludeSourceSpans.BLOCKS_AND_INLINES);

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .nodeRendererFactory(OwnNodes::new) // The first that knows a node writes it.
            .extensions(EXTENSIONS)
            .build();

    private Html() {}

    private static Parser parser(IncludeSourceSpans spans) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .customBlockParserFactory(new BoxParser.Factory())
                .customInlineContentParserFactory(new Escaped.Factory())
                .includeSourceSpans(spans)
                .maxOpenBlockParsers(BLOCK_DEPTH_MAX)
                .build();
    }

    /// Without the comments that no reader may see.
    static Node parse(String markdown) {
        var document = parse(Comments.takenFrom(markdown));
        Escaped.intoWords(document);
        return document;
    }

    /// Of a text from which the comments were taken already. Escaped signs still stand apart.
    static Node parse(Comments text) {
        var document = PARSER.parse(text.text());
        var mended = NoAddress.asText(text.text(), document);
        return Entities.washed(mended.equals(text.text()) ? document : PARSER.parse(mended));
    }

    /// With the place of every word, which costs more.
    static Node parseExactly(String markdown) {
        var document = Entities.washed(EXACT_PARSER.parse(markdown));
        Escaped.intoWords(document);
        return document;
    }

    static String render(Node node) {
        var html = RENDERER.render(node);
        return (PlainHtml.is(html) ? html : Washing.ofText(html)).strip();
    }

    /// What stands in a paragraph, without any block.
    static String renderLine(Node paragraph) {
        var html = RENDERER.render(paragraph).strip();
        var line = html.startsWith("<p>") && html.endsWith("</p>") ? html.substring(3, html.length() - 4) : html;
        return (PlainHtml.is("<p>" + line + "</p>\n") ? line : Washing.ofLine(line)).strip();
    }

    /// The words of a node, without markup; blocks on lines of their own.
    static String text(Node node) {
        var words = new Plain();
        node.accept(words);
        return oneBlank(words.text).strip();
    }

    /// One line end for blanks with a line end among them, one space for other blanks.
    static String oneBlank(CharSequence text) {
        var line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            var last = line.isEmpty() ? 'x' : line.charAt(line.length() - 1);
            if (c == '\n' && last == ' ') {
                line.setCharAt(line.length() - 1, '\n');
            } else if (c == '\n' ? last != '\n' : c != ' ' && c != '\t') {
                line.append(c);
            } else if (c != '\n' && last != ' ' && last != '\n') {
                line.append(' ');
            }
        }
        return line.toString();
    }

    private static final class Plain extends AbstractVisitor {
        final StringBuilder text = new StringBuilder();

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof org.commonmark.node.Block) text.append('\n');
            if (parent instanceof org.commonmark.ext.gfm.tables.TableCell) text.append(' ');
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(FencedCodeBlock node) {
            text.append(node.getLiteral()).append('\n');
        }

        @Override
        public void visit(IndentedCodeBlock node) {
            text.append(node.getLiteral()).append('\n');
        }

        @Override
        public void visit(HtmlInline node) {
            if (node.getLiteral().startsWith("<br")) text.append(' ');
        }

        @Override
        public void visit(HtmlBlock node) {
            text.append(withoutTags(node.getLiteral())).append('\n');
        }

        private static String withoutTags(String html) {
            return html.replaceAll("(?s)<!--.*?(-->|$)", " ")
                    .replaceAll("(?is)<(script|style)\\b.*?(</\\1\\s*>|$)", " ")
                    .replaceAll("<[^<>]*>", " ")
                    .replace("&nbsp;", " ")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
        }
    }
}
