package nl.kennisatelier.web.editor.desk;

import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.FormAction;

/// What an editor does with what waits to be read over.
public enum ReviewAction implements FormAction {
    ASK("vraag"),
    REMARK("opmerking"),
    APPROVE("akkoord"),
    NOT_YET("nog-niet"),
    DECLINE("wijs-af"),
    WITHDRAW("trek-terug"),
    /// By its maker, where nobody has to read it over.
    PUBLISH("zet-online");

    private final String word;

    ReviewAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    static Optional<ReviewAction> of(Map<String, String> fields) {
        return FormAction.of(values(), fields.getOrDefault(FIELD, ""));
    }
}
