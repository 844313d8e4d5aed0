package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.words.Words;

/// `GET /robots.txt` (RFC 9309): everything may be read, but not every combination of filters, for those never
/// end, nor what was written before, nor what is only for who is there; and no other forms of a page, for the page says
/// the same. What a text shows is no other form of anything.
final class Robots {

    private static final String OTHER_FORMS =
            "Disallow: /*.docx\nDisallow: /*.pdf\nDisallow: /*.zip\nAllow: /bijlagen/\n";

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
        online.sendText(
                ctx,
                "User-agent: *\n" + endless + OTHER_FORMS + "\nSitemap: " + online.url(ctx, "/sitemap.xml") + "\n");
    }
}
