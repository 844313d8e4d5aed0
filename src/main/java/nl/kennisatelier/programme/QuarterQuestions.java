package nl.kennisatelier.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.kennisatelier.library.EventDate;
/// Counts the knowledge questions of a quarter.
///

record QuarterQuestions(List<Chronicle.Asked> questions, QuarterDays days) {

    void put(Map<Measure, List<Counted>> lists) {
        lists.put(Measure.QUESTIONS_ASKED, counted(one -> days.isIn(one.asked()), Chronicle.Asked::asked));
        lists.put(Measure.QUESTIONS_ANSWERED, counted(one -> days.isIn(one.answered()), Chronicle.Asked::answered));
        lists.put(
                Measure.QUESTIONS_OPEN,
                counted(one -> days.isBy(one.asked(), one.question()) && !isAnswered(one), Chronicle.Asked::asked));
    }

    private List<Counted> counted(
            Predicate<Chronicle.Asked> counts, Function<Chronicle.Asked, Optional<EventDate>> day) {
        return questions.stream()
                .filter(counts)
                .sorted(Comparator.comparingLong(
                        one -> day.apply(one).map(EventDate::sortKey).orElse(Long.MAX_VALUE)))
                .<Counted>map(one -> new Counted.Question(
                        one.question(),
                        stage(one),
                        day.apply(one),
                        QuarterPicture.between(one.asked(), days.past(one.answered()))))
                .toList();
    }

    private boolean isAnswered(Chronicle.Asked asked) {
        if (!asked.isAnswered()) return false;
        return asked.answered().isPresent()
                ? days.quarter().isBy(asked.answered().get())
                : asked.standing().answers().stream().anyMatch(answer -> days.isBy(Optional.empty(), answer));
    }

    /// As long as the quarter runs, what is on an agenda in it counts as being on one.
    private QuestionStanding.Stage stage(Chronicle.Asked asked) {
        if (isAnswered(asked)) return QuestionStanding.Stage.ANSWERED;
        var from = days.isRunning() ? days.quarter().first() : days.quarter().last();
        return asked.standing().next(from).isPresent() ? QuestionStanding.Stage.ON_AGENDA : QuestionStanding.Stage.OPEN;
    }
}
