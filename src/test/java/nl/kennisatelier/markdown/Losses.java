package nl.kennisatelier.markdown;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// What CommonMark with GFM shows of a text and our page does not, where no problem says so. The first is read and
/// written without any code of ours.
final class Losses {

    private static final List<Extension> GFM = List.of(
            TablesExtension.create(),
            AutolinkExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            FootnotesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(GFM)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(GFM).build();

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// What others print as it is and we make something of: `[!NOTE]`, `:::tip`, `!!! note`, `{#id}`, `^id`, `:smile:`,
    /// comments, and the names in `[[naam|tekst]]`.
    private static final Pattern OURS = Pattern.compile(
            "\\[![\\p{L}-]+][+-]?|\\[\\^[^\\]]+]|:::+\\s*[\\p{L}-]+|(?:!!!|\\?\\?\\?)\\+?\\s+[\\w-]+"
                    + "|\\{:?\\s*#[^}]*}|\\s\\^[\\w-]+(?=\\s*(?:<|\\n|$))|(?<![\\w:/]):(?:[a-z0-9_+-]+):(?![\\w:/])|(?s)%%.*?%%|\\[\\[[^\\]|]*\\||\\]\\([^()<>]*\\s[^()<>]*\\.(?:png|jpe?g|gif|webp|pdf|md)[^()<>]*\\)|&lt;!--.*?--&gt;");

    private Losses() {}

    /// What one text shows.
    private record Seen(Map<String, Integer> words, List<String> targets, List<String> pictures) {

        static Seen of(String html) {
            var page = Jsoup.parseBodyFragment(html);
            page.select(
                            "script,style,textarea,title,template,noscript,iframe,sup.footnote-ref,a.footnote-backref,a[href^=#fn]")
                    .remove();
            var words = new HashMap<String, Integer>();
            var text = new StringBuilder();
            page.body().traverse((node, _) -> {
                if (node instanceof org.jsoup.nodes.TextNode piece)
                    text.append(' ').append(piece.getWholeText());
                if (node instanceof Element img && img.tagName().equals("img"))
                    text.append(' ').append(img.attr("alt"));
            });
            WORD.matcher(text.toString().toLowerCase(java.util.Locale.ROOT))
                    .results()
                    .forEach(word -> words.merge(word.group(), 1, Integer::sum));
            return new Seen(
                    words,
                    page.select("a[href]").stream().map(a -> a.attr("href")).toList(),
                    page.select("img[src]").stream().map(i -> i.attr("src")).toList());
        }
    }

    /// `line: what`, in order.
    static List<String> of(String path, String text) {
        var file = SourceFile.decode(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .value();
        var parsed = DocumentReader.read(file, Shown.CONVENTIONS);
        var front = FrontMatter.of(file, new ArrayList<>());
        var ours = Seen.of(html(parsed.value()));
        var left = new HashMap<>(ours.words());
        var leads = String.join("\n", ours.targets()) + "\n" + String.join("\n", ours.pictures()) + "\n"
                + String.join(
                        "\n",
                        parsed.value().references().stream().map(r -> r.path()).toList());
        leads += "\n" + leads.replace("%28", "(").replace("%29", ")");
        var shown = leads;
        var losses = new ArrayList<String>();
        // What is told may be lost: it does not use up the words of others.
        var blocks = blocks(withBoxes(PARSER.parse(front.body())));
        for (var block : blocks) {
            if (isTold(block, front.linesBefore(), parsed)) continue;
            var html = RENDERER.render(block);
            var theirs = Seen.of(OURS.matcher(html).replaceAll(" "));
            var missing = new ArrayList<String>();
            theirs.words().forEach((word, count) -> {
                int more = left.merge(word, -count, Integer::sum);
                if (more >= 0) return;
                left.put(word, 0);
                if (!word.matches("\\d{1,2}")) missing.add(word);
            });
            Stream.concat(theirs.targets().stream(), theirs.pictures().stream())
                    .filter(target -> !shown.contains(end(target)) && !shown.contains(target.replaceAll("\\s", "")))
                    .forEach(target -> missing.add("-> " + target));
            if (!missing.isEmpty()) {
                losses.add(front.linesBefore() + 1 + first(block) + ": " + missing);
            }
        }
        return losses;
    }

    /// With what stands in notes and in boxes read as text.
    private static Node withBoxes(Node document) {
        var notes = new ArrayList<FootnoteDefinition>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition note) notes.add(note);
                visitChildren(block);
            }
        });
        for (var note : notes) {
            while (note.getFirstChild() != null) note.insertBefore(note.getFirstChild());
            note.unlink();
        }
        var boxed = new ArrayList<IndentedCodeBlock>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(IndentedCodeBlock code) {
                if (isInBox(code)) boxed.add(code);
            }
        });
        for (var code : boxed) {
            var text = withBoxes(PARSER.parse(code.getLiteral()));
            text.setSourceSpans(code.getSourceSpans());
            code.insertBefore(text);
            code.unlink();
        }
        return document;
    }

    /// `!!! note` is text to others, and what is indented under it code.
    private static boolean isInBox(Node block) {
        return block instanceof IndentedCodeBlock
                && block.getPrevious() instanceof Paragraph before
                && before.getFirstChild() instanceof Text text
                && text.getLiteral().matches("(!!!|\\?\\?\\?).*");
    }

    /// The last step of an address: what comes before it is written in other ways by us.
    private static String end(String target) {
        var bare = target.replaceFirst("[?#].*$", "").replaceFirst("/+$", "").replaceFirst("(?i)\\.(md|html?)$", "");
        var end = bare.substring(bare.lastIndexOf('/') + 1);
        try {
            return java.net.URLDecoder.decode(end.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException odd) {
            return end;
        }
    }

    /// Blocks of text, lists in items: each with lines of its own.
    private static List<Node> blocks(Node document) {
        var blocks = new ArrayList<Node>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) blocks.add(node);
        return blocks;
    }

    private static int first(Node block) {
        return block.getSourceSpans().isEmpty()
                ? 0
                : block.getSourceSpans().getFirst().getLineIndex();
    }

    private static boolean isTold(Node block, int before, Parsed<Document> parsed) {
        if (block.getSourceSpans().isEmpty()) return false;
        int first = before + 1 + first(block);
        int last = before + 1 + block.getSourceSpans().getLast().getLineIndex();
        return parsed.problems().stream()
                .filter(problem ->
                        problem.kind() != Problem.Kind.SENTENCE_LONG && problem.kind() != Problem.Kind.ID_MISSING)
                .anyMatch(problem ->
                        problem.location().line() >= first && problem.location().line() <= last
                                || problem.kind() == Problem.Kind.TOO_DEEP
                                        && problem.location().line() <= last
                                || problem.kind() == Problem.Kind.COMMENT_UNCLOSED
                                        && problem.location().line() <= last);
    }

    /// All that the page of a document shows of its text.
    private static String html(Document document) {
        var html = new StringBuilder("<p>").append(document.title()).append("</p>");
        for (var section : document.sections()) {
            html.append(section.headline().isEmpty() ? escaped(section.title()) : section.headline())
                    .append(' ');
            for (var block : section.blocks()) {
                switch (block) {
                    case Block.Prose prose -> html.append(prose.html());
                    case Block.Passages list ->
                        list.passages().forEach(p -> html.append(' ').append(html(p)));
                    case Block.References list ->
                        list.references()
                                .forEach(r -> html.append(escaped(r.label())).append(' '));
                }
            }
        }
        return html.toString();
    }

    private static String html(Passage passage) {
        if (passage.kind() == Kind.LINK) return passage.html();
        var headline = passage.headline().isEmpty() ? escaped(passage.title()) : passage.headline();
        return "<h3>" + headline + "</h3>" + passage.restHtml();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /// For a look at texts from elsewhere: folders, and what is lost in each file, and the problems by kind.
    public static void main(String[] folders) throws Exception {
        var kinds = new TreeMap<Problem.Kind, Integer>();
        int files = 0;
        int losing = 0;
        for (var folder : folders) {
            try (var walk = Files.walk(Path.of(folder))) {
                for (var path : walk.filter(p -> p.toString().matches("(?i).*\\.(md|markdown)"))
                        .sorted()
                        .toList()) {
                    var name = Path.of(folder).relativize(path).toString();
                    var text = new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.UTF_8);
                    if (text.length() > SourceFile.SIZE_MAX) continue;
                    files++;
                    Shown.read(name, text).problems().forEach(p -> kinds.merge(p.kind(), 1, Integer::sum));
                    var losses = of(name, text);
                    if (!losses.isEmpty()) losing++;
                    losses.forEach(loss -> System.out.println(path + ":" + loss));
                }
            }
        }
        System.out.println("FILES " + files + " LOSING " + losing + " " + kinds);
    }
}
