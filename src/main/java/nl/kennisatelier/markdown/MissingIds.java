package nl.kennisatelier.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// Writes the ids that tips and questions lack into the text, and touches nothing else.
public final class MissingIds {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r");

    private MissingIds() {}

    /// What to add: line number (from 1) to the id with its sign, ` ^tip-rol`.
    ///
    /// @param problems of this file; those that are a missing id count
    public static SortedMap<Integer, String> additions(SourceFile file, List<Problem> problems) {
        var additions = new TreeMap<Integer, String>();
        var front = FrontMatter.of(file, new java.util.ArrayList<>());
        var ends = ends(Html.parse(front.body()), front.linesBefore());
        for (var problem : problems) {
            if (problem.kind() == Problem.Kind.ID_MISSING) {
                var end = ends.get(problem.location().line());
                if (end != null) additions.put(end, " " + problem.arguments().getLast());
            }
        }
        return additions;
    }

    /// The text with the additions at the ends of their lines; its line ends stay as they are.
    public static String apply(String text, Map<Integer, String> additions) {
        var changed = new StringBuilder();
        var ends = LINE_END.matcher(text);
        int line = 1;
        int start = 0;
        while (ends.find()) {
            changed.append(withId(text.substring(start, ends.start()), additions.get(line++)));
            changed.append(ends.group());
            start = ends.end();
        }
        return changed.append(withId(text.substring(start), additions.get(line)))
                .toString();
    }

    private static String withId(String line, String addition) {
        return addition == null ? line : line.stripTrailing() + addition;
    }

    /// For the line where an item or a paragraph starts, the line where its first paragraph ends. An item that starts
    /// with code or a table has no place for an id.
    private static Map<Integer, Integer> ends(Node document, int linesBefore) {
        var ends = new HashMap<Integer, Integer>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) put(ends, node, node, linesBefore);
            if (!(node instanceof ListBlock)) continue;
            for (var item = node.getFirstChild(); item != null; item = item.getNext()) {
                var first = Items.only((ListItem) item).getFirstChild();
                if (first instanceof Paragraph || isOneLine(first)) put(ends, item, first, linesBefore);
            }
        }
        return ends;
    }

    private static boolean isOneLine(Node node) {
        return node instanceof Heading && node.getSourceSpans().size() == 1;
    }

    private static void put(Map<Integer, Integer> ends, Node start, Node end, int linesBefore) {
        ends.put(
                linesBefore + 1 + start.getSourceSpans().getFirst().getLineIndex(),
                linesBefore + 1 + end.getSourceSpans().getLast().getLineIndex());
    }
}
