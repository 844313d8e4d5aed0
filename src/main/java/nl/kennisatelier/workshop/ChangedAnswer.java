package nl.kennisatelier.workshop;

import java.util.OptionalLong;

/// An answer as it is after a change.
final class ChangedAnswer {

    private ChangedAnswer() {}

    /// Its text is gone, and nothing hangs on it any more.
    static Answer takenBack(Answer answer, long change) {
        return make(answer, "", AnswerState.TAKEN_BACK, "", OptionalLong.empty(), false, answer.recognised(), change);
    }

    static Answer recognised(Answer answer, int more, long change) {
        return make(
                answer,
                answer.text(),
                answer.state(),
                answer.heading(),
                answer.mergedInto(),
                answer.starred(),
                answer.recognised() + more,
                change);
    }

    static Answer put(Answer answer, AnswerState state, long change) {
        return make(
                answer,
                answer.text(),
                state,
                answer.heading(),
                answer.mergedInto(),
                answer.starred(),
                answer.recognised(),
                change);
    }

    static Answer merged(Answer answer, OptionalLong into, long change) {
        return make(
                answer,
                answer.text(),
                answer.state(),
                answer.heading(),
                into,
                answer.starred(),
                answer.recognised(),
                change);
    }

    static Answer grouped(Answer answer, String heading, long change) {
        return make(
                answer,
                answer.text(),
                answer.state(),
                heading,
                answer.mergedInto(),
                answer.starred(),
                answer.recognised(),
                change);
    }

    static Answer starred(Answer answer, boolean starred, long change) {
        return make(
                answer,
                answer.text(),
                answer.state(),
                answer.heading(),
                answer.mergedInto(),
                starred,
                answer.recognised(),
                change);
    }

    private static Answer make(
            Answer answer,
            String text,
            AnswerState state,
            String heading,
            OptionalLong into,
            boolean starred,
            int recognised,
            long change) {
        return new Answer(
                answer.number(),
                answer.question(),
                answer.participant(),
                text,
                answer.role(),
                answer.table(),
                answer.given(),
                state,
                heading,
                into,
                starred,
                recognised,
                answer.round(),
                change);
    }
}
