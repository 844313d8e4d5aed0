package nl.kennisatelier.web.facilitator.live;

import java.util.Map;

/// The fields that the forms of a workshop send, beside the button.
enum LiveField {
    /// The number of an answer.
    ANSWER("antwoord"),
    /// The number of a question, counted from 1.
    QUESTION("vraag"),
    TEXT("tekst"),
    /// The number of an option, counted from 0; or a grade.
    CHOICE("keuze"),
    /// The place of an option in an order; the number of the option comes behind it.
    PLACE("plek"),
    /// Stands there when an option was ticked; the number of the option comes behind it.
    TICK("optie"),
    /// How many dots an option gets; the number of the option comes behind it.
    DOTS("stip"),
    /// What a photo shows.
    DESCRIPTION("omschrijving"),
    ROLE("rol"),
    /// Stands there when somebody chose the language in the address.
    LANGUAGE("taal"),
    /// Of an answer, so that it counts once; or of a workshop.
    KEY("sleutel"),
    /// Stands there when an answer was written while it could not be sent.
    LATER("later"),
    REVEAL("hoe"),
    MINUTES("minuten"),
    HEADING("kop"),
    /// The name of a secret link.
    LINK("link"),
    /// Where somebody was going who had no key.
    PAGE("pagina"),
    /// The number of a table, counted from 1; or how many there are.
    TABLE("tafel"),
    /// The number of a part that is no question, counted from 1.
    PART("deel"),
    /// The slug of a report.
    REPORT("verslag"),
    /// The id of one.
    WORKSHOP("workshop"),
    /// The numbers of the answers that were ticked.
    PICKED("kies"),
    /// Stands there when the screen sent it.
    BACK("terug");

    final String word;

    LiveField(String word) {
        this.word = word;
    }

    /// Empty when it was not sent.
    String in(Map<String, String> fields) {
        return fields.getOrDefault(word, "");
    }

    boolean isIn(Map<String, String> fields) {
        return fields.containsKey(word);
    }

    /// 0 for what is no number.
    int number(Map<String, String> fields) {
        return Sent.number(in(fields));
    }
}
