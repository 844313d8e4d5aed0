package nl.kennisatelier.markdown;

import java.util.function.IntFunction;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Location;

/// Links and pictures that an editor wrote in HTML lead where they would have led in Markdown. Whatever else stands in
/// the HTML stays as it is: the washing has the last word.
final class RawHtml {

    private static final Pattern TAG = Pattern.compile("(?is)<(a|img)\\b((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?is)\\b(href|src|alt|title)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    /// Makes an address of ours of one that was written; empty when there is none.
    interface Judge {
        String target(String address, String words, Location location);
    }

    private final Judge links;
    private final Judge pictures;

    RawHtml(Judge links, Judge pictures) {
        this.links = links;
        this.pictures = pictures;
    }

    /// @param at the place of a line, counted from 0
    String mended(String html, IntFunction<Location> at) {
        if (html.indexOf('<') < 0 || html.startsWith("<!--")) return html;
        var mended = new StringBuilder();
        var tag = TAG.matcher(html);
        int done = 0;
        int line = 0;
        while (tag.find()) {
            line += (int) html.substring(done, tag.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            mended.append(html, done, tag.start());
            mended.append(tag(tag.group(1), tag.group(2), at.apply(line)));
            line += (int) tag.group().chars().filter(c -> c == '\n').count();
            done = tag.end();
        }
        var whole = mended.append(html, done, html.length()).toString();
        return whole.replace("</br>", "<br>"); // As browsers read it.
    }

    private String tag(String name, String inside, Location location) {
        var title = value("title", inside);
        if (name.equalsIgnoreCase("a")) {
            var address = value("href", inside);
            var target = address.isEmpty() ? "" : links.target(address, "", location);
            return "<a" + attribute("href", target) + attribute("title", title) + ">";
        }
        var description = value("alt", inside);
        var address = value("src", inside);
        var target = pictures.target(address, description, location);
        if (Links.isPicture(target)) {
            return "<img" + attribute("src", target) + " alt=\"" + escaped(description) + "\""
                    + attribute("title", title) + ">";
        }
        var words = escaped(description.isBlank() ? Links.nameIn(address) : description);
        return target.isEmpty() ? escaped(description) : "<a" + attribute("href", target) + ">" + words + "</a>";
    }

    private static String value(String name, String inside) {
        var attributes = ATTRIBUTE.matcher(inside);
        while (attributes.find()) {
            if (!attributes.group(1).equalsIgnoreCase(name)) continue;
            for (int group = 2; group <= 4; group++) {
                if (attributes.group(group) != null) return plain(attributes.group(group));
            }
        }
        return "";
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + escaped(value) + "\"";
    }

    private static String plain(String value) {
        return value.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
