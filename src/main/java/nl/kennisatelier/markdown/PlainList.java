package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;

/// A list of which no item is a piece by itself, in parts: an item with a block id is a place that others can lead to.
final class PlainList {

    private PlainList() {}

    /// @param ids of its one item and of those in it; none for what stands between such items
    record Part(ListBlock list, List<String> ids) {}

    /// Together they are the list, and number as it did.
    static List<Part> parts(ListBlock list) {
        var parts = new ArrayList<Part>();
        int number = list instanceof OrderedList numbered ? start(numbered) : 0;
        for (var item = (ListItem) list.getFirstChild(); item != null; number++) {
            var next = (ListItem) item.getNext();
            var ids = Marker.takeOffIds(item);
            boolean goesOn =
                    ids.isEmpty() && !parts.isEmpty() && parts.getLast().ids().isEmpty();
            if (!goesOn) parts.add(new Part(like(list, number), ids));
            parts.getLast().list().appendChild(item);
            item = next;
        }
        return parts;
    }

    private static int start(OrderedList list) {
        var start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    private static ListBlock like(ListBlock list, int number) {
        var part = list instanceof OrderedList numbered ? numbered(numbered, number) : new BulletList();
        part.setTight(list.isTight());
        part.setSourceSpans(list.getSourceSpans());
        return part;
    }

    private static ListBlock numbered(OrderedList like, int number) {
        var list = new OrderedList();
        list.setMarkerStartNumber(number);
        list.setMarkerDelimiter(like.getMarkerDelimiter());
        return list;
    }
}
