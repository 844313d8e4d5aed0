package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/// What people write in running text that is no Markdown, and that can be shown as they meant it: `[[naam|tekst]]`,
/// `![[plaatje.png]]`, `==gemarkeerd==`, `m^2^`, `:smile:` and a name with spaces between the round brackets.
final class Inlines {

    /// How a link to a name, wherever it stands, begins: see [SafeUrl.Named].
    static final String BY_NAME = "[[";

    private static final Pattern ANY =
            Pattern.compile("(!?)(?<!\\[)\\[\\[([^\\[\\]\\n|]{1,200})(?:\\\\?\\|([^\\[\\]\\n]{0,200}))?]](?!])"
                    + "|(!?)\\[([^\\[\\]\\n]{0,200})]\\(([^()<>\\[\\]\\n]{1,200}\\.(?i:png|jpe?g|webp|gif|pdf|md))\\)"
                    + "|==(?![=\\s])([^=\\n]{1,300}?)(?<!\\s)=="
                    + "|(?<=[\\p{L}\\d)])\\^([\\w+-]{1,10})\\^"
                    + "|(?<![\\w:]):([a-z0-9_+-]{2,30}):(?![\\w:])");

    private static final Map<String, String> EMOJI = Map.ofEntries(
            Map.entry("smile", "😄"),
            Map.entry("grinning", "😀"),
            Map.entry("wink", "😉"),
            Map.entry("tada", "🎉"),
            Map.entry("rocket", "🚀"),
            Map.entry("heart", "❤️"),
            Map.entry("star", "⭐"),
            Map.entry("fire", "🔥"),
            Map.entry("bulb", "💡"),
            Map.entry("warning", "⚠️"),
            Map.entry("bug", "🐛"),
            Map.entry("x", "❌"),
            Map.entry("+1", "👍"),
            Map.entry("thumbsup", "👍"),
            Map.entry("-1", "👎"),
            Map.entry("thumbsdown", "👎"),
            Map.entry("eyes", "👀"),
            Map.entry("wave", "👋"),
            Map.entry("clap", "👏"),
            Map.entry("pray", "🙏"),
            Map.entry("muscle", "💪"),
            Map.entry("point_right", "👉"),
            Map.entry("white_check_mark", "✅"),
            Map.entry("heavy_check_mark", "✔️"),
            Map.entry("question", "❓"),
            Map.entry("exclamation", "❗"),
            Map.entry("information_source", "ℹ️"),
            Map.entry("memo", "📝"),
            Map.entry("book", "📖"),
            Map.entry("calendar", "📆"),
            Map.entry("house", "🏠"),
            Map.entry("seedling", "🌱"),
            Map.entry("deciduous_tree", "🌳"),
            Map.entry("sunny", "☀️"));

    private Inlines() {}

    /// Whether it is a sign that is shown.
    static boolean knows(String emoji) {
        return EMOJI.containsKey(emoji.replace(":", ""));
    }

    static void mend(Node document) {
        var texts = new ArrayList<Text>();
        var tasks = new ArrayList<TaskListItemMarker>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode inline) {
                if (inline instanceof TaskListItemMarker box) tasks.add(box);
                visitChildren(inline);
            }

            @Override
            public void visit(Text text) {
                if (mayHold(text.getLiteral())) texts.add(text);
            }
        });
        texts.forEach(Inlines::mend);
        tasks.forEach(Inlines::moveIn);
    }

    /// The box of a task stands before its words, and not beside them.
    private static void moveIn(TaskListItemMarker box) {
        if (box.getNext() instanceof Paragraph words) words.prependChild(box);
    }

    private static boolean mayHold(String text) {
        return text.contains("[[")
                || text.contains("](")
                || isTwiceIn(text, "==")
                || isTwiceIn(text, "^")
                || isTwiceIn(text, ":");
    }

    private static boolean isTwiceIn(String text, String sign) {
        return text.indexOf(sign) != text.lastIndexOf(sign);
    }

    private static void mend(Text text) {
        var literal = text.getLiteral();
        var found = ANY.matcher(literal);
        int done = 0;
        while (found.find()) {
            var instead = node(found.toMatchResult());
            if (instead.isEmpty()) continue;
            if (found.start() > done) text.insertBefore(new Text(literal.substring(done, found.start())));
            instead.forEach(text::insertBefore);
            done = found.end();
        }
        if (done == 0) return;
        if (done < literal.length()) text.insertBefore(new Text(literal.substring(done)));
        text.unlink();
    }

    private static List<Node> node(MatchResult found) {
        if (found.group(2) != null) return found.group(2).matches("(?i)_?toc_?") ? List.of() : List.of(named(found));
        if (found.group(6) != null) return List.of(spaced(found));
        if (found.group(7) != null) return List.of(with(new Marked("mark"), found.group(7)));
        if (found.group(8) != null) return List.of(with(new Marked("sup"), found.group(8)));
        var sign = EMOJI.get(found.group(9));
        return sign == null ? List.of() : List.of(new Text(sign));
    }

    private static Node named(MatchResult found) {
        var name = found.group(2).strip();
        var shown = found.group(3) == null ? "" : found.group(3).strip();
        boolean isSize = shown.matches("\\d+(x\\d+)?");
        var words = shown.isEmpty() || isSize ? name.replaceFirst(".*/", "").replace("#^", "#") : shown;
        return with(
                found.group(1).isEmpty() ? new Link(BY_NAME + name, null) : new Image(BY_NAME + name, null),
                words.replaceFirst("^#", "").replace("#", " > "));
    }

    private static Node spaced(MatchResult found) {
        var address = found.group(6).strip();
        return with(found.group(4).isEmpty() ? new Link(address, null) : new Image(address, null), found.group(5));
    }

    private static Node with(Node parent, String words) {
        if (!words.isEmpty()) parent.appendChild(new Text(words));
        return parent;
    }
}
