package nl.kennisatelier.circulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.words.Words;

/// What a question without words of people gave, counted: the options with how often each was chosen, the steps of a
/// scale, or the options in the order that all together put them in.
///
/// @param heads of its two columns
/// @param total how many answers were counted
/// @param mean of a scale, in words; empty for others
public record Tally(List<String> heads, List<Row> rows, int total, String mean) {

    public record Row(String label, String value) {}

    public Tally {
        rows = List.copyOf(rows);
    }

    /// @param answers as an [Answer] holds them; what does not fit the question is not counted
    public static Tally of(Asking how, List<String> answers, Words words) {
        return switch (how.form()) {
            case OPEN -> new Tally(List.of("", ""), List.of(), 0, "");
            case CHOICE -> choice(how, answers, words);
            case SCALE -> scale(how, answers, words);
            case PRIORITISE -> order(how, answers, words);
        };
    }

    private static Tally choice(Asking how, List<String> answers, Words words) {
        var numbers = numbers(answers, 0, how.options().size() - 1);
        var rows = IntStream.range(0, how.options().size())
                .mapToObj(i -> new Row(how.options().get(i), Long.toString(count(numbers, i))))
                .toList();
        return new Tally(heads(words, "option", "times"), rows, numbers.size(), "");
    }

    private static Tally scale(Asking how, List<String> answers, Words words) {
        var numbers = numbers(answers, 1, Asking.SCALE_MAX);
        var rows = IntStream.rangeClosed(1, Asking.SCALE_MAX)
                .mapToObj(step -> new Row(step(how, step), Long.toString(count(numbers, step))))
                .toList();
        var mean = numbers.stream().mapToInt(Integer::intValue).average();
        var said = mean.isPresent()
                ? words.get("oogst.tally.mean", decimal(mean.getAsDouble(), words.locale()), Asking.SCALE_MAX)
                : "";
        return new Tally(heads(words, "step", "times"), rows, numbers.size(), said);
    }

    /// `1 (helemaal niet)` at the ends, where those have words.
    private static String step(Asking how, int step) {
        var ends = how.options();
        if (ends.isEmpty() || step > 1 && step < Asking.SCALE_MAX) return Integer.toString(step);
        return step + " (" + (step == 1 ? ends.getFirst() : ends.getLast()) + ")";
    }

    private static Tally order(Asking how, List<String> answers, Words words) {
        int options = how.options().size();
        var orders = answers.stream()
                .map(answer -> numbers(List.of(answer.split(",")), 0, options - 1))
                .filter(order -> order.stream().distinct().count() == options && order.size() == options)
                .toList();
        if (orders.isEmpty()) return new Tally(heads(words, "option", "place"), List.of(), 0, "");
        var places = new ArrayList<Row>();
        IntStream.range(0, options)
                .boxed()
                .sorted(Comparator.comparingDouble(option -> place(orders, option)))
                .forEach(option ->
                        places.add(new Row(how.options().get(option), decimal(place(orders, option), words.locale()))));
        return new Tally(heads(words, "option", "place"), places, orders.size(), "");
    }

    /// The mean place of an option, from 1.
    private static double place(List<List<Integer>> orders, int option) {
        return orders.stream()
                .mapToInt(order -> order.indexOf(option) + 1)
                .average()
                .orElse(0);
    }

    private static List<Integer> numbers(List<String> answers, int min, int max) {
        return answers.stream()
                .map(String::strip)
                .filter(answer -> answer.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(number -> number >= min && number <= max)
                .toList();
    }

    private static long count(List<Integer> numbers, int wanted) {
        return numbers.stream().filter(number -> number == wanted).count();
    }

    private static List<String> heads(Words words, String first, String second) {
        return List.of(words.get("oogst.tally." + first), words.get("oogst.tally." + second));
    }

    private static String decimal(double number, Locale locale) {
        return String.format(locale, "%.1f", number);
    }
}
