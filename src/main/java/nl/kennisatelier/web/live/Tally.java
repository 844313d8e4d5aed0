package nl.kennisatelier.web.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.page.Visit;
import nl.kennisatelier.workshop.Answer;

/// What a hall chose, counted.
///
/// @param bars in the order of the options; those of a priority with the most important first
/// @param note what it comes to in a sentence, or empty
public record Tally(List<Bar> bars, String note) {

    /// @param value as it is shown behind the bar
    /// @param percent length of the bar, 0 to 100
    public record Bar(String label, String value, int percent) {}

    private static final Tally NONE = new Tally(List.of(), "");

    /// @param answers that count; nothing comes of those to an open question
    public static Tally of(Visit visit, Asking how, List<Answer> answers) {
        return switch (how.form()) {
            case OPEN -> NONE;
            case CHOICE -> choice(how.options(), numbers(answers));
            case SCALE -> scale(visit, how.options(), numbers(answers));
            case PRIORITISE -> priority(visit, how.options(), answers);
        };
    }

    private static List<Integer> numbers(List<Answer> answers) {
        return answers.stream().map(answer -> Integer.parseInt(answer.text())).toList();
    }

    private static Tally choice(List<String> options, List<Integer> chosen) {
        var bars = IntStream.range(0, options.size())
                .mapToObj(i -> bar(options.get(i), count(chosen, i), chosen.size()))
                .toList();
        return new Tally(bars, "");
    }

    private static Tally scale(Visit visit, List<String> ends, List<Integer> chosen) {
        var bars = IntStream.rangeClosed(1, Asking.SCALE_MAX)
                .mapToObj(i -> bar(step(i, ends), count(chosen, i), chosen.size()))
                .toList();
        var mean = chosen.stream().mapToInt(Integer::intValue).average();
        return new Tally(bars, mean.isPresent() ? visit.words().get("ws.tally.mean", round(mean.getAsDouble())) : "");
    }

    /// `1 (helemaal niet)`: the words stand at the ends.
    static String step(int number, List<String> ends) {
        if (number == 1 && !ends.isEmpty()) return "1 (" + ends.getFirst() + ")";
        if (number == Asking.SCALE_MAX && ends.size() > 1) return number + " (" + ends.getLast() + ")";
        return Integer.toString(number);
    }

    /// By the mean place; an option that everybody put first has the longest bar.
    private static Tally priority(Visit visit, List<String> options, List<Answer> answers) {
        if (answers.isEmpty()) {
            return new Tally(
                    options.stream().map(option -> new Bar(option, "", 0)).toList(), "");
        }
        record Placed(String option, double mean) {}
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < options.size(); i++) {
            int option = i;
            double mean = answers.stream()
                    .mapToInt(answer -> order(answer.text()).indexOf(option) + 1)
                    .average()
                    .orElseThrow();
            placed.add(new Placed(options.get(i), mean));
        }
        placed.sort(Comparator.comparingDouble(Placed::mean));
        var bars = placed.stream()
                .map(one -> new Bar(one.option(), visit.words().get("ws.tally.place", round(one.mean())), (int)
                        Math.round(100 * (options.size() - one.mean()) / Math.max(1, options.size() - 1))))
                .toList();
        return new Tally(bars, "");
    }

    /// The options in the order that somebody gave them, counted from 0.
    static List<Integer> order(String text) {
        return Arrays.stream(text.split(",")).map(Integer::parseInt).toList();
    }

    private static double round(double number) {
        return Math.round(number * 10) / 10.0;
    }

    private static int count(List<Integer> chosen, int number) {
        return (int) chosen.stream().filter(one -> one == number).count();
    }

    private static Bar bar(String label, int count, int all) {
        return new Bar(label, Integer.toString(count), all == 0 ? 0 : Math.round(100f * count / all));
    }
}
