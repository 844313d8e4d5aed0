package nl.kennisatelier.circulation.letters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Taxonomy.ListName;

/// Whether a note can be taken as it is.
public final class NoteCheck {

    /// What can be wrong with a field; `note.wrong.NAME` says it.
    public enum Trouble {
        EMPTY,
        LONG,
        /// It is in no list of ours.
        UNKNOWN,
        /// There is no such day.
        ABSENT,
        /// No time of a day.
        TIME,
        /// It ends before it begins.
        ORDER,
        /// There is an address of the web in it.
        ADDRESS
    }

    /// What the outcome of a lesson can be when somebody sends it; nobody sends that they do not know.
    public static final java.util.List<String> WORKED = java.util.List.of("ja", "deels", "nee", "bezig");

    private static final int YEAR_MIN = 1990;

    private static final int DAYS_MAX = 31;

    /// What a sign alone is not.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2}");

    /// As people write it: `19:30`, `19.30 uur`, `21u`; a number alone may be anything.
    private static final Pattern TIME =
            Pattern.compile("(?i)([01]?\\d|2[0-3])(?:(?:[:.]|u(?=\\d))([0-5]\\d)(?:\\s?(?:u|uur))?|\\s?(?:u|uur))");

    /// A name of one letter has a shorter list: `3.de` is a point without a space.
    private static final Pattern WEB = Pattern.compile("(?iu)://|\\bwww\\.|(?<![@\\p{L}\\p{N}.-])"
            + "(?:\\p{L}\\.(?:nl|com|org|net|eu|io|co)(?![\\p{L}\\p{N}-])|[\\p{L}\\p{N}-]{2,63}"
            + "(?:\\.[\\p{L}\\p{N}-]{2,63}){0,3}\\.(?:nl|com|org|net|eu|be|de|info|io|biz|shop|online|site|xyz|ru|app)"
            + "(?![\\p{L}\\p{N}-]))");

    private static final Pattern WORDS = Pattern.compile("\\s+");

    private final Library library;
    private final LocalDate today;

    public NoteCheck(Library library, LocalDate today) {
        this.library = library;
        this.today = today;
    }

    /// In the order of the fields; nothing when all is well.
    public Map<LetterField, Trouble> troubles(SentNote note) {
        var troubles = new EnumMap<LetterField, Trouble>(LetterField.class);
        for (var field : note.kind().required) {
            var said = note.get(field);
            boolean isSaid = field.isTyped ? WORD.matcher(said).find() : !said.isEmpty();
            if (!isSaid && !(field == LetterField.PLACE && isTyped(note))) troubles.put(field, Trouble.EMPTY);
        }
        if (isOther(note) && !isTyped(note)) troubles.put(LetterField.TOWN, Trouble.EMPTY);
        boolean isOfSomeYear = !note.get(LetterField.MONTH).isEmpty()
                && note.get(LetterField.YEAR).isEmpty();
        if (isOfSomeYear) troubles.put(LetterField.YEAR, Trouble.EMPTY);
        note.fields().forEach((field, value) -> {
            if (value.length() > field.lengthMax) troubles.put(field, Trouble.LONG);
            else if (!isKnown(field, value, note)) troubles.put(field, unknown(field, value));
        });
        if (!troubles.containsKey(LetterField.BEGINS) && !troubles.containsKey(LetterField.ENDS) && isSwapped(note)) {
            troubles.put(LetterField.ENDS, Trouble.ORDER);
        }
        return troubles;
    }

    private static boolean isTyped(SentNote note) {
        return !note.get(LetterField.TOWN).isEmpty();
    }

    /// Whether the municipality is the one that was typed.
    private static boolean isOther(SentNote note) {
        var chosen = note.get(LetterField.PLACE);
        return chosen.equals(Place.OTHER) || chosen.isEmpty() && isTyped(note);
    }

    private static Trouble unknown(LetterField field, String value) {
        if (field == LetterField.BEGINS || field == LetterField.ENDS) return Trouble.TIME;
        return field == LetterField.DAY && isNumber(value, 1, DAYS_MAX) ? Trouble.ABSENT : Trouble.UNKNOWN;
    }

    /// As the text that is made of it would be told.
    private static boolean isSwapped(SentNote note) {
        var begins = note.get(LetterField.BEGINS);
        var ends = note.get(LetterField.ENDS);
        return !begins.isEmpty()
                && !ends.isEmpty()
                && !Details.Event.canEnd(time(begins).orElseThrow(), time(ends).orElseThrow());
    }

    /// The time that somebody means; nothing where that is none.
    static Optional<LocalTime> time(String typed) {
        var time = TIME.matcher(typed);
        if (!time.matches()) return Optional.empty();
        var minutes = Optional.ofNullable(time.group(2)).orElse("0");
        return Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(minutes)));
    }

    /// The fields with an address of the web in them: that is what spam is for. Who says that a link does not work may
    /// say which.
    public Map<LetterField, Trouble> addresses(SentNote note) {
        boolean isOfLink = note.get(LetterField.WRONG).equals(Wrong.DEAD_LINK.word);
        var troubles = new EnumMap<LetterField, Trouble>(LetterField.class);
        note.fields().forEach((field, value) -> {
            long addresses = WORDS.splitAsStream(value)
                    .filter(word -> WEB.matcher(word).find())
                    .count();
            if (field.isTyped && addresses > (isOfLink ? 1 : 0)) troubles.put(field, Trouble.ADDRESS);
        });
        return troubles;
    }

    private boolean isKnown(LetterField field, String value, SentNote note) {
        return switch (field) {
            case PLACE -> isOther(note) || Place.of(note, library).isPresent();
            case TOWN -> !isOther(note) || Place.of(note, library).isPresent();
            case DAY -> isDate(note);
            case MONTH -> isNumber(value, 1, 12) && !isAhead(note);
            case YEAR -> isNumber(value, YEAR_MIN, today.getYear() + 2) && !isAhead(note);
            case WORKED -> WORKED.contains(value);
            case WRONG -> Wrong.ofWord(value).isPresent();
            case BEGINS, ENDS -> time(value).isPresent();
            case THEME -> library.taxonomy().theme(value).isPresent();
            case ROLE -> library.taxonomy().choice(ListName.ROLES, value).isPresent();
            case SPOT, CHANGED, BECAUSE, LEARNED, DONE, MESSAGE, QUESTION, TITLE, VENUE, ORGANISER, SEARCHED -> true;
        };
    }

    /// What was done was done by now; only an event is still to come.
    private boolean isAhead(SentNote note) {
        var year = note.get(LetterField.YEAR);
        var month = note.get(LetterField.MONTH);
        if (note.kind() == LetterKind.EVENT || !isNumber(year, YEAR_MIN, today.getYear() + 2)) return false;
        int first = isNumber(month, 1, 12) ? Integer.parseInt(month) : 1;
        return LocalDate.of(Integer.parseInt(year), first, 1).isAfter(today);
    }

    private static boolean isNumber(String value, int min, int max) {
        return value.matches("\\d{1,4}") && Integer.parseInt(value) >= min && Integer.parseInt(value) <= max;
    }

    /// There is no 31 June.
    private static boolean isDate(SentNote note) {
        try {
            LocalDate.of(
                    number(note, LetterField.YEAR), number(note, LetterField.MONTH), number(note, LetterField.DAY));
            return true;
        } catch (DateTimeException | NumberFormatException none) {
            return note.get(LetterField.MONTH).isEmpty()
                    || note.get(LetterField.YEAR).isEmpty();
        }
    }

    private static int number(SentNote note, LetterField field) {
        return Integer.parseInt(note.get(field));
    }
}
