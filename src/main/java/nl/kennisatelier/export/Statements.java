package nl.kennisatelier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is said about things that have an address (RDF), in the order in which it was said: as Turtle and as JSON-LD.
/// The libraries that write these weigh a megabyte, for a grammar of ten lines.
public final class Statements {

    public static final String TURTLE = "text/turtle; charset=utf-8";
    public static final String JSON_LD = "application/ld+json; charset=utf-8";

    /// The vocabularies that we speak, by what stands before their words.
    private static final Map<String, String> PREFIXES = vocabularies();

    private static final Pattern UNFIT_IN_ADDRESS = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

    /// By thing, and by what is said of it.
    private final Map<String, Map<String, List<Value>>> said = new LinkedHashMap<>();

    private sealed interface Value {}

    private record Thing(String address) implements Value {}

    /// @param language empty for what is in none
    private record Text(String text, String language) implements Value {}

    /// @param type with its prefix: `xsd:date`
    private record Data(String text, String type) implements Value {}

    /// What is said about one thing; a value that is empty says nothing.
    public final class About {

        private final Map<String, List<Value>> said;

        private About(Map<String, List<Value>> said) {
            this.said = said;
        }

        /// @param what with its prefix: `skos:broader`
        public About thing(String what, String address) {
            return address.isEmpty() ? this : add(what, new Thing(address));
        }

        public About text(String what, String text, String language) {
            return text.isBlank() ? this : add(what, new Text(Xml.clean(text), language));
        }

        public About data(String what, Optional<String> text, String type) {
            text.ifPresent(value -> add(what, new Data(value, type)));
            return this;
        }

        private About add(String what, Value value) {
            var values = said.computeIfAbsent(what, _ -> new ArrayList<>());
            if (!values.contains(value)) values.add(value);
            return this;
        }
    }

    private static Map<String, String> vocabularies() {
        var all = new LinkedHashMap<String, String>();
        all.put("dcat", "http://www.w3.org/ns/dcat#");
        all.put("dct", "http://purl.org/dc/terms/");
        all.put("foaf", "http://xmlns.com/foaf/0.1/");
        all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("skos", "http://www.w3.org/2004/02/skos/core#");
        all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return all;
    }

    /// @param type with its prefix: `skos:Concept`
    public About about(String address, String type) {
        var about = new About(said.computeIfAbsent(address, _ -> new LinkedHashMap<>()));
        return about.thing("rdf:type", full(type));
    }

    private static String full(String word) {
        int colon = word.indexOf(':');
        return PREFIXES.get(word.substring(0, colon)) + word.substring(colon + 1);
    }

    public byte[] turtle() {
        var out = new StringBuilder();
        PREFIXES.forEach((prefix, name) -> out.append("@prefix %s: <%s> .\n".formatted(prefix, name)));
        said.forEach((address, about) -> out.append('\n')
                .append(address(address))
                .append(about.entrySet().stream()
                        .map(one -> " " + one.getKey() + " "
                                + one.getValue().stream()
                                        .map(Statements::turtle)
                                        .collect(Collectors.joining(" , ")))
                        .collect(Collectors.joining(" ;\n   ")))
                .append(" .\n"));
        return out.toString().getBytes(UTF_8);
    }

    private static String turtle(Value value) {
        return switch (value) {
            case Thing(var address) -> address(address);
            case Text(var text, var language) -> quoted(text) + (language.isEmpty() ? "" : "@" + language);
            case Data(var text, var type) -> quoted(text) + "^^" + type;
        };
    }

    private static String address(String address) {
        return "<" + fit(address) + ">";
    }

    private static String fit(String address) {
        return UNFIT_IN_ADDRESS
                .matcher(address)
                .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0)));
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    /// The same as objects and lists, for who writes them as JSON.
    public Map<String, Object> jsonLd() {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", PREFIXES);
        document.put(
                "@graph",
                said.entrySet().stream()
                        .map(one -> object(one.getKey(), one.getValue()))
                        .toList());
        return document;
    }

    private static Map<String, Object> object(String address, Map<String, List<Value>> about) {
        var object = new LinkedHashMap<String, Object>();
        object.put("@id", fit(address));
        about.forEach((what, values) -> object.put(
                what.equals("rdf:type") ? "@type" : what,
                values.stream()
                        .map(value -> what.equals("rdf:type") ? fit(((Thing) value).address()) : json(value))
                        .toList()));
        return object;
    }

    private static Map<String, String> json(Value value) {
        return switch (value) {
            case Thing(var address) -> Map.of("@id", fit(address));
            case Text(var text, var language) when language.isEmpty() -> Map.of("@value", text);
            case Text(var text, var language) -> pair("@language", language, text);
            case Data(var text, var type) -> pair("@type", type, text);
        };
    }

    /// In one order: the same goes in, the same bytes come out.
    private static Map<String, String> pair(String key, String what, String text) {
        var pair = new LinkedHashMap<String, String>();
        pair.put(key, what);
        pair.put("@value", text);
        return pair;
    }
}
