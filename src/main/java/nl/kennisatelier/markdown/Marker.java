package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// What an editor says about a piece of text beside it: `<!-- soort: kans; rol: gemeente -->` and the block id
/// `^kans-geld`.
///
/// @param id the block id, or empty
/// @param fields from the comment, lower-case keys
record Marker(String id, Map<String, String> fields) {

    /// What only who leads an evening needs.
    static final String NOTES = "notitie";

    static final Marker NONE = new Marker("", Map.of());

    /// What is read of a comment.
    private static final Set<String> FIELDS = Set.of(
            "id",
            "soort",
            "voorheen",
            "thema",
            "themas",
            "aanpak",
            "aanpakken",
            "rol",
            "rollen",
            "wijk",
            "wijken",
            "gemeente",
            "gemeenten",
            "beantwoordt",
            "signaal",
            "opties",
            "hoogstens",
            "stippen",
            "vorm",
            "minuten",
            NOTES);

    private static final Pattern COMMENT = Pattern.compile("(?s)\\s*<!--(.*?)-->\\s*");
    private static final Pattern BLOCK_ID = Pattern.compile("(?:^|(?<!\\s)\\s+)\\^([A-Za-z0-9_-]+)\\s*$");

    static boolean isComment(String html) {
        return COMMENT.matcher(html).matches();
    }

    /// Reads a comment; empty when it holds no `key: value`, so that ordinary comments mean nothing.
    static Optional<Marker> ofComment(String html) {
        var comment = COMMENT.matcher(html);
        if (!comment.matches()) return Optional.empty();
        var fields = new LinkedHashMap<String, String>();
        for (var part : comment.group(1).split("[;\n]")) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                fields.put(
                        part.substring(0, colon).strip().toLowerCase(),
                        part.substring(colon + 1).strip());
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Marker(fields.getOrDefault("id", ""), fields));
    }

    /// Whether it says nothing but what readers may know of it.
    boolean isForReaders() {
        return fields.keySet().stream().allMatch(Marker::isForReaders);
    }

    private static boolean isForReaders(String field) {
        return FIELDS.contains(field) && !field.equals(NOTES);
    }

    /// The comment that says what readers may know of it, and nothing else; empty when it says nothing.
    String comment() {
        var ours = fields.entrySet().stream()
                .filter(field -> isForReaders(field.getKey()))
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("; "));
        return ours.isEmpty() ? "" : "<!-- " + ours + " -->";
    }

    /// Takes the block id and the comment off the end of a paragraph or heading, so that they are not shown.
    static Marker takeOff(Node inline) {
        if (inline == null) return NONE;
        var marker = NONE;
        for (var last = inline.getLastChild(); last != null; last = inline.getLastChild()) {
            if (last instanceof HtmlInline html) {
                var comment = ofComment(html.getLiteral());
                if (comment.isEmpty()) return marker;
                marker = marker.plus(comment.get());
            } else if (last instanceof Text text) {
                var id = BLOCK_ID.matcher(text.getLiteral());
                int sign = text.getLiteral().lastIndexOf('^');
                if (sign < 0 || !id.find(startOfBlanks(text.getLiteral(), sign))) {
                    trimEnd(text);
                    return marker;
                }
                marker = marker.plus(new Marker(id.group(1), Map.of()));
                text.setLiteral(text.getLiteral().substring(0, id.start()));
                if (!text.getLiteral().isBlank()) return marker;
            } else if (!(last instanceof SoftLineBreak)) {
                return marker;
            }
            last.unlink();
        }
        return marker;
    }

    /// Takes only the block id off: what else stands behind a plain paragraph means nothing.
    static String takeOffId(Node paragraph) {
        if (!(paragraph.getLastChild() instanceof Text text)) return "";
        int sign = text.getLiteral().lastIndexOf('^');
        var id = BLOCK_ID.matcher(text.getLiteral());
        if (sign < 0 || !id.find(startOfBlanks(text.getLiteral(), sign))) return "";
        text.setLiteral(text.getLiteral().substring(0, id.start()));
        if (text.getLiteral().isEmpty()) text.unlink();
        return id.group(1);
    }

    /// The same for an item of a list, and those of the lists in it.
    static List<String> takeOffIds(ListItem item) {
        var ids = new ArrayList<String>();
        item.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                ids.add(takeOffId(paragraph));
            }
        });
        ids.removeIf(String::isEmpty);
        return ids;
    }

    /// Where the blanks before a place begin.
    private static int startOfBlanks(String text, int place) {
        int start = place;
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) start--;
        return start;
    }

    private static void trimEnd(Text text) {
        text.setLiteral(text.getLiteral().stripTrailing());
    }

    Marker plus(Marker other) {
        var both = new LinkedHashMap<>(fields);
        both.putAll(other.fields);
        return new Marker(id.isEmpty() ? other.id : id, both);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
