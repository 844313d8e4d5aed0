package nl.kennisatelier.web.facilitator.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Board;

/// The answers to one question, under the headings that the facilitator gave them.
///
/// @param groups those with a heading first, in the order in which the headings came up
/// @param more how many answers there are besides those in the groups
public record Wall(List<Group> groups, int more) {

    /// @param heading empty for those without one
    public record Group(String heading, List<AnswerNote> notes) {}

    /// What says the same stands under one note. The most recognised come first, of those the oldest.
    ///
    /// @param max how many are shown
    static Wall of(PageRequest visit, Board board, int question, Predicate<Answer> who, int max) {
        var how = board.workshop().ask(question).map(ask -> ask.how()).orElse(Asking.OPEN);
        var all = board.answers(question).toList();
        var merged = merged(all);
        var shown = all.stream().filter(Wall::standsAlone).filter(who).toList();
        var groups = new LinkedHashMap<String, List<AnswerNote>>();
        shown.stream()
                .filter(answer -> !answer.heading().isEmpty())
                .forEach(answer -> groups.computeIfAbsent(answer.heading(), _ -> new ArrayList<>()));
        groups.put("", new ArrayList<>());
        shown.stream()
                .sorted(Comparator.comparingInt(Answer::recognised).reversed().thenComparing(Answer::number))
                .limit(max)
                .map(answer -> AnswerNote.of(visit, how, answer)
                        .with(merged.getOrDefault(answer.number(), List.of()).stream()
                                .map(same -> AnswerNote.of(visit, how, same))
                                .toList()))
                .forEach(note -> groups.get(note.answer().heading()).add(note));
        return new Wall(
                groups.entrySet().stream()
                        .filter(group -> !group.getValue().isEmpty())
                        .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                        .toList(),
                Math.max(0, shown.size() - max));
    }

    /// What was hidden or removed is seen by who leads, also where it was merged into another.
    private static boolean standsAlone(Answer answer) {
        return !answer.isMerged() || !answer.isShown();
    }

    /// Under the number of the answer that stands for them; not those that were hidden or removed.
    private static Map<Long, List<Answer>> merged(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.isMerged() && answer.isShown())
                .collect(Collectors.groupingBy(answer -> answer.mergedInto().getAsLong()));
    }
}
