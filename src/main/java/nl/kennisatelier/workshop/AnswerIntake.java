package nl.kennisatelier.workshop;

import java.text.BreakIterator;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.workshop.Receipt.Why;
import nl.kennisatelier.workshop.WorkshopTables.WorkshopRow;
import org.jdbi.v3.core.Handle;

/// Takes answers, and what participants do with them. Each is one transaction that holds the row of its workshop, so
/// two of the same cannot both be the first.
final class AnswerIntake {

    /// Spaces, what gives no sign of its own, and four letters and a pattern that are drawn as nothing.
    private static final Pattern NOTHING_TO_SEE =
            Pattern.compile("[\\p{Z}\\p{C}\\p{M}\\u115F\\u1160\\u3164\\uFFA0\\u2800]*");

    /// Of no width, or of no direction but that of others; and what no database takes.
    private static final String UNSEEN = "[\\p{Cs}\\uFFFE\\uFFFF\\uFEFF\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F"
            + "\\u202A-\\u202E\\u2060-\\u206F]";

    /// In the units of a Java string: what one character can be made of has no end.
    private static final int UNITS_MAX = 3_000;

    private final Clock clock;

    AnswerIntake(Clock clock) {
        this.clock = clock;
    }

    Receipt answer(Handle handle, Participant who, int question, String text, String clientKey, boolean later) {
        var id = who.workshop();
        long change = WorkshopTables.nextChange(handle, id);
        var row = WorkshopTables.row(handle, id).orElseThrow();
        if (!KeyTables.takesPart(handle, who)) return new Receipt.No(Why.PUT_OUT);
        // A key is only its sender's: with that of another, nobody learns that there is an answer.
        var clean = clean(text);
        var key = key(handle, id, who.number() + ":" + clientKey, clean);
        var earlier = AnswerTables.answerOf(handle, id, key);
        if (earlier.isPresent()) return new Receipt.Yes(earlier.getAsLong(), true);
        var no = refusal(row, question, clean, isTaken(handle, row, question, later));
        if (no.isPresent()) return no.get();
        var before = AnswerTables.answersOf(handle, who, question, row.round(question));
        var isOpen = row.workshop().ask(question).orElseThrow().how().form() == Asking.Form.OPEN;
        if (isOpen && before.size() >= Answer.OF_ONE_PARTICIPANT_MAX) return new Receipt.No(Why.ENOUGH);
        if (!AnswerRoom.isLeft(handle, who, question, change)) return new Receipt.No(Why.MANY);
        if (!isOpen) before.forEach(old -> AnswerTables.update(handle, id, ChangedAnswer.takenBack(old, change)));
        var state = row.precautions().looksFirst() ? AnswerState.WAITING : AnswerState.SHOWN;
        return insert(
                handle,
                row,
                question,
                OptionalInt.of(who.number()),
                who.role(),
                seat(handle, row, who),
                clean,
                state,
                key,
                change);
    }

    /// What was written in a dead spot is not refused because the hall went on, or its doors closed, meanwhile.
    private boolean isTaken(Handle handle, WorkshopRow row, int question, boolean later) {
        var progress = row.progress();
        if (progress.isOpen() && progress.question() == question) return true;
        return later && WorkshopTables.wasAsked(handle, row.workshop().id(), question);
    }

    private static int seat(Handle handle, WorkshopRow row, Participant who) {
        int seat = row.seating().isAny() ? SeatTables.seat(handle, who) : 0;
        return seat <= row.seating().tables() ? seat : 0;
    }

    Receipt onPaper(Handle handle, String id, int question, String text, String role, int table, String clientKey) {
        return onPaper(handle, id, question, text, role, table, "paper:" + clientKey, AnswerState.SHOWN);
    }

    private Receipt onPaper(
            Handle handle,
            String id,
            int question,
            String text,
            String role,
            int table,
            String sent,
            AnswerState state) {
        long change = WorkshopTables.nextChange(handle, id);
        var row = WorkshopTables.row(handle, id).orElseThrow();
        var clean = clean(text);
        var key = key(handle, id, sent, clean);
        var earlier = AnswerTables.answerOf(handle, id, key);
        if (earlier.isPresent()) return new Receipt.Yes(earlier.getAsLong(), true);
        // Paper is typed in when there is time, also when the question or the workshop is over.
        var isThere = row.workshop().purged().isEmpty();
        var no = refusal(row, question, clean, isThere).filter(refused -> refused.why() != Why.ENDED || !isThere);
        if (no.isPresent()) return no.get();
        if (!AnswerRoom.isLeftOnPaper(handle, id, change)) return new Receipt.No(Why.MANY);
        int seat = table < 0 || table > row.seating().tables() ? 0 : table;
        return insert(handle, row, question, OptionalInt.empty(), role, seat, clean, state, key, change);
    }

    /// What a photo shows, in words: on paper, and not seen by the hall unless who leads wants it.
    Receipt ofPhoto(Handle handle, String id, int question, String described, int table, String clientKey) {
        var ask = WorkshopTables.row(handle, id).flatMap(row -> row.workshop().ask(question));
        boolean isOpen =
                ask.filter(asked -> asked.how().form() == Asking.Form.OPEN).isPresent();
        if (!isOpen) return new Receipt.No(Why.NO_OPTION);
        if (PhotoTables.count(handle, id) >= PaperAnswers.PHOTOS_MAX) return new Receipt.No(Why.MANY);
        return onPaper(handle, id, question, described, "", table, "photo:" + clientKey, AnswerState.HIDDEN);
    }

    private Receipt insert(
            Handle handle,
            WorkshopRow row,
            int question,
            OptionalInt participant,
            String role,
            int table,
            String text,
            AnswerState state,
            String key,
            long change) {
        var answer = new Answer(
                change,
                question,
                participant,
                text,
                role,
                table,
                Instant.ofEpochMilli(clock.millis()),
                state,
                "",
                OptionalLong.empty(),
                false,
                0,
                row.round(question),
                change);
        AnswerTables.insert(handle, row.workshop().id(), answer, key);
        if (row.workshop().isEnded())
            WorkshopTables.count(handle, row.workshop().id());
        return new Receipt.Yes(change, false);
    }

    private Optional<Receipt.No> refusal(WorkshopRow row, int question, String text, boolean isTaken) {
        var ask = row.workshop().ask(question);
        if (ask.isEmpty()) return no(Why.CLOSED);
        if (NOTHING_TO_SEE.matcher(text).matches()) return no(Why.EMPTY);
        if (length(text) > Answer.TEXT_LENGTH_MAX) return no(Why.LONG);
        if (!fits(ask.get().how(), text)) return no(ask.get().how().most() > 0 ? Why.MUCH : Why.NO_OPTION);
        if (row.workshop().isEnded() && !row.workshop().isInGrace(clock.instant())) return no(Why.ENDED);
        return isTaken ? Optional.empty() : no(Why.CLOSED);
    }

    private static Optional<Receipt.No> no(Why why) {
        return Optional.of(new Receipt.No(why));
    }

    private static boolean fits(Asking how, String text) {
        return switch (how.form()) {
            case OPEN -> true;
            case CHOICE -> number(text) >= 0 && number(text) < how.options().size();
            case SCALE -> number(text) >= 1 && number(text) <= Asking.SCALE_MAX;
            case PRIORITISE -> isOrder(text, how.options().size());
            case CHOICES -> Tally.isChoices(how, text);
            case DOTS -> Tally.areDots(how, text);
        };
    }

    private static int number(String text) {
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
    }

    /// Whether it names every option once.
    private static boolean isOrder(String text, int options) {
        var numbers = Arrays.stream(text.split(",", options + 1)).mapToInt(AnswerIntake::number);
        return Arrays.equals(
                numbers.sorted().toArray(), IntStream.range(0, options).toArray());
    }

    /// Without what no database takes, nobody sees or turns the words around it about, and with spaces where lines
    /// ended. What writes Arabic or Hebrew needs none of it: those letters know their direction. What joins letters
    /// stays, and what keeps them apart: Persian words and families of emoji are made with it.
    static String clean(String text) {
        return text.replaceAll("[\\s\\p{Cc}]+", " ").replaceAll(UNSEEN, "").strip();
    }

    /// In characters as a person counts them.
    static int length(String text) {
        if (text.length() <= Answer.TEXT_LENGTH_MAX) return text.length();
        if (text.length() > UNITS_MAX) return text.length(); // What is that long does not fit, however it is counted.
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int length = 0;
        while (characters.next() != BreakIterator.DONE) length++;
        return length;
    }

    /// Whatever was sent: only its hash is kept. Who went back to a form that was sent, and wrote something else in it,
    /// sends another answer.
    private static String key(Handle handle, String id, String sent, String text) {
        var key = Keys.hash(sent);
        return AnswerTables.textOf(handle, id, key)
                .filter(before -> !before.isEmpty() && !before.equals(text)) // Empty is wiped.
                .map(_ -> Keys.hash(sent + ":" + text))
                .orElse(key);
    }

    /// As long as it is there, also when the workshop is over.
    Receipt takeBack(Handle handle, Participant who, long number) {
        var id = who.workshop();
        long change = WorkshopTables.nextChange(handle, id);
        var workshop = WorkshopTables.row(handle, id).orElseThrow().workshop();
        if (workshop.purged().isPresent()) return new Receipt.No(Why.DELETED);
        var answer = AnswerTables.answer(handle, id, number).filter(found -> found.isOf(who));
        if (answer.isEmpty()) return new Receipt.No(Why.NOT_YOURS);
        if (answer.get().isWiped()) return new Receipt.Yes(number, true);
        AnswerTables.takeBack(handle, id, answer.get(), change);
        if (workshop.isEnded()) WorkshopTables.count(handle, id);
        return new Receipt.Yes(number, false);
    }

    Receipt recognise(Handle handle, Participant who, long number, boolean recognises) {
        var id = who.workshop();
        long change = WorkshopTables.nextChange(handle, id);
        var answer = AnswerTables.answer(handle, id, number);
        var no = unrecognisable(handle, who, answer);
        if (no.isPresent()) return new Receipt.No(no.get());
        boolean isNew =
                recognises ? AnswerTables.recognise(handle, who, number) : AnswerTables.forget(handle, who, number);
        if (isNew) {
            AnswerTables.update(handle, id, ChangedAnswer.recognised(answer.get(), recognises ? 1 : -1, change));
        }
        return new Receipt.Yes(number, !isNew);
    }

    private static Optional<Why> unrecognisable(Handle handle, Participant who, Optional<Answer> answer) {
        if (!KeyTables.takesPart(handle, who)) return Optional.of(Why.PUT_OUT);
        if (WorkshopTables.row(handle, who.workshop()).orElseThrow().workshop().isEnded()) return Optional.of(Why.OVER);
        if (answer.filter(Answer::isShown).isEmpty()) return Optional.of(Why.UNSEEN);
        return answer.get().isOf(who) ? Optional.of(Why.NOT_YOURS) : Optional.empty();
    }
}
