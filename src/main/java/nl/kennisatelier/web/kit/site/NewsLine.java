package nl.kennisatelier.web.kit.site;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Taxonomy.ListName;

/// What stands under a heading in the news: of an event when and where it is, of a record of reuse what came
/// of it, of a signal what was said to it.
public final class NewsLine {

    private NewsLine() {}

    /// Empty for all other texts.
    public static String of(DisplayNames names, Document entry) {
        return answer(names, entry) + outcome(names, entry) + EventCard.when(names, entry);
    }

    private static String outcome(DisplayNames names, Document entry) {
        return entry.details() instanceof Details.Reuse told ? names.outcome(told.outcome()) : "";
    }

    /// What was said to a signal; empty where nothing was, and for all other texts.
    public static String answer(DisplayNames names, Document entry) {
        return entry.details() instanceof Details.Signal signal
                ? signal.answer().map(answer -> answer(names, answer)).orElse("")
                : "";
    }

    /// `Antwoord van: Rijk (10 december 2024): De wet is aangenomen.`
    private static String answer(DisplayNames names, Details.SignalStep answer) {
        var words = names.words();
        var by = answer.by().isEmpty()
                ? words.get("signal.answer")
                : words.get("signal.answer.of", names.choice(ListName.ADDRESSEES, answer.by()));
        var day = answer.date().map(date -> "(" + names.date(date) + ")").orElse("");
        return Stream.of(by, day).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")) + ": "
                + answer.answer();
    }
}
