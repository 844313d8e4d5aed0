package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kennisatelier.source.Problem;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Node;

/// The footnotes of one text, numbered in the order in which they are named. A note stands below the whole text, and
/// also below a passage that is shown without the rest.
final class Notes {

    static final Notes NONE = new Notes();

    /// How the ids on a page begin.
    static final String PLACE = "noot-";

    /// In one text: each note is written again for each passage that names it.
    private static final int NAMED_MAX = 2_000;

    private final Map<String, FootnoteDefinition> definitions = new HashMap<>();
    private final List<Document> contents = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> times = new HashMap<>();
    private final List<Note> named = new ArrayList<>();

    private Notes() {}

    /// Takes the notes out of a text and puts numbers where they are named. Those that nothing names are told.
    static Notes takenFrom(Node document, BodyReader.Lines lines, List<Problem> problems) {
        var notes = new Notes();
        var all = new ArrayList<FootnoteDefinition>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition note) all.add(note);
                visitChildren(block);
            }
        });
        if (all.isEmpty()) return notes;
        all.forEach(note -> notes.definitions.putIfAbsent(note.getLabel(), note));
        all.forEach(Node::unlink);
        notes.number(document);
        all.stream()
                .filter(note -> !notes.isShown(note))
                .forEach(note -> problems.add(Problem.of(Problem.Kind.NOTE_UNNAMED, lines.of(note), note.getLabel())));
        return notes;
    }

    private boolean isShown(FootnoteDefinition note) {
        return definitions.get(note.getLabel()) == note && numbers.containsKey(note.getLabel());
    }

    /// A note may name others: those come after it.
    private void number(Node document) {
        replaceIn(document);
        for (int i = 0; i < contents.size(); i++) replaceIn(contents.get(i));
    }

    private void replaceIn(Node node) {
        var references = new ArrayList<FootnoteReference>();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode inline) {
                if (inline instanceof FootnoteReference reference) references.add(reference);
                visitChildren(inline);
            }
        });
        references.forEach(this::replace);
    }

    private void replace(FootnoteReference reference) {
        var definition = definitions.get(reference.getLabel());
        if (definition != null && named.size() < NAMED_MAX) {
            var number = numbers.computeIfAbsent(reference.getLabel(), _ -> {
                contents.add(contents(definition));
                return contents.size();
            });
            var note = new Note(number, times.merge(number, 1, Integer::sum));
            reference.insertBefore(note);
            named.add(note);
        }
        reference.unlink();
    }

    private static Document contents(FootnoteDefinition definition) {
        var contents = new Document();
        contents.setSourceSpans(definition.getSourceSpans());
        while (definition.getFirstChild() != null) contents.appendChild(definition.getFirstChild());
        return contents;
    }

    /// What stands in the notes, by number.
    List<Document> contents() {
        return contents;
    }

    /// The words of all notes.
    String text() {
        return String.join("\n", contents.stream().map(Html::text).toList());
    }

    /// All notes, safe to show; empty when there are none.
    String html() {
        return html(named);
    }

    /// The notes that a piece of the text names.
    String html(Node piece) {
        return contents.isEmpty() ? "" : html(namedIn(piece));
    }

    static List<Note> namedIn(Node piece) {
        var found = new ArrayList<Note>();
        piece.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode inline) {
                if (inline instanceof Note note) found.add(note);
                visitChildren(inline);
            }
        });
        return found;
    }

    /// These notes and those that they name in turn, each with the way back to every place that named it.
    String html(List<Note> from) {
        var backs = new TreeMap<Integer, StringBuilder>();
        var named = new ArrayList<>(from);
        for (int i = 0; i < named.size(); i++) {
            var note = named.get(i);
            if (!backs.containsKey(note.number())) named.addAll(namedIn(contents.get(note.number() - 1)));
            var back = backs.computeIfAbsent(note.number(), _ -> new StringBuilder());
            var link = " <a href=\"#" + note.back() + "\">↩</a>";
            if (back.indexOf(link) < 0) back.append(link);
        }
        if (backs.isEmpty()) return "";
        var html = new StringBuilder("<ol class=\"footnotes\">");
        backs.forEach((number, back) -> html.append(item(number, back.toString())));
        return html.append("</ol>").toString();
    }

    private String item(int number, String back) {
        var text = Html.render(contents.get(number - 1));
        var end = text.endsWith("</p>") ? text.length() - "</p>".length() : text.length();
        return "<li id=\"%s%d\" value=\"%d\">".formatted(PLACE, number, number) + text.substring(0, end) + back
                + text.substring(end) + "</li>";
    }
}
