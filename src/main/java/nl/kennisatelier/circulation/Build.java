package nl.kennisatelier.circulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Properties;

/// Which version of the program this is, and of what day.
record Build(String version, LocalDate day) {

    static Build current() {
        try (var stream = Build.class.getResourceAsStream("/build.properties")) {
            var properties = new Properties();
            properties.load(stream);
            var moment = Instant.parse(properties.getProperty("moment"));
            return new Build(properties.getProperty("version"), LocalDate.ofInstant(moment, ZoneOffset.UTC));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A text with `{versie}` and `{datum}` filled in.
    String in(String text, String language) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.of(language));
        return text.replace("{versie}", version).replace("{datum}", format.format(day));
    }
}
