package nl.kennisatelier.circulation;

import java.util.regex.Pattern;

/// What people typed, written in Markdown so that it is read as those words and as nothing else: no heading,
/// list, link, HTML, comment or block id, whatever they typed.
public final class TypedWords {

    /// Spaces, ends of lines, and what nobody sees: marks that turn the direction of writing, and halves of characters.
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200B\\u200E\\u200F\\u2060-\\u206F\\u202A-\\u202E\\uFEFF]");
    private static final Pattern HALF =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    /// Addresses become links by themselves, with whatever scheme. The words of one of the web are enough to find it.
    private static final Pattern WEB = Pattern.compile("(?i)\\bhttps?://(?:www\\.)?");

    private static final Pattern SCHEME = Pattern.compile("://");
    private static final Pattern WWW = Pattern.compile("(?i)\\bwww\\.");

    /// Signs that Markdown takes for more than themselves wherever they stand.
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_#\\[\\]<>|~&]");

    /// Signs of other programs that mean something when they stand twice, escaped or not: they stay two, and apart.
    private static final Pattern TWICE = Pattern.compile("([%=+!:{}$])(?=\\1)");

    /// And those at the start of a line.
    private static final Pattern START = Pattern.compile("^(?:([+=:-])|(\\d{1,9})([.)]))");

    /// A block id is taken off the end of a text even where its sign was escaped: here stands a sign that looks like
    /// it.
    private static final Pattern BLOCK_ID = Pattern.compile("(?<=^|\\s)\\^(?=[A-Za-z0-9_-]+\\s*$)");

    private TypedWords() {}

    /// The words on one line, without markup; empty when nothing of them can be seen.
    public static String plain(String typed) {
        return BLANK.matcher(seen(typed)).replaceAll(" ").strip();
    }

    /// All of it that can be seen, as it was typed.
    public static String seen(String typed) {
        return HALF.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll("");
    }

    /// The same as Markdown, safe at the start of a line and in the middle of one, in a table too.
    public static String markdown(String typed) {
        var bare = WWW.matcher(
                        SCHEME.matcher(WEB.matcher(plain(typed)).replaceAll("")).replaceAll(": //"))
                .replaceAll("")
                .strip();
        var apart = TWICE.matcher(bare).replaceAll("$1\u200B");
        var named = BLOCK_ID.matcher(apart).replaceAll("ˆ");
        var escaped = brackets(SIGN.matcher(named).replaceAll("\\\\$0"));
        var start = START.matcher(escaped);
        if (!start.find()) return escaped;
        var first = start.group(1) != null ? "\\" + start.group(1) : start.group(2) + "\\" + start.group(3);
        return first + escaped.substring(start.end());
    }

    /// Many that open and do not close look like an attack on who reads them, escaped or not.
    private static String brackets(String escaped) {
        long open = escaped.chars().filter(sign -> sign == '[').count();
        long close = escaped.chars().filter(sign -> sign == ']').count();
        return open > close ? escaped.replace("\\[", "&#91;") : escaped;
    }
}
