package nl.kennisatelier.web.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// The part of JSON Schema that our document uses; stricter in one thing: every property is promised and no other
/// comes.
///
/// @param document in which references are looked up
record Schema(JsonNode document) {

    JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    /// Every place where a value is not as its schema says.
    List<String> misfits(JsonNode value, JsonNode schema, String place) {
        var resolved = resolve(schema);
        var found = new ArrayList<String>();
        if (!types(resolved).contains(type(value))
                && !(type(value).equals("integer") && types(resolved).contains("number"))) {
            found.add(place + ": " + type(value) + " is not " + types(resolved));
        }
        if (resolved.has("enum") && !texts(resolved.get("enum")).contains(value.asText()))
            found.add(place + ": " + value);
        if (value.isTextual()
                && resolved.has("pattern")
                && !Pattern.compile(resolved.get("pattern").asText())
                        .matcher(value.asText())
                        .find()) {
            found.add(place + ": " + value);
        }
        if (value.isNumber()
                && resolved.has("minimum")
                && value.asInt() < resolved.get("minimum").asInt()) {
            found.add(place + ": " + value);
        }
        if (value.isObject() && resolved.has("properties")) {
            if (!names(value).equals(names(resolved.get("properties")))) found.add(place + ": " + names(value));
            if (!names(value).equals(new TreeSet<>(texts(resolved.get("required"))))) found.add(place + ": required");
            value.properties()
                    .forEach(property -> found.addAll(misfits(
                            property.getValue(),
                            resolved.get("properties").path(property.getKey()),
                            place + "." + property.getKey())));
        }
        for (var item : value.isArray() ? value : List.<JsonNode>of()) {
            found.addAll(misfits(item, resolved.get("items"), place + "[]"));
        }
        return found;
    }

    /// Writes down every place in the value with its type.
    void record(JsonNode value, JsonNode schema, String place, Set<String> seen) {
        var resolved = resolve(schema);
        seen.add(place + " " + (types(resolved).contains("number") ? "number" : type(value)));
        value.properties()
                .forEach(property -> record(
                        property.getValue(),
                        resolved.get("properties").get(property.getKey()),
                        place + "." + property.getKey(),
                        seen));
        for (var item : value.isArray() ? value : List.<JsonNode>of()) {
            record(item, resolved.get("items"), place + "[]", seen);
        }
    }

    /// Every place that the schema speaks of, with each type it may have.
    void promises(JsonNode schema, String place, Set<String> promised) {
        var resolved = resolve(schema);
        types(resolved).forEach(type -> promised.add(place + " " + type));
        resolved.path("properties")
                .properties()
                .forEach(property -> promises(property.getValue(), place + "." + property.getKey(), promised));
        if (resolved.has("items")) promises(resolved.get("items"), place + "[]", promised);
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? texts(type) : List.of(type.asText());
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case ARRAY -> "array";
            default -> "object";
        };
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
