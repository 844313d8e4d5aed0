package nl.kennisatelier.workshop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.workshop.WorkshopTables.WorkshopRow;
import org.jdbi.v3.core.Handle;

/// Carries out what a facilitator wants, in one transaction.
final class FacilitatorActions {

    private final Clock clock;
    private final Keys keys;
    private final Optional<Path> told;

    /// @param told where it is told which keys were replaced
    FacilitatorActions(Clock clock, Keys keys, Optional<Path> told) {
        this.told = told;
        this.clock = clock;
        this.keys = keys;
    }

    void lead(Handle handle, String id, Command command) {
        long change = WorkshopTables.nextChange(handle, id);
        var row = WorkshopTables.row(handle, id).orElseThrow();
        if (row.workshop().isEnded() && isOfTheEvening(command)) return;
        var progress = row.progress();
        switch (command) {
            case Command.Ask(var question) -> ask(handle, row, question);
            case Command.AskAnew(var question) -> askAnew(handle, row, question);
            case Command.ShowPart(var part) -> showPart(handle, row, part);
            case Command.Rehearse() -> rehearse(handle, row);
            case Command.StopRehearsing() -> stopRehearsing(handle, row);
            case Command.ForgetRehearsal() -> forgetRehearsal(handle, row, change);
            case Command.Open(var open) ->
                WorkshopTables.put(handle, id, progress.with(open && progress.question() > 0));
            case Command.Show(var reveal) -> WorkshopTables.put(handle, id, progress.with(reveal));
            case Command.Time(var time) -> WorkshopTables.put(handle, id, timed(progress, time));
            case Command.Extend(var time) -> WorkshopTables.put(handle, id, extended(progress, time));
            case Command.Pause(var pause) ->
                WorkshopTables.put(handle, id, pause ? paused(progress) : resumed(progress));
            case Command.Split(var byRole) ->
                WorkshopTables.put(handle, id, row.screen().split(byRole));
            case Command.Tables(var count) ->
                SeatTables.put(handle, id, Math.clamp(count, 0, Seating.TABLES_MAX), true);
            case Command.ByTable(var byTable) ->
                SeatTables.put(handle, id, row.seating().tables(), byTable);
            case Command.AskTable(var question, var table, var text) ->
                askTable(handle, row, new Seating.Spot(question, table), text);
            case Command.Sound(var heard) ->
                WorkshopTables.put(handle, id, row.screen().heard(heard));
            case Command.Compare(var report) -> compare(handle, row, report);
            case Command.Shorten(var part, var minutes) -> shorten(handle, row, part, minutes);
            case Command.Put(var answer, var state) -> put(handle, id, answer, state, change);
            case Command.Merge(var answer, var into) -> merge(handle, id, answer, into, change);
            case Command.MergeAll(var answers) -> mergeAll(handle, id, answers, change);
            case Command.PutUnder(var answer, var heading) ->
                change(handle, id, answer, found -> ChangedAnswer.grouped(found, heading(heading), change));
            case Command.Star(var answer, var starred) ->
                change(handle, id, answer, found -> ChangedAnswer.starred(found, starred, change));
            case Command.LetThrough(var question) -> letThrough(handle, id, question, change);
            case Command.Wipe(var answer) -> wipe(handle, row, answer, change);
            case Command.PutOut(var answer) -> putOut(handle, row, answer, change);
            case Command.Lock(var locked) -> {
                tell(id, locked ? LastStates.SHUT : LastStates.OPEN);
                WorkshopTables.put(handle, id, row.precautions().locked(locked));
            }
            case Command.LookFirst(var first) ->
                WorkshopTables.put(handle, id, row.precautions().looking(first));
            case Command.Renew() -> renew(handle, id);
            case Command.End() -> end(handle, row);
            case Command.Reopen() -> reopen(handle, row);
        }
    }

    /// Sorting the answers goes on when the workshop is over, and it can be opened again.
    private static boolean isOfTheEvening(Command command) {
        return switch (command) {
            case Command.Put _,
                    Command.Merge _,
                    Command.MergeAll _,
                    Command.PutUnder _,
                    Command.Star _,
                    Command.LetThrough _,
                    Command.Wipe _,
                    Command.PutOut _,
                    Command.ForgetRehearsal _,
                    Command.Reopen _ -> false;
            default -> true;
        };
    }

    private void ask(Handle handle, WorkshopRow row, int question) {
        ask(handle, row, question, !row.rehearsing());
    }

    /// @param counts whether it is no rehearsal
    private void ask(Handle handle, WorkshopRow row, int question, boolean counts) {
        var ask = row.workshop().ask(question);
        if (ask.isEmpty()) return;
        int minutes = ask.get().how().minutes();
        var deadline = minutes == 0 ? Optional.<Instant>empty() : Optional.of(in(Duration.ofMinutes(minutes)));
        var asked = new Progress(question, true, row.progress().reveal(), deadline, Optional.empty());
        WorkshopTables.put(handle, row.workshop().id(), asked);
        WorkshopTables.put(handle, row.workshop().id(), row.screen().beside(""));
        EveningTables.place(handle, row.workshop().id(), 0, clock.millis(), counts);
    }

    private void showPart(Handle handle, WorkshopRow row, int part) {
        var parts = row.workshop().set().parts();
        if (part < 1 || part > parts.size() || row.rehearsing()) return;
        int minutes = parts.get(part - 1).minutes();
        var deadline = minutes == 0 ? Optional.<Instant>empty() : Optional.of(in(Duration.ofMinutes(minutes)));
        var id = row.workshop().id();
        WorkshopTables.put(handle, id, row.progress().with(false).timed(deadline, Optional.empty()));
        EveningTables.place(handle, id, part, clock.millis(), true);
    }

    private static void askTable(Handle handle, WorkshopRow row, Seating.Spot spot, String typed) {
        boolean isThere = row.workshop().ask(spot.question()).isPresent()
                && spot.table() >= 1
                && spot.table() <= row.seating().tables();
        var text = AnswerIntake.clean(typed);
        int end = Math.min(text.length(), SetQuestion.TEXT_LENGTH_MAX);
        if (isThere) SeatTables.ask(handle, row.workshop().id(), spot, text.substring(0, end));
    }

    private static void compare(Handle handle, WorkshopRow row, String report) {
        if (report.length() > Workshop.REPORT_LENGTH_MAX) return;
        WorkshopTables.put(handle, row.workshop().id(), row.screen().beside(report));
    }

    private static void shorten(Handle handle, WorkshopRow row, int part, int minutes) {
        var parts = row.workshop().set().parts();
        if (part < 1 || part > parts.size() || minutes < 1) return;
        if (minutes < parts.get(part - 1).minutes())
            EveningTables.shorten(handle, row.workshop().id(), part, minutes);
    }

    private void askAnew(Handle handle, WorkshopRow row, int question) {
        if (row.workshop().ask(question).isEmpty()) return;
        EveningTables.nextRound(handle, row.workshop().id(), question);
        ask(handle, row, question);
    }

    private void rehearse(Handle handle, WorkshopRow row) {
        if (row.progress().question() > 0 || row.place().part() > 0) return;
        ask(handle, row, 1, false);
        EveningTables.rehearse(handle, row.workshop().id(), true);
    }

    private static void stopRehearsing(Handle handle, WorkshopRow row) {
        if (!row.rehearsing()) return;
        WorkshopTables.put(
                handle, row.workshop().id(), Progress.BEFORE.with(row.progress().reveal()));
        EveningTables.rehearse(handle, row.workshop().id(), false);
    }

    private static void forgetRehearsal(Handle handle, WorkshopRow row, long change) {
        var id = row.workshop().id();
        stopRehearsing(handle, row);
        AnswerTables.rehearsed(handle, id).forEach(answer -> AnswerTables.takeBack(handle, id, answer, change));
    }

    private Progress timed(Progress progress, Duration time) {
        var end = time.isPositive() ? Optional.of(in(time)) : Optional.<Instant>empty();
        return progress.timed(end, Optional.empty());
    }

    /// Time that is over already is not counted: five minutes more are five minutes from now.
    private Progress extended(Progress progress, Duration time) {
        var left = progress.remaining(clock.instant()).orElse(Duration.ZERO).plus(time);
        if (left.isNegative()) left = Duration.ZERO;
        return progress.isPaused()
                ? progress.timed(Optional.empty(), Optional.of(left))
                : progress.timed(Optional.of(in(left)), Optional.empty());
    }

    private Progress paused(Progress progress) {
        if (progress.isPaused()) return progress;
        return progress.timed(Optional.empty(), progress.remaining(clock.instant()));
    }

    private Progress resumed(Progress progress) {
        if (!progress.isPaused()) return progress;
        return progress.timed(progress.left().map(this::in), Optional.empty());
    }

    private Instant in(Duration time) {
        return Instant.ofEpochMilli(clock.millis()).plus(time);
    }

    private void put(Handle handle, String id, long answer, AnswerState state, long change) {
        if (state == AnswerState.TAKEN_BACK) throw new IllegalArgumentException("only who gave it takes it back");
        change(handle, id, answer, found -> ChangedAnswer.put(found, state, change));
    }

    /// Never in a circle: what it is merged into stands by itself, and those merged into it go along.
    private void merge(Handle handle, String id, long number, long into, long change) {
        if (number == into) {
            change(handle, id, number, found -> ChangedAnswer.merged(found, OptionalLong.empty(), change));
            return;
        }
        var one = AnswerTables.answer(handle, id, number);
        var target = AnswerTables.answer(handle, id, into);
        if (one.isEmpty() || target.isEmpty()) return;
        if (target.get().isMerged() || target.get().question() != one.get().question()) return;
        if (target.get().state() == AnswerState.TAKEN_BACK) return;
        Stream.concat(one.stream(), AnswerTables.mergedInto(handle, id, number).stream())
                .filter(answer -> answer.state() != AnswerState.TAKEN_BACK)
                .forEach(answer ->
                        AnswerTables.update(handle, id, ChangedAnswer.merged(answer, OptionalLong.of(into), change)));
    }

    private void mergeAll(Handle handle, String id, List<Integer> numbers, long change) {
        var answers = numbers.stream()
                .flatMap(number -> AnswerTables.answer(handle, id, number).stream())
                .filter(answer -> answer.isShown() && !answer.isMerged())
                .toList();
        var target = answers.stream()
                .max(Comparator.comparingInt(Answer::recognised)
                        .thenComparing(Answer::number, Comparator.reverseOrder()));
        target.ifPresent(into -> answers.stream()
                .filter(answer -> answer != into && answer.round() == into.round())
                .forEach(answer -> merge(handle, id, answer.number(), into.number(), change)));
    }

    private void change(Handle handle, String id, long number, UnaryOperator<Answer> how) {
        AnswerTables.answer(handle, id, number)
                .filter(answer -> answer.state() != AnswerState.TAKEN_BACK)
                .ifPresent(answer -> AnswerTables.update(handle, id, how.apply(answer)));
    }

    private static String heading(String typed) {
        var clean = AnswerIntake.clean(typed);
        return Characters.upTo(clean, Answer.HEADING_LENGTH_MAX);
    }

    private static void letThrough(Handle handle, String id, int question, long change) {
        AnswerTables.waiting(handle, id, question)
                .forEach(answer ->
                        AnswerTables.update(handle, id, ChangedAnswer.put(answer, AnswerState.SHOWN, change)));
    }

    private static void wipe(Handle handle, WorkshopRow row, long number, long change) {
        var id = row.workshop().id();
        AnswerTables.answer(handle, id, number)
                .filter(answer -> answer.state() != AnswerState.TAKEN_BACK)
                .ifPresent(answer -> AnswerTables.takeBack(handle, id, answer, change));
        if (row.workshop().isEnded()) WorkshopTables.count(handle, id);
    }

    private void putOut(Handle handle, WorkshopRow row, long number, long change) {
        var id = row.workshop().id();
        var participant =
                AnswerTables.answer(handle, id, number).map(Answer::participant).orElse(OptionalInt.empty());
        if (participant.isEmpty()) return;
        int who = participant.getAsInt();
        if (!KeyTables.remove(handle, id, who, change)) return;
        for (var answer : AnswerTables.answersOf(handle, id, who)) AnswerTables.takeBack(handle, id, answer, change);
        AnswerTables.forgetAll(handle, id, who, change);
        if (row.workshop().isEnded()) WorkshopTables.count(handle, id);
    }

    void renew(Handle handle, String id) {
        var key = keys.key();
        told.ifPresent(file -> KeyTables.joinHashes(handle, id)
                .forEach(old -> WipedAnswers.tellReplaced(file, id, old, ReplacedKeys.NOTHING)));
        KeyTables.forbid(handle, id, Capability.JOIN);
        KeyTables.allow(handle, id, Keys.hash(key), Capability.JOIN, clock.millis());
        WorkshopTables.renew(handle, id, WorkshopTables.freeCode(handle, keys), key);
    }

    private void tell(String id, String state) {
        told.ifPresent(file -> WipedAnswers.tellState(file, id, state));
    }

    /// The question stays as it is, for what was written and for who closed too soon; only its time stands still.
    private void end(Handle handle, WorkshopRow row) {
        var id = row.workshop().id();
        WorkshopTables.put(handle, id, paused(row.progress()));
        tell(id, Long.toString(clock.millis()));
        WorkshopTables.end(handle, id, clock.millis());
    }

    private void reopen(Handle handle, WorkshopRow row) {
        if (!row.workshop().mayReopen(clock.instant())) return;
        WorkshopTables.put(handle, row.workshop().id(), resumed(row.progress()));
        tell(row.workshop().id(), row.precautions().isLocked() ? LastStates.SHUT : LastStates.OPEN);
        EveningTables.reopen(handle, row.workshop().id());
    }
}
