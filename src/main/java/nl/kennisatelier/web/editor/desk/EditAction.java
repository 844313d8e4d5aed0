package nl.kennisatelier.web.editor.desk;

import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.FormAction;

/// What an editor can ask for with a text in the form.
public enum EditAction implements FormAction {
    LOOK("bekijk"),
    SAVE("bewaar"),
    SAVE_ANYWAY("bewaar-toch"),
    /// Saves it as a draft.
    SAVE_DRAFT("concept"),
    /// Saves it for everybody.
    PUBLISH("publiceer"),
    /// Saves it on a branch of its own, for a colleague to read.
    ASK("vraag"),
    /// Shows the whole file as a text.
    AS_TEXT("als-tekst"),
    /// Shows it as fields and text.
    AS_FIELDS("als-velden");

    private final String word;

    EditAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    boolean isToSave() {
        return switch (this) {
            case SAVE, SAVE_ANYWAY, SAVE_DRAFT, PUBLISH, ASK -> true;
            case LOOK, AS_TEXT, AS_FIELDS -> false;
        };
    }

    static Optional<EditAction> of(Map<String, String> fields) {
        return FormAction.of(values(), fields.getOrDefault(FIELD, ""));
    }
}
