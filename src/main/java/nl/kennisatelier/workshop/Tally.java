package nl.kennisatelier.workshop;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;

/// What a hall chose, counted.
///
/// @param rows in the order of the options or of the scale; those of a priority with the most important first. None of
///     an open question
/// @param total how many answers were counted; what does not fit the question is not
/// @param mean of a scale; nothing of others, and of one without answers
public record Tally(List<TallyRow> rows, int total, OptionalDouble mean) {

    /// @param value how often it was chosen; for a priority its mean place from 1, or 0 when nobody answered
    public record TallyRow(String label, double value) {}

    public Tally {
        rows = List.copyOf(rows);
    }

    /// @param answers as [Answer#text] has them
    public static Tally of(Asking how, List<String> answers) {
        return switch (how.form()) {
            case OPEN -> new Tally(List.of(), 0, OptionalDouble.empty());
            case CHOICE -> counted(how, numbers(answers, 0, how.options().size() - 1), 0);
            case SCALE -> counted(how, numbers(answers, 1, Asking.SCALE_MAX), 1);
            case PRIORITISE -> ordered(how.options(), answers);
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

    /// The options in the order that somebody gave them, counted from 0.
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
