package nl.kennisatelier.web.editor.desk;

import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.FormAction;

/// What an editor does with the name and the place of a text, or with the whole of it.
public enum NameAction implements FormAction {
    LOOK("bekijk"),
    RENAME("hernoem"),
    /// Off the site, and still there.
    DRAFT("concept"),
    REMOVE("haal-weg");

    private final String word;

    NameAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    static Optional<NameAction> of(Map<String, String> fields) {
        return FormAction.of(values(), fields.getOrDefault(FIELD, ""));
    }
}
