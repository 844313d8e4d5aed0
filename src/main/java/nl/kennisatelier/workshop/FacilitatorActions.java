package nl.kennisatelier.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kennisatelier.workshop.WorkshopTables.WorkshopRow;
import org.jdbi.v3.core.Handle;

/// Carries out what a facilitator wants, in one transaction.
final class FacilitatorActions {

    private final Clock clock;
    private final Keys keys;

    FacilitatorActions(Clock clock, Keys keys) {
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
            case Command.Open(var open) ->
                WorkshopTables.put(handle, id, progress.with(open && progress.question() > 0));
            case Command.Show(var reveal) -> WorkshopTables.put(handle, id, progress.with(reveal));
            case Command.Time(var time) -> WorkshopTables.put(handle, id, timed(progress, time));
            case Command.Extend(var time) -> WorkshopTables.put(handle, id, extended(progress, time));
            case Command.Pause(var pause) ->
                WorkshopTables.put(handle, id, pause ? paused(progress) : resumed(progress));
            case Command.Split(var byRole) ->
                WorkshopTables.put(handle, id, row.screen().split(byRole));
            case Command.Sound(var heard) ->
                WorkshopTables.put(handle, id, row.screen().heard(heard));
            case Command.Put(var answer, var state) -> put(handle, id, answer, state, change);
            case Command.Merge(var answer, var into) -> merge(handle, id, answer, into, change);
            case Command.PutUnder(var answer, var heading) ->
                change(handle, id, answer, found -> ChangedAnswer.grouped(found, heading(heading), change));
            case Command.Star(var answer, var starred) ->
                change(handle, id, answer, found -> ChangedAnswer.starred(found, starred, change));
            case Command.LetThrough(var question) -> letThrough(handle, id, question, change);
            case Command.Wipe(var answer) -> wipe(handle, row, answer, change);
            case Command.PutOut(var answer) -> putOut(handle, row, answer, change);
            case Command.Lock(var locked) ->
                WorkshopTables.put(handle, id, row.precautions().locked(locked));
            case Command.LookFirst(var first) ->
                WorkshopTables.put(handle, id, row.precautions().looking(first));
            case Command.Renew() -> renew(handle, id);
            case Command.End() -> end(handle, row);
        }
    }

    /// Sorting the answers goes on when the workshop is over.
    private static boolean isOfTheEvening(Command command) {
        return switch (command) {
            case Command.Put _,
                    Command.Merge _,
                    Command.PutUnder _,
                    Command.Star _,
                    Command.LetThrough _,
                    Command.Wipe _,
                    Command.PutOut _ -> false;
            default -> true;
        };
    }

    private void ask(Handle handle, WorkshopRow row, int question) {
        var ask = row.workshop().ask(question);
        if (ask.isEmpty()) return;
        int minutes = ask.get().how().minutes();
        var deadline = minutes == 0 ? Optional.<Instant>empty() : Optional.of(in(Duration.ofMinutes(minutes)));
        var asked = new Progress(question, true, row.progress().reveal(), deadline, Optional.empty());
        WorkshopTables.put(handle, row.workshop().id(), asked);
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

    private void change(Handle handle, String id, long number, UnaryOperator<Answer> how) {
        AnswerTables.answer(handle, id, number)
                .filter(answer -> answer.state() != AnswerState.TAKEN_BACK)
                .ifPresent(answer -> AnswerTables.update(handle, id, how.apply(answer)));
    }

    private static String heading(String typed) {
        var clean = AnswerIntake.clean(typed);
        return clean.length() <= Answer.HEADING_LENGTH_MAX ? clean : clean.substring(0, Answer.HEADING_LENGTH_MAX);
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

    private void renew(Handle handle, String id) {
        var key = keys.key();
        KeyTables.forbid(handle, id, Capability.JOIN);
        KeyTables.allow(handle, id, Keys.hash(key), Capability.JOIN, clock.millis());
        WorkshopTables.renew(handle, id, WorkshopTables.freeCode(handle, keys), key);
    }

    private void end(Handle handle, WorkshopRow row) {
        var id = row.workshop().id();
        WorkshopTables.put(handle, id, row.progress().with(false).timed(Optional.empty(), Optional.empty()));
        WorkshopTables.end(handle, id, clock.millis());
    }
}
