package nl.kennisatelier.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One event at which a set of questions is asked: what was agreed when it began, and whether it has ended.
///
/// @param id of 10 characters, in its addresses; no secret
/// @param code to join with, of [JoinCode#LENGTH] characters; nothing once it has ended
/// @param joinKey in the QR code, to join with as well; nothing once it has ended
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
    public static final int PLACE_LENGTH_MAX = 120;

    /// One that nobody ends, ends by itself.
    public static final Duration LIFE_MAX = Duration.ofDays(7);

    public boolean isEnded() {
        return ended.isPresent();
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
    public record Plan(QuestionSet set, String language, String place, String neighbourhood, int keepDays) {

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
