package nl.kennisatelier.convert;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Word writes the items of a list in a page as paragraphs that know their depth, with the mark typed before them.
final class ListedParagraphs {

    private static final Pattern DEPTH = Pattern.compile("(?i)mso-list:\\s*l\\d+\\s+level(\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\(?([0-9]{1,3}|[a-zA-Z]|[ivxlcIVXLC]+)[.)]+");

    private ListedParagraphs() {}

    private record Level(int depth, Element list) {}

    /// Makes lists of them, one in another.
    static void mend(Element body) {
        Deque<Level> open = new ArrayDeque<>();
        for (var paragraph : body.select("p[style*=mso-list]")) {
            var depth = DEPTH.matcher(paragraph.attr("style"));
            if (!depth.find()) continue;
            boolean goesOn = !open.isEmpty()
                    && paragraph.previousElementSibling() == open.getLast().list();
            if (!goesOn) open.clear();
            add(paragraph, Integer.parseInt(depth.group(1)), open);
        }
    }

    private static void add(Element paragraph, int depth, Deque<Level> open) {
        var typed = paragraph.select("[style~=(?i)mso-list:\\s*ignore]");
        var tag = NUMBER.matcher(typed.text().strip()).matches() ? "ol" : "ul";
        typed.remove();
        while (open.size() > 1 && open.peek().depth() > depth) open.pop();
        if (open.isEmpty()) {
            var list = new Element(tag);
            paragraph.before(list);
            open.push(new Level(depth, list));
        } else if (open.peek().depth() < depth) {
            var list = new Element(tag);
            open.peek().list().lastElementChild().appendChild(list);
            open.push(new Level(depth, list));
        }
        open.peek().list().appendElement("li").appendChildren(paragraph.childNodesCopy());
        paragraph.remove();
    }
}
