package nl.kennisatelier.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Succession;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// Who took over from whom in one list. The later one is named by its id or by its label, as people write it.
record ListSuccession(List<Yaml.Mapping> items) {

    static final String KEY = "opgevolgd_door";

    static ListSuccession of(Yaml list) {
        if (!(list instanceof Yaml.Sequence sequence)) return new ListSuccession(List.of());
        return new ListSuccession(sequence.items().stream()
                .flatMap(item -> item instanceof Yaml.Mapping mapping ? Stream.of(mapping) : Stream.empty())
                .toList());
    }

    /// What is named that is not in the list, and who would take over from himself.
    void check(SourceFile file, List<Problem> problems) {
        var ids = ids();
        var next = new HashMap<String, String>();
        items.forEach(item -> next.putIfAbsent(id(item), ids.getOrDefault(Slug.of(text(item, KEY)), "")));
        for (var item : items) {
            var written = text(item, KEY);
            if (written.isEmpty()) continue;
            var place = new Location(file.path(), item.fields().get(KEY).line());
            if (!ids.containsKey(Slug.of(written))) {
                var meant = Nearest.to(Slug.of(written), ids.keySet()).orElse("");
                problems.add(Problem.of(Problem.Kind.VALUE_UNKNOWN, place, KEY, written, meant));
            } else if (Succession.isRound(id(item), id -> later(next, id))) {
                problems.add(Problem.of(Problem.Kind.SUCCESSOR_CIRCLE, place, written));
            }
        }
    }

    private static Optional<String> later(Map<String, String> next, String id) {
        return Optional.ofNullable(next.get(id)).filter(name -> !name.isEmpty());
    }

    /// The id by each name that it is called by.
    private Map<String, String> ids() {
        var ids = new HashMap<String, String>();
        items.forEach(item -> ids.putIfAbsent(id(item), id(item)));
        items.forEach(item -> ids.putIfAbsent(Slug.of(text(item, "label")), id(item)));
        return ids;
    }

    private static String id(Yaml.Mapping item) {
        return Slug.of(text(item, "id").isEmpty() ? text(item, "label") : text(item, "id"));
    }

    private static String text(Yaml.Mapping item, String key) {
        var field = item.fields().get(key);
        return field != null && field.value() instanceof Yaml.Scalar scalar
                ? scalar.text().strip()
                : "";
    }
}
