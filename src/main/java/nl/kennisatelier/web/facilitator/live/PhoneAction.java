package nl.kennisatelier.web.facilitator.live;

import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.FormAction;

/// What who takes part can ask for.
public enum PhoneAction implements FormAction {
    ANSWER("antwoord"),
    /// Answers for a table.
    SIT("tafel"),
    TAKE_BACK("terug"),
    RECOGNISE("herken"),
    FORGET("vergeet");

    private final String word;

    PhoneAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    static Optional<PhoneAction> of(Map<String, String> fields) {
        return FormAction.of(values(), fields.getOrDefault(FIELD, ""));
    }
}
