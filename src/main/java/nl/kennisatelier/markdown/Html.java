package nl.kennisatelier.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
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
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Markdown nodes to HTML that is safe to show, and to plain words. Immutable; safe for many threads.
final class Html {

    /// The scheme of links to other content files in the HTML of a library; the page turns them into addresses.
    static final String CONTENT_SCHEME = "content";

    private static final int BLOCK_DEPTH_MAX = 50;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(BLOCK_DEPTH_MAX)
            .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /// No attribute that styles, runs, loads or names anything; no element that a text does not need.
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "code",
                    "kbd",
                    "em",
                    "i",
                    "strong",
                    "b",
                    "del",
                    "ins",
                    "s",
                    "u",
                    "sub",
                    "sup",
                    "mark",
                    "abbr",
                    "a",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "details",
                    "summary",
                    "figure",
                    "figcaption",
                    "div",
                    "span",
                    "img")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto", "tel", CONTENT_SCHEME)
            .allowAttributes("src")
            .matching(Pattern.compile(CONTENT_SCHEME + ":.*"))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("title")
            .onElements("a", "abbr")
            .allowAttributes("align")
            .onElements("th", "td")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("open")
            .onElements("details")
            .toFactory();

    private Html() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    static String render(Node node) {
        var html = RENDERER.render(node);
        return (PlainHtml.is(html) ? html : wash(html)).strip();
    }

    static String wash(String html) {
        return POLICY.sanitize(html);
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
