package nl.kennisatelier.markdown;

import java.util.Locale;
import java.util.Set;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.source.Problem;

/// Looks into the items of a list: an unknown name in one, and what is no text where one belongs, is a problem at its
/// own line.
record PartsReader(Key key, Fields fields) {

    /// Parts that people write in their own words.
    static final Set<String> TEXTS =
            Set.of("titel", "opmerking", "functie", "naam", "levert", "tekst", "wat", "antwoord", "reden", "post");

    void check(Yaml value) {
        if (value instanceof Yaml.Scalar text && key.shape.isText()) fields.reportLost(text);
        if (isOfParts()) {
            if (value instanceof Yaml.Sequence list && key.shape != Shape.Plain.PLACE)
                list.items().forEach(this::checkItem);
            else checkItem(value);
        } else if (isOfTexts() && value instanceof Yaml.Sequence list) {
            list.items().forEach(item -> checkText(key.word, item));
        }
    }

    private boolean isOfParts() {
        return !key.shape.parts().isEmpty();
    }

    private boolean isOfTexts() {
        return switch (key.shape) {
            case Shape.Plain plain ->
                plain == Shape.Plain.SENTENCES
                        || plain == Shape.Plain.WORDS
                        || plain == Shape.Plain.THEMES
                        || plain == Shape.Plain.ENTRIES;
            case Shape.From(var _, var _) -> true;
            case Shape.To(var _, var _) -> true;
        };
    }

    private void checkItem(Yaml item) {
        switch (item) {
            case Yaml.Mapping mapping ->
                mapping.fields().entrySet().stream()
                        .filter(part -> !fields.isToldOf(part))
                        .forEach(part -> checkPart(part.getKey(), part.getValue()));
            case Yaml.Scalar text -> {
                if (key.shape == Shape.Plain.PLACE && !text.text().isBlank()) shape(key.word, text.line(), text.text());
            }
            case Yaml.Sequence list -> shape(key.word, list.line(), "[ ]");
        }
    }

    private void checkPart(String written, Yaml.Field part) {
        var name = written.toLowerCase(Locale.ROOT);
        if (key.shape == Shape.Plain.SIGNAL_STEPS && name.equals(Key.CITATIONS.word)) {
            new PartsReader(Key.CITATIONS, fields).check(part.value());
        } else if (key.shape.parts().contains(name)) {
            checkText(key.word + "." + name, part.value());
            if (isText(name) && part.value() instanceof Yaml.Scalar text) fields.reportLost(text);
        } else if (!BudgetReader.isBehindComma(key, name)) {
            fields.report(Problem.Kind.KEY_UNKNOWN, part.line(), written, meant(name));
        }
    }

    private boolean isText(String name) {
        return TEXTS.contains(name) || key.shape == Shape.Plain.TRANSLATIONS;
    }

    /// In the other language, or with a letter wrong.
    private String meant(String name) {
        return Key.of(name)
                .map(other -> other.word)
                .filter(key.shape.parts()::contains)
                .or(() -> Nearest.to(name, key.shape.parts()))
                .orElse("");
    }

    private void checkText(String name, Yaml value) {
        switch (value) {
            case Yaml.Scalar text -> {
                if (key.shape.isText()) fields.reportLost(text);
            }
            case Yaml.Sequence list -> {
                if (list.one().isEmpty()) shape(name, list.line(), "[ ]");
            }
            case Yaml.Mapping mapping ->
                shape(
                        name,
                        mapping.line(),
                        mapping.fields().keySet().stream().findFirst().orElse("{ }") + ": ...");
        }
    }

    private void shape(String name, int line, String value) {
        fields.report(Problem.Kind.VALUE_SHAPE, line, name, value);
    }
}
