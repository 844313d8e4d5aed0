package nl.kennisatelier.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/// The items of a list as who wrote them meant them.
final class Items {

    private Items() {}

    /// `- 1. Wat ...` is a list in a list to Markdown, and one question to who wrote it.
    static ListItem only(ListItem item) {
        var inner = item;
        while (inner.getFirstChild() instanceof ListBlock list
                && list.getNext() == null
                && list.getFirstChild() == list.getLastChild()) {
            inner = (ListItem) list.getFirstChild();
        }
        return inner;
    }

    static Node firstLine(ListItem item) {
        var first = item.getFirstChild();
        while (first instanceof BlockQuote) first = first.getFirstChild();
        return first;
    }

    /// What a marker says that a part of a text is; nothing for what no part can be.
    static Optional<Kind> kind(Marker marker) {
        return FixedWord.of(marker.field("soort"), kinds()).flatMap(Kind::ofWord);
    }

    private static List<String> kinds() {
        return Arrays.stream(Kind.values())
                .filter(kind -> !kind.isDocument())
                .map(kind -> kind.word)
                .toList();
    }

    /// That a part of a text cannot be called so.
    static Problem unknownKind(String word, Location location) {
        return Problem.of(
                Problem.Kind.KIND_UNKNOWN,
                location,
                word,
                Nearest.to(word, kinds()).orElse(""));
    }
}
