package nl.kennisatelier.web.editor.desk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.MissingIds;
import nl.kennisatelier.markdown.TextForm;
import nl.kennisatelier.source.SourceFile;

/// Makes one text of what was sent as fields: only the lines of what somebody changed are other than they were.
record FieldsWriter(Desk desk, String path, boolean isOnline) {

    /// @param refused the words of fields that could not be written for sure, and are as they were
    record Written(String text, List<String> refused) {}

    Written written(Map<String, String> sent) throws IOException {
        var fields = new FieldsSent(sent);
        var before = fields.head() + fields.body();
        var checked = desk.check(path, before);
        var library = checked.edition().library();
        var kind = library.atPath(path).map(Document::kind).orElseGet(() -> TextForm.kindOf(path));
        var form = form(before, kind, library);
        if (form.isEmpty()) return new Written(before, List.of());
        var changed = form.get().with(fields.wanted(form.get()), fields.body());
        var action = EditAction.of(sent).orElse(EditAction.LOOK);
        return new Written(finished(action, changed.text(), kind, library), changed.refused());
    }

    /// As the button asks for it: a text that is online stays what it is until a colleague agrees.
    private String finished(EditAction action, String text, Kind kind, Library library) throws IOException {
        return switch (action) {
            case SAVE_DRAFT ->
                isOnline
                        ? withIds(text)
                        : withIds(form(text, kind, library)
                                .flatMap(TextForm::asDraft)
                                .orElse(text));
            case PUBLISH, ASK ->
                withIds(form(text, kind, library).flatMap(TextForm::asPublished).orElse(text));
            case LOOK, SAVE, SAVE_ANYWAY, AS_TEXT, AS_FIELDS -> text;
        };
    }

    private static Optional<TextForm> form(String text, Kind kind, Library library) {
        return TextForm.of(text, kind, library, "nl");
    }

    /// Tips and questions get their addresses when they are saved: nobody is asked for one.
    private String withIds(String text) throws IOException {
        var problems = desk.check(path, text).problems().stream()
                .filter(problem -> problem.location().path().equals(path))
                .toList();
        return MissingIds.apply(text, MissingIds.additions(new SourceFile(path, text, ""), problems));
    }
}
