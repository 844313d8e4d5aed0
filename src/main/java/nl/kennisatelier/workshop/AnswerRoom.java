package nl.kennisatelier.workshop;

import org.jdbi.v3.core.Handle;

/// Whether there is room for one more answer. The fuller a workshop, the fewer more of who gave some already: so nobody
/// who sends without end takes the place of somebody who has not said anything about a question yet.
final class AnswerRoom {

    /// Of one participant about one question, with those that were taken back or that another one replaced.
    static final int OF_ONE_MAX = 100;

    /// Of one participant about one question, once half of the room is taken.
    static final int OF_ONE_FEW = 5;

    /// Above this only who has said nothing about the question is heard, and what came in on paper.
    private static final int FULL = Workshops.ANSWERS_MAX;

    private static final int HALF_FULL = FULL / 2;

    /// Above this nobody is.
    private static final int OVERFULL = 2 * FULL;

    private AnswerRoom() {}

    /// @param change its number: every answer is a change, so they are counted only when there can be so many
    static boolean isLeft(Handle handle, Participant who, int question, long change) {
        int given = AnswerTables.given(handle, who, question);
        if (given >= OF_ONE_MAX) return false;
        return change <= HALF_FULL || AnswerTables.count(handle, who.workshop()) < limit(given);
    }

    static boolean isLeftOnPaper(Handle handle, String id, long change) {
        return change <= OVERFULL || AnswerTables.count(handle, id) < OVERFULL;
    }

    /// So many there may be, for one who gave so many about the question.
    static int limit(int given) {
        if (given == 0) return OVERFULL;
        return given < OF_ONE_FEW ? FULL : HALF_FULL;
    }
}
