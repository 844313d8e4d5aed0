package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// What a field holds, as a form can show it.
final class HeadReading {

    private HeadReading() {}

    /// The parts that a form shows of a row; a row may have others, which stay.
    static List<String> parts(Shape shape) {
        if (shape == Shape.Plain.SIGNAL_STEPS)
            return shape.parts().stream()
                    .filter(part -> !part.equals(Key.CITATIONS.word))
                    .toList();
        return shape.parts();
    }

    static boolean isRows(Shape shape) {
        return !shape.parts().isEmpty();
    }

    static boolean isList(Shape shape) {
        return switch (shape) {
            case Shape.From(var _, var many) -> many;
            case Shape.To(var _, var many) -> many;
            case Shape.Plain plain ->
                switch (plain) {
                    case SENTENCES, WORDS, THEMES, ENTRIES -> true;
                    case CITATIONS, SPEAKERS, PILOTS, ELEMENTS, TRANSLATIONS, SCRIPT -> true;
                    case SIGNAL_STEPS, PROPOSAL_STEPS, COSTS, COVER -> true;
                    case TEXT, NUMBER, DATE, FLAG, URL, SLUG, LANGUAGE, ENTRY, OUTCOME, TIME, MOMENT -> false;
                    case KIND, STATUS, PLACE, NATURE, EFFECT -> false;
                };
        };
    }

    /// Nothing where it is written in a way that a form cannot show.
    static Optional<List<FormItem>> items(Shape shape, Node value) {
        return switch (value) {
            case ScalarNode scalar -> ofText(shape, text(scalar));
            case SequenceNode list when isList(shape) -> ofList(shape, list);
            case MappingNode mapping when isRows(shape) -> row(shape, mapping).map(List::of);
            default -> Optional.empty();
        };
    }

    static String text(ScalarNode scalar) {
        return Yaml.text(scalar).strip();
    }

    private static Optional<List<FormItem>> ofText(Shape shape, String text) {
        if (text.isEmpty()) return Optional.of(List.of());
        if (isRows(shape)) return Optional.empty();
        if (!isSplit(shape)) return Optional.of(List.of(FormItem.of(text)));
        return Optional.of(Stream.of(text.split(","))
                .filter(part -> !part.isBlank())
                .map(FormItem::of)
                .toList());
    }

    /// Whether a comma in a single text separates.
    static boolean isSplit(Shape shape) {
        return isList(shape) && shape != Shape.Plain.SENTENCES && !isRows(shape);
    }

    /// Whether it is a list of which the order says nothing.
    static boolean isSet(Shape shape) {
        return isSplit(shape) && shape != Shape.Plain.WORDS && shape != Shape.Plain.ENTRIES;
    }

    /// Whether a row holds parts that no form shows.
    static boolean hasMore(Shape shape, MappingNode row) {
        return row.getValue().stream().anyMatch(part -> !parts(shape).contains(name(part)));
    }

    /// Of a part; empty for one that is no plain word.
    static String name(NodeTuple part) {
        return part.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
    }

    private static Optional<List<FormItem>> ofList(Shape shape, SequenceNode list) {
        var items = new ArrayList<FormItem>();
        for (var node : list.getValue()) {
            var item = node instanceof MappingNode mapping && isRows(shape)
                    ? row(shape, mapping)
                    : node instanceof ScalarNode scalar && !isRows(shape)
                            ? Optional.of(FormItem.of(text(scalar)))
                            : Optional.<FormItem>empty();
            if (item.isEmpty()) return Optional.empty();
            items.add(item.get());
        }
        return Optional.of(items);
    }

    private static Optional<FormItem> row(Shape shape, MappingNode mapping) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : mapping.getValue()) {
            var name = name(part);
            if (!parts(shape).contains(name)) continue;
            boolean isPlain = part.getValueNode() instanceof ScalarNode;
            if (!isPlain || parts.containsKey(name)) return Optional.empty();
            parts.put(name, text((ScalarNode) part.getValueNode()));
        }
        return Optional.of(new FormItem(parts));
    }
}
