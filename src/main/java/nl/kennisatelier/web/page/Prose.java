package nl.kennisatelier.web.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Document;

/// Editors' HTML on a page: its links to other files become addresses of the site, in the language of the page.
public final class Prose {

    /// A link to a file of the content folder, as the library writes it.
    private static final Pattern FILE_LINK =
            Pattern.compile("<a href=\"content:([^\"#]*)(#[^\"]*)?\"[^>]*>(.*?)</a>", Pattern.DOTALL);

    /// A link to a page of this site, but for those that name their language.
    private static final Pattern SITE_LINK = Pattern.compile("<a href=\"(/(?!en[/\"])[^\"]*)");

    private Prose() {}

    /// @param html safe; what comes back is safe too
    public static String of(Visit visit, String html) {
        var placed = SITE_LINK
                .matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement("<a href=\"" + visit.href(link.group(1))));
        var linked = placed.contains("\"content:")
                ? FILE_LINK.matcher(placed).replaceAll(link -> Matcher.quoteReplacement(link(visit, link)))
                : placed;
        return scrollable(linked);
    }

    /// What may be wider than a phone scrolls sideways: by keyboard too.
    public static String scrollable(String html) {
        return html.replace("<table>", "<table tabindex=\"0\">").replace("<pre>", "<pre tabindex=\"0\">");
    }

    /// A link that leads nowhere keeps its words: the editor hears of it elsewhere.
    private static String link(Visit visit, MatchResult link) {
        var anchor = link.group(2) == null ? "" : link.group(2);
        return document(visit, link.group(1))
                .map(target -> "<a href=\"" + visit.href(target) + anchor + "\">" + link.group(3) + "</a>")
                .orElse(link.group(3));
    }

    private static Optional<Document> document(Visit visit, String path) {
        var plain = path.replace("&#61;", "=")
                .replace("&#64;", "@")
                .replace("&#39;", "'")
                .replace("&#43;", "+")
                .replace("&amp;", "&");
        return visit.library().atPath(plain).or(() -> visit.library().atPath(decoded(plain)));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException odd) {
            return path;
        }
    }
}
