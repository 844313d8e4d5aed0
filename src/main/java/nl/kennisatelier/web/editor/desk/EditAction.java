package nl.kennisatelier.web.editor.desk;

import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.FormAction;

/// What an editor can ask for with a text in the form.
public enum EditAction implements FormAction {
    LOOK("bekijk"),
    SAVE("bewaar"),
    SAVE_ANYWAY("bewaar-toch");

    private final String word;

    EditAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    static Optional<EditAction> of(Map<String, String> fields) {
        return FormAction.of(values(), fields.getOrDefault(FIELD, ""));
    }
}
