package nl.kennisatelier.markdown;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.library.EventDate;

/// Dates from or until which other programs show a text. There is no clock here: only what is past or far ahead for
/// whoever reads this counts.
final class Term {

    private static final String PAST_YEAR = "2025";
    private static final String FAR_YEAR = "2035";

    /// `2021`, `2021-05`, `2021-05-17`, with a time behind it or not.
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:[T ]\\d{1,2}:[\\d:.]{2,15}\\s?(?:Z|UTC|[+-][\\d:]{2,5})?)?");

    /// As people write a day: `12 maart 2021`, `vrijdag 12-3-2021`, `maart 2021`. No other word may stand before it.
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?i)(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,? )?(\\d{1,2}\\D.*|(?:" + EventDate.MONTH + ")\\b.*)");

    private Term() {}

    /// @param own date of the text, which is past as well; empty when it has none
    static boolean isPast(Yaml value, String own) {
        var date = date(value);
        if (date.isEmpty()) return false;
        var last = date + "9999-12-31".substring(date.length());
        return last.substring(0, 4).compareTo(PAST_YEAR) <= 0
                || day(own).filter(day -> last.compareTo(day) <= 0).isPresent();
    }

    static boolean isFarAhead(Yaml value) {
        return date(value).compareTo(FAR_YEAR) >= 0;
    }

    private static String date(Yaml value) {
        if (!(value instanceof Yaml.Scalar scalar)) return "";
        var date = DATE.matcher(scalar.text().strip());
        return date.matches() ? date.group(1) : inWords(scalar.text().strip());
    }

    private static String inWords(String text) {
        var words = IN_WORDS.matcher(text);
        return words.matches()
                ? EventDate.parse(words.group(1)).map(EventDate::toString).orElse("")
                : "";
    }

    private static Optional<String> day(String own) {
        return EventDate.parse(own).filter(date -> date.day() > 0).map(EventDate::toString);
    }
}
