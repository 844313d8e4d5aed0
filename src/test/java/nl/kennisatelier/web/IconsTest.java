package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.ThemeIcon;
import nl.kennisatelier.web.kit.page.KindStyle;
import org.junit.jupiter.api.Test;

/// Every picture and every colour that the code names is there.
class IconsTest {

    private static final Path TEMPLATES = Path.of("templates");

    @Test
    void everyIconStandsInTheSprite() throws IOException {
        var drawn = found("<symbol id=\"i-([a-z]+)\"", TEMPLATES.resolve("kit/sprite.jte"));
        for (var own : List.of("facilitator/live/screen.jte", "editor/deskhead.jte")) {
            drawn.addAll(found("<symbol id=\"i-([a-z]+)\"", TEMPLATES.resolve(own)));
        }
        var named = found("icon\\(name = \"([a-z]+)\"", TEMPLATES);
        styles().forEach(style -> named.add(style.icon()));
        Stream.of(ThemeIcon.values()).forEach(icon -> named.add(icon.word));
        named.removeAll(drawn);
        assertEquals(Set.of(), named);
    }

    @Test
    void everyColourOfAKindStandsInTheStyles() throws IOException {
        var styled = found("\\.([a-z]+)", Path.of("src/main/resources/static/style"));
        var named = styles().map(KindStyle::style).collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(styled);
        assertEquals(Set.of(), named);
    }

    /// The manual says to editors which icons there are.
    @Test
    void everyIconOfAThemeStandsInTheManual() throws IOException {
        var page = Files.readString(Path.of("content/handleiding/themas-en-synoniemen.md"));
        var unknown = Stream.of(ThemeIcon.values())
                .filter(icon -> !page.contains("`" + icon.word + "`"))
                .toList();
        assertEquals(List.of(), unknown);
    }

    private static Stream<KindStyle> styles() {
        return Stream.of(Kind.values()).map(KindStyle::of);
    }

    private static Set<String> found(String pattern, Path under) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.walk(under)) {
            for (var file : files.filter(Files::isRegularFile).toList()) texts.add(Files.readString(file));
        }
        return Pattern.compile(pattern)
                .matcher(String.join("\n", texts))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
