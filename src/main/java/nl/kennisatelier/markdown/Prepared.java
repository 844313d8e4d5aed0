package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.kennisatelier.library.Reference;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.words.Words;
import org.commonmark.node.Document;
import org.commonmark.node.Node;

/// A text taken to pieces, of which everything is safe to show and leads where it should. What we cannot show is
/// reported here, once for the whole text, wherever it stands in it.
///
/// @param notes taken out of the document
/// @param references to other files, in order
/// @param places on the page of the text itself that it leads to
record Prepared(Node document, Notes notes, List<Reference> references, List<Links.Place> places) {

    static final Prepared NOTHING = new Prepared(new Document(), Notes.NONE, List.of(), List.of());

    /// @param words of the language of the text
    static Prepared of(String markdown, BodyReader.Lines lines, Supplier<Words> words, List<Problem> problems) {
        var text = Comments.takenFrom(withoutExcess(markdown, lines, problems));
        text.unclosed()
                .ifPresent(line -> problems.add(Problem.of(
                        Problem.Kind.COMMENT_UNCLOSED, new Location(lines.path(), lines.before() + line + 1))));
        var document = Html.parse(text);
        Dropped.report(document, lines, problems);
        Cells.report(text.text(), document, lines, problems);
        Foreign.report(text.text(), document, lines, problems);
        Boxes.mend(document, words);
        Inlines.mend(document);
        Escaped.intoWords(document);
        var notes = Notes.takenFrom(document, lines, problems);
        var all = new ArrayList<Node>(List.of(document));
        all.addAll(notes.contents());
        var links = Links.mend(all, lines, problems);
        return new Prepared(document, notes, links.references(), links.places());
    }

    /// The text up to where it becomes too much to read.
    private static String withoutExcess(String markdown, BodyReader.Lines lines, List<Problem> problems) {
        var text = markdown.lines().toList();
        var excess = Excess.line(text);
        if (excess.isEmpty()) return markdown;
        var place = new Location(lines.path(), lines.before() + excess.getAsInt() + 1);
        problems.add(Problem.of(Problem.Kind.TOO_DEEP, place));
        return String.join("\n", text.subList(0, excess.getAsInt()));
    }
}
