package nl.kennisatelier.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.library.EventDate;

/// The first of the days that people write where one belongs: `1 t/m 3 april 2027`, `[2027-01-05, 2027-01-06]`,
/// `{van: 2027-04-01, tot: 2027-04-03}`.
final class SeveralDays {

    private static final String AND = "(?:t/m|t\\.?e\\.?m\\.?|tot(?: en met)?|en|to|until|-|–|—|/|\\.\\.)";

    private static final Pattern TWO =
            Pattern.compile("(?i)(.*\\d{4}\\S*?)(?:\\s+" + AND + "\\s+|\\s*(?:–|—|/|\\.\\.)\\s*)(.+)");

    /// The month and the year stand behind the last of them.
    private static final Pattern OF_ONE_MONTH = Pattern.compile(
            "(?i)(\\d{1,2})e?\\s*(?:" + AND + "|,)\\s*(?:\\d{1,2}.*\\D)?\\d{1,2}e?\\s+(\\p{L}+\\.?\\s+\\d{4})");

    private static final List<String> BEGINNINGS = List.of("van", "begin", "eerste", "start", "from", "vanaf");

    private SeveralDays() {}

    /// Nothing where it is one day, or none that can be read.
    static Optional<EventDate> first(Yaml value) {
        return switch (value) {
            case Yaml.Scalar scalar -> first(scalar.text().strip());
            case Yaml.Sequence list ->
                list.items().size() < 2
                        ? Optional.empty()
                        : list.texts().stream().findFirst().flatMap(day -> EventDate.parse(day.text()));
            case Yaml.Mapping mapping -> {
                var item = new Fields.Item(mapping.fields(), mapping.line());
                yield BEGINNINGS.stream()
                        .flatMap(name -> EventDate.parse(item.text(name)).stream())
                        .findFirst();
            }
        };
    }

    private static Optional<EventDate> first(String text) {
        if (EventDate.parse(text).isPresent()) return Optional.empty();
        var two = TWO.matcher(text);
        var days = OF_ONE_MONTH.matcher(text);
        return Stream.of(two.matches() ? two.group(1) : "", days.matches() ? days.group(1) + " " + days.group(2) : "")
                .flatMap(day -> EventDate.parse(day).stream())
                .findFirst();
    }
}
