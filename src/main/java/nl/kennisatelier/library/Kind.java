package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Every kind of knowledge that can be found. The first group stands in files, the second inside them.
public enum Kind {
    REPORT("verslag", "verslagen"),
    EXAMPLE("voorbeeld", "voorbeelden"),
    NEIGHBOURHOOD("wijk", "wijken"),
    PROGRAMME("programma", "programmas"),
    QUESTION_SET("vragenset", "vragensets"),
    SOURCE("bron", "bronnen"),
    TERM("begrip", "begrippen"),
    MANUAL("handleiding", "handleiding"),
    ARTICLE("artikel", "artikelen"),

    TIP("tip", "tips"),
    QUESTION("vraag", "vragen"),
    INSIGHT("inzicht", "inzichten"),
    OPPORTUNITY("kans", "kansen"),
    RISK("risico", "risicos"),
    ACTION("actie", "acties"),
    LINK("link", "links");

    /// The word in front matter, in addresses and in the open data: `soort: verslag`.
    public final String word;

    /// The folder in the content, and the first step of the address: `/verslagen/...`.
    public final String folder;

    Kind(String word, String folder) {
        this.word = word;
        this.folder = folder;
    }

    /// Whether an entry of this kind has a file of its own (a section of the manual has not, but shares the kind).
    public boolean isDocument() {
        return ordinal() <= ARTICLE.ordinal();
    }

    /// Whether the title of such a document is the name of a place, an organisation or a thing.
    public boolean isNaming() {
        return switch (this) {
            case NEIGHBOURHOOD, PROGRAMME, SOURCE, EXAMPLE, TERM -> true;
            default -> false;
        };
    }

    /// Whether a passage of this kind says or asks something itself: a link only points, and a section of the manual
    /// helps.
    public boolean speaksForItself() {
        return !isDocument() && this != LINK;
    }

    /// The kinds of which an entry has a file of its own.
    public static Stream<Kind> documents() {
        return Arrays.stream(values()).filter(Kind::isDocument);
    }

    /// What somebody learned, as opposed to what helps to find or to do it.
    public boolean isLesson() {
        return switch (this) {
            case REPORT, EXAMPLE, TIP, INSIGHT, OPPORTUNITY, RISK, ACTION -> true;
            default -> false;
        };
    }

    public static Optional<Kind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    public static Optional<Kind> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(kind -> kind.folder.equals(folder))
                .findFirst();
    }
}
