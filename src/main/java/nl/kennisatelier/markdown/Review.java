package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.ReviewMark;
import nl.kennisatelier.source.SourceFile;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/// Remarks that somebody must look at before a text goes online: `<!-- NAKIJKEN: klopt de datum? -->`, and
/// `# NAKIJKEN: ...` between the fields. In code they mean nothing.
final class Review {

    private static final Pattern COMMENT = Pattern.compile("(?s)\\s*<!--\\s*" + ReviewMark.WORD + "\\b:?(.*?)-->\\s*");
    private static final Pattern FIELD = Pattern.compile("\\s*#\\s*" + ReviewMark.WORD + "\\b:?(.*)");

    private Review() {}

    /// An error in a text that would be shown, a reminder in a draft.
    static List<Problem> problems(SourceFile file, FrontMatter front, boolean draft) {
        if (!file.text().contains(ReviewMark.WORD)) return List.of();
        var problems = new ArrayList<Problem>();
        var kind = draft ? Problem.Kind.REVIEW_IN_DRAFT : Problem.Kind.REVIEW_LEFT;
        var above = file.lines()
                .subList(0, Math.min(front.linesBefore(), file.lines().size()));
        for (int i = 0; i < above.size(); i++) {
            var remark = FIELD.matcher(above.get(i));
            if (remark.matches()) problems.add(problem(kind, new Location(file.path(), i + 1), remark.group(1)));
        }
        var lines = new BodyReader.Lines(file.path(), front.linesBefore());
        Html.parse(front.body()).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock html) {
                look(html, html.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                look(html, html.getLiteral());
            }

            private void look(Node node, String literal) {
                var remark = COMMENT.matcher(literal);
                if (remark.matches()) problems.add(problem(kind, lines.of(node), remark.group(1)));
            }
        });
        return problems;
    }

    private static Problem problem(Problem.Kind kind, Location location, String remark) {
        return Problem.of(kind, location, remark.replaceAll("\\s+", " ").strip());
    }
}
