package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// A text cut in three, each as it is written: up to the fields, the fields in YAML, and all from the closing fence on.
///
/// @param yaml whole lines
record HeadParts(String open, String yaml, String rest) {

    private static final String FENCE = "---\n";

    /// Nothing where the fields are not ours to write: between other fences, not closed, or too many.
    static Optional<HeadParts> of(String text) {
        var problems = new ArrayList<Problem>();
        var front = FrontMatter.of(new SourceFile("", text, ""), problems);
        if (!problems.isEmpty()) return Optional.empty();
        if (front.linesBefore() == 0) return Optional.of(new HeadParts(FENCE, "", FENCE + text));
        var lines = text.split("(?<=\n)", -1);
        if (!lines[0].startsWith("---")) return Optional.empty();
        var head = List.of(lines).subList(1, front.linesBefore() - 1);
        var rest = List.of(lines).subList(front.linesBefore() - 1, lines.length);
        return Optional.of(new HeadParts(lines[0], String.join("", head), String.join("", rest)));
    }

    /// The Markdown under the fields.
    String body() {
        int end = rest.indexOf('\n');
        return end < 0 ? "" : rest.substring(end + 1);
    }

    HeadParts withYaml(String other) {
        return new HeadParts(open, other, rest);
    }

    HeadParts withBody(String body) {
        int end = rest.indexOf('\n');
        return new HeadParts(open, yaml, (end < 0 ? rest : rest.substring(0, end)) + "\n" + body);
    }

    @Override
    public String toString() {
        return open + yaml + rest;
    }
}
