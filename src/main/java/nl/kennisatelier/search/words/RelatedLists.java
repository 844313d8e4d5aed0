package nl.kennisatelier.search.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.kennisatelier.library.WordGroup;

/// The lists of related words that come with the product, in `analysis/`.
public final class RelatedLists {

    private RelatedLists() {}

    /// Of `verwant.txt`.
    public static List<WordGroup> related() {
        return lines("verwant.txt")
                .flatMap(line -> WordGroup.parse(line).stream())
                .toList();
    }

    static Stream<String> lines(String file) {
        try (var stream = RelatedLists.class.getResourceAsStream("/analysis/" + file);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
