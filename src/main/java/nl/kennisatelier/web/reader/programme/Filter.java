package nl.kennisatelier.web.reader.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A way to narrow a list, by a word in the address.
///
/// @param name of the field
public record Filter(String name, String label, List<Option> options) {

    /// @param count how many there are of it in the whole list
    public record Option(String value, String label, long count, boolean chosen) {}

    /// @param values those that an item has
    /// @param known all values there are; anything else in the address is dropped
    /// @param called what readers call one
    static <T> Filter of(
            PageRequest visit,
            String name,
            String label,
            List<T> items,
            Function<T, Set<String>> values,
            List<String> known,
            UnaryOperator<String> called) {
        var counts = new TreeMap<String, Long>();
        for (var item : items) values.apply(item).forEach(value -> counts.merge(value, 1L, Long::sum));
        var chosen = visit.query().getOrDefault(name, List.of("")).getFirst();
        if (known.contains(chosen)) counts.putIfAbsent(chosen, 0L);
        return new Filter(
                name,
                label,
                counts.entrySet().stream()
                        .map(count -> option(count, called, chosen))
                        .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    /// With one more thing to choose, where there is any of it.
    Filter with(PageRequest visit, String value, String label, long count) {
        var chosen = visit.query().getOrDefault(name, List.of("")).getFirst();
        if (count == 0) return this;
        var more = Stream.concat(options.stream(), Stream.of(new Option(value, label, count, value.equals(chosen))));
        return new Filter(name, this.label, more.toList());
    }

    private static Option option(Map.Entry<String, Long> count, UnaryOperator<String> called, String chosen) {
        var value = count.getKey();
        return new Option(value, called.apply(value), count.getValue(), value.equals(chosen));
    }

    /// The value that narrows the list, or empty.
    String chosen() {
        return options.stream()
                .filter(Option::chosen)
                .map(Option::value)
                .findFirst()
                .orElse("");
    }

    boolean lets(Set<String> values) {
        return chosen().isEmpty() || values.contains(chosen());
    }
}
