package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Fields as they are written, each with the place of its value: what one needs to change one and touch nothing else.
///
/// The parser counts places in code points, and lets a list end where the next key begins: here a place is one in the
/// text, and a value ends behind its last sign.
record HeadSource(String yaml, List<Entry> entries) {

    /// @param at where the key begins
    /// @param colon the place of the colon behind it
    record Entry(String name, int at, int colon, Node value) {}

    /// Nothing for what does not parse, or is not a field on each line.
    static Optional<HeadSource> of(String yaml) {
        var settings = LoadSettings.builder().setMaxAliasesForCollections(0).build();
        try {
            var root = new Compose(settings).composeString(yaml);
            if (root.isEmpty()) return Optional.of(new HeadSource(yaml, List.of()));
            return root.get() instanceof MappingNode mapping && isBlock(mapping)
                    ? entries(yaml, mapping)
                    : Optional.empty();
        } catch (YamlEngineException | StackOverflowError broken) {
            return Optional.empty();
        }
    }

    private static Optional<HeadSource> entries(String yaml, MappingNode mapping) {
        var source = new HeadSource(yaml, new ArrayList<>());
        for (var tuple : mapping.getValue()) {
            int at = source.start(tuple.getKeyNode());
            boolean isPlain = tuple.getKeyNode() instanceof ScalarNode
                    && yaml.substring(source.lineStart(at), at).isBlank();
            if (!isPlain || at < source.entries.size()) return Optional.empty();
            int colon = yaml.indexOf(':', source.end(tuple.getKeyNode()));
            source.entries.add(
                    new Entry(((ScalarNode) tuple.getKeyNode()).getValue(), at, colon, tuple.getValueNode()));
        }
        return Optional.of(source);
    }

    static boolean isBlock(CollectionNode<?> node) {
        return node.getFlowStyle() == FlowStyle.BLOCK;
    }

    int start(Node node) {
        return place(node.getStartMark());
    }

    int end(Node node) {
        return switch (node) {
            case ScalarNode scalar when isBlockText(scalar) -> endOfText(place(scalar.getEndMark()));
            case SequenceNode list when isBlock(list) -> end(list.getValue().getLast());
            case MappingNode mapping
            when isBlock(mapping) -> end(mapping.getValue().getLast().getValueNode());
            default -> place(node.getEndMark());
        };
    }

    static boolean isBlockText(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    }

    private int endOfText(int place) {
        int end = place;
        while (end > 0 && Character.isWhitespace(yaml.charAt(end - 1))) end--;
        return end;
    }

    private int place(Optional<Mark> mark) {
        int points = mark.map(Mark::getIndex).orElse(0);
        return yaml.offsetByCodePoints(0, points);
    }

    int lineStart(int place) {
        return yaml.lastIndexOf('\n', place - 1) + 1;
    }

    /// Where the line ends, before its newline.
    int lineEnd(int place) {
        int end = yaml.indexOf('\n', place);
        return end < 0 ? yaml.length() : end;
    }

    String raw(Node node) {
        return yaml.substring(start(node), end(node));
    }

    /// Whether a value leans on another, says its own type, or is laid out in a way that only its writer knows.
    boolean isByHand(Entry entry) {
        return start(entry.value()) < entry.colon() || isByHand(entry.value());
    }

    private boolean isByHand(Node node) {
        if (node.getAnchor().isPresent() || start(node) < yaml.length() && "&*!".indexOf(yaml.charAt(start(node))) >= 0)
            return true;
        return switch (node) {
            case ScalarNode scalar when isBlockText(scalar) -> header(scalar).matches(".*[+0-9].*");
            case SequenceNode list -> list.getValue().stream().anyMatch(this::isByHand);
            case MappingNode mapping -> mapping.getValue().stream().anyMatch(this::isByHand);
            default -> false;
        };
    }

    private boolean isByHand(NodeTuple part) {
        return !(part.getKeyNode() instanceof ScalarNode)
                || isByHand(part.getKeyNode())
                || isByHand(part.getValueNode());
    }

    /// `>-`, with what stands behind it.
    String header(ScalarNode blockText) {
        return yaml.substring(start(blockText), lineEnd(start(blockText)));
    }

    /// The comments between two places, outside the texts of a value.
    List<String> comments(int from, int to, Node value) {
        var texts = new ArrayList<int[]>();
        texts(value, texts);
        var comments = new ArrayList<String>();
        for (int at = from; at < to; at++) {
            int here = at;
            var text = texts.stream()
                    .filter(span -> span[0] <= here && here < span[1])
                    .findFirst();
            if (text.isPresent()) {
                at = text.get()[1] - 1;
            } else if (yaml.charAt(at) == '#' && (at == 0 || Character.isWhitespace(yaml.charAt(at - 1)))) {
                comments.add(yaml.substring(at, lineEnd(at)));
                at = lineEnd(at);
            }
        }
        return comments;
    }

    private void texts(Node node, List<int[]> texts) {
        switch (node) {
            case ScalarNode scalar -> texts.add(new int[] {start(scalar), end(scalar)});
            case SequenceNode list -> list.getValue().forEach(item -> texts(item, texts));
            case MappingNode mapping ->
                mapping.getValue().forEach(part -> {
                    texts(part.getKeyNode(), texts);
                    texts(part.getValueNode(), texts);
                });
            default -> {}
        }
    }
}
