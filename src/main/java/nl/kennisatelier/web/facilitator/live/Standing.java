package nl.kennisatelier.web.facilitator.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Board;

/// The few numbers that every phone is told of a workshop.
///
/// @param state as in [QuestionPart]
/// @param answers to the present question
/// @param rest seconds that are left; -1 without a limit
/// @param revealed whether the answers of others are for all to see
record Standing(
        int question,
        String state,
        long answers,
        int participants,
        long rest,
        boolean paused,
        boolean revealed,
        long version) {

    static Standing of(Board board, Instant now) {
        var progress = board.progress();
        return new Standing(
                progress.question(),
                QuestionPart.state(board),
                shown(board, progress.question()),
                board.participantCount(),
                rest(progress.remaining(now)),
                progress.isPaused(),
                board.isRevealed(),
                board.version());
    }

    /// How many answers to a question are not hidden; those that say the same count each.
    static long shown(Board board, int question) {
        return board.answers(question).filter(Answer::isShown).count();
    }

    static long rest(Optional<Duration> remaining) {
        return remaining.map(time -> Math.ceilDiv(time.toMillis(), 1000L)).orElse(-1L);
    }

    String json() {
        return JsonData.line(fields());
    }

    /// The same for who asks without a stream.
    ///
    /// @param gone the answers that are not to be seen any more
    String json(Collection<Long> gone) {
        var fields = fields();
        fields.put("weg", List.copyOf(gone));
        return JsonData.line(fields);
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("vraag", question);
        fields.put("staat", state);
        fields.put("open", state.equals("open"));
        fields.put("klaar", state.equals("klaar"));
        fields.put("antwoorden", answers);
        fields.put("deelnemers", participants);
        fields.put("rest", rest);
        fields.put("gepauzeerd", paused);
        fields.put("zien", revealed);
        fields.put("versie", version);
        return fields;
    }

    /// Without what changes by itself.
    Map<String, Object> lasting(Board board) {
        var progress = board.progress();
        return Map.of(
                "state", question + state,
                "numbers", answers + "/" + participants + revealed,
                "deadline", progress.deadline().map(Instant::toString).orElse("") + progress.left());
    }
}
