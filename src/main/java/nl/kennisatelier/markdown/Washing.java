package nl.kennisatelier.markdown;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The last word on HTML: no attribute that styles, runs, loads or names anything but what is ours; no element that a
/// text does not need. Immutable; safe for many threads.
final class Washing {

    /// What may stand within a line. Two that nobody needs are written as those that everybody knows.
    private static final String[] IN_LINE = {
        "br", "code", "kbd", "samp", "var", "em", "i", "strong", "b", "del", "ins", "s", "u", "sub", "sup", "mark",
        "abbr", "cite", "dfn", "q", "small", "a", "span", "img"
    };

    private static final String[] BLOCKS = {
        "p", "hr", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "caption", "thead", "tbody",
        "tfoot", "tr", "th", "td", "h2", "h3", "h4", "h5", "h6", "details", "summary", "figure", "figcaption", "div"
    };

    private static final Pattern FILE = Pattern.compile(Html.CONTENT_SCHEME + ":.*");
    private static final Pattern PLACE = Pattern.compile(Notes.PLACE + "\\d{1,6}(-(hier|\\d{1,6}))?");
    private static final Pattern LOOK =
            Pattern.compile("callout( callout-[a-z-]{1,20})?|callout-head|footnotes|checkbox");

    private static final PolicyFactory LINE = line().toFactory();

    private static final PolicyFactory TEXT = line().allowElements(BLOCKS)
            .allowElements((_, _) -> "h2", "h1")
            .allowAttributes("align")
            .onElements("th", "td")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("value")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("li")
            .allowAttributes("id")
            .matching(PLACE)
            .onElements("li")
            .allowAttributes("class")
            .matching(LOOK)
            .onElements("div", "p", "details", "ol")
            .allowAttributes("open")
            .onElements("details")
            .toFactory();

    private Washing() {}

    private static HtmlPolicyBuilder line() {
        return new HtmlPolicyBuilder()
                .allowElements(IN_LINE)
                .allowElements((_, _) -> "s", "strike")
                .allowElements((_, _) -> "code", "tt")
                .allowAttributes("href")
                .onElements("a")
                .allowUrlProtocols("http", "https", "mailto", "tel", Html.CONTENT_SCHEME)
                .allowAttributes("src")
                .matching(FILE)
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("title")
                .onElements("a", "abbr", "img")
                .allowAttributes("id")
                .matching(PLACE)
                .onElements("a")
                .allowAttributes("class")
                .matching(LOOK)
                .onElements("span");
    }

    static String ofText(String html) {
        return TEXT.sanitize(html);
    }

    /// Blocks are taken off, their words stay.
    static String ofLine(String html) {
        return LINE.sanitize(html);
    }

    /// Whether an element is shown; those that only group others are not missed.
    static boolean keeps(String element) {
        return java.util.Arrays.asList(IN_LINE).contains(element)
                || java.util.Arrays.asList(BLOCKS).contains(element);
    }
}
