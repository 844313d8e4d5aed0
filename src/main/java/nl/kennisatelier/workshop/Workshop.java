package nl.kennisatelier.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One event at which a set of questions is asked: what was agreed when it began, and whether it has ended.
///
/// @param id of 10 characters, in its addresses; no secret
/// @param code to join with, of [JoinCode#LENGTH] characters; nothing some time after the end, when nobody can open it
///     again
/// @param joinKey in the QR code, to join with as well; as long as there is a code
/// @param language of the screen and the phones: `nl` or `en`
/// @param place where it is, in words: `Buurthuis De Kiem`; may be empty
/// @param neighbourhood slug, or empty
/// @param keepDays for how many days after the end the answers are kept, 1 to [#KEEP_DAYS_MAX]
/// @param purged when the answers were deleted
/// @param report slug of the report that was last made of it, published or not, or empty
public record Workshop(
        String id,
        Optional<String> code,
        Optional<String> joinKey,
        QuestionSet set,
        String language,
        String place,
        String neighbourhood,
        int keepDays,
        Instant began,
        Optional<Instant> ended,
        Optional<Instant> purged,
        String report) {

    public static final int KEEP_DAYS_MAX = 365;

    /// In characters.
    public static final int REPORT_LENGTH_MAX = 200;

    /// In characters.
    public static final int PLACE_LENGTH_MAX = 120;

    /// One that nobody ends, ends by itself.
    public static final Duration LIFE_MAX = Duration.ofDays(7);

    /// After the end: so long it can be opened again, and what was written before still comes in.
    public static final Duration GRACE = Duration.ofMinutes(15);

    /// Whether its doors are closed.
    public boolean isEnded() {
        return ended.isPresent();
    }

    /// Until when what was written before the end comes in; nothing as long as it goes on.
    public Optional<Instant> graceEnd() {
        return ended.map(end -> end.plus(GRACE));
    }

    /// Whether it has ended, and what was written before still comes in.
    public boolean isInGrace(Instant now) {
        return purged.isEmpty() && graceEnd().filter(now::isBefore).isPresent();
    }

    /// Whether who closed it too soon can open it again. One that has ended by itself would only end once more.
    public boolean mayReopen(Instant now) {
        return isInGrace(now) && code.isPresent() && now.isBefore(began.plus(LIFE_MAX));
    }

    /// When its answers are deleted.
    public Optional<Instant> deletedAt() {
        return ended.map(end -> end.plus(Duration.ofDays(keepDays)));
    }

    /// @param number counted from 1
    public Optional<SetQuestion> ask(int number) {
        var questions = set.questions();
        return number < 1 || number > questions.size() ? Optional.empty() : Optional.of(questions.get(number - 1));
    }

    /// The same with its questions in other words: in another language.
    Workshop in(QuestionSet words) {
        return new Workshop(
                id, code, joinKey, words, language, place, neighbourhood, keepDays, began, ended, purged, report);
    }

    /// What somebody says who begins one.
    ///
    /// @throws IllegalArgumentException when there is no question, or a number or a length is out of its range
    ///
    /// @param editor with whose token it begins, or empty
    public record Plan(
            QuestionSet set, String language, String place, String neighbourhood, int keepDays, String editor) {

        public Plan(QuestionSet set, String language, String place, String neighbourhood, int keepDays) {
            this(set, language, place, neighbourhood, keepDays, "");
        }

        public Plan {
            if (set.questions().isEmpty()) throw new IllegalArgumentException("a workshop without questions");
            if (keepDays < 1 || keepDays > KEEP_DAYS_MAX) throw new IllegalArgumentException("days: " + keepDays);
            if (place.length() > PLACE_LENGTH_MAX) throw new IllegalArgumentException("place: " + place.length());
        }
    }

    /// A workshop that has just begun.
    ///
    /// @param facilitator the key of who leads it: this is the only time that it can be seen
    public record Begun(Workshop workshop, String facilitator) {}
}
