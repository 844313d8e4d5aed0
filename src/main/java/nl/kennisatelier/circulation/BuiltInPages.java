package nl.kennisatelier.circulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.SourceFile;

/// The texts about the site itself, which come with the program: in Markdown, like everything else.
public final class BuiltInPages {

    public static final List<String> NAMES =
            List.of("over", "toegankelijkheid", "privacy", "kwetsbaarheid", "open-data");

    private final Map<String, Document> pages = new HashMap<>();

    public BuiltInPages() {
        for (var name : NAMES) {
            for (var language : List.of("nl", "en")) {
                var file = name + "." + language + ".md";
                pages.put(file, read(file));
            }
        }
    }

    /// @param name one of [#NAMES]
    /// @param language `nl` or `en`
    public Optional<Document> page(String name, String language) {
        return Optional.ofNullable(pages.get(name + "." + language + ".md"));
    }

    private static Document read(String file) {
        try (var stream = BuiltInPages.class.getResourceAsStream("/pages/" + file)) {
            var source = SourceFile.decode(file, stream.readAllBytes());
            return DocumentReader.read(source.value(), Conventions.NONE).value();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
