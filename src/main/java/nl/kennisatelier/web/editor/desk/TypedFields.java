package nl.kennisatelier.web.editor.desk;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kennisatelier.circulation.EditedText;
import nl.kennisatelier.source.Characters;

/// What somebody typed in the form.
///
/// @param commit that the text was taken from
/// @param message what changed and why, in a line; may be empty
/// @param isToSave whether to save it, or only to look
/// @param takesAway whether the editor was told which addresses go with it
/// @param asText whether the fields are typed as they stand in the file
/// @param refused the words of fields that could not be written for sure
/// @param branch that it waits on to be read over; empty for the published one
public record TypedFields(
        String text,
        String commit,
        String message,
        boolean isToSave,
        boolean takesAway,
        boolean asText,
        String branch,
        List<String> refused) {

    static final String TEXT = "tekst";
    static final String COMMIT = "commit";
    static final String BRANCH = "voorstel";
    static final String MESSAGE = "uitleg";

    /// In characters, of the message.
    static final int MESSAGE_LENGTH_MAX = 200;

    private static final Pattern COMMIT_ID = Pattern.compile("[0-9a-f]{40}");

    /// Browsers send other line ends, and people lose the last one: a file keeps its own.
    static TypedFields of(Map<String, String> fields) {
        var text = fields.getOrDefault(TEXT, "").replace("\r\n", "\n").replace('\r', '\n');
        var message =
                fields.getOrDefault(MESSAGE, "").replaceAll("\\p{Cntrl}+", " ").strip();
        var doing = EditAction.of(fields).orElse(EditAction.LOOK);
        return new TypedFields(
                text.isEmpty() || text.endsWith("\n") ? text : text + "\n",
                fields.getOrDefault(COMMIT, ""),
                Characters.upTo(message, MESSAGE_LENGTH_MAX),
                doing.isToSave(),
                doing == EditAction.SAVE_ANYWAY,
                doing == EditAction.AS_TEXT || fields.containsKey(TEXT) && doing != EditAction.AS_FIELDS,
                fields.getOrDefault(BRANCH, ""),
                List.of());
    }

    static TypedFields of(EditedText text) {
        return new TypedFields(text.text(), text.commit(), "", false, false, false, "", List.of());
    }

    /// Whether it says what it was made from: a text that does not would go over whatever others wrote.
    boolean hasCommit() {
        return COMMIT_ID.matcher(commit).matches();
    }

    TypedFields on(String commit, String text) {
        return new TypedFields(text, commit, message, isToSave, takesAway, asText, branch, refused);
    }

    TypedFields refusing(List<String> words) {
        return new TypedFields(text, commit, message, isToSave, takesAway, asText, branch, words);
    }

    TypedFields onBranch(String branch) {
        return new TypedFields(text, commit, message, isToSave, takesAway, asText, branch, refused);
    }

    EditedText at(String path) {
        return new EditedText(path, commit, text);
    }
}
