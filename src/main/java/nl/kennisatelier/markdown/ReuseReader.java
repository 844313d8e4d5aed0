package nl.kennisatelier.markdown;

import java.util.Locale;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.source.Problem;

/// What another place did with a lesson: without a lesson, a place and an outcome it is no record of that.
record ReuseReader(Fields fields, boolean isDraft) {

    /// In characters; what fits beside a stop of a journey.
    static final int TEXT_LENGTH_MAX = 280;

    static final int SPOT_LENGTH_MAX = 120;

    Details.Reuse read() {
        if (fields.text(Key.LESSON).isEmpty()) missing(Problem.Kind.LESSON_MISSING, 1);
        if (fields.words(Key.NEIGHBOURHOODS).isEmpty()
                && fields.words(Key.MUNICIPALITIES).isEmpty()) {
            missing(Problem.Kind.PLACE_MISSING, 1);
        }
        return new Details.Reuse(
                outcome(),
                fields.text(Key.ADAPTED, TEXT_LENGTH_MAX),
                fields.text(Key.BECAUSE, TEXT_LENGTH_MAX),
                fields.text(Key.SPOT, SPOT_LENGTH_MAX));
    }

    /// What a record is called that has no title: the last words of its lesson, and the place.
    static String title(Fields fields, Labels labels) {
        var lesson = fields.text(Key.LESSON).replaceFirst("[#?].*", "").replaceFirst("(?:\\.md)?/*$", "");
        var words = Slug.of(lesson.substring(lesson.lastIndexOf('/') + 1)).replaceFirst("^(?:tip|vraag)-", "");
        var spot = fields.text(Key.SPOT);
        var place = Stream.concat(
                        Stream.of(spot).filter(text -> !text.isEmpty()),
                        Stream.concat(labels.neighbourhoods().stream(), labels.municipalities().stream())
                                .map(slug -> capital(slug.replace('-', ' '))))
                .findFirst();
        var title = capital(words.replace('-', ' ').strip());
        return place.map(name -> title.isEmpty() ? name : title + " (" + name + ")")
                .orElse(title.isEmpty() ? "?" : title);
    }

    private static String capital(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void missing(Problem.Kind kind, int line) {
        if (!isDraft) fields.report(kind, line);
    }

    private ReuseOutcome outcome() {
        var word = fields.flagged(Key.OUTCOME_ELSEWHERE);
        if (word.isEmpty()) {
            missing(Problem.Kind.WORKED_MISSING, fields.line(Key.OUTCOME_ELSEWHERE));
            return ReuseOutcome.UNKNOWN;
        }
        int line = fields.line(Key.OUTCOME_ELSEWHERE);
        var outcome = FixedWord.of(word, ReuseOutcome.words()).flatMap(ReuseOutcome::ofWord);
        if (outcome.isEmpty()) {
            fields.report(Problem.Kind.WORKED_INVALID, line, word);
            return ReuseOutcome.UNKNOWN;
        }
        boolean isUntold = fields.text(Key.BECAUSE).isEmpty();
        if (isUntold && (outcome.get() == ReuseOutcome.FAILED || outcome.get() == ReuseOutcome.IN_PART)) {
            fields.report(Problem.Kind.WORKED_UNTOLD, line, word);
        }
        if (outcome.get() == ReuseOutcome.UNKNOWN && !fields.has(Key.CITATIONS) && !fields.has(Key.HEARD_AT)) {
            fields.report(Problem.Kind.WORKED_UNKNOWN, line);
        }
        return outcome.get();
    }
}
