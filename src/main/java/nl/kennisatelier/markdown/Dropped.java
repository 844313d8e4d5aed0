package nl.kennisatelier.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/// Tells of the HTML that the washing takes off and that a reader would miss, once for each line.
final class Dropped extends AbstractVisitor {

    /// What only groups, describes or is mended elsewhere: without it a page looks the same.
    private static final Set<String> NOT_MISSED = Set.of(
            "section",
            "article",
            "main",
            "header",
            "footer",
            "nav",
            "aside",
            "hgroup",
            "html",
            "body",
            "head",
            "address",
            "time",
            "data",
            "wbr",
            "picture",
            "source",
            "colgroup",
            "col",
            "h1",
            "strike",
            "tt",
            "bdi",
            "label");

    /// What a browser would show otherwise.
    private static final Set<String> SHOWING = Set.of("style", "bgcolor", "color", "face", "background");

    private static final Pattern TAG = Pattern.compile(
            "<([a-zA-Z][a-zA-Z0-9:._-]{0,60})(?=[\\s/>])((?:\\s+|/|[^\\s\"'<>/=]++|=|\"[^\"]*+\"|'[^']*+')*+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:^|[\\s\"'])([a-zA-Z-]{1,30})\\s*=");

    private final BodyReader.Lines lines;
    private final List<Problem> problems;
    private final Set<String> told = new HashSet<>();

    private Dropped(BodyReader.Lines lines, List<Problem> problems) {
        this.lines = lines;
        this.problems = problems;
    }

    static void report(Node document, BodyReader.Lines lines, List<Problem> problems) {
        document.accept(new Dropped(lines, problems));
    }

    @Override
    public void visit(HtmlInline html) {
        look(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        look(html, html.getLiteral());
    }

    private void look(Node node, String html) {
        if (html.startsWith("<!--") && html.indexOf('<', 4) < 0) return;
        var tags = TAG.matcher(html.replaceAll("(?s)<!--.*?(-->|$)", " "));
        int line = 0;
        int done = 0;
        while (tags.find()) {
            line += (int) html.substring(done, Math.min(tags.start(), html.length()))
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            done = tags.start();
            look(lines.below(node, line), tags.group(1).toLowerCase(Locale.ROOT), tags.group(2));
        }
    }

    private void look(Location place, String element, String attributes) {
        if (!Washing.keeps(element) && !NOT_MISSED.contains(element)) {
            tell(place, element);
            return;
        }
        var names = ATTRIBUTE.matcher(attributes);
        while (names.find()) {
            var name = names.group(1).toLowerCase(Locale.ROOT);
            boolean isAligned = name.equals("align") && !Set.of("td", "th").contains(element);
            if (SHOWING.contains(name) || isAligned) tell(place, element + " " + name);
        }
    }

    private void tell(Location place, String what) {
        if (told.add(place.line() + what)) problems.add(Problem.of(Problem.Kind.HTML_DROPPED, place, what));
    }
}
