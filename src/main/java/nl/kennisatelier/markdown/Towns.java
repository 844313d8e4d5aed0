package nl.kennisatelier.markdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.library.Taxonomy.ListName;

/// Which municipalities there are. A text may name one that is not in the editors' own list, but hardly one that
/// differs a letter from a name that exists.
final class Towns {

    /// The slugs of those of the Netherlands.
    static final Set<String> DUTCH = dutch();

    private Towns() {}

    /// The one that was probably meant by a slug, or an empty word where that is like none; nothing where it is one
    /// itself.
    static Optional<String> meant(String slug, Taxonomy taxonomy) {
        if (taxonomy.isTown(slug)) return Optional.empty();
        var ids =
                taxonomy.list(ListName.MUNICIPALITIES).stream().map(Choice::id).toList();
        return Nearest.to(slug, ids).or(() -> Nearest.to(slug, DUTCH)).or(() -> Optional.of(""));
    }

    private static Set<String> dutch() {
        try (var stream = Towns.class.getResourceAsStream("/analysis/gemeenten.txt");
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Slug::of)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
