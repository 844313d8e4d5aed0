package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Every kind of knowledge that can be found. The first group stands in files, the second inside them.
///
/// What depends on the kind is a switch without a `default`, here or in the room that it matters to: a new kind does
/// not compile before each of them has decided.
public enum Kind {
    REPORT("verslag", "verslagen"),
    EXAMPLE("voorbeeld", "voorbeelden"),
    NEIGHBOURHOOD("wijk", "wijken"),
    PROGRAMME("programma", "programmas"),
    QUESTION_SET("vragenset", "vragensets"),
    SOURCE("bron", "bronnen"),
    TERM("begrip", "begrippen"),
    MANUAL("handleiding", "handleiding"),
    REUSE("hergebruik", "hergebruik"),
    KNOWLEDGE_QUESTION("kennisvraag", "kennisvragen"),
    EVENT("bijeenkomst", "agenda"),
    SIGNAL("signaal", "signalen"),
    PROPOSAL("voorstel", "voorstellen"),
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
        return switch (this) {
            case REPORT, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> true;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> true;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    /// Whether the title of such a document is the name of a place, an organisation or a thing.
    public boolean isNaming() {
        return switch (this) {
            case NEIGHBOURHOOD, PROGRAMME, SOURCE, EXAMPLE, TERM -> true;
            case REPORT, QUESTION_SET, MANUAL, ARTICLE, REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    /// Whether it tells what was done somewhere, in its own passages: lessons with a place.
    public boolean isAccount() {
        return switch (this) {
            case REPORT, EXAMPLE -> true;
            case NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    /// Whether it is of one day, and a new one mostly of this day; of other texts the day says little.
    public boolean isOfOneDay() {
        return switch (this) {
            case REPORT, REUSE, EVENT -> true;
            case EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case KNOWLEDGE_QUESTION, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    /// Whether it tells of what has been: a day ahead is a slip.
    public boolean isOfThePast() {
        return switch (this) {
            case REPORT, REUSE -> true;
            case EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    /// Whether its page says of which place it is.
    public boolean isOfAPlace() {
        return switch (this) {
            case REPORT, EXAMPLE, REUSE, PROPOSAL -> true;
            case NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case KNOWLEDGE_QUESTION, EVENT, SIGNAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    /// Whether a passage of this kind says or asks something itself: a link only points, and a section of the manual
    /// helps.
    public boolean speaksForItself() {
        return switch (this) {
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION -> true;
            case LINK -> false;
            case REPORT, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> false;
        };
    }

    /// Whether it is a line about something else, which says all there is to say without a summary of its own.
    public boolean isBrief() {
        return switch (this) {
            case TERM, REUSE, KNOWLEDGE_QUESTION, EVENT -> true;
            case REPORT, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, MANUAL, ARTICLE -> false;
            case SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    /// Whether only who asks for this kind finds it: the manual helps, and a record of reuse tells of its lesson, which
    /// is found by the words of the record too.
    public boolean isApart() {
        return switch (this) {
            case MANUAL, REUSE -> true;
            case REPORT, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, ARTICLE -> false;
            case KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    /// The kinds of which an entry has a file of its own.
    public static Stream<Kind> documents() {
        return Arrays.stream(values()).filter(Kind::isDocument);
    }

    /// The kinds that a page shows, in its order.
    ///
    /// @param place from 1; 0 leaves a kind out
    public static List<Kind> inOrder(ToIntFunction<Kind> place) {
        return Arrays.stream(values())
                .filter(kind -> place.applyAsInt(kind) > 0)
                .sorted(Comparator.comparingInt(place))
                .toList();
    }

    /// What somebody learned, as opposed to what helps to find or to do it.
    public boolean isLesson() {
        return switch (this) {
            case REPORT, EXAMPLE, TIP, INSIGHT, OPPORTUNITY, RISK, ACTION -> true;
            case NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE, QUESTION, LINK -> false;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> false;
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
