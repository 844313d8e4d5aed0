package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Changes one field, and leaves every other sign as it was: other fields, comments, order, quotes.
final class HeadEdit {

    private final HeadSource source;
    private final Kind kind;
    private final Key key;
    private final UnaryOperator<String> meaning;
    private final Splices splices = new Splices();

    /// Whether it turned out to be written in a way that we do not touch.
    private boolean isByHand;

    private HeadEdit(HeadSource source, Kind kind, Key key, UnaryOperator<String> meaning) {
        this.source = source;
        this.kind = kind;
        this.key = key;
        this.meaning = meaning;
    }

    /// @param wanted rows at the place they had, an empty one to take a row away; of other fields in any order
    /// @param meaning what a word of a list stands for, by which two spellings are one
    /// @return the YAML; nothing where it cannot be changed for sure
    static Optional<String> set(String yaml, Kind kind, Key key, List<FormItem> wanted, UnaryOperator<String> meaning) {
        var source = HeadSource.of(yaml);
        if (source.isEmpty()) return Optional.empty();
        var edit = new HeadEdit(source.get(), kind, key, meaning);
        var entries = edit.entries();
        if (entries.size() > 1 || entries.stream().anyMatch(source.get()::isByHand)) return Optional.empty();
        if (entries.isEmpty()) edit.insert(wanted);
        else edit.change(entries.getFirst(), wanted);
        if (edit.isByHand) return Optional.empty();
        var changed = edit.splices.on(yaml);
        return changed.equals(yaml) || edit.isRight(changed, wanted) ? Optional.of(changed) : Optional.empty();
    }

    /// Those that are this key, in whatever spelling.
    private List<HeadSource.Entry> entries() {
        return entriesIn(source);
    }

    private List<HeadSource.Entry> entriesIn(HeadSource other) {
        return other.entries().stream()
                .filter(entry -> Key.of(entry.name(), kind).filter(key::equals).isPresent())
                .toList();
    }

    private boolean isRight(String changed, List<FormItem> wanted) {
        var now = HeadSource.of(changed);
        if (now.isEmpty() || !others(source).equals(others(now.get()))) return false;
        var found = entriesIn(now.get());
        var read = found.isEmpty()
                ? Optional.of(List.<FormItem>of())
                : HeadReading.items(key.shape, found.getFirst().value());
        return read.isPresent() && isSame(read.get(), wanted);
    }

    /// All that the other fields hold.
    private List<String> others(HeadSource in) {
        var mine = entriesIn(in);
        return in.entries().stream()
                .filter(entry -> !mine.contains(entry))
                .map(entry -> entry.name() + "=" + new SamePlain().of(entry.value()))
                .toList();
    }

    private boolean isSame(List<FormItem> one, List<FormItem> other) {
        return said(one).equals(said(other));
    }

    private Object said(List<FormItem> items) {
        var filled = items.stream().filter(item -> !item.isEmpty());
        if (HeadReading.isRows(key.shape)) {
            var names = HeadReading.parts(key.shape);
            return filled.map(item -> names.stream().map(item::part).toList()).toList();
        }
        var words = filled.map(item -> meaning.apply(item.text()));
        return HeadReading.isSet(key.shape) ? words.collect(Collectors.toSet()) : words.toList();
    }

    private void change(HeadSource.Entry entry, List<FormItem> wanted) {
        var before = HeadReading.items(key.shape, entry.value());
        isByHand = before.isEmpty();
        if (isByHand || isSame(before.get(), wanted)) return;
        boolean isRow = entry.value() instanceof MappingNode;
        if (wanted.stream().allMatch(FormItem::isEmpty)) {
            if (isRow || !HeadReading.isRows(key.shape) || !hasMore(entry)) remove(entry);
            else isByHand = true;
            return;
        }
        isByHand = !switch (entry.value()) {
            case ScalarNode scalar
            when wanted.size() == 1 && before.get().size() < 2 && !isRows() ->
                values().text(scalar, wanted.getFirst().text(), entry);
            case SequenceNode list -> values().list(list, wanted);
            case MappingNode mapping when wanted.size() == 1 -> values().row(mapping, wanted.getFirst());
            case ScalarNode _ -> replace(entry, kept(before.get(), wanted));
            default -> false;
        };
    }

    /// Those that were there in their own words and order, and the new ones behind them.
    private List<FormItem> kept(List<FormItem> before, List<FormItem> wanted) {
        if (!HeadReading.isSet(key.shape)) return wanted;
        var asked = wanted.stream().map(FormItem::text).map(meaning).toList();
        var there = before.stream()
                .filter(item -> asked.contains(meaning.apply(item.text())))
                .toList();
        Set<String> said =
                new HashSet<>(there.stream().map(FormItem::text).map(meaning).toList());
        return Stream.concat(there.stream(), wanted.stream().filter(item -> said.add(meaning.apply(item.text()))))
                .toList();
    }

    private HeadValues values() {
        return new HeadValues(source, key, splices, meaning);
    }

    private boolean isRows() {
        return HeadReading.isRows(key.shape);
    }

    /// Whether its rows hold parts that no form shows.
    private boolean hasMore(HeadSource.Entry entry) {
        return entry.value() instanceof SequenceNode list
                && list.getValue().stream()
                        .anyMatch(row -> row instanceof MappingNode parts && HeadReading.hasMore(key.shape, parts));
    }

    /// The lines go; what was remarked beside them stays.
    private void remove(HeadSource.Entry entry) {
        int from = source.lineStart(entry.at());
        int last = source.lineEnd(Math.max(entry.colon(), source.end(entry.value())));
        var indent = source.yaml().substring(from, entry.at());
        values().cut(from, last, indent, entry.value(), entry.at());
    }

    /// One text becomes a list.
    private void replaceBy(HeadSource.Entry entry, String fresh) {
        int end = Math.max(entry.colon() + 1, source.end(entry.value()));
        if (fresh.startsWith("\n")) {
            splices.add(entry.colon() + 1, end, "");
            splices.add(source.lineEnd(end), source.lineEnd(end), fresh);
        } else {
            splices.add(entry.colon() + 1, end, fresh);
        }
    }

    private boolean replace(HeadSource.Entry entry, List<FormItem> wanted) {
        var value = (ScalarNode) entry.value();
        if (HeadSource.isBlockText(value)) return false;
        var indent = source.yaml().substring(source.lineStart(entry.at()), entry.at());
        replaceBy(entry, new FreshValue(key, indent).of(wanted));
        return true;
    }

    /// A line behind the nearest field that comes before it in the order of our table.
    private void insert(List<FormItem> wanted) {
        var filled = wanted.stream().filter(item -> !item.isEmpty()).toList();
        if (filled.isEmpty()) return;
        var before = new ArrayList<HeadSource.Entry>();
        var order = List.of(Key.values());
        int best = -1;
        for (var entry : source.entries()) {
            int rank = Key.of(entry.name(), kind).map(order::indexOf).orElse(-1);
            if (rank < 0 || rank > key.ordinal() || rank < best) continue;
            best = rank;
            before.add(entry);
        }
        var indent = source.entries().isEmpty()
                ? ""
                : source.yaml()
                        .substring(
                                source.lineStart(source.entries().getFirst().at()),
                                source.entries().getFirst().at());
        var line = indent + key.word + ":" + new FreshValue(key, indent).of(filled);
        if (before.isEmpty()) splices.add(0, 0, line + "\n");
        else putAfter(before.getLast(), line);
    }

    private void putAfter(HeadSource.Entry entry, String line) {
        int end = source.lineEnd(Math.max(entry.colon(), source.end(entry.value())));
        splices.add(end, end, "\n" + line);
    }
}
