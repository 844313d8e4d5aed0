package nl.kennisatelier.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.words.DutchTime;

/// When something happened, as exactly as we know: a day, a month, or only a year.
///
/// @param month 1 to 12, or 0 when unknown
/// @param day 1 to 31, or 0 when unknown
public record EventDate(int year, int month, int day) implements Comparable<EventDate> {

    public static final int YEAR_MIN = 1900;
    public static final int YEAR_MAX = 2100;

    /// What [#parse] may be able to read, for programs that check before we do.
    public static final String SHAPES =
            "\\d{4}(-\\d{1,2})?(-\\d{1,2})?([T ]\\d{1,2}:.*)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}"
                    + "|([A-Za-z.,]+ )?(\\d{1,2}e? )?[A-Za-z]+\\.? \\d{4}";

    /// A month by its name, for a pattern without regard to capitals.
    public static final String MONTH =
            "jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?"
                    + "|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "ma", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)(?:\\p{L}{2,9}\\.?,?\\s+)?(?:(\\d{1,2})e?\\s+)?(" + MONTH + ")\\.?\\s+(\\d{4})");

    private static final Pattern SHAPE =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?(?:[T ]\\d{1,2}:.*)?");

    /// A day with its hour, as programs write it, and how far that is from the time of Greenwich.
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d+)?\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern DUTCH = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

    public EventDate {
        if (year < YEAR_MIN || year > YEAR_MAX) {
            throw new DateTimeException("year " + year);
        }
        LocalDate.of(year, Math.max(month, 1), Math.max(day, 1)); // Throws where there is no such day.
    }

    /// Reads `2021`, `2021-05`, `2021-05-17`, `2021-05-17T12:00:00Z`, `17-05-2021`, `17 mei 2021` and `mei 2021`; empty
    /// for anything else. A moment elsewhere in the world is of the day that it was in the Netherlands.
    public static Optional<EventDate> parse(String text) {
        try {
            var moment = moment(text);
            if (moment.isPresent())
                return moment.map(LocalDateTime::toLocalDate).map(EventDate::of);
            return read(text).map(said -> new EventDate(said.year(), said.month(), said.day()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static EventDate of(LocalDate day) {
        return new EventDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /// The hour that stands behind a day, on the clocks of the Netherlands: `2027-03-28T02:30:00Z` is half past four.
    /// Nothing for midnight, which programs write behind a day of which they know no hour.
    public static Optional<LocalTime> hour(String text) {
        try {
            return moment(text).map(LocalDateTime::toLocalTime);
        } catch (DateTimeException noSuchHour) {
            return Optional.empty();
        }
    }

    /// @throws DateTimeException when there is no such day or hour
    private static Optional<LocalDateTime> moment(String text) {
        var found = MOMENT.matcher(text.strip());
        if (!found.matches()) return Optional.empty();
        var written = LocalDateTime.parse(found.group(1) + "T" + found.group(2));
        if (written.toLocalTime().equals(LocalTime.MIDNIGHT)) return Optional.empty();
        if (found.group(3) == null) return Optional.of(written);
        return Optional.of(written.atOffset(ZoneOffset.of(found.group(3)))
                .atZoneSameInstant(DutchTime.ZONE)
                .toLocalDateTime());
    }

    /// Whether it is written as a day is, and no calendar has that day: `2026-02-31`.
    public static boolean isAbsent(String text) {
        return parse(text).isEmpty()
                && read(text)
                        .filter(said -> said.year() >= YEAR_MIN && said.year() <= YEAR_MAX)
                        .isPresent();
    }

    /// What was written, whether there is such a day or not; 0 for what was left out.
    private record Said(int year, int month, int day) {}

    private static Optional<Said> read(String text) {
        var iso = SHAPE.matcher(text.strip());
        if (iso.matches()) {
            return Optional.of(new Said(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
        }
        var dutch = DUTCH.matcher(text.strip());
        if (dutch.matches()) {
            return Optional.of(new Said(number(dutch.group(3)), number(dutch.group(2)), number(dutch.group(1))));
        }
        var written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(new Said(number(written.group(3)), month(written.group(2)), number(written.group(1))))
                : Optional.empty();
    }

    /// Days since 1970, the first of what is unknown: for sorting only.
    public long sortKey() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1)).toEpochDay();
    }

    /// The last day that it can be.
    public LocalDate last() {
        if (month == 0) return LocalDate.of(year, 12, 31);
        var first = LocalDate.of(year, month, Math.max(day, 1));
        return day == 0 ? first.plusMonths(1).minusDays(1) : first;
    }

    @Override
    public int compareTo(EventDate other) {
        return Long.compare(sortKey(), other.sortKey());
    }

    /// `2021-05-17`, `2021-05` or `2021`.
    @Override
    public String toString() {
        return "%04d".formatted(year)
                + (month > 0 ? "-%02d".formatted(month) : "")
                + (day > 0 ? "-%02d".formatted(day) : "");
    }

    private static int month(String name) {
        var start = name.toLowerCase(Locale.ROOT)
                .replace("may", "mei")
                .replace("oct", "okt")
                .replace("mrt", "maa");
        for (int month = 12; month > 0; month--) if (start.startsWith(MONTHS.get(month - 1))) return month;
        return 0;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
