package nl.kennisatelier.web.facilitator.sets;

import nl.kennisatelier.web.kit.page.FormAction;

/// What who makes a question set can ask for. Some say of what, after a colon.
public enum SetAction implements FormAction {
    SAVE("bewaar"),
    ADD_OWN("erbij"),
    SEARCH("zoek"),
    /// A question of the library, after the colon as an address has it.
    TAKE("zet"),
    /// The number of a question, counted from 1; so with the next two.
    UP("omhoog"),
    DOWN("omlaag"),
    REMOVE("weg"),
    /// A link that a set too long for a QR code is kept for.
    SHORTEN("kort"),
    START("start"),
    SHEET("blad"),
    /// The evening on one sheet, to print.
    ORDER("draaiboek"),
    CARDS("kaartjes"),
    FILE("bestand"),
    OFFER("aanbieden");

    private final String word;

    SetAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
