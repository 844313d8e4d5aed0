package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Consensus;

/// What all roles share of the answers to a question, and what divides them, with the numbers.
///
/// @param shared the first few
/// @param dividing the same
public record Common(List<Line> shared, List<Line> dividing) {

    /// More is a list, and not what a hall has in common.
    private static final int LINES_MAX = 5;

    /// @param number of the answer
    /// @param numbers `Bewoner 4 van 9 (44%) · Gemeente 2 van 3 (67%)`
    public record Line(long number, String text, String numbers) {}

    /// @param answers those that may be seen
    static Common of(PageRequest visit, Consensus consensus, List<Answer> answers) {
        var texts = answers.stream().collect(Collectors.toMap(Answer::number, Answer::text));
        return new Common(lines(visit, consensus.shared(), texts), lines(visit, consensus.dividing(), texts));
    }

    private static List<Line> lines(PageRequest visit, List<Consensus.Behind> all, Map<Long, String> texts) {
        return all.stream()
                .filter(one -> texts.containsKey(one.answer()))
                .limit(LINES_MAX)
                .map(one -> new Line(one.answer(), texts.get(one.answer()), numbers(visit, one)))
                .toList();
    }

    private static String numbers(PageRequest visit, Consensus.Behind behind) {
        return behind.shares().stream()
                .map(share -> visit.words()
                        .get(
                                "live.consensus.share",
                                Roles.brief(visit, share.role()),
                                share.recognised(),
                                share.people(),
                                share.percent()))
                .collect(Collectors.joining(" · "));
    }

    public boolean isNothing() {
        return shared.isEmpty() && dividing.isEmpty();
    }
}
