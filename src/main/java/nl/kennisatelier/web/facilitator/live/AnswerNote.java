package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.AnswerState;
import nl.kennisatelier.workshop.Tally;

/// An answer as it is shown.
///
/// @param text in words, also of a choice
/// @param role of who gave it in words, or empty
/// @param merged those that say the same, and were put under it
/// @param recognises whether who looks recognises it
public record AnswerNote(Answer answer, String text, String role, List<AnswerNote> merged, boolean recognises) {

    public static AnswerNote of(PageRequest visit, Asking how, Answer answer) {
        return new AnswerNote(answer, words(how, answer), role(visit, answer.role()), List.of(), false);
    }

    AnswerNote with(List<AnswerNote> merged) {
        return new AnswerNote(answer, text, role, merged, recognises);
    }

    /// How often it was said: itself and those that say the same.
    public int said() {
        return 1 + merged.size();
    }

    AnswerNote recognised(boolean recognises) {
        return new AnswerNote(answer, text, role, merged, recognises);
    }

    /// Whether the facilitator looks at it first.
    public boolean waits() {
        return answer.state() == AnswerState.WAITING;
    }

    /// Whether the facilitator took it away.
    public boolean isRemoved() {
        return answer.state() == AnswerState.REMOVED;
    }

    public long number() {
        return answer.number();
    }

    private static String role(PageRequest visit, String slug) {
        return slug.isEmpty() ? "" : visit.names().choice(ListName.ROLES, slug);
    }

    /// What somebody answered, in words.
    public static String words(Asking how, Answer answer) {
        if (answer.text().isEmpty()) return "";
        return switch (how.form()) {
            case OPEN -> answer.text();
            case CHOICE -> how.options().get(Integer.parseInt(answer.text()));
            case SCALE -> Tally.step(how, Integer.parseInt(answer.text()));
            case PRIORITISE -> priority(how.options(), Tally.order(answer.text()));
            case CHOICES -> choices(how.options(), Tally.order(answer.text()));
            case DOTS -> dots(how.options(), Tally.dots(answer.text()));
        };
    }

    /// What somebody chose in a form; empty for what is no option.
    static String words(Asking how, Typed typed) {
        int chosen = Sent.number(typed.value(LiveField.CHOICE.word));
        var all = IntStream.range(0, how.options().size()).boxed().toList();
        return switch (how.form()) {
            case OPEN -> "";
            case CHOICE -> chosen < how.options().size() ? how.options().get(chosen) : "";
            case SCALE -> Tally.step(how, chosen);
            case PRIORITISE ->
                IntStream.range(0, how.options().size())
                        .mapToObj(i -> typed.value(LiveField.PLACE.word + i) + ". "
                                + how.options().get(i))
                        .sorted()
                        .collect(Collectors.joining(" "));
            case CHOICES ->
                choices(how.options(), all.stream().filter(typed::isTicked).toList());
            case DOTS ->
                dots(
                        how.options(),
                        all.stream()
                                .map(option -> Sent.number(typed.dots(option)))
                                .toList());
        };
    }

    private static String choices(List<String> options, List<Integer> chosen) {
        return chosen.stream().map(options::get).collect(Collectors.joining(", "));
    }

    /// `Bomen (3), Bankjes (2)`
    private static String dots(List<String> options, List<Integer> dots) {
        return IntStream.range(0, Math.min(options.size(), dots.size()))
                .filter(option -> dots.get(option) > 0)
                .mapToObj(option -> options.get(option) + " (" + dots.get(option) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String priority(List<String> options, List<Integer> order) {
        return IntStream.range(0, order.size())
                .mapToObj(i -> (i + 1) + ". " + options.get(order.get(i)))
                .collect(Collectors.joining(" "));
    }
}
