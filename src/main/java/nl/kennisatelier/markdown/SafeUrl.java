package nl.kennisatelier.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Reference;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.source.Content;

/// Where a link of an editor may lead. Everything that is not known to be safe is not.
sealed interface SafeUrl {

    /// On the web, or an address for mail or telephone.
    record Outside(String url) implements SafeUrl {}

    /// On this site already: `/wijken`, or `#tips` on the same page.
    record Site(String address) implements SafeUrl {}

    /// Another content file. Its name may be written without the extension, as a folder, or as the address that it has
    /// on the site; or it is only a name ([Reference#BY_NAME]): the library knows which file is meant.
    ///
    /// @param path from the content folder
    /// @param part after the `#`, or empty
    record ContentFile(String path, String part) implements SafeUrl {}

    /// A picture or a PDF beside the texts.
    ///
    /// @param path from the content folder
    record Attachment(String path) implements SafeUrl {}

    /// A relative address that is no content file, or a scheme of another system: nothing here answers to it.
    record Nowhere(String address) implements SafeUrl {}

    /// A scheme that could run or open something.
    record Unsafe(String address) implements SafeUrl {}

    Pattern RUNS = Pattern.compile("(?s)(?:javascript|vbscript|data|file|blob|filesystem|about|view-source):.*");

    Pattern SCHEME = Pattern.compile("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.*");

    /// What a file is that has an extension, and not one of a text.
    Pattern OTHER_FILE =
            Pattern.compile("\\.(?!(?i:mdx?|markdown|html?)$)[a-zA-Z][a-zA-Z0-9]{0,4}$|[\\p{Cc}\u2028\u2029]");

    /// The first step of every address that is no list and no text. The empty one is the home page.
    Set<String> OWN_PLACES = Set.of(
            "",
            "zoeken",
            "themas",
            "over",
            "toegankelijkheid",
            "privacy",
            "kwetsbaarheid",
            "open-data",
            "api",
            "assets",
            "static",
            "wijzigingen",
            "redactie",
            "workshop",
            "w",
            "doe-mee",
            "vragenset",
            "git",
            "zoeken.atom",
            "zoeken.csv",
            "opensearch.xml",
            "openapi.json",
            "schema.json",
            "sitemap.xml",
            "robots.txt",
            "favicon.ico");

    /// @param from path of the file that the link stands in
    static SafeUrl of(String destination, String from) {
        // Browsers drop control characters and spaces inside a scheme, so judge without them.
        var plain = destination.replaceAll("[\\p{Cc}\\s]", "");
        var lower = plain.toLowerCase(Locale.ROOT);
        if (lower.matches("(https?://|mailto:|tel:).+")) return new Outside(plain);
        // Browsers read a backslash here as a slash.
        if (lower.matches("[/\\\\]{2}.*")) return new Outside("https://" + plain.substring(2));
        if (lower.startsWith("www.")) return new Outside("https://" + plain);
        if (RUNS.matcher(lower).matches()) return new Unsafe(destination);
        if (SCHEME.matcher(plain).matches()) return new Nowhere(destination);
        if (plain.startsWith("#")) return new Site(plain);
        if (destination.startsWith(Inlines.BY_NAME)) return named(destination.substring(2), from);
        var root = plain.startsWith("/");
        int hash = destination.indexOf('#');
        var file =
                decode(hash < 0 ? destination : destination.substring(0, hash)).replaceFirst("\\?.*", "");
        var path = resolve(file, root ? "" : from);
        if (Content.isAttachment(path)) return new Attachment(path);
        if (root && isOwnPlace(path)) return new Site(plain);
        if (file.isEmpty() || OTHER_FILE.matcher(path).find()) return new Nowhere(destination);
        return new ContentFile(path, hash < 0 ? "" : decode(destination.substring(hash + 1)));
    }

    /// `[[naam#kop]]` and `[[plaatje.png]]`, as it is written in a folder where each name is there once.
    private static SafeUrl named(String name, String from) {
        int hash = name.indexOf('#');
        var bare = (hash < 0 ? name : name.substring(0, hash)).strip();
        var part = hash < 0 ? "" : Slug.of(name.substring(name.lastIndexOf('#') + 1));
        if (bare.isEmpty()) return new Site("#" + part);
        var path = from.substring(0, from.lastIndexOf('/') + 1) + Reference.BY_NAME + bare.replaceFirst("^/+", "");
        return Content.isAttachment(path) ? new Attachment(path) : new ContentFile(path, part);
    }

    /// Whether this site has a place of its own there: a page or a list, not the page of a text.
    private static boolean isOwnPlace(String path) {
        var steps = path.split("/");
        return OWN_PLACES.contains(steps[0])
                || steps.length == 1 && Kind.ofFolder(steps[0]).isPresent()
                || steps.length == 2
                        && steps[0].equals("en")
                        && Kind.ofFolder(steps[1]).isPresent();
    }

    private static String resolve(String file, String from) {
        var steps = new ArrayDeque<String>();
        int slash = from.lastIndexOf('/');
        for (var step : ((slash < 0 ? "" : from.substring(0, slash + 1)) + file).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    static String decode(String file) {
        try {
            return URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            return file;
        }
    }
}
