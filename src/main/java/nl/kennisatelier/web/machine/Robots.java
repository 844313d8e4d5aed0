package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.words.Words;

/// `GET /robots.txt` (RFC 9309): everything may be read, but not every combination of filters, for those never
/// end, nor what was written before, nor what is only for who is there.
final class Robots {

    private final Online online;
    private final Words[] languages;

    Robots(Online online, Words... languages) {
        this.online = online;
        this.languages = languages;
    }

    void rules(Context ctx) {
        var endless = Arrays.stream(languages)
                .flatMap(words -> Stream.of("/zoeken?", "/wijzigingen/", "/vragenset?", "/vragenset/", "/w/", "/d/")
                        .map(path -> "Disallow: " + Online.root(words.language()) + path + "\n"))
                .collect(Collectors.joining());
        online.sendText(ctx, "User-agent: *\n" + endless + "\nSitemap: " + online.url(ctx, "/sitemap.xml") + "\n");
    }
}
