package nl.kennisatelier.web.editor.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.ExamplePart;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.TextField;
import nl.kennisatelier.markdown.TextForm;
import nl.kennisatelier.web.editor.status.EditorPage.Row;
import nl.kennisatelier.words.Words;

/// The text in the form as fields and Markdown.
///
/// @param head what stands above the text, as it is written
/// @param others fields of the file that no form shows
/// @param isDraft whether the text waits to be published
public record FieldsPart(List<DeskGroup> groups, String head, String body, List<String> others, boolean isDraft) {

    /// Nothing for a file that is no text, or whose fields only its writer can change.
    ///
    /// @param unwritten the fields that could not be written for sure, by their word
    static Optional<FieldsPart> of(
            Document document,
            String text,
            Library library,
            String language,
            List<Row> rows,
            Map<String, Row> unwritten) {
        return TextForm.of(text, document.kind(), library, language)
                .map(form -> new FieldsPart(
                        DeskGroup.of(form.fields(), byField(form.fields(), rows, unwritten)).stream()
                                .map(group -> told(group, document, language))
                                .toList(),
                        form.head(),
                        form.body(),
                        form.others(),
                        form.isDraft()));
    }

    /// Of an example its own fields also tell how much is known of it.
    private static DeskGroup told(DeskGroup group, Document document, String language) {
        if (group.group() != TextField.Group.OWN || document.kind() != Kind.EXAMPLE) return group;
        var words = language.equals("en") ? Words.english() : Words.dutch();
        var known = words.get("edit.known", ExamplePart.known(document).size());
        return group.saying(group.says().isEmpty() ? known : known + ", " + group.says());
    }

    private static Map<String, List<Row>> byField(List<TextField> fields, List<Row> rows, Map<String, Row> unwritten) {
        var byField = new HashMap<String, List<Row>>();
        for (var field : fields) {
            var own = Stream.concat(
                            Optional.ofNullable(unwritten.get(field.word())).stream(),
                            rows.stream().filter(row -> field.lines().contains(row.line())))
                    .toList();
            if (!own.isEmpty()) byField.put(field.word(), own);
        }
        return byField;
    }

    /// The words of the fields that are shown.
    public String shown() {
        return views().stream().map(view -> view.field().word()).collect(Collectors.joining(","));
    }

    private List<DeskField> views() {
        return groups.stream().flatMap(group -> group.fields().stream()).toList();
    }

    /// Where a line of the file is shown: the field that it is of, or the text.
    public String anchor(int line) {
        return views().stream()
                .filter(view -> view.field().lines().contains(line))
                .map(DeskField::id)
                .findFirst()
                .orElse("f-tekst");
    }

    /// The line in the text under the fields; 0 for one above it.
    public int lineInText(int line) {
        return Math.max(0, line - (int) head.lines().count());
    }
}
