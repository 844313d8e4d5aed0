package nl.kennisatelier.web.facilitator.harvest;

import nl.kennisatelier.web.kit.page.FormAction;

/// What who sorts the answers of a workshop can ask for.
public enum HarvestAction implements FormAction {
    /// All answers to the question whose number comes behind it.
    MORE("meer-"),
    /// Headings for the answers to the question whose number comes behind it.
    HEADINGS("kopjes-"),
    MAKE("maak");

    private final String word;

    HarvestAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
