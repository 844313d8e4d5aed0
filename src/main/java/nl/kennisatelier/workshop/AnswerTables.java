package nl.kennisatelier.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/// The tables of answers and of who recognised them, as values of ours, and back. Every method is part of a transaction
/// of its caller.
final class AnswerTables {

    private static final String ANSWER =
            "select number, question, participant, text, role, seat, given, state, heading, merged_into, starred,"
                    + " recognised, round, changed from answer where workshop = :workshop ";

    private AnswerTables() {}

    static void insert(Handle handle, String id, Answer answer, String clientKey) {
        handle.createUpdate("insert into answer (workshop, number, question, participant, client_key, text, role,"
                        + " seat, given, state, heading, starred, recognised, round, changed) values (:workshop, :number,"
                        + " :question, :participant, :clientKey, :text, :role, :seat, :given, :state, '', false, 0, :round,"
                        + " :changed)")
                .bind("workshop", id)
                .bind("number", answer.number())
                .bind("question", answer.question())
                .bind(
                        "participant",
                        answer.participant().isPresent() ? answer.participant().getAsInt() : null)
                .bind("clientKey", clientKey)
                .bind("text", answer.text())
                .bind("role", answer.role())
                .bind("seat", answer.table())
                .bind("given", answer.given().toEpochMilli())
                .bind("state", answer.state().name())
                .bind("round", answer.round())
                .bind("changed", answer.changed())
                .execute();
    }

    /// Writes what can change of an answer.
    static void update(Handle handle, String id, Answer answer) {
        handle.createUpdate("update answer set text = :text, state = :state, heading = :heading,"
                        + " merged_into = :into, starred = :starred, recognised = :recognised, changed = :changed"
                        + " where workshop = :workshop and number = :number")
                .bind("workshop", id)
                .bind("number", answer.number())
                .bind("text", answer.text())
                .bind("state", answer.state().name())
                .bind("heading", answer.heading())
                .bind(
                        "into",
                        answer.mergedInto().isPresent() ? answer.mergedInto().getAsLong() : null)
                .bind("starred", answer.starred())
                .bind("recognised", answer.recognised())
                .bind("changed", answer.changed())
                .execute();
    }

    /// Wipes it. Those that were merged into it were thoughts of others: they stand by themselves again.
    static void takeBack(Handle handle, String id, Answer answer, long change) {
        PhotoTables.delete(handle, id, answer.number());
        update(handle, id, ChangedAnswer.takenBack(answer, change));
        mergedInto(handle, id, answer.number())
                .forEach(other -> update(handle, id, ChangedAnswer.merged(other, OptionalLong.empty(), change)));
    }

    /// The hashes under which those were sent that were wiped in the last change of a workshop.
    static List<String> wiped(Handle handle, String id) {
        return handle.createQuery("select client_key from answer where workshop = :id and state = 'TAKEN_BACK'"
                        + " and changed = (select changed from workshop where id = :id)")
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    /// Those that are not wiped, of which it is known that they were.
    static List<Answer> unwiped(Handle handle, String id, Set<String> clientKeys) {
        return standing(handle, id, clientKeys).stream()
                .flatMap(number -> answer(handle, id, number).stream())
                .toList();
    }

    /// The same, of tables of every form that there ever was.
    static boolean hasUnwiped(Handle handle, String id, Set<String> clientKeys) {
        return !standing(handle, id, clientKeys).isEmpty();
    }

    private static List<Long> standing(Handle handle, String id, Set<String> clientKeys) {
        return handle
                .createQuery("select number, client_key from answer where workshop = :id and state <> 'TAKEN_BACK'")
                .bind("id", id)
                .map((row, _) -> Map.entry(row.getLong("number"), row.getString("client_key")))
                .stream()
                .filter(one -> clientKeys.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    static Optional<Answer> answer(Handle handle, String id, long number) {
        return handle.createQuery(ANSWER + "and number = :number")
                .bind("workshop", id)
                .bind("number", number)
                .map(AnswerTables::toAnswer)
                .findOne();
    }

    /// Those that changed after this change, in the order in which they were given.
    static List<Answer> answersSince(Handle handle, String id, long change) {
        return handle.createQuery(ANSWER + "and changed > :change order by number")
                .bind("workshop", id)
                .bind("change", change)
                .map(AnswerTables::toAnswer)
                .list();
    }

    static OptionalLong answerOf(Handle handle, String id, String clientKey) {
        return handle
                .createQuery("select number from answer where workshop = :workshop and client_key = :key")
                .bind("workshop", id)
                .bind("key", clientKey)
                .mapTo(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /// Empty when it was wiped; nothing when none was sent under this hash.
    static Optional<String> textOf(Handle handle, String id, String clientKey) {
        return handle.createQuery("select text from answer where workshop = :workshop and client_key = :key")
                .bind("workshop", id)
                .bind("key", clientKey)
                .mapTo(String.class)
                .findOne();
    }

    /// What one participant answered to any question, and did not take back.
    static List<Answer> answersOf(Handle handle, String id, int participant) {
        return handle.createQuery(ANSWER + "and participant = :who and state <> 'TAKEN_BACK' order by number")
                .bind("workshop", id)
                .bind("who", participant)
                .map(AnswerTables::toAnswer)
                .list();
    }

    /// What one participant answered to a question in one round, and did not take back.
    static List<Answer> answersOf(Handle handle, Participant who, int question, int round) {
        return handle.createQuery(ANSWER + "and participant = :who and question = :question and round = :round"
                        + " and state <> 'TAKEN_BACK' order by number")
                .bind("workshop", who.workshop())
                .bind("who", who.number())
                .bind("question", question)
                .bind("round", round)
                .map(AnswerTables::toAnswer)
                .list();
    }

    /// Those to a question that the facilitator has not let through yet.
    static List<Answer> waiting(Handle handle, String id, int question) {
        return handle.createQuery(ANSWER + "and question = :question and state = 'WAITING'")
                .bind("workshop", id)
                .bind("question", question)
                .map(AnswerTables::toAnswer)
                .list();
    }

    /// Those that were given in a rehearsal.
    static List<Answer> rehearsed(Handle handle, String id) {
        return handle.createQuery(ANSWER + "and round = " + Answer.REHEARSAL + " and state <> 'TAKEN_BACK'")
                .bind("workshop", id)
                .map(AnswerTables::toAnswer)
                .list();
    }

    /// Those that were merged into this one.
    static List<Answer> mergedInto(Handle handle, String id, long number) {
        return handle.createQuery(ANSWER + "and merged_into = :into")
                .bind("workshop", id)
                .bind("into", number)
                .map(AnswerTables::toAnswer)
                .list();
    }

    private static Answer toAnswer(RowView row) {
        return new Answer(
                row.getColumn("number", Long.class),
                row.getColumn("question", Integer.class),
                Stream.ofNullable(row.getColumn("participant", Integer.class))
                        .mapToInt(Integer::intValue)
                        .findFirst(),
                row.getColumn("text", String.class),
                row.getColumn("role", String.class),
                row.getColumn("seat", Integer.class),
                Instant.ofEpochMilli(row.getColumn("given", Long.class)),
                AnswerState.valueOf(row.getColumn("state", String.class)),
                row.getColumn("heading", String.class),
                Stream.ofNullable(row.getColumn("merged_into", Long.class))
                        .mapToLong(Long::longValue)
                        .findFirst(),
                row.getColumn("starred", Boolean.class),
                row.getColumn("recognised", Integer.class),
                row.getColumn("round", Integer.class),
                row.getColumn("changed", Long.class));
    }

    /// How often one participant answered a question, with what was taken back or replaced.
    static int given(Handle handle, Participant who, int question) {
        return handle.createQuery("select count(*) from answer where workshop = :workshop and participant = :who"
                        + " and question = :question")
                .bind("workshop", who.workshop())
                .bind("who", who.number())
                .bind("question", question)
                .mapTo(Integer.class)
                .one();
    }

    static int count(Handle handle, String id) {
        return handle.createQuery("select count(*) from answer where workshop = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    /// Says whether it was not so already.
    static boolean recognise(Handle handle, Participant who, long answer) {
        return recognition(
                handle,
                "insert into recognition (workshop, answer, participant) values (:workshop, :answer, :who)"
                        + " on conflict do nothing",
                who,
                answer);
    }

    /// Says whether it was so before.
    static boolean forget(Handle handle, Participant who, long answer) {
        return recognition(
                handle,
                "delete from recognition where workshop = :workshop and answer = :answer and participant = :who",
                who,
                answer);
    }

    private static boolean recognition(Handle handle, String sql, Participant who, long answer) {
        return handle.createUpdate(sql)
                        .bind("workshop", who.workshop())
                        .bind("answer", answer)
                        .bind("who", who.number())
                        .execute()
                > 0;
    }

    /// All that one participant recognised is as if it never was.
    static void forgetAll(Handle handle, String id, int participant, long change) {
        handle.createUpdate("update answer set recognised = recognised - 1, changed = :change"
                        + " where workshop = :workshop and number in"
                        + " (select answer from recognition where workshop = :workshop and participant = :who)")
                .bind("workshop", id)
                .bind("who", participant)
                .bind("change", change)
                .execute();
        handle.execute("delete from recognition where workshop = ? and participant = ?", id, participant);
    }

    static List<Long> recognised(Handle handle, Participant who) {
        return handle.createQuery("select answer from recognition where workshop = :workshop and participant = :who")
                .bind("workshop", who.workshop())
                .bind("who", who.number())
                .mapTo(Long.class)
                .list();
    }

    /// Who recognised which answer to a question.
    static List<Consensus.Voice> recognised(Handle handle, String id, int question) {
        return handle.createQuery("select r.answer, r.participant, p.role from recognition r"
                        + " join answer a on a.workshop = r.workshop and a.number = r.answer"
                        + " join participant p on p.workshop = r.workshop and p.number = r.participant"
                        + " where r.workshop = :workshop and a.question = :question")
                .bind("workshop", id)
                .bind("question", question)
                .map((row, _) ->
                        new Consensus.Voice(row.getLong("answer"), row.getInt("participant"), row.getString("role")))
                .list();
    }

    /// Deletes as many answers of a workshop, and what belongs to them.
    ///
    /// @param rowsMax 0 or more
    /// @return how many rows: less when there were no more
    static int deleteSome(Handle handle, String id, int rowsMax) {
        int rows = KeyTables.deleteSome(handle, "recognition", "answer", id, rowsMax);
        rows += KeyTables.deleteSome(handle, "photo", "number", id, rowsMax - rows);
        return rows + KeyTables.deleteSome(handle, "answer", "number", id, rowsMax - rows);
    }
}
