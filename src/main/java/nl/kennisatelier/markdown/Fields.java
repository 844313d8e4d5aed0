package nl.kennisatelier.markdown;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// The front matter by key, as the type each key should have; what does not fit is a problem at its line.
final class Fields {

    /// Of one list; more is a slip, or a table that belongs elsewhere.
    static final int ITEMS_MAX = 50;

    private final SourceFile file;
    private final List<String> lines;
    private final List<Problem> problems;
    private final Map<Key, Yaml.Field> fields = new EnumMap<>(Key.class);

    Fields(SourceFile file, Yaml.Mapping mapping, Kind kind, List<Problem> problems) {
        this.file = file;
        this.lines = file.lines();
        this.problems = problems;
        var unknown = new ArrayList<Map.Entry<String, Yaml.Field>>();
        for (var entry : mapping.fields().entrySet()) {
            if (isToldOf(entry)) continue;
            Key.of(entry.getKey(), kind)
                    .ifPresentOrElse(key -> fields.putIfAbsent(key, entry.getValue()), () -> unknown.add(entry));
        }
        reportUnknown(unknown, kind);
        fields.forEach((key, field) -> new PartsReader(key, this).check(field.value()));
        fields.forEach(this::reportLong);
    }

    private void reportLong(Key key, Yaml.Field field) {
        int items = field.value() instanceof Yaml.Sequence list ? list.items().size() : 0;
        if (items > ITEMS_MAX) {
            var limit = Integer.toString(ITEMS_MAX);
            report(Problem.Kind.LIST_LONG, field.line(), key.word, Integer.toString(items), limit);
        }
    }

    /// A text from elsewhere has keys of its own: those are named in one line. In our own kinds each one counts.
    private void reportUnknown(List<Map.Entry<String, Yaml.Field>> unknown, Kind kind) {
        if (unknown.isEmpty()) return;
        if (kind == Kind.ARTICLE) {
            var names =
                    String.join(", ", unknown.stream().map(Map.Entry::getKey).toList());
            report(Problem.Kind.KEY_UNKNOWN, unknown.getFirst().getValue().line(), names, "");
            return;
        }
        for (var entry : unknown) {
            var meant = Nearest.to(entry.getKey(), Key.words(kind)).orElse("");
            report(Problem.Kind.KEY_UNKNOWN, entry.getValue().line(), entry.getKey(), meant);
        }
    }

    /// Whether it says who may see the text, or was told of as such.
    boolean isToldOf(Map.Entry<String, Yaml.Field> entry) {
        return Visibility.isReadFrom(entry, problems);
    }

    void report(Problem.Kind kind, int line, String... arguments) {
        var problem = Problem.of(kind, new Location(file.path(), line), arguments);
        if (!problems.contains(problem)) problems.add(problem);
    }

    /// Tells of what YAML took for a comment behind a text.
    void reportLost(Yaml.Scalar text) {
        LostText.problem(file.path(), lines, text).ifPresent(problems::add);
    }

    boolean has(Key key) {
        return fields.containsKey(key);
    }

    /// The line of the key, or the first line of the file.
    int line(Key key) {
        return has(key) ? fields.get(key).line() : 1;
    }

    /// Tells of each of these that nobody filled in: it shows as unknown.
    void reportUntold(Key... keys) {
        for (var key : keys) {
            boolean isTold =
                    value(key).filter(value -> !value.shown().isBlank()).isPresent();
            if (!isTold) report(Problem.Kind.UNTOLD, line(key), key.word);
        }
    }

    Optional<Yaml> value(Key key) {
        return Optional.ofNullable(fields.get(key)).map(Yaml.Field::value);
    }

    /// One text, or a list of one; empty when the key is missing.
    String text(Key key) {
        var value = value(key);
        var one = value.flatMap(Yaml::one).map(Yaml.Scalar::text);
        if (one.isEmpty()) value.ifPresent(other -> shape(key, other));
        return one.map(String::strip).orElse("");
    }

    /// The same, told of when it is too long to read beside others.
    ///
    /// @param limit in characters
    String text(Key key, int limit) {
        var text = text(key);
        if (text.length() > limit) {
            var length = Integer.toString(text.length());
            report(Problem.Kind.ITEM_LONG, line(key), key.word, length, Integer.toString(limit));
        }
        return text;
    }

    /// One word that may be a yes or a no, in any of the ways that we take for one: `ja` for `true`, `nee` for `false`.
    String flagged(Key key) {
        var text = FixedWord.unquoted(text(key)).toLowerCase(Locale.ROOT);
        var flag = Flag.of(text);
        return flag.map(yes -> yes ? "ja" : "nee").orElse(text);
    }

    Optional<LocalTime> time(Key key) {
        var text = text(key);
        var time = EventTime.parse(text);
        if (time.isEmpty() && !text.isEmpty()) report(Problem.Kind.TIME_INVALID, line(key), text);
        return time;
    }

    /// A list of sentences: the items as they are, or the one text.
    List<String> sentences(Key key) {
        return switch (value(key).orElse(null)) {
            case null -> List.of();
            case Yaml.Scalar scalar ->
                scalar.text().isBlank() ? List.of() : List.of(scalar.text().strip());
            case Yaml.Sequence list ->
                list.texts().stream().map(item -> item.text().strip()).toList();
            case Yaml other -> {
                shape(key, other);
                yield List.of();
            }
        };
    }

    /// A list of words, each with its line.
    List<Yaml.Scalar> words(Key key) {
        var value = value(key);
        if (value.isPresent() && value.get() instanceof Yaml.Mapping) shape(key, value.get());
        return value.map(Yaml::texts).orElse(List.of());
    }

    SortedSet<String> slugs(Key key) {
        var slugs = new TreeSet<String>();
        words(key).forEach(word -> slugs.add(Slug.of(word.text())));
        return slugs;
    }

    /// Words that must be one of these; others are left out and reported with what was probably meant.
    SortedSet<String> choices(Key key, List<Choice> known) {
        var chosen = new TreeSet<String>();
        for (var word : words(key)) {
            var one = FixedWord.chosen(word.text(), known);
            if (known.isEmpty() || one.isPresent()) {
                chosen.add(Slug.of(one.orElse(word.text())));
            } else {
                var ids = known.stream().map(Choice::id).toList();
                var meant = Nearest.to(Slug.of(word.text()), ids).orElse("");
                report(Problem.Kind.VALUE_UNKNOWN, word.line(), key.word, word.text(), meant);
            }
        }
        return chosen;
    }

    /// A whole number, or 0.
    int number(Key key) {
        var text = text(key);
        if (text.matches("\\d{1,6}")) return Integer.parseInt(text);
        if (!text.isEmpty()) report(Problem.Kind.VALUE_SHAPE, line(key), key.word, text);
        return 0;
    }

    Optional<EventDate> date(Key key) {
        return date(text(key), line(key));
    }

    /// That in a part of an item; what is said not to be known is none.
    Optional<EventDate> date(Item item, String part) {
        var text = item.text(part);
        return DocumentReader.isUnknown(text) ? Optional.empty() : date(text, item.line(part));
    }

    /// Yes or no in a part of an item; nothing where it is not said. What is neither is told of.
    Optional<Boolean> flag(Item item, String part) {
        var said = Optional.ofNullable(item.fields().get(part)).map(Yaml.Field::value);
        var flag = said.flatMap(value -> Flag.of(FixedWord.unquoted(Flag.word(value))));
        var text = said.map(Yaml::shown).filter(word -> !word.isEmpty() && !word.equals("null"));
        if (flag.isEmpty() && text.isPresent()) {
            report(Problem.Kind.VALUE_UNKNOWN, item.line(part), part, text.get(), "");
        }
        return flag;
    }

    boolean isYes(Key key) {
        var said = flagged(key);
        if (!said.isEmpty() && Flag.of(said).isEmpty()) {
            report(Problem.Kind.VALUE_UNKNOWN, line(key), key.word, said, "");
        }
        return said.equals("ja");
    }

    private Optional<EventDate> date(String text, int line) {
        var date = EventDate.parse(text);
        if (date.isEmpty() && !text.isEmpty()) {
            report(EventDate.isAbsent(text) ? Problem.Kind.DAY_ABSENT : Problem.Kind.DATE_INVALID, line, text);
        }
        return date;
    }

    /// The items of a list of mappings; a single mapping counts as a list of one, a text as a mapping with that name.
    List<Item> items(Key key, String nameOfText) {
        return switch (value(key).orElse(null)) {
            case null -> List.of();
            case Yaml.Sequence list ->
                list.items().stream().map(item -> item(item, nameOfText)).toList();
            case Yaml other -> List.of(item(other, nameOfText));
        };
    }

    private static Item item(Yaml value, String nameOfText) {
        return switch (value) {
            case Yaml.Mapping mapping -> new Item(mapping.fields(), mapping.line());
            case Yaml.Scalar scalar ->
                new Item(Map.of(nameOfText, new Yaml.Field(scalar, scalar.line())), scalar.line());
            case Yaml.Sequence list -> new Item(Map.of(), list.line());
        };
    }

    private void shape(Key key, Yaml value) {
        report(Problem.Kind.VALUE_SHAPE, value.line(), key.word, value instanceof Yaml.Mapping ? "{ }" : "[ ]");
    }

    /// One mapping in a list.
    ///
    /// @param fields by the names of the parts in small letters, however they were written
    record Item(Map<String, Yaml.Field> fields, int line) {

        Item {
            var small = new LinkedHashMap<String, Yaml.Field>();
            fields.forEach((name, field) -> small.putIfAbsent(name.toLowerCase(Locale.ROOT), field));
            fields = small;
        }

        String text(String name) {
            var field = fields.get(name);
            var one = Optional.ofNullable(field)
                    .flatMap(part -> part.value().one())
                    .map(Yaml.Scalar::text);
            return one.map(String::strip).orElse("");
        }

        /// The line of a part, or of the whole.
        int line(String name) {
            return fields.containsKey(name) ? fields.get(name).line() : line;
        }

        /// A mapping in a part, or the first of a list of them; a text counts as a mapping with that name.
        Optional<Item> inner(String name, String nameOfText) {
            return Optional.ofNullable(fields.get(name))
                    .map(Yaml.Field::value)
                    .flatMap(value -> inner(value, nameOfText));
        }

        private static Optional<Item> inner(Yaml value, String nameOfText) {
            var first =
                    value instanceof Yaml.Sequence list ? list.items().stream().findFirst() : Optional.of(value);
            return first.map(one -> item(one, nameOfText));
        }
    }
}
