package nl.kennisatelier.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.inventory.Held;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.source.Characters;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/// The tables of workshops and of what is asked in them, as values of ours, and back. Every method is part of a
/// transaction of its caller.
final class WorkshopTables {

    /// In characters, of the path of a picture and of what it shows.
    private static final int SLIDE_LENGTH_MAX = 1_000;

    private WorkshopTables() {}

    /// A workshop as it stands: what was agreed, where it is, and the number of its last change.
    ///
    /// @param joinedBefore how many had joined when the present code was made
    /// @param rehearsing whether what is answered now is only a rehearsal
    /// @param rounds of the questions: how often each was asked anew, and one
    record WorkshopRow(
            Workshop workshop,
            Progress progress,
            Precautions precautions,
            ScreenView screen,
            Seating seating,
            int joinedBefore,
            boolean rehearsing,
            RunningOrder.Place place,
            List<Integer> rounds,
            long changed) {

        /// In which a question is answered now.
        ///
        /// @param question counted from 1
        int round(int question) {
            return rehearsing ? Answer.REHEARSAL : rounds.get(question - 1);
        }

        /// Whether there is room for the one with this number. With a new code there is room for a whole hall again,
        /// whoever came in with the one before.
        boolean hasRoom(int number) {
            return !workshop.isEnded()
                    && !precautions.isLocked()
                    && number - joinedBefore <= Workshops.PARTICIPANTS_MAX
                    && number <= Workshops.JOINED_MAX;
        }
    }

    static void insert(Handle handle, Workshop workshop, String editor) {
        handle.createUpdate(
                        "insert into workshop (id, code, join_key, title, opening, closing, based_on, language, place,"
                                + " neighbourhood, keep_days, editor, began, changed, question, is_open, reveal,"
                                + " participants, answers) values (:id, :code, :joinKey, :title, :opening, :closing,"
                                + " :basedOn, :language, :place, :neighbourhood, :keepDays, :editor, :began, 0, 0, false,"
                                + " 'ALWAYS', 0, 0)")
                .bind("id", workshop.id())
                .bind("code", workshop.code().orElseThrow())
                .bind("joinKey", workshop.joinKey().orElseThrow())
                .bind("title", workshop.set().title())
                .bind("opening", workshop.set().opening())
                .bind("closing", workshop.set().closing())
                .bind("basedOn", workshop.set().basedOn())
                .bind("language", workshop.language())
                .bind("place", workshop.place())
                .bind("neighbourhood", workshop.neighbourhood())
                .bind("keepDays", workshop.keepDays())
                .bind("editor", editor)
                .bind("began", workshop.began().toEpochMilli())
                .execute();
        int number = 0;
        for (var ask : workshop.set().questions()) {
            handle.createUpdate("insert into ask (workshop, number, source, text, form, minutes, options, most, notes,"
                            + " slide, described, asked) values (:workshop, :number, :source, :text, :form, :minutes,"
                            + " :options, :most, :notes, :slide, :described, false)")
                    .bind("workshop", workshop.id())
                    .bind("number", ++number)
                    .bind("source", ask.source().map(EntryId::value).orElse(null))
                    .bind("text", ask.text())
                    .bind("form", ask.how().form().name())
                    .bind("minutes", ask.how().minutes())
                    .bind("options", String.join("\n", ask.how().options()))
                    .bind("most", ask.how().most())
                    .bind("notes", ask.how().notes())
                    .bind("slide", cut(ask.how().slide().map(Asking.Slide::path)))
                    .bind("described", cut(ask.how().slide().map(Asking.Slide::description)))
                    .execute();
        }
        EveningTables.insertParts(handle, workshop);
    }

    static Optional<WorkshopRow> row(Handle handle, String id) {
        return handle.createQuery("select * from workshop where id = :id")
                .bind("id", id)
                .map(row -> row(
                        row,
                        asks(handle, id),
                        EveningTables.parts(handle, id),
                        EveningTables.rounds(handle, id),
                        SeatTables.seating(handle, id, row)))
                .findOne();
    }

    static Optional<String> idOfCode(Handle handle, String code) {
        return handle.createQuery("select id from workshop where code = :code")
                .bind("code", code)
                .mapTo(String.class)
                .findOne();
    }

    /// Two that are live never have the same code: the table would refuse the second.
    static String freeCode(Handle handle, Keys keys) {
        var code = keys.code();
        while (idOfCode(handle, code).isPresent()) code = keys.code();
        return code;
    }

    private static List<SetQuestion> asks(Handle handle, String id) {
        return handle.createQuery("select source, text, form, minutes, options, most, notes, slide, described from ask"
                        + " where workshop = :id order by number")
                .bind("id", id)
                .map(WorkshopTables::ask)
                .list();
    }

    private static SetQuestion ask(RowView row) {
        var options = row.getColumn("options", String.class);
        return new SetQuestion(
                Optional.ofNullable(row.getColumn("source", String.class)).map(EntryId::new),
                row.getColumn("text", String.class),
                new Asking(
                        Asking.Form.valueOf(row.getColumn("form", String.class)),
                        row.getColumn("minutes", Integer.class),
                        options.isEmpty() ? List.of() : List.of(options.split("\n")),
                        row.getColumn("most", Integer.class),
                        row.getColumn("notes", String.class),
                        slide(row)));
    }

    /// A picture with a longer path is not found again; nobody hears a longer description to its end.
    private static String cut(Optional<String> text) {
        return text.map(whole -> Characters.upTo(whole, SLIDE_LENGTH_MAX)).orElse("");
    }

    private static Optional<Asking.Slide> slide(RowView row) {
        return Optional.of(row.getColumn("slide", String.class))
                .filter(path -> !path.isEmpty())
                .map(path -> new Asking.Slide(path, row.getColumn("described", String.class)));
    }

    private static WorkshopRow row(
            RowView row,
            List<SetQuestion> asks,
            List<Details.ScriptPart> parts,
            List<Integer> rounds,
            Seating seating) {
        var set = new QuestionSet(
                row.getColumn("title", String.class),
                row.getColumn("opening", String.class),
                row.getColumn("closing", String.class),
                row.getColumn("based_on", String.class),
                asks,
                parts);
        var workshop = new Workshop(
                row.getColumn("id", String.class),
                Optional.ofNullable(row.getColumn("code", String.class)),
                Optional.ofNullable(row.getColumn("join_key", String.class)),
                set,
                row.getColumn("language", String.class),
                row.getColumn("place", String.class),
                row.getColumn("neighbourhood", String.class),
                row.getColumn("keep_days", Integer.class),
                Instant.ofEpochMilli(row.getColumn("began", Long.class)),
                moment(row, "ended"),
                moment(row, "purged"),
                row.getColumn("report", String.class));
        var progress = new Progress(
                row.getColumn("question", Integer.class),
                row.getColumn("is_open", Boolean.class),
                Reveal.valueOf(row.getColumn("reveal", String.class)),
                moment(row, "deadline"),
                time(row, "time_left"));
        var precautions =
                new Precautions(row.getColumn("locked", Boolean.class), row.getColumn("looks_first", Boolean.class));
        return new WorkshopRow(
                workshop,
                progress,
                precautions,
                new ScreenView(
                        row.getColumn("by_role", Boolean.class),
                        row.getColumn("heard", Boolean.class),
                        row.getColumn("compared", String.class)),
                seating,
                row.getColumn("joined_before", Integer.class),
                row.getColumn("rehearsing", Boolean.class),
                new RunningOrder.Place(
                        row.getColumn("part", Integer.class), moment(row, "opened"), moment(row, "since")),
                rounds,
                row.getColumn("changed", Long.class));
    }

    private static Optional<Instant> moment(RowView row, String column) {
        return Optional.ofNullable(row.getColumn(column, Long.class)).map(Instant::ofEpochMilli);
    }

    private static Optional<Duration> time(RowView row, String column) {
        return Optional.ofNullable(row.getColumn(column, Long.class)).map(Duration::ofMillis);
    }

    /// Takes the next number of a change, and holds the row: whoever comes after sees this change before its own.
    static long nextChange(Handle handle, String id) {
        handle.createUpdate("update workshop set changed = changed + 1 where id = :id")
                .bind("id", id)
                .execute();
        return handle.createQuery("select changed from workshop where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one();
    }

    static Held held(Handle handle) {
        return handle.createQuery("select (select count(*) from workshop) workshops, (select count(*) from answer)"
                        + " answers, (select count(*) from kept_set) sets,"
                        + " (select coalesce(sum(changed), 0) from workshop) changes")
                .map(row -> new Held(
                        row.getColumn("workshops", Long.class),
                        row.getColumn("answers", Long.class),
                        row.getColumn("sets", Long.class),
                        row.getColumn("changes", Long.class)))
                .one();
    }

    static void put(Handle handle, String id, Progress progress) {
        handle.createUpdate("update workshop set question = :question, is_open = :open, reveal = :reveal,"
                        + " deadline = :deadline, time_left = :left where id = :id")
                .bind("id", id)
                .bind("question", progress.question())
                .bind("open", progress.isOpen())
                .bind("reveal", progress.reveal().name())
                .bind("deadline", progress.deadline().map(Instant::toEpochMilli).orElse(null))
                .bind("left", progress.left().map(Duration::toMillis).orElse(null))
                .execute();
        handle.execute("update ask set asked = true where workshop = ? and number = ?", id, progress.question());
    }

    static void put(Handle handle, String id, Precautions precautions) {
        handle.execute(
                "update workshop set locked = ?, looks_first = ? where id = ?",
                precautions.isLocked(),
                precautions.looksFirst(),
                id);
    }

    static void put(Handle handle, String id, ScreenView screen) {
        handle.execute(
                "update workshop set by_role = ?, heard = ?, compared = ? where id = ?",
                screen.byRole(),
                screen.isHeard(),
                screen.compared(),
                id);
    }

    /// The code and the key before open nothing any more.
    static void renew(Handle handle, String id, String code, String joinKey) {
        handle.createUpdate("update workshop set code = :code, join_key = :key,"
                        + " joined_before = (select count(*) from participant where workshop = :id) where id = :id")
                .bind("id", id)
                .bind("code", code)
                .bind("key", joinKey)
                .execute();
    }

    static boolean wasAsked(Handle handle, String id, int question) {
        return handle.createQuery("select asked from ask where workshop = :id and number = :question")
                .bind("id", id)
                .bind("question", question)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    static void end(Handle handle, String id, long millis) {
        handle.execute("update workshop set ended = ? where id = ?", millis, id);
        count(handle, id);
    }

    /// Counts what came in, for when it is gone; of those who came with a code that was replaced, who said something.
    static void count(Handle handle, String id) {
        handle.createUpdate("update workshop set participants = (select count(*) from participant p where p.workshop ="
                        + " :id and p.removed is null and (p.number > workshop.joined_before or exists (select 1 from answer a"
                        + " where a.workshop = :id and a.participant = p.number))), answers = (select count(*) from answer where"
                        + " workshop = :id and state <> 'TAKEN_BACK' and round > 0) where id = :id")
                .bind("id", id)
                .execute();
    }

    /// @param after it began
    static void setEnded(Handle handle, String id, Duration after) {
        handle.execute("update workshop set ended = began + ? where id = ?", after.toMillis(), id);
    }

    static void setEnded(Handle handle, String id, Instant end) {
        handle.execute("update workshop set ended = ? where id = ?", end.toEpochMilli(), id);
    }

    /// Those that began before a moment, and that nobody ended.
    static List<String> forgotten(Handle handle, Instant moment) {
        return handle.createQuery("select id from workshop where purged is null and ended is null and began < :limit"
                        + " order by began")
                .bind("limit", moment.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    /// Those whose answers are to be deleted now.
    static List<String> due(Handle handle, long millis) {
        return handle.createQuery("select id from workshop where purged is null and ended is not null"
                        + " and ended + cast(keep_days as bigint) * :day < :now order by ended")
                .bind("day", Duration.ofDays(1).toMillis())
                .bind("now", millis)
                .mapTo(String.class)
                .list();
    }

    static void setPurged(Handle handle, String id, long millis) {
        handle.execute("update workshop set purged = ?, editor = '' where id = ?", millis, id);
    }
}
