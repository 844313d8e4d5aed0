package nl.kennisatelier.web.kit.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Every part that is written is in a file that is served.
class AssetsTest {

    private final Assets assets = new Assets();

    @Test
    void noPartIsForgotten() throws IOException {
        var served = StreamSupport.stream(assets.names().spliterator(), false)
                .filter(name -> name.matches(".*\\.(css|js)"))
                .map(this::text)
                .collect(Collectors.joining());
        var forgotten = new ArrayList<Path>();
        try (var parts = Files.walk(Path.of("src/main/resources/static"))) {
            for (var part : parts.filter(file -> file.toString().matches(".*\\.(css|js)"))
                    .toList()) {
                if (!served.contains(longestLine(part))) forgotten.add(part);
            }
        }
        assertEquals(List.of(), forgotten);
    }

    /// The longest line with something in it: no other part has the same.
    private static String longestLine(Path part) throws IOException {
        return Files.readAllLines(part).stream()
                .map(String::strip)
                .filter(line -> line.matches("(?!import|export|/).*[;{]"))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse("");
    }

    private String text(String name) {
        var hash = assets.href(name).split("/")[2];
        return new String(assets.file(hash, name).orElseThrow(), UTF_8);
    }
}
