package nl.kennisatelier.workshop;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All there is to see of a workshop at one moment; immutable.
///
/// @param version higher for each next one; not the number of the last change, for who is connected counts too
/// @param answers in the order in which they came, those that were removed or taken back included
/// @param participants by role, that have joined
/// @param connected how many of them are there now, by role
public record Board(
        Workshop workshop,
        Progress progress,
        long version,
        List<Answer> answers,
        Map<String, Integer> participants,
        Map<String, Integer> connected) {

    public int participantCount() {
        return participants.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int connectedCount() {
        return connected.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// All answers to a question that were not taken back, whoever may see them.
    public Stream<Answer> answers(int question) {
        return answers.stream()
                .filter(answer -> answer.question() == question && answer.state() != Answer.State.TAKEN_BACK);
    }

    /// Those that all may see, were it only for their state: not those merged into another.
    public Stream<Answer> wall(int question) {
        return answers(question).filter(answer -> answer.isShown() && !answer.isMerged());
    }

    /// How many participants have answered a question.
    public long answered(int question) {
        return answers(question)
                .filter(answer -> answer.participant().isPresent())
                .mapToInt(answer -> answer.participant().getAsInt())
                .distinct()
                .count();
    }

    /// Whether the answers to the present question are for all to see now.
    public boolean isRevealed() {
        return switch (progress.reveal()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case WHEN_ALL_ANSWERED -> !progress.isOpen() || answered(progress.question()) >= participantCount();
        };
    }
}
