package nl.kennisatelier.style;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/// The house style that we ship: what a site does not say is as in here.
final class OwnTheme {

    private static final String FILE = "/static/style/theme.css";

    static final TokenSets TOKENS = ThemeParser.own(text());

    static final Set<String> NAMES = Set.copyOf(TOKENS.light().keySet());

    private OwnTheme() {}

    private static String text() {
        try (var in = OwnTheme.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(in, FILE).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read our own " + FILE, e);
        }
    }
}
