package nl.kennisatelier.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Content;

/// Where a link of an editor may lead. Everything that is not known to be safe is not.
sealed interface SafeUrl {

    /// On the web, or an address for mail or telephone.
    record Outside(String url) implements SafeUrl {}

    /// On this site already: `/wijken`, or `#tips` on the same page.
    record Site(String address) implements SafeUrl {}

    /// Another content file.
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
        if (plain.startsWith("#") || plain.startsWith("/")) return new Site(plain);
        int hash = destination.indexOf('#');
        var file =
                decode(hash < 0 ? destination : destination.substring(0, hash)).replaceFirst("\\?.*", "");
        var path = resolve(file, from);
        if (Content.isAttachment(path)) return new Attachment(path);
        if (!file.toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown)")) return new Nowhere(destination);
        return new ContentFile(path, hash < 0 ? "" : destination.substring(hash + 1));
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

    private static String decode(String file) {
        try {
            return URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            return file;
        }
    }
}
