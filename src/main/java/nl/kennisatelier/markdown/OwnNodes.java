package nl.kennisatelier.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// The HTML of what is not in CommonMark itself.
final class OwnNodes implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    OwnNodes(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Note.class, Box.class, Box.Title.class, Marked.class, Strikethrough.class, TaskListItemMarker.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Note note -> note(note);
            case Box box -> box(box);
            case Box.Title title -> title(title, "p", Map.of("class", "callout-head"));
            case Marked marked -> element(marked.element, marked);
            case Strikethrough strike -> element(isLowered(strike) ? "sub" : "del", strike);
            case TaskListItemMarker task -> task(task.isChecked());
            default -> throw new IllegalStateException(node.toString());
        }
    }

    private void note(Note note) {
        html.tag("sup");
        html.tag("a", inOrder("href", "#" + note.place(), "id", note.back()));
        html.text(Integer.toString(note.number()));
        html.tag("/a");
        html.tag("/sup");
    }

    private void box(Box box) {
        var look = Map.of("class", "callout callout-" + box.sort.look);
        html.line();
        if (box.fold == Box.Fold.NONE) {
            html.tag("div", look);
            children(box);
            html.tag("/div");
        } else {
            var open = inOrder("class", look.get("class"), "open", "open");
            html.tag("details", box.fold == Box.Fold.OPEN ? open : look);
            title(box.getFirstChild(), "summary", Map.of());
            for (var node = box.getFirstChild().getNext(); node != null; node = node.getNext()) context.render(node);
            html.tag("/details");
        }
        html.line();
    }

    /// The same text is always the same HTML.
    private static Map<String, String> inOrder(String one, String value, String other, String otherValue) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put(one, value);
        attributes.put(other, otherValue);
        return attributes;
    }

    private void title(Node title, String element, Map<String, String> look) {
        html.tag(element, look);
        children(title);
        html.tag("/" + element);
        html.line();
    }

    private void element(String name, Node node) {
        html.tag(name);
        children(node);
        html.tag("/" + name);
    }

    private void children(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) context.render(child);
    }

    private void task(boolean done) {
        html.tag("span", Map.of("class", "checkbox"));
        html.text(done ? "☑" : "☐");
        html.tag("/span");
        html.text(" ");
    }

    /// `H~2~O`: between letters nobody strikes a digit out.
    private static boolean isLowered(Strikethrough strike) {
        return strike.getOpeningDelimiter().equals("~")
                && strike.getPrevious() instanceof Text before
                && !before.getLiteral().isEmpty()
                && Character.isLetterOrDigit(
                        before.getLiteral().charAt(before.getLiteral().length() - 1))
                && Html.text(strike).matches("[\\w+-]{1,4}");
    }
}
