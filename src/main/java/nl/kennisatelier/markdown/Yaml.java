package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML value with the line it stands on.
sealed interface Yaml {

    /// Deeper than anybody writes by hand.
    int DEPTH_MAX = 8;

    int line();

    record Scalar(String text, int line) implements Yaml {}

    record Sequence(List<Yaml> items, int line) implements Yaml {}

    /// @param fields in the order of the file
    record Mapping(Map<String, Field> fields, int line) implements Yaml {

        static final Mapping NONE = new Mapping(Map.of(), 1);
    }

    /// @param line of the key
    record Field(Yaml value, int line) {}

    /// All texts in this value: itself, or the items of the list; a comma in a single text separates.
    default List<Scalar> texts() {
        return switch (this) {
            case Scalar scalar ->
                Stream.of(scalar.text().split(","))
                        .map(part -> new Scalar(part.strip(), scalar.line()))
                        .filter(part -> !part.text().isEmpty())
                        .toList();
            case Sequence sequence ->
                sequence.items().stream()
                        .filter(Scalar.class::isInstance)
                        .map(Scalar.class::cast)
                        .filter(item -> !item.text().isBlank())
                        .toList();
            case Mapping _ -> List.of();
        };
    }

    /// The one text of this value: itself, or the only item of a list.
    default Optional<Scalar> one() {
        return switch (this) {
            case Scalar scalar -> Optional.of(scalar);
            case Sequence(var items, var _)
            when items.size() == 1 && items.getFirst() instanceof Scalar scalar -> Optional.of(scalar);
            case Sequence _, Mapping _ -> Optional.empty();
        };
    }

    /// For a message: the text, or the signs of what is no text.
    default String shown() {
        return switch (this) {
            case Scalar scalar -> scalar.text().strip();
            case Sequence _ -> "[ ]";
            case Mapping _ -> "{ }";
        };
    }

    /// Reads a whole text. What does not parse is a problem and gives an empty mapping.
    ///
    /// @param linesBefore lines of the file above the text
    static Yaml parse(String path, String text, int linesBefore, List<Problem> problems) {
        // No alias of a list or a mapping: that is how a small file becomes an endless one.
        var settings = LoadSettings.builder()
                .setLabel(path)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            var node = new Compose(settings).composeString(text);
            return node.isPresent()
                    ? new Reader(path, linesBefore, problems).value(node.get(), 0)
                    : new Mapping(Map.of(), linesBefore + 1);
        } catch (MarkedYamlEngineException broken) {
            problems.add(YamlTrouble.in(text, broken).problem(path, linesBefore));
        } catch (YamlEngineException broken) {
            problems.add(YamlTrouble.in(text, broken.getMessage()).problem(path, linesBefore));
        } catch (StackOverflowError deep) {
            problems.add(Problem.of(Problem.Kind.TOO_DEEP, new Location(path, linesBefore + 1)));
        }
        return new Mapping(Map.of(), linesBefore + 1);
    }

    /// Nothing for a bare `null`; in quotes it is a word.
    static String text(ScalarNode scalar) {
        return scalar.isPlain() && scalar.getValue().equals("null") ? "" : scalar.getValue();
    }

    /// A value by escapes (`"\ud800"`, `"\0"`) can be what no text is made of, though the file has none of that.
    static String washed(String text, Location place, List<Problem> problems) {
        Characters.firstOdd(text).ifPresent(at -> problems.add(SourceFile.oddCharacter(text.charAt(at), place)));
        return Characters.washed(text);
    }

    /// From the parser's nodes to values; a key that stands twice keeps its first value.
    record Reader(String path, int linesBefore, List<Problem> problems) {

        Yaml value(Node node, int depth) {
            int line = line(node);
            if (depth > DEPTH_MAX) {
                problems.add(Problem.of(Problem.Kind.TOO_DEEP, new Location(path, line)));
                return new Scalar("", line);
            }
            return switch (node) {
                case ScalarNode scalar -> new Scalar(washed(text(scalar), line), line);
                case SequenceNode sequence -> {
                    var items = new ArrayList<Yaml>();
                    for (var item : sequence.getValue()) {
                        items.add(value(item, depth + 1));
                    }
                    yield new Sequence(items, line);
                }
                case MappingNode mapping -> mapping(mapping, line, depth);
                default -> new Scalar("", line);
            };
        }

        private String washed(String text, int line) {
            return Yaml.washed(text, new Location(path, line), problems);
        }

        private Mapping mapping(MappingNode node, int line, int depth) {
            var fields = new LinkedHashMap<String, Field>();
            for (var tuple : node.getValue()) {
                int keyLine = line(tuple.getKeyNode());
                var key = tuple.getKeyNode() instanceof ScalarNode scalar ? washed(scalar.getValue(), keyLine) : "";
                var field = new Field(value(tuple.getValueNode(), depth + 1), keyLine);
                if (fields.putIfAbsent(key, field) != null) {
                    problems.add(Problem.of(Problem.Kind.KEY_TWICE, new Location(path, keyLine), key));
                }
            }
            return new Mapping(fields, line);
        }

        private int line(Node node) {
            return linesBefore
                    + 1
                    + node.getStartMark().map(mark -> mark.getLine()).orElse(0);
        }
    }
}
