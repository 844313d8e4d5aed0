package nl.kennisatelier.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Running text: what is said, and how it looks.
record Line(List<Span> spans) {

    /// Signs that mean something to Markdown anywhere in a line.
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>]|&(?=[#A-Za-z])");

    /// What means something to Markdown at the start of a line: a heading, a list, a line under a heading, a table.
    private static final Pattern START =
            Pattern.compile("^(#{1,6}(?=\\s|$)|[-+](?=\\s|$)|[=-]+$|~~~|\\||\\d{1,9}(?=[.)](\\s|$)))");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");
    private static final Pattern SAFE = Pattern.compile("(?i)(https?://|mailto:)[^\\s<>\"\\\\]+");

    /// Text of one look.
    ///
    /// @param href address that it leads to, or empty
    /// @param isCall whether it is the number of a footnote, and none of the words
    record Span(String text, boolean bold, boolean italic, String href, boolean isCall) {

        Span(String text, boolean bold, boolean italic, String href) {
            this(text, bold, italic, href, false);
        }

        boolean looksLike(Span other) {
            return bold == other.bold && italic == other.italic && href.equals(other.href) && !isCall && !other.isCall;
        }
    }

    static Line of(String text) {
        return new Line(List.of(new Span(text, false, false, "")));
    }

    /// The lines of an element, which its line breaks separate.
    static List<Line> of(Iterable<? extends Node> nodes) {
        var lines = new ArrayList<List<Span>>();
        lines.add(new ArrayList<>());
        for (var node : nodes) add(node, false, false, "", lines);
        return lines.stream()
                .map(spans -> new Line(merged(spans)))
                .filter(line -> !line.plain().isEmpty())
                .toList();
    }

    private static void add(Node node, boolean bold, boolean italic, String href, List<List<Span>> lines) {
        if (node instanceof TextNode text) {
            lines.getLast().add(new Span(visible(text.getWholeText()), bold, italic, href));
        } else if (node instanceof Element element) {
            var tag = element.normalName();
            if (Blocks.IGNORED.contains(tag)) return;
            if (tag.equals(Footnotes.TAG)) lines.getLast().add(new Span(element.attr("label"), false, false, "", true));
            if (tag.equals("br")) lines.add(new ArrayList<>());
            var address = tag.equals("a")
                            && SAFE.matcher(element.attr("href").strip()).matches()
                    ? element.attr("href").strip()
                    : href;
            var isBold = bold || tag.equals("strong") || tag.equals("b") || isBold(element);
            var isItalic = italic || tag.equals("em") || tag.equals("i");
            for (var child : element.childNodes()) add(child, isBold, isItalic, address, lines);
        }
    }

    /// Without the marks that say where a word may be broken and where not.
    private static String visible(String text) {
        return text.replaceAll("[\\u00AD\\u200B\\u2060\\uFEFF]", "")
                .replaceAll("[\\u2010\\u2011]", "-")
                .replaceAll("[\\s\\u00A0\\u2007\\u2009\\u202F]+", " ");
    }

    private static boolean isBold(Element element) {
        return element.attr("style").replace(" ", "").matches("(?i).*font-weight:(bold|[6-9]00).*");
    }

    /// Word cuts one sentence in many pieces of the same look.
    private static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans) {
            var last = merged.isEmpty() ? null : merged.getLast();
            // A space has no look.
            var same = last != null
                    && !last.isCall()
                    && (span.looksLike(last)
                            || span.text().isBlank() && span.href().isEmpty());
            if (same) {
                merged.removeLast();
                merged.add(new Span(last.text() + span.text(), last.bold(), last.italic(), last.href()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    String plain() {
        var all = new StringBuilder();
        spans.stream().filter(span -> !span.isCall()).forEach(span -> all.append(span.text()));
        return all.toString().replaceAll(" +", " ").strip();
    }

    boolean isBold() {
        return spans.stream().allMatch(span -> span.bold() || span.text().isBlank());
    }

    /// The address, when the line is nothing but a link or an address.
    Optional<String> onlyAddress() {
        var said = spans.stream().filter(span -> !span.text().isBlank()).toList();
        if (said.size() != 1) return Optional.empty();
        if (!said.getFirst().href().isEmpty())
            return Optional.of(said.getFirst().href());
        return Optional.of(plain()).filter(text -> ADDRESS.matcher(text).matches());
    }

    boolean hasLink() {
        return spans.stream().anyMatch(span -> !span.href().isEmpty())
                || ADDRESS.matcher(plain()).find();
    }

    /// Without what its words start with; of no use when those are cut over more spans.
    Line without(Pattern start) {
        if (spans.isEmpty()) return this;
        var first = spans.getFirst();
        var text = start.matcher(first.text().stripLeading()).replaceFirst("");
        var rest = new ArrayList<>(spans);
        rest.set(0, new Span(text, first.bold(), first.italic(), first.href()));
        return new Line(rest);
    }

    Line plus(Line next) {
        var all = new ArrayList<>(spans);
        all.add(new Span(" ", false, false, ""));
        all.addAll(next.spans);
        return new Line(merged(all));
    }

    /// Words only, for a heading: its look comes from being one.
    String words() {
        var bare = spans.stream().map(span -> new Span(span.text(), false, false, "", span.isCall()));
        return new Line(merged(bare.toList())).inside();
    }

    String markdown() {
        return START.matcher(inside()).replaceFirst(Line::escapedStart);
    }

    /// As it stands in a line that begins with something else.
    private String inside() {
        var all = new StringBuilder();
        for (var span : spans) {
            var text = span.text();
            var core = text.strip();
            if (core.isEmpty()) {
                all.append(' ');
                continue;
            }
            if (text.charAt(0) == ' ') all.append(' ');
            all.append(dressed(core, span));
            if (text.endsWith(" ")) all.append(' ');
        }
        return all.toString().replaceAll(" +", " ").strip();
    }

    private static String escapedStart(java.util.regex.MatchResult start) {
        var text = start.group();
        return Character.isDigit(text.charAt(0)) ? text + "\\\\" : "\\\\" + text;
    }

    private static String dressed(String core, Span span) {
        if (span.isCall()) return "[^" + core + "]";
        if (!span.href().isEmpty()) {
            return core.equals(span.href()) ? "<" + core + ">" : "[" + escaped(core) + "](<" + span.href() + ">)";
        }
        var mark = (span.bold() ? "**" : "") + (span.italic() ? "*" : "");
        var back = new StringBuilder(mark).reverse();
        return mark + escaped(core) + back;
    }

    /// Bare addresses become links; every other sign means itself.
    private static String escaped(String text) {
        var all = new StringBuilder();
        var address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            all.append(SIGN.matcher(text.substring(end, address.start())).replaceAll("\\\\$0"));
            all.append('<').append(address.group()).append('>');
            end = address.end();
        }
        return all.append(SIGN.matcher(text.substring(end)).replaceAll("\\\\$0"))
                .toString();
    }
}
