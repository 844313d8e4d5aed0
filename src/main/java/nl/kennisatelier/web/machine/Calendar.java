package nl.kennisatelier.web.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;

/// A calendar in memory by RFC 5545, written from top to bottom: each line folded at 75 bytes, never inside a letter.
final class Calendar {

    /// In bytes, of a line without its end.
    private static final int LINE_MAX = 75;

    /// What a text may not hold, not even escaped. A line end may, by its name.
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private static final Pattern ESCAPED = Pattern.compile("[\\\\;,]");

    /// The hours of the Netherlands since 1996, for programs that do not know them by name.
    private static final String DUTCH_TIME = """
            BEGIN:VTIMEZONE
            TZID:Europe/Amsterdam
            BEGIN:DAYLIGHT
            DTSTART:19960331T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            TZNAME:CEST
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            TZNAME:CET
            END:STANDARD
            END:VTIMEZONE
            """;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// @param name of the calendar, as programs show it
    Calendar(String name) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Kennisatelier//agenda//NL");
        text("NAME", name);
        text("X-WR-CALNAME", name);
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        DUTCH_TIME.lines().forEach(this::write);
    }

    /// @param value as it stands in the file: a moment, a number, a word of the standard
    Calendar line(String name, String value) {
        write(name + ":" + value);
        return this;
    }

    /// Words of people; nothing where they are none.
    Calendar text(String name, String words) {
        return words.isBlank() ? this : line(name, escaped(words));
    }

    /// Escapes words, for a list of them too: there a bare comma stands between two.
    static String escaped(String words) {
        var lines = FORBIDDEN.matcher(words.replaceAll("\\R", "\n")).replaceAll("");
        return ESCAPED.matcher(lines).replaceAll("\\\\$0").replace("\n", "\\n");
    }

    /// In bytes.
    int size() {
        return bytes.size();
    }

    /// Closes it.
    byte[] bytes() {
        line("END", "VCALENDAR");
        return bytes.toByteArray();
    }

    private void write(String line) {
        int room = LINE_MAX;
        for (int at = 0; at < line.length(); ) {
            int sign = line.codePointAt(at);
            var letter = Character.toString(sign).getBytes(UTF_8);
            if (letter.length > room) {
                bytes.writeBytes("\r\n ".getBytes(UTF_8));
                room = LINE_MAX - 1;
            }
            bytes.writeBytes(letter);
            room -= letter.length;
            at += Character.charCount(sign);
        }
        bytes.writeBytes("\r\n".getBytes(UTF_8));
    }
}
