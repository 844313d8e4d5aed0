package nl.kennisatelier.markdown;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kennisatelier.library.Amount;
import nl.kennisatelier.library.Certainty;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.ProposalStage;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.library.SignalNature;
import nl.kennisatelier.library.SignalStage;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;

/// The part of a JSON schema that says what the value of a key may be. A key that is left empty is
/// never wrong, but for those that decide who may see it.
record Values(Library library) {

    /// What may stand for a choice: the id, and what is called so.
    private record Option(String id, String label) {}

    Map<String, Object> of(Shape shape) {
        return switch (shape) {
            case Shape.From(var list, var _) when list == ListName.MUNICIPALITIES -> open(list(list));
            case Shape.From(var list, var many) -> many ? choice(list(list)) : one(list(list));
            case Shape.To(var kind, var _) -> open(documents(kind));
            case Shape.Plain plain -> plain(plain);
        };
    }

    private Map<String, Object> plain(Shape.Plain shape) {
        return switch (shape) {
            case TEXT -> object("type", orNull("string", "number", "boolean"));
            case SENTENCES, WORDS ->
                object(
                        "type",
                        orNull("array", "string", "number", "boolean"),
                        "items",
                        object("type", List.of("string", "number", "boolean")));
            case NUMBER ->
                object("type", orNull("integer", "string"), "minimum", 0, "maximum", 999_999, "pattern", "^\\d{1,6}$");
            case DATE ->
                object(
                        "type",
                        orNull("string", "integer"),
                        "minimum",
                        EventDate.YEAR_MIN,
                        "maximum",
                        EventDate.YEAR_MAX,
                        "pattern",
                        "^(" + DocumentReader.DATE_UNKNOWN + "|" + EventDate.SHAPES + ")$");
            case FLAG -> oneOrItsList(flag(Flag.words()));
            case URL -> object("type", orNull("string"), "pattern", "^(https?://|mailto:)");
            case SLUG ->
                object(
                        "type",
                        orNull("string", "integer"),
                        "pattern",
                        "^[a-z0-9-]{1,%d}$".formatted(EntryId.STEP_LENGTH_MAX));
            case ENTRY -> object("type", orNull("string"), "pattern", "^\\S{3,}$");
            case ENTRIES -> object("type", orNull("array", "string"), "items", object("type", "string"));
            case NATURE -> words(SignalNature.words());
            case OUTCOME -> words(ReuseOutcome.words());
            case MOMENT -> words(List.of(Details.Event.HAND_IN));
            case TIME -> object("type", orNull("string"), "pattern", EventTime.SHAPE);
            case LANGUAGE -> object("type", orNull("string"), "pattern", "^[A-Za-z]{2}([-_][A-Za-z]{2})?$");
            case KIND -> enumeration(kinds());
            case STATUS ->
                oneOrItsList(object(
                        "anyOf",
                        List.of(
                                enumeration(Arrays.stream(Status.values())
                                        .map(status -> new Option(status.word, ""))
                                        .toList()),
                                object("type", "string", "pattern", Flag.pattern(VisibilityKey.STATUSES.keySet())))));
            case THEMES -> choice(themes());
            case CITATIONS, PILOTS, ELEMENTS, TRANSLATIONS, SCRIPT -> items(Map.of(), shape.parts());
            case SIGNAL_STEPS, PROPOSAL_STEPS, COSTS, COVER -> items(Map.of(), shape.parts());
            case EFFECT ->
                object(
                        "type",
                        orNull("object", "string"),
                        "properties",
                        object(
                                ExampleReader.CERTAINTY, object("enum", Certainty.words()),
                                ExampleReader.WHAT, object("type", "string"),
                                ExampleReader.SOURCE, object("type", "string")),
                        "additionalProperties",
                        false);
            case SPEAKERS -> items(withConsent(), shape.parts());
            case PLACE ->
                object(
                        "type",
                        orNull("object"),
                        "properties",
                        object(
                                "lat", object("type", "number", "minimum", -90, "maximum", 90),
                                "lon", object("type", "number", "minimum", -180, "maximum", 180),
                                "nauwkeurig", object("type", "string")),
                        "required",
                        List.of("lat", "lon"),
                        "additionalProperties",
                        false);
        };
    }

    private List<Option> list(ListName name) {
        return library.taxonomy().list(name).stream()
                .map(choice -> new Option(choice.id(), choice.label()))
                .toList();
    }

    private List<Option> documents(Kind kind) {
        return library.documents(kind).stream()
                .map(document -> new Option(document.id().slug(), document.title()))
                .toList();
    }

    private static List<Option> kinds() {
        return Arrays.stream(Kind.values())
                .filter(Kind::isDocument)
                .map(kind -> new Option(kind.word, kind.folder + "/"))
                .toList();
    }

    /// Each theme by its last id, as editors write it, and by its path.
    private List<Option> themes() {
        var byLeaf = new LinkedHashMap<String, Option>();
        library.taxonomy().allThemes().forEach(theme -> byLeaf.putIfAbsent(theme.leaf(), option(theme.leaf(), theme)));
        var byPath = library.taxonomy().allThemes().map(theme -> option(theme.path(), theme));
        return Stream.concat(byLeaf.values().stream(), byPath.filter(theme -> !byLeaf.containsKey(theme.id())))
                .toList();
    }

    private static Option option(String id, Theme theme) {
        return new Option(id, theme.label());
    }

    /// One of these, or a list of them; a comma separates too. Without a list everything goes, as in the reader.
    private static Map<String, Object> choice(List<Option> options) {
        if (options.isEmpty()) return object("type", orNull("array", "string", "number"));
        var one = enumeration(options);
        var any = options.stream().map(Option::id).collect(joining("|", "(", ")"));
        var several = Map.of("pattern", "^\\s*" + any + "(\\s*,\\s*" + any + ")+\\s*$");
        // The two cases apart, for a program then names what was expected of the one at hand.
        return object(
                "type",
                orNull("array", "string"),
                "items",
                one,
                "if",
                Map.of("type", "string", "not", several),
                "then",
                one);
    }

    /// As [#choice], but another value is fine too: it may be made later.
    private static Map<String, Object> open(List<Option> options) {
        if (options.isEmpty()) return object("type", orNull("array", "string", "number"));
        var one = object("anyOf", List.of(enumeration(options), Map.of("type", List.of("string", "number"))));
        return object(
                "type", orNull("array", "string", "number"), "items", one, "if", Map.of("type", "string"), "then", one);
    }

    private static Map<String, Object> words(List<String> words) {
        return enumeration(words.stream().map(word -> new Option(word, "")).toList());
    }

    private static Map<String, Object> enumeration(List<Option> options) {
        return object(
                "enum",
                options.stream().map(Option::id).toList(),
                "enumDescriptions",
                options.stream().map(Option::label).toList());
    }

    /// A list of things with these names for their parts; or one, or a plain text.
    ///
    /// @param rule that each of them must obey too
    private static Map<String, Object> items(Map<String, Object> rule, List<String> names) {

        var parts = new LinkedHashMap<String, Object>();
        for (var name : names) parts.put(name, part(name));
        var one = object("type", List.of("object", "string"), "properties", parts, "additionalProperties", false);
        one.putAll(rule);
        return object("anyOf", List.of(object("type", "array", "items", one), one, object("type", "null")));
    }

    /// Mostly a text; a step and an amount have words and numbers of their own, and a step may have a source in it.
    private static Map<String, Object> part(String name) {
        return switch (name) {
            case "bron" -> items(Map.of(), Shape.Plain.CITATIONS.parts());
            case "stap" -> words(SignalStage.words());
            case "stand" -> words(ProposalStage.words());
            case "eenheid" -> words(Amount.Unit.words());
            case "bedrag" ->
                object(
                        "type",
                        orNull("integer", "string"),
                        "minimum",
                        1,
                        "maximum",
                        Amount.EUROS_MAX,
                        "pattern",
                        BudgetReader.SHAPE);
            default -> object("type", orNull("string", "number", "boolean"));
        };
    }

    /// A name only where consent was recorded, in any of the ways that we take for a yes.
    private static Map<String, Object> withConsent() {
        var yes = object("not", object("enum", List.of(false, 0)), "pattern", Flag.pattern(Flag.YES));
        var named = Map.of("required", List.of("naam"), "properties", Map.of("naam", Map.of("pattern", "\\S")));
        return object(
                "if",
                named,
                "then",
                object("required", List.of("toestemming"), "properties", Map.of("toestemming", yes)));
    }

    /// A yes or a no in the words that the reader takes for it.
    private static Map<String, Object> flag(Collection<String> words) {
        return object(
                "anyOf",
                List.of(
                        object("enum", List.of(true, false, 0, 1)),
                        object("type", "string", "pattern", Flag.pattern(words))));
    }

    /// What decides who may see a text may not be left empty.
    private static Map<String, Object> oneOrItsList(Map<String, Object> one) {
        return object("anyOf", List.of(one, object("type", "array", "items", one, "minItems", 1, "maxItems", 1)));
    }

    /// One of these, or nothing yet.
    private static Map<String, Object> one(List<Option> options) {
        if (options.isEmpty()) return object("type", orNull("array", "string", "number"));
        return object("anyOf", List.of(enumeration(options), Map.of("type", "null")));
    }

    static List<String> orNull(String... types) {
        return Stream.concat(Stream.of(types), Stream.of("null")).toList();
    }

    /// @param pairs name, value, name, value ...
    static Map<String, Object> object(Object... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) object.put((String) pairs[i], pairs[i + 1]);
        return object;
    }
}
