package nl.kennisatelier.web.kit.site;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Vanished;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;

/// What the names in an address mean today: addresses are printed, followed and kept in mail, and a theme, a
/// neighbourhood or a programme may have another name since. Whatever an address narrows is narrowed by this.
///
/// @param past the address of today of what stood at another, where no text says so itself
public record NamesNow(Library library, Function<String, Optional<String>> past) {

    private static final String LIST = ",";

    /// @param vanished what was online once; nothing where nobody looks after it
    public static NamesNow of(Library library, Optional<Vanished> vanished) {
        return new NamesNow(
                library,
                address -> vanished.flatMap(past -> past.find(address, library)).flatMap(Vanished.Found::now));
    }

    /// What an address asks after `?`, in the names of today; what has none is as it was.
    public Map<String, List<String>> query(Map<String, List<String>> asked) {
        var now = new LinkedHashMap<>(asked);
        now.computeIfPresent(Facet.THEME.parameter, (_, values) -> all(values, this::theme));
        now.computeIfPresent(Facet.PROGRAMME.parameter, (_, values) -> all(values, this::programme));
        now.computeIfPresent(Facet.NEIGHBOURHOOD.parameter, (_, values) -> all(values, this::neighbourhood));
        now.computeIfPresent(SearchRequest.Mine.PARAMETER, (_, values) -> all(values, this::neighbourhood));
        return now;
    }

    /// A scope as it was asked for or kept, in the same names.
    public Scope scope(Scope asked) {
        var now = new EnumMap<Scope.By, String>(Scope.By.class);
        for (var by : Scope.By.values()) {
            var value = asked.value(by);
            now.put(
                    by,
                    switch (by) {
                        case THEME -> theme(value);
                        case NEIGHBOURHOOD -> neighbourhood(value);
                        case PROGRAMME -> programme(value);
                        case MUNICIPALITY, MEETING -> value;
                    });
        }
        return new Scope(now);
    }

    private static List<String> all(List<String> values, Function<String, String> now) {
        return values.stream()
                .map(value -> Arrays.stream(value.split(LIST, -1))
                        .map(String::strip)
                        .map(now)
                        .collect(Collectors.joining(LIST)))
                .toList();
    }

    private String theme(String path) {
        var taxonomy = library.taxonomy();
        return taxonomy.theme(path)
                .or(() -> taxonomy.formerly(path))
                .map(Theme::path)
                .or(() -> now(Theme.FOLDER, path))
                .orElse(path);
    }

    private String programme(String slug) {
        return slug(Kind.PROGRAMME, slug);
    }

    private String neighbourhood(String slug) {
        return slug(Kind.NEIGHBOURHOOD, slug);
    }

    private String slug(Kind kind, String written) {
        var slug = library.slugNow(kind, written);
        var isThere = EntryId.parse(kind, slug).flatMap(library::document).isPresent();
        return isThere ? slug : now(kind.folder + "/", slug).orElse(slug);
    }

    /// What stands today where that stood, when it is one of the same.
    private Optional<String> now(String folder, String name) {
        return name.isEmpty()
                ? Optional.empty()
                : past.apply(folder + name)
                        .filter(address -> address.startsWith(folder))
                        .map(address -> address.substring(folder.length()));
    }
}
