package nl.kennisatelier.web.editor.letters;

import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.FormAction;

/// What an editor can do with a letter.
public enum LetterAction implements FormAction {
    LOOK("bekijk"),
    PLACE("plaats"),
    PROPOSE("voorstel"),
    REFUSE("niet"),
    /// The text that it is about was mended.
    MENDED("verbeterd");

    private final String word;

    LetterAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    static Optional<LetterAction> of(Map<String, String> fields) {
        return FormAction.of(values(), fields.getOrDefault(FIELD, ""));
    }
}
