package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.SourceFile;

/// The texts about the site itself, which come with the program: in Markdown, like everything else.
public final class BuiltInPages {

    public static final List<String> NAMES =
            List.of("over", "toegankelijkheid", "privacy", "kwetsbaarheid", "open-data");

    /// What the page on privacy also says where news goes by mail; it is no page of its own.
    public static final String NEWS_BY_MAIL = "nieuws-per-mail";

    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final Map<String, Document> pages = new ConcurrentHashMap<>();
    private final Build build = Build.current();

    /// @param name one of [#NAMES], or [#NEWS_BY_MAIL]
    /// @param language `nl` or `en`
    public Optional<Document> page(String name, String language) {
        boolean isOne = NAMES.contains(name) || name.equals(NEWS_BY_MAIL);
        if (!isOne || !LANGUAGES.contains(language)) return Optional.empty();
        return Optional.of(pages.computeIfAbsent(name + "." + language + ".md", file -> read(file, language)));
    }

    private Document read(String file, String language) {
        try (var stream = BuiltInPages.class.getResourceAsStream("/pages/" + file)) {
            var text = build.in(new String(stream.readAllBytes(), UTF_8), language);
            var source = SourceFile.decode(file, text.getBytes(UTF_8));
            return DocumentReader.read(source.value(), Conventions.NONE).value();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
