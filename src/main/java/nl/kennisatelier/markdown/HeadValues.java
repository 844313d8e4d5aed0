package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Changes a value where it stands, in the style it has. Each answers whether it could.
record HeadValues(HeadSource source, Key key, Splices splices, UnaryOperator<String> meaning) {

    /// Of a list as it will be: what stays, by its number in the list as it was, or is new.
    private record Slot(int before, FormItem item) {}

    boolean text(ScalarNode scalar, String value, HeadSource.Entry entry) {
        if (HeadSource.isBlockText(scalar)) return blockText(scalar, value, entry);
        int start = source.start(scalar);
        int end = source.end(scalar);
        if (start == end) splices.add(entry.colon() + 1, entry.colon() + 1, new FreshValue(key, "").of(of(value)));
        else splices.add(start, end, inStyle(scalar, value, false));
        return true;
    }

    private static List<FormItem> of(String value) {
        return List.of(FormItem.of(value));
    }

    private String inStyle(ScalarNode scalar, String value, boolean inFlow) {
        return Spelling.in(scalar.getScalarStyle(), value, inFlow);
    }

    /// Under `>` or `|`, on lines of its own; only `|` keeps them apart.
    private boolean blockText(ScalarNode scalar, String value, HeadSource.Entry entry) {
        if (value.contains("\n") && scalar.getScalarStyle() == ScalarStyle.FOLDED) return false;
        int first = source.lineEnd(source.start(scalar)) + 1;
        int end = source.end(scalar);
        if (first > end) return false;
        var line = source.yaml().substring(first, source.lineEnd(first));
        var indent = line.substring(0, line.length() - line.stripLeading().length());
        splices.add(first, end, indent + value.replace("\n", "\n" + indent));
        return !indent.isEmpty();
    }

    boolean list(SequenceNode list, List<FormItem> wanted) {
        var slots = HeadReading.isRows(key.shape) ? rows(list, wanted) : words(list, wanted);
        return HeadSource.isBlock(list) ? block(list, slots) : flow(list, slots);
    }

    /// A row keeps its place; an empty one goes, unless it holds more than is shown.
    private List<Slot> rows(SequenceNode list, List<FormItem> wanted) {
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < wanted.size(); i++) {
            boolean isThere = i < list.getValue().size();
            if (!wanted.get(i).isEmpty()
                    || isThere
                            && HeadReading.hasMore(
                                    key.shape, (MappingNode) list.getValue().get(i)))
                slots.add(new Slot(isThere ? i : -1, wanted.get(i)));
        }
        return slots;
    }

    /// What is asked for, each with the first spelling of it that stands further on in the list.
    private List<Slot> words(SequenceNode list, List<FormItem> wanted) {
        var before = list.getValue().stream()
                .map(item -> meaning.apply(HeadReading.text((ScalarNode) item)))
                .toList();
        var asked = wanted.stream().filter(item -> !item.isEmpty()).toList();
        var slots = new ArrayList<Slot>();
        if (HeadReading.isSet(key.shape)) {
            var words = asked.stream().map(item -> meaning.apply(item.text())).toList();
            for (int i = 0; i < before.size(); i++)
                if (words.contains(before.get(i))) slots.add(new Slot(i, FormItem.of(before.get(i))));
            asked.stream()
                    .filter(item -> !before.contains(meaning.apply(item.text())))
                    .forEach(item -> slots.add(new Slot(-1, item)));
            return slots;
        }
        int from = 0;
        for (var item : asked) {
            int found = before.subList(from, before.size()).indexOf(meaning.apply(item.text()));
            slots.add(new Slot(found < 0 ? -1 : from + found, item));
            if (found >= 0) from += found + 1;
        }
        return slots;
    }

    private boolean flow(SequenceNode list, List<Slot> slots) {
        int start = source.start(list);
        int end = source.end(list);
        if (!source.comments(start, end, list).isEmpty()) return false;
        var items = slots.stream()
                .map(slot -> slot.before() < 0 ? fresh(slot.item(), true) : kept(list, slot))
                .toList();
        if (items.contains("")) return false;
        splices.add(start, end, "[" + String.join(", ", items) + "]");
        return true;
    }

    private String fresh(FormItem item, boolean inFlow) {
        var fresh = new FreshValue(key, "");
        return HeadReading.isRows(key.shape) ? fresh.braced(item) : fresh.word(item, inFlow);
    }

    private String kept(SequenceNode list, Slot slot) {
        var node = list.getValue().get(slot.before());
        if (!(node instanceof MappingNode row)) return source.raw(node);
        return isSame(row, slot.item()) ? source.raw(row) : braced(row, slot.item());
    }

    private boolean isSame(MappingNode row, FormItem wanted) {
        var parts = HeadReading.parts(key.shape);
        return HeadReading.items(key.shape, row)
                .filter(items -> items.getFirst().says(wanted, parts))
                .isPresent();
    }

    /// The row between braces, parts that did not change in their own words.
    private String braced(MappingNode row, FormItem wanted) {
        var parts = new ArrayList<String>();
        var left = new ArrayList<>(HeadReading.parts(key.shape));
        for (var part : row.getValue()) {
            var name = HeadReading.name(part);
            boolean isShown = left.remove(name);
            var raw = source.yaml().substring(source.start(part.getKeyNode()), source.end(part.getValueNode()));
            boolean isSame = !isShown
                    || HeadReading.text((ScalarNode) part.getValueNode()).equals(wanted.part(name));
            if (isSame) parts.add(raw);
            else if (!wanted.part(name).isEmpty())
                parts.add(name + ": " + inStyle((ScalarNode) part.getValueNode(), wanted.part(name), true));
        }
        left.stream()
                .filter(name -> !wanted.part(name).isEmpty())
                .forEach(name -> parts.add(name + ": " + FreshValue.part(name, wanted.part(name), true)));
        return "{" + String.join(", ", parts) + "}";
    }

    boolean row(MappingNode row, FormItem wanted) {
        if (isSame(row, wanted)) return true;
        int start = source.start(row);
        if (HeadSource.isBlock(row)) return parts(row, wanted);
        if (!source.comments(start, source.end(row), row).isEmpty()) return false;
        splices.add(start, source.end(row), braced(row, wanted));
        return true;
    }

    /// The parts of a row that stand on lines of their own.
    private boolean parts(MappingNode row, FormItem wanted) {
        var left = new ArrayList<>(HeadReading.parts(key.shape));
        int first = source.start(row.getValue().getFirst().getKeyNode());
        for (var part : row.getValue()) {
            var name = HeadReading.name(part);
            if (!left.remove(name)) continue;
            var node = (ScalarNode) part.getValueNode();
            if (HeadReading.text(node).equals(wanted.part(name))) continue;
            if (HeadSource.isBlockText(node)) return false;
            if (wanted.part(name).isEmpty() && source.start(part.getKeyNode()) != first) drop(part);
            else put(node, part, wanted.part(name));
        }
        int end = source.lineEnd(source.end(row));
        var margin = " ".repeat(first - source.lineStart(first));
        left.stream()
                .filter(name -> !wanted.part(name).isEmpty())
                .forEach(name -> splices.add(
                        end, end, "\n" + margin + name + ": " + FreshValue.part(name, wanted.part(name), false)));
        return true;
    }

    private void put(ScalarNode node, NodeTuple part, String value) {
        int colon = source.yaml().indexOf(':', source.end(part.getKeyNode()));
        int start = source.start(node);
        if (start == source.end(node)) splices.add(colon + 1, colon + 1, " " + Spelling.quoted(value));
        else splices.add(start, source.end(node), value.isEmpty() ? "\"\"" : inStyle(node, value, false));
    }

    private void drop(NodeTuple part) {
        int at = source.start(part.getKeyNode());
        int from = source.lineStart(at);
        int end = source.lineEnd(Math.max(at, source.end(part.getValueNode())));
        cut(from, end, source.yaml().substring(from, at), part.getValueNode(), at);
    }

    /// Takes lines away; what is remarked in them stays.
    void cut(int from, int end, String indent, Node value, int at) {
        var remarks = new StringBuilder();
        source.comments(at, end, value)
                .forEach(remark -> remarks.append(indent).append(remark).append('\n'));
        splices.add(from, Math.min(end + 1, source.yaml().length()), remarks.toString());
    }

    /// Each item of the list on lines of its own.
    private boolean block(SequenceNode list, List<Slot> slots) {
        var stay = new TreeSet<Integer>();
        slots.forEach(slot -> stay.add(slot.before()));
        var indent = "";
        for (int i = 0; i < list.getValue().size(); i++) {
            var item = list.getValue().get(i);
            int from = source.lineStart(source.start(item));
            int dash = source.yaml().indexOf('-', from);
            if (dash < 0 || dash >= Math.max(source.start(item), from + 1)) return false;
            if (!source.yaml().substring(from, dash).isBlank()) return false;
            if (i == 0) indent = source.yaml().substring(from, dash);
            if (!stay.contains(i)) cut(from, source.lineEnd(source.end(item)), indent, item, dash);
        }
        return fill(list, slots, indent);
    }

    private boolean fill(SequenceNode list, List<Slot> slots, String indent) {
        int last = -1;
        for (var slot : slots) {
            if (slot.before() >= 0) {
                last = slot.before();
                if (list.getValue().get(last) instanceof MappingNode row && !row(row, slot.item())) return false;
                continue;
            }
            var line = indent + "- "
                    + (HeadReading.isRows(key.shape)
                            ? new FreshValue(key, "").row(slot.item(), indent)
                            : fresh(slot.item(), false));
            if (last < 0) put(source.lineStart(source.start(list.getValue().getFirst())), line + "\n");
            else put(source.lineEnd(source.end(list.getValue().get(last))), "\n" + line);
        }
        return true;
    }

    private void put(int place, String text) {
        splices.add(place, place, text);
    }
}
