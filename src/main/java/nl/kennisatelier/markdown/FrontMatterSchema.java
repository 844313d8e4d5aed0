package nl.kennisatelier.markdown;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.words.Words;

/// A JSON schema (draft-07) of the front matter, for programs that help an editor while typing.
///
/// Made from the [table of keys][Key] and the lists of a library. A plain value of maps, lists and texts: whoever
/// keeps a JSON library writes it down.
public final class FrontMatterSchema {

    private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

    private final Values values;
    private final Words words;

    private FrontMatterSchema(Library library, Words words) {
        this.values = new Values(library);
        this.words = words;
    }

    /// Of any file: all keys, and only those of its kind as soon as the file names it.
    public static Map<String, Object> of(Library library, Words words) {
        var schema = new FrontMatterSchema(library, words);
        return schema.whole(
                Arrays.asList(Key.values()),
                kinds().map(FrontMatterSchema::ofItsKind).toList());
    }

    /// Of the files in the folder of one kind.
    public static Map<String, Object> of(Kind kind, Library library, Words words) {
        return new FrontMatterSchema(library, words).whole(Key.of(kind), List.of());
    }

    private Map<String, Object> whole(List<Key> keys, List<Object> perKind) {
        // A program that reads a whole file as YAML takes the text under the fields for a value too.
        var types = Values.orNull("object", "string", "array");
        var schema = Values.object("$schema", DRAFT, "title", words.get("field"), "type", types);
        var properties = new LinkedHashMap<String, Object>();
        var patterns = new LinkedHashMap<String, Object>();
        for (var key : keys) {
            var value = values.of(key.shape);
            value.put("description", words.get("field." + key));
            properties.merge(key.word, value, FrontMatterSchema::either);
            // By pattern: what a pattern allows is not offered while typing.
            patterns.merge(key.pattern(), value, FrontMatterSchema::either);
        }
        schema.put("properties", properties);
        schema.put("patternProperties", patterns);
        schema.put("additionalProperties", false);
        if (!perKind.isEmpty()) schema.put("allOf", perKind);
        return schema;
    }

    /// Two kinds may write the same word for something else.
    private static Object either(Object one, Object other) {
        return Values.object("anyOf", List.of(one, other));
    }

    private static java.util.stream.Stream<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(Kind::isDocument);
    }

    /// Once a file says its kind, the keys of other kinds are none of its own.
    private static Object ofItsKind(Kind kind) {
        var foreign = new LinkedHashMap<String, Object>();
        var own = Key.words(kind);
        for (var key : Key.values()) {
            if (!own.contains(key.word)) foreign.put(key.word, false);
        }
        var named = Values.object(
                "properties", Map.of(Key.KIND.word, Map.of("const", kind.word)), "required", List.of(Key.KIND.word));
        return Values.object("if", named, "then", Map.of("properties", foreign));
    }
}
