package nl.kennisatelier.web.editor.desk;

import nl.kennisatelier.web.kit.page.FormAction;

/// What somebody with an account does with their token for git.
public enum AccessAction implements FormAction {
    MAKE("maak"),
    END("trek-in");

    private final String word;

    AccessAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
