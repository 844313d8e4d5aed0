package nl.kennisatelier.web.editor.style;

import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.FormAction;

/// What an administrator does with how the site looks.
public enum StyleAction implements FormAction {
    /// The colour that can be read, in place of one that cannot.
    TAKE_OVER("neem-over"),
    COLOURS("kleuren"),
    SEND("stuur");

    private final String word;

    StyleAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    static Optional<StyleAction> of(Map<String, String> fields) {
        return FormAction.of(values(), fields.getOrDefault(FIELD, ""));
    }
}
