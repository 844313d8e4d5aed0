package nl.kennisatelier.search.lucene;

import java.time.LocalDate;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.programme.QuestionStanding;
import nl.kennisatelier.programme.QuestionStanding.Stage;

/// How it stands with a knowledge question, as the index has it. Whether its event is still to come depends on the day
/// that somebody asks, so the last day is written, and the rest is worked out then: at midnight nothing is written.
final class StageWord {

    private static final String UNTIL = ":";

    private StageWord() {}

    /// `beantwoord`, `open` or `op-de-agenda:2026-12-10`.
    static String written(Library library, Document question) {
        var standing = QuestionStanding.of(library, question, LocalDate.MIN);
        if (standing.stage() == Stage.ANSWERED) return Stage.ANSWERED.word;
        return standing.until().map(day -> Stage.ON_AGENDA.word + UNTIL + day).orElse(Stage.OPEN.word);
    }

    /// The same in one word, for who asks today.
    static String on(LocalDate today, String written) {
        int at = written.indexOf(UNTIL);
        if (at < 0) return written;
        boolean isComing = !LocalDate.parse(written.substring(at + 1)).isBefore(today);
        return isComing ? Stage.ON_AGENDA.word : Stage.OPEN.word;
    }
}
