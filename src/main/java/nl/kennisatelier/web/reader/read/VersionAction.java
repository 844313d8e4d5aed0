package nl.kennisatelier.web.reader.read;

import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.FormAction;

/// What an editor can ask for with a version of a text.
public enum VersionAction implements FormAction {
    HIDE("verberg"),
    SHOW("toon");

    private final String word;

    VersionAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    public static Optional<VersionAction> of(Map<String, String> fields) {
        return FormAction.of(values(), fields.getOrDefault(FIELD, ""));
    }
}
