package nl.kennisatelier.circulation.letters;

import java.util.Arrays;
import java.util.Optional;

/// What can be filled in on a form that ends in the letterbox.
public enum LetterField {
    /// The slug of a neighbourhood, [Place#MUNICIPALITY] with that of a municipality, or [Place#OTHER].
    PLACE("wijk"),
    /// A municipality that is in no list of ours, where [Place#OTHER] was chosen.
    TOWN("gemeente", Length.TITLE),
    /// What people there call it, when it has no page here.
    SPOT("plek", Length.TITLE),
    DAY("dag"),
    MONTH("maand"),
    YEAR("jaar"),
    WORKED("werkte"),
    CHANGED("aangepast", Length.TEXT),
    BECAUSE("waardoor", Length.TEXT),
    LEARNED("geleerd", Length.TEXT),
    DONE("gedaan", Length.TEXT),
    /// Why a text is not right: one of [Wrong].
    WRONG("reden"),
    MESSAGE("tekst", Length.TEXT),
    QUESTION("vraag", Length.TITLE),
    TITLE("titel", Length.TITLE),
    BEGINS("begint"),
    ENDS("eindigt"),
    VENUE("plaats", Length.TITLE),
    ORGANISER("organisator", Length.TITLE),
    THEME("thema"),
    ROLE("rol"),
    /// What was looked for before a question was asked; only when the asker pressed the button.
    SEARCHED("gezocht_met", Length.TITLE);

    /// In characters, as the browser counts them.
    private static final class Length {
        static final int TEXT = 280;
        static final int TITLE = 120;

        /// Of what is chosen from a list.
        static final int CHOICE = 200;
    }

    /// In forms and in the file.
    public final String word;

    /// In characters.
    public final int lengthMax;

    /// Whether somebody writes in it what they like; else it is chosen from a list.
    public final boolean isTyped;

    LetterField(String word) {
        this.word = word;
        this.lengthMax = Length.CHOICE;
        this.isTyped = false;
    }

    LetterField(String word, int lengthMax) {
        this.word = word;
        this.lengthMax = lengthMax;
        this.isTyped = true;
    }

    /// Whether it may take more than one line on the screen.
    public boolean isLong() {
        return lengthMax == Length.TEXT;
    }

    static Optional<LetterField> ofWord(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
