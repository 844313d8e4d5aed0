package nl.kennisatelier.web.facilitator.live;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.workshop.AnswerState;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.Reveal;

/// What a button of the cockpit means.
final class CommandParser {

    private CommandParser() {}

    /// Nothing for what is no button of ours, or asks nothing of a workshop.
    static Optional<Command> of(Map<String, String> fields) {
        return CockpitAction.of(fields).flatMap(action -> of(action, fields));
    }

    /// What is to be done with the answers that were ticked. The one that most recognise stands for those that say the
    /// same; of those the oldest.
    static List<Command> all(Map<String, String> fields, List<Integer> picked) {
        return CockpitAction.of(fields).stream()
                .flatMap(action -> switch (action) {
                    case MERGE -> Stream.of(new Command.MergeAll(picked));
                    case GROUP ->
                        picked.stream().map(answer -> new Command.PutUnder(answer, LiveField.HEADING.in(fields)));
                    case HIDE -> picked.stream().map(answer -> new Command.Put(answer, AnswerState.HIDDEN));
                    default -> Stream.<Command>of();
                })
                .toList();
    }

    private static Optional<Command> of(CockpitAction action, Map<String, String> fields) {
        long answer = LiveField.ANSWER.number(fields);
        return Optional.ofNullable(
                switch (action) {
                    case ASK -> new Command.Ask(LiveField.QUESTION.number(fields));
                    case SHOW_PART -> new Command.ShowPart(LiveField.PART.number(fields));
                    case ASK_ANEW -> new Command.AskAnew(LiveField.QUESTION.number(fields));
                    case REHEARSE -> new Command.Rehearse();
                    case STOP_REHEARSING -> new Command.StopRehearsing();
                    case FORGET_REHEARSAL -> new Command.ForgetRehearsal();
                    case OPEN -> new Command.Open(true);
                    case CLOSE -> new Command.Open(false);
                    case REVEAL -> reveal(LiveField.REVEAL.in(fields)).orElse(null);
                    case SET_TIME -> new Command.Time(minutes(fields));
                    case ADD_TIME -> new Command.Extend(minutes(fields));
                    case PAUSE -> new Command.Pause(true);
                    case RESUME -> new Command.Pause(false);
                    case SPLIT -> new Command.Split(true);
                    case TOGETHER -> new Command.Split(false);
                    case SET_TABLES -> new Command.Tables(LiveField.TABLE.number(fields));
                    case BY_TABLE -> new Command.ByTable(true);
                    case NOT_BY_TABLE -> new Command.ByTable(false);
                    case ASK_TABLE ->
                        new Command.AskTable(
                                LiveField.QUESTION.number(fields),
                                LiveField.TABLE.number(fields),
                                LiveField.TEXT.in(fields));
                    case SOUND -> new Command.Sound(true);
                    case QUIET -> new Command.Sound(false);
                    case COMPARE -> new Command.Compare(LiveField.REPORT.in(fields));
                    case COMPARE_NO_MORE -> new Command.Compare("");
                    case SHORTEN ->
                        new Command.Shorten(LiveField.PART.number(fields), LiveField.MINUTES.number(fields));
                    case HIDE -> new Command.Put(answer, AnswerState.HIDDEN);
                    case PUT_BACK -> new Command.Put(answer, AnswerState.SHOWN);
                    case STAR -> new Command.Star(answer, true);
                    case UNSTAR -> new Command.Star(answer, false);
                    case PART -> new Command.Merge(answer, answer);
                    case GROUP -> new Command.PutUnder(answer, LiveField.HEADING.in(fields));
                    case WIPE -> new Command.Wipe(answer);
                    case PUT_OUT -> new Command.PutOut(answer);
                    case LET_THROUGH -> new Command.LetThrough(LiveField.QUESTION.number(fields));
                    case LOOK_FIRST -> new Command.LookFirst(true);
                    case SHOW_AT_ONCE -> new Command.LookFirst(false);
                    case LOCK -> new Command.Lock(true);
                    case UNLOCK -> new Command.Lock(false);
                    case RENEW -> new Command.Renew();
                    case END -> new Command.End();
                    case REOPEN -> new Command.Reopen();
                    case MERGE, ON_PAPER, INVITE_FACILITATOR, INVITE_SCREEN, TAKE_LINK_BACK, REPLACE_LINK -> null;
                });
    }

    private static Optional<Command> reveal(String word) {
        return Arrays.stream(Reveal.values())
                .filter(reveal -> reveal.name().equals(word))
                .findFirst()
                .map(Command.Show::new);
    }

    private static Duration minutes(Map<String, String> fields) {
        return Duration.ofMinutes(Math.min(LiveField.MINUTES.number(fields), Asking.MINUTES_MAX));
    }
}
