package nl.kennisatelier.web.reader.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.web.kit.site.PageRequest;

/// What a list can be narrowed by, each choice a link.
///
/// @param chosen the label of what was chosen, or empty
/// @param none where nothing is chosen of it
public record ScopeChoices(String label, String chosen, String none, List<Option> options) {

    public record Option(String label, String href, long count, boolean isChosen) {}

    /// @param found what a scope finds
    /// @param href where a scope leads
    static List<ScopeChoices> all(
            PageRequest visit,
            Scope scope,
            List<Scope.By> ways,
            Function<Scope, Stream<Document>> found,
            Function<Scope, String> href) {
        return ways.stream()
                .map(by -> of(visit, scope, by, found, href))
                .filter(choices ->
                        !choices.options().isEmpty() || !choices.chosen().isEmpty())
                .toList();
    }

    private static ScopeChoices of(
            PageRequest visit,
            Scope scope,
            Scope.By by,
            Function<Scope, Stream<Document>> found,
            Function<Scope, String> href) {
        var others = scope.with(by, "");
        var chosen = scope.value(by);
        Map<String, Long> counts = found.apply(others)
                .flatMap(document -> by.of(visit.library(), document).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var options = counts.entrySet().stream()
                .map(count -> new Option(
                        visit.names().value(by, count.getKey()),
                        href.apply(others.with(by, count.getKey())),
                        count.getValue(),
                        count.getKey().equals(chosen)))
                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new ScopeChoices(
                visit.words().get("scope." + by),
                chosen.isEmpty() ? "" : visit.names().value(by, chosen),
                href.apply(others),
                options);
    }
}
