package nl.kennisatelier.web.editor.desk;

import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.FormAction;

/// What an editor does with a picture or a PDF that was sent.
public enum PictureAction implements FormAction {
    /// It goes into the text.
    PLACE("zet-erin"),
    NOT("toch-niet");

    private final String word;

    PictureAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    static Optional<PictureAction> of(Map<String, String> fields) {
        return FormAction.of(values(), fields.getOrDefault(FIELD, ""));
    }
}
