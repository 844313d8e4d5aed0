package nl.kennisatelier.circulation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The links of a text to other files and to pages of the site, when those or the text itself go elsewhere. A link that
/// leads to where it led stays as it is written, sign by sign.
///
/// @param from the path of the text as it was
/// @param to its path from now on
/// @param files the path of each file from now on
/// @param addresses those that are others from now on, without a slash before them
record FileLinks(String from, String to, UnaryOperator<String> files, Map<String, String> addresses) {

    private static final Pattern LINK = Pattern.compile("(?m)(\\]\\(<?|^ {0,3}\\[[^\\]\\n]+]:[ \\t]*<?)([^)>\\s#]+)");

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");

    /// Of a text that stays where it is, as everything does.
    static FileLinks still(String path) {
        return new FileLinks(path, path, UnaryOperator.identity(), Map.of());
    }

    String in(String text) {
        return LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(link.group(1) + target(link.group(2))));
    }

    private String target(String written) {
        if (ELSEWHERE.matcher(written).matches()) return written;
        if (written.startsWith("/")) return onSite(written);
        return file(written)
                .filter(path -> !from.equals(to) || !files.apply(path).equals(path))
                .map(path -> relative(to, files.apply(path)))
                .orElse(written);
    }

    private String onSite(String written) {
        boolean isFile = files.apply(written.substring(1)).equals(written.substring(1));
        var moved = addresses.getOrDefault(written.substring(1), isFile ? "" : files.apply(written.substring(1)));
        return moved.isEmpty() ? written : "/" + moved;
    }

    /// The paths of all files that it leads to.
    Set<String> targets(String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(2))
                .filter(written -> !ELSEWHERE.matcher(written).matches())
                .flatMap(written -> file(written).stream())
                .collect(Collectors.toSet());
    }

    private Optional<String> file(String written) {
        try {
            var path = folder(from).resolve(decoded(written)).normalize().toString();
            return Optional.of(path.replace('\\', '/')).filter(one -> !one.isEmpty() && !one.startsWith(".."));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    /// How a link in one file names another.
    ///
    /// @param from the path of the text with the link
    static String relative(String from, String path) {
        return folder(from)
                .relativize(Path.of(path))
                .toString()
                .replace('\\', '/')
                .replace(" ", "%20");
    }

    private static Path folder(String path) {
        return Optional.ofNullable(Path.of(path).getParent()).orElse(Path.of(""));
    }

    private static String decoded(String written) {
        return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
