package nl.kennisatelier.web.editor.people;

import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.FormAction;

/// What an administrator does with who may write.
public enum PeopleAction implements FormAction {
    INVITE("nodig-uit"),
    ROLE("rol"),
    REVOKE("trek-in"),
    /// An invitation that nobody used.
    CALL_BACK("trek-terug");

    private final String word;

    PeopleAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    static Optional<PeopleAction> of(Map<String, String> fields) {
        return FormAction.of(values(), fields.getOrDefault(FIELD, ""));
    }
}
