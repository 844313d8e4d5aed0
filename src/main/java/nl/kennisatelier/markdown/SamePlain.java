package nl.kennisatelier.markdown;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// What a value says, without the way it is written.
final class SamePlain {

    Object of(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode list -> list.getValue().stream().map(this::of).toList();
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .map(part -> List.of(of(part.getKeyNode()), of(part.getValueNode())))
                        .toList();
            default -> node.getTag().toString();
        };
    }
}
