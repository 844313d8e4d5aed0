package nl.kennisatelier.workshop;

import java.util.List;
import nl.kennisatelier.library.Details;

/// Questions in the order in which they are asked, as they are on this day: a workshop keeps the words that it began
/// with, whatever becomes of them in the library.
///
/// @param opening and closing words of the facilitator; may be empty
/// @param basedOn slug of the set in the library that it was made from, or empty
/// @param parts what is no question, in their order
public record QuestionSet(
        String title,
        String opening,
        String closing,
        String basedOn,
        List<SetQuestion> questions,
        List<Details.ScriptPart> parts) {

    /// Nobody sits through more.
    public static final int QUESTIONS_MAX = 30;

    /// In characters.
    public static final int TITLE_LENGTH_MAX = 120;

    /// In characters, of the opening and of the closing.
    public static final int WORDS_LENGTH_MAX = 1_000;

    /// Of questions only.
    public QuestionSet(String title, String opening, String closing, String basedOn, List<SetQuestion> questions) {
        this(title, opening, closing, basedOn, questions, List.of());
    }

    public QuestionSet {
        questions = List.copyOf(questions);
        parts = List.copyOf(parts);
        if (questions.size() > QUESTIONS_MAX) throw new IllegalArgumentException("questions: " + questions.size());
    }

    /// What the questions take together; those of which nobody knows count for nothing.
    public int minutes() {
        return questions.stream().mapToInt(ask -> ask.how().minutes()).sum();
    }
}
