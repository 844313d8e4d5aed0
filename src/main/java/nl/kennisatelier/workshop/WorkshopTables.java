package nl.kennisatelier.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.EntryId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The rows of the tables as values of ours, and back. Every method is part of a transaction of its caller.
final class WorkshopTables {

    /// A workshop as it stands: what was agreed, where it is, and the number of its last change.
    record WorkshopRow(Workshop workshop, Progress progress, long changed) {}

    private static final String ANSWER =
            "select number, question, participant, text, role, given, state, heading, merged_into, starred, recognised,"
                    + " changed from answer where workshop = :workshop ";

    void insert(Handle handle, Workshop workshop) {
        handle.createUpdate("insert into workshop (id, code, title, opening, closing, based_on, language, place,"
                        + " neighbourhood, keep_days, began, changed, question, is_open, reveal, participants, answers)"
                        + " values (:id, :code, :title, :opening, :closing, :basedOn, :language, :place,"
                        + " :neighbourhood, :keepDays, :began, 0, 0, false, 'ALWAYS', 0, 0)")
                .bind("id", workshop.id())
                .bind("code", workshop.code().orElseThrow())
                .bind("title", workshop.set().title())
                .bind("opening", workshop.set().opening())
                .bind("closing", workshop.set().closing())
                .bind("basedOn", workshop.set().basedOn())
                .bind("language", workshop.language())
                .bind("place", workshop.place())
                .bind("neighbourhood", workshop.neighbourhood())
                .bind("keepDays", workshop.keepDays())
                .bind("began", workshop.began().toEpochMilli())
                .execute();
        int number = 0;
        for (var ask : workshop.set().questions()) {
            handle.createUpdate("insert into ask (workshop, number, source, text, form, minutes, options, asked)"
                            + " values (:workshop, :number, :source, :text, :form, :minutes, :options, false)")
                    .bind("workshop", workshop.id())
                    .bind("number", ++number)
                    .bind("source", ask.source().map(EntryId::value).orElse(null))
                    .bind("text", ask.text())
                    .bind("form", ask.how().form().name())
                    .bind("minutes", ask.how().minutes())
                    .bind("options", String.join("\n", ask.how().options()))
                    .execute();
        }
    }

    Optional<WorkshopRow> row(Handle handle, String id) {
        return handle.createQuery("select * from workshop where id = :id")
                .bind("id", id)
                .map((rows, _) -> row(rows, asks(handle, id)))
                .findOne();
    }

    Optional<String> idOfCode(Handle handle, String code) {
        return handle.createQuery("select id from workshop where code = :code")
                .bind("code", code)
                .mapTo(String.class)
                .findOne();
    }

    private static List<SetQuestion> asks(Handle handle, String id) {
        return handle.createQuery("select source, text, form, minutes, options from ask"
                        + " where workshop = :id order by number")
                .bind("id", id)
                .map((rows, _) -> ask(rows))
                .list();
    }

    private static SetQuestion ask(ResultSet rows) throws SQLException {
        var options = rows.getString("options");
        return new SetQuestion(
                Optional.ofNullable(rows.getString("source")).map(EntryId::new),
                rows.getString("text"),
                new Asking(
                        Asking.Form.valueOf(rows.getString("form")),
                        rows.getInt("minutes"),
                        options.isEmpty() ? List.of() : List.of(options.split("\n"))));
    }

    private static WorkshopRow row(ResultSet rows, List<SetQuestion> asks) throws SQLException {
        var set = new QuestionSet(
                rows.getString("title"),
                rows.getString("opening"),
                rows.getString("closing"),
                rows.getString("based_on"),
                asks);
        var workshop = new Workshop(
                rows.getString("id"),
                Optional.ofNullable(rows.getString("code")),
                set,
                rows.getString("language"),
                rows.getString("place"),
                rows.getString("neighbourhood"),
                rows.getInt("keep_days"),
                Instant.ofEpochMilli(rows.getLong("began")),
                moment(rows, "ended"),
                moment(rows, "purged"),
                rows.getString("report"));
        var progress = new Progress(
                rows.getInt("question"),
                rows.getBoolean("is_open"),
                Reveal.valueOf(rows.getString("reveal")),
                moment(rows, "deadline"),
                number(rows, "time_left").stream().mapToObj(Duration::ofMillis).findFirst());
        return new WorkshopRow(workshop, progress, rows.getLong("changed"));
    }

    private static Optional<Instant> moment(ResultSet rows, String column) throws SQLException {
        return number(rows, column).stream().mapToObj(Instant::ofEpochMilli).findFirst();
    }

    private static OptionalLong number(ResultSet rows, String column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /// Takes the next number of a change, and holds the row: whoever comes after sees this change before its own.
    long nextChange(Handle handle, String id) {
        handle.createUpdate("update workshop set changed = changed + 1 where id = :id")
                .bind("id", id)
                .execute();
        return handle.createQuery("select changed from workshop where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one();
    }

    void setReport(Handle handle, String id, String report) {
        handle.createUpdate("update workshop set report = :report where id = :id")
                .bind("id", id)
                .bind("report", report)
                .execute();
    }

    void put(Handle handle, String id, Progress progress) {
        handle.createUpdate("update workshop set question = :question, is_open = :open, reveal = :reveal,"
                        + " deadline = :deadline, time_left = :left where id = :id")
                .bind("id", id)
                .bind("question", progress.question())
                .bind("open", progress.isOpen())
                .bind("reveal", progress.reveal().name())
                .bind("deadline", progress.deadline().map(Instant::toEpochMilli).orElse(null))
                .bind("left", progress.left().map(Duration::toMillis).orElse(null))
                .execute();
        handle.createUpdate("update ask set asked = true where workshop = :id and number = :question")
                .bind("id", id)
                .bind("question", progress.question())
                .execute();
    }

    boolean wasAsked(Handle handle, String id, int question) {
        return handle.createQuery("select asked from ask where workshop = :id and number = :question")
                .bind("id", id)
                .bind("question", question)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    void insert(Handle handle, String id, Answer answer, String clientKey) {
        handle.createUpdate("insert into answer (workshop, number, question, participant, client_key, text, role,"
                        + " given, state, heading, starred, recognised, changed) values (:workshop, :number, :question,"
                        + " :participant, :clientKey, :text, :role, :given, 'SHOWN', '', false, 0, :changed)")
                .bind("workshop", id)
                .bind("number", answer.number())
                .bind("question", answer.question())
                .bind(
                        "participant",
                        answer.participant().isPresent() ? answer.participant().getAsInt() : null)
                .bind("clientKey", clientKey)
                .bind("text", answer.text())
                .bind("role", answer.role())
                .bind("given", answer.given().toEpochMilli())
                .bind("changed", answer.changed())
                .execute();
    }

    /// Writes what can change of an answer.
    void update(Handle handle, String id, Answer answer) {
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

    Optional<Answer> answer(Handle handle, String id, long number) {
        return handle.createQuery(ANSWER + "and number = :number")
                .bind("workshop", id)
                .bind("number", number)
                .map(WorkshopTables::answer)
                .findOne();
    }

    /// Those that changed after this change, in the order in which they were given.
    List<Answer> answersSince(Handle handle, String id, long change) {
        return handle.createQuery(ANSWER + "and changed > :change order by number")
                .bind("workshop", id)
                .bind("change", change)
                .map(WorkshopTables::answer)
                .list();
    }

    OptionalLong answerOf(Handle handle, String id, String clientKey) {
        return handle
                .createQuery("select number from answer where workshop = :workshop and client_key = :key")
                .bind("workshop", id)
                .bind("key", clientKey)
                .mapTo(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /// What one participant answered to a question, and did not take back.
    List<Answer> answersOf(Handle handle, Participant who, int question) {
        return handle.createQuery(ANSWER + "and participant = :who and question = :question and state <> 'TAKEN_BACK'"
                        + " order by number")
                .bind("workshop", who.workshop())
                .bind("who", who.number())
                .bind("question", question)
                .map(WorkshopTables::answer)
                .list();
    }

    /// Those that were merged into this one.
    List<Answer> mergedInto(Handle handle, String id, long number) {
        return handle.createQuery(ANSWER + "and merged_into = :into")
                .bind("workshop", id)
                .bind("into", number)
                .map(WorkshopTables::answer)
                .list();
    }

    private static Answer answer(ResultSet rows, StatementContext context) throws SQLException {
        int participant = rows.getInt("participant");
        return new Answer(
                rows.getLong("number"),
                rows.getInt("question"),
                rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(participant),
                rows.getString("text"),
                rows.getString("role"),
                Instant.ofEpochMilli(rows.getLong("given")),
                AnswerState.valueOf(rows.getString("state")),
                rows.getString("heading"),
                number(rows, "merged_into"),
                rows.getBoolean("starred"),
                rows.getInt("recognised"),
                rows.getLong("changed"));
    }

    /// @param number under the lock of the workshop, so nobody else takes it
    void insertParticipant(Handle handle, String id, int number, String hash, String role) {
        handle.createUpdate(
                        "insert into participant (workshop, number, hash, role) values (:id, :number, :hash, :role)")
                .bind("id", id)
                .bind("number", number)
                .bind("hash", hash)
                .bind("role", role)
                .execute();
    }

    Optional<Participant> participant(Handle handle, String id, String hash) {
        return handle.createQuery("select number, role from participant where workshop = :id and hash = :hash")
                .bind("id", id)
                .bind("hash", hash)
                .map((rows, _) -> new Participant(id, rows.getInt("number"), rows.getString("role")))
                .findOne();
    }

    /// Who joined after the one with this number.
    List<Participant> participantsAfter(Handle handle, String id, int number) {
        return handle.createQuery("select number, role from participant where workshop = :id and number > :number")
                .bind("id", id)
                .bind("number", number)
                .map((rows, _) -> new Participant(id, rows.getInt("number"), rows.getString("role")))
                .list();
    }

    /// @param table a name of ours
    int count(Handle handle, String table, String id) {
        return handle.createQuery("select count(*) from " + table + " where workshop = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }
}
