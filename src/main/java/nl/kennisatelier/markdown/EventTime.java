package nl.kennisatelier.markdown;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// An hour and a minute, as people write them: `19:30`, `19.30`, `9u`, `19.30 uur`.
final class EventTime {

    static final String SHAPE = "^\\s*(\\d{1,2})(?:[:.uU]?(\\d{2})|\\s*[uU]|(?=\\s+uur))(?:\\s*uur)?\\s*$";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    private EventTime() {}

    static Optional<LocalTime> parse(String text) {
        var time = PATTERN.matcher(text);
        if (!time.matches()) return Optional.empty();
        try {
            int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
            return Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), minute));
        } catch (DateTimeException noSuchHour) {
            return Optional.empty();
        }
    }
}
