package nl.kennisatelier.web.kit.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Attachment;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;

/// Editors' HTML on a page: its links to other files become addresses of the site, in the language of the page.
public final class ProseHtml {

    /// A link to a file of the content folder, as the library writes it.
    private static final Pattern FILE_LINK =
            Pattern.compile("<a href=\"content:([^\"#]*)(#[^\"]*)?\"[^>]*>(.*?)</a>", Pattern.DOTALL);

    private static final Pattern IMAGE = Pattern.compile("<img [^>]*>");
    private static final Pattern SOURCE = Pattern.compile(" src=\"content:([^\"]*)\"");
    private static final Pattern DESCRIPTION = Pattern.compile(" alt=\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile(" title=\"[^\"]*\"");

    /// What leads to a place on the page itself, but for the notes of the text.
    private static final Pattern PLACE_LINK = Pattern.compile("<a href=\"#(?!noot-)");

    private static final Pattern NOTE_ID = Pattern.compile(" id=\"noot-[^\"]*\"");

    /// A link to a page of this site, but for those that name their language.
    private static final Pattern SITE_LINK = Pattern.compile("<a href=\"(/(?!en[/\"])[^\"]*)");

    private ProseHtml() {}

    /// @param html safe; what comes back is safe too
    public static String of(PageRequest visit, String html) {
        var placed = SITE_LINK
                .matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement("<a href=\"" + visit.href(link.group(1))));
        var linked = placed.contains("\"content:")
                ? FILE_LINK.matcher(placed).replaceAll(link -> Matcher.quoteReplacement(link(visit, link)))
                : placed;
        var shown = linked.contains("<img ")
                ? IMAGE.matcher(linked).replaceAll(image -> Matcher.quoteReplacement(image(visit, image.group())))
                : linked;
        return scrollable(shown);
    }

    /// A piece of a text on another page: what leads to a place leads there from here too.
    ///
    /// @param page where the whole text stands
    public static String elsewhere(String html, String page) {
        return PLACE_LINK.matcher(html).replaceAll(Matcher.quoteReplacement("<a href=\"" + page + "#"));
    }

    /// The same without the notes of that text: their numbers lead to it.
    public static String quoted(String html, String page) {
        return NOTE_ID.matcher(html).replaceAll("").replace("<a href=\"#", "<a href=\"" + page + "#");
    }

    /// What may be wider than a phone scrolls sideways: by keyboard too.
    public static String scrollable(String html) {
        return html.replace("<table>", "<table tabindex=\"0\">").replace("<pre>", "<pre tabindex=\"0\">");
    }

    /// A link that leads nowhere keeps its words: the editor hears of it elsewhere.
    private static String link(PageRequest visit, MatchResult link) {
        var anchor = link.group(2) == null ? "" : link.group(2);
        return meant(visit, link.group(1))
                .map(target -> visit.href(target) + (target instanceof Document ? anchor : ""))
                .or(() -> attachment(visit, link.group(1)).map(visit::href))
                .map(href -> "<a href=\"" + href + "\">" + link.group(3) + "</a>")
                .orElse(link.group(3));
    }

    /// A picture with the room that it takes, so that nothing jumps when it comes; without one its description.
    private static String image(PageRequest visit, String tag) {
        var alt = DESCRIPTION.matcher(tag);
        var description = alt.find() ? alt.group(1) : "";
        var source = SOURCE.matcher(tag);
        return Optional.of(source)
                .filter(Matcher::find)
                .flatMap(found -> attachment(visit, found.group(1)))
                .filter(Attachment::isPicture)
                .map(picture -> "<img src=\"%s\" alt=\"%s\"%s width=\"%d\" height=\"%d\" loading=\"lazy\">"
                        .formatted(visit.href(picture), description, title(tag), picture.width(), picture.height()))
                .orElse(description);
    }

    private static String title(String tag) {
        var title = TITLE.matcher(tag);
        return title.find() ? title.group() : "";
    }

    private static Optional<Attachment> attachment(PageRequest visit, String path) {
        var plain = plain(path);
        return visit.library().attachment(plain).or(() -> visit.library().attachment(decoded(plain)));
    }

    private static Optional<Entry> meant(PageRequest visit, String path) {
        var plain = plain(path);
        return visit.library().meant(plain).or(() -> visit.library().meant(decoded(plain)));
    }

    private static String plain(String path) {
        return path.replace("&#61;", "=")
                .replace("&#64;", "@")
                .replace("&#39;", "'")
                .replace("&#43;", "+")
                .replace("&amp;", "&");
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException odd) {
            return path;
        }
    }
}
