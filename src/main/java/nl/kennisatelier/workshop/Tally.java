package nl.kennisatelier.workshop;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;

/// What a hall chose, counted.
///
/// @param rows in the order of the options or of the scale; those of a priority with the most important first. None of
///     an open question
/// @param total how many answers were counted, whatever stands in each; what does not fit the question is not
/// @param mean of a scale; nothing of others, and of one without answers
public record Tally(List<TallyRow> rows, int total, OptionalDouble mean) {

    /// @param value how often it was chosen, or how many dots it has; for a priority its mean place from 1, or 0 when
    /// nobody answered
    public record TallyRow(String label, double value) {}

    public Tally {
        rows = List.copyOf(rows);
    }

    /// @param answers as [Answer#text] has them
    public static Tally of(Asking how, List<String> answers) {
        return switch (how.form()) {
            case OPEN -> new Tally(List.of(), 0, OptionalDouble.empty());
            case CHOICE -> counted(how, numbers(answers, 0, how.options().size() - 1), 0);
            case CHOICES -> chosen(how, answers);
            case SCALE -> counted(how, numbers(answers, 1, Asking.SCALE_MAX), 1);
            case PRIORITISE -> ordered(how.options(), answers);
            case DOTS -> divided(how, answers);
        };
    }

    private static Tally counted(Asking how, List<Integer> chosen, int from) {
        boolean isScale = how.form() == Asking.Form.SCALE;
        int to = isScale ? Asking.SCALE_MAX : how.options().size() - 1;
        var rows = IntStream.rangeClosed(from, to)
                .mapToObj(i -> new TallyRow(
                        isScale ? step(how, i) : how.options().get(i),
                        chosen.stream().filter(one -> one == i).count()))
                .toList();
        var mean = chosen.stream().mapToInt(Integer::intValue).average();
        return new Tally(rows, chosen.size(), isScale ? mean : OptionalDouble.empty());
    }

    /// `1 (helemaal niet)`: the words stand at the ends of a scale.
    ///
    /// @param number from 1
    public static String step(Asking how, int number) {
        var ends = how.options();
        if (number == 1 && !ends.isEmpty()) return "1 (" + ends.getFirst() + ")";
        if (number == Asking.SCALE_MAX && ends.size() > 1) return number + " (" + ends.getLast() + ")";
        return Integer.toString(number);
    }

    private static Tally chosen(Asking how, List<String> answers) {
        var fitting = answers.stream().filter(text -> isChoices(how, text)).toList();
        return summed(how, fitting, (answer, option) -> order(answer).contains(option) ? 1 : 0);
    }

    private static Tally divided(Asking how, List<String> answers) {
        var fitting = answers.stream().filter(text -> areDots(how, text)).toList();
        return summed(how, fitting, (answer, option) -> dots(answer).get(option));
    }

    /// @param given what an answer gives an option
    private static Tally summed(Asking how, List<String> answers, ToIntBiFunction<String, Integer> given) {
        var rows = indexes(how.options()).stream()
                .map(option -> new TallyRow(
                        how.options().get(option),
                        answers.stream()
                                .mapToInt(answer -> given.applyAsInt(answer, option))
                                .sum()))
                .toList();
        return new Tally(rows, answers.size(), OptionalDouble.empty());
    }

    /// Whether it names options that there are, each once, and no more than may be chosen.
    static boolean isChoices(Asking how, String text) {
        var chosen = exact(text);
        return chosen.size() == Set.copyOf(chosen).size()
                && chosen.size() <= how.most()
                && chosen.stream()
                        .allMatch(
                                option -> option >= 0 && option < how.options().size());
    }

    /// Whether it gives each option a number of dots, and together at least one and no more than there are.
    static boolean areDots(Asking how, String text) {
        var dots = exact(text);
        int all = dots.stream().mapToInt(Integer::intValue).sum();
        return dots.size() == how.options().size()
                && dots.stream().allMatch(some -> some >= 0)
                && all >= 1
                && all <= how.most();
    }

    /// How many dots each option got, in the order of the options.
    public static List<Integer> dots(String text) {
        return numbers(Arrays.asList(text.split(",")), 0, Asking.DOTS_MAX);
    }

    /// Each of them, -1 for what is no number of an option or of dots.
    private static List<Integer> exact(String text) {
        return Arrays.stream(text.split(",", Asking.OPTIONS_MAX + 1))
                .map(one -> one.matches("\\d{1,2}") ? Integer.parseInt(one) : -1)
                .toList();
    }

    private static Tally ordered(List<String> options, List<String> answers) {
        var orders = answers.stream()
                .map(Tally::order)
                .filter(order -> order.stream().sorted().toList().equals(indexes(options)))
                .toList();
        var rows = indexes(options).stream()
                .map(option -> new TallyRow(options.get(option), place(orders, option)))
                .sorted(Comparator.comparingDouble(TallyRow::value))
                .toList();
        return new Tally(rows, orders.size(), OptionalDouble.empty());
    }

    private static List<Integer> indexes(List<String> options) {
        return IntStream.range(0, options.size()).boxed().toList();
    }

    private static double place(List<List<Integer>> orders, int option) {
        return orders.stream()
                .mapToInt(order -> order.indexOf(option) + 1)
                .average()
                .orElse(0);
    }

    /// The options in the order that somebody gave them, counted from 0; or those that somebody chose.
    public static List<Integer> order(String text) {
        return numbers(Arrays.asList(text.split(",")), 0, Asking.OPTIONS_MAX);
    }

    private static List<Integer> numbers(List<String> texts, int min, int max) {
        return texts.stream()
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(number -> number >= min && number <= max)
                .toList();
    }
}
