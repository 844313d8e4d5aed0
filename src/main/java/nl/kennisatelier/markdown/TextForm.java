package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Status;

/// A text as fields and Markdown: two views of the same bytes. A change of one field leaves every other sign as it was.
public final class TextForm {

    /// In the place of a date that nobody knows.
    public static final String UNKNOWN = DocumentReader.DATE_UNKNOWN;

    /// Those that a form does not show: a button does, or they are the address, or of other programs.
    private static final Set<Key> HIDDEN = EnumSet.of(
            Key.KIND, Key.ID, Key.FORMERLY, Key.REDIRECTS, Key.STATUS, Key.DRAFT, Key.PUBLISHED, Key.HOMES_GUESSED);

    /// Of those, what is told of: who sees the text and what kind it is stands elsewhere on the page.
    private static final Set<Key> TOLD = EnumSet.of(Key.ID, Key.FORMERLY, Key.REDIRECTS, Key.HOMES_GUESSED);

    private final String original;
    private final HeadParts parts;
    private final HeadSource source;
    private final Kind kind;
    private final FormWords words;

    private TextForm(String original, HeadParts parts, HeadSource source, Kind kind, FormWords words) {
        this.original = original;
        this.parts = parts;
        this.source = source;
        this.kind = kind;
        this.words = words;
    }

    /// Nothing for a text whose fields are written in a way that only its writer knows: that is changed as a text.
    ///
    /// @param language of the words on screen
    public static Optional<TextForm> of(String text, Kind kind, Library library, String language) {
        var parts = HeadParts.of(text);
        return parts.flatMap(known -> HeadSource.of(known.yaml()))
                .map(source -> new TextForm(text, parts.get(), source, kind, new FormWords(library, language)));
    }

    /// The kind that a path gives a text that does not say it.
    public static Kind kindOf(String path) {
        return DocumentReader.kindOfPath(path);
    }

    /// The Markdown under the fields.
    public String body() {
        return parts.body();
    }

    /// All that stands above it, fences included; nothing for a text without fields.
    public String head() {
        return original.substring(0, original.length() - body().length());
    }

    /// In the order of the table of keys.
    public List<TextField> fields() {
        return Key.of(kind).stream()
                .filter(key -> !HIDDEN.contains(key))
                .map(this::field)
                .toList();
    }

    private TextField field(Key key) {
        var entries = entries(key);
        var read = entries.size() == 1 && !source.isByHand(entries.getFirst())
                ? HeadReading.items(key.shape, entries.getFirst().value())
                : entries.isEmpty() ? Optional.of(List.<FormItem>of()) : Optional.<List<FormItem>>empty();
        var values = read.orElse(List.of());
        var type = words.type(key, values);
        boolean isPicked =
                type == TextField.Type.CHOICES || type == TextField.Type.CHOICE || type == TextField.Type.TREE;
        if (isPicked) values = values.stream().map(value -> meant(key, value)).toList();
        boolean isLine = type != TextField.Type.LONG
                && values.stream().anyMatch(value -> value.text().indexOf('\n') >= 0);
        var held = values.stream().map(FormItem::text).toList();
        var options = words.options(key.shape);
        return new TextField(
                key.name(),
                key.word,
                type,
                values,
                HeadReading.parts(key.shape),
                isPicked ? FormWords.withOthers(options, held) : options,
                key.shape instanceof Shape.To,
                FormWords.group(key),
                read.isEmpty() || isLine,
                entries.stream().flatMap(this::lines).toList());
    }

    private FormItem meant(Key key, FormItem value) {
        return FormItem.of(words.meaning(key.shape).apply(value.text()));
    }

    private java.util.stream.Stream<Integer> lines(HeadSource.Entry entry) {
        int above = 2 + count(parts.open()) - 1;
        int first = count(source.yaml().substring(0, entry.at()));
        int last = count(source.yaml().substring(0, Math.max(entry.at(), source.end(entry.value()))));
        return IntStream.rangeClosed(above + first, above + last).boxed();
    }

    private static int count(String text) {
        return (int) text.chars().filter(sign -> sign == '\n').count();
    }

    private List<HeadSource.Entry> entries(Key key) {
        return source.entries().stream()
                .filter(entry -> Key.of(entry.name(), kind).filter(key::equals).isPresent())
                .toList();
    }

    /// The fields of the file that no form shows; they stay as they are.
    public List<String> others() {
        return source.entries().stream()
                .map(HeadSource.Entry::name)
                .filter(name -> Key.of(name, kind).map(TOLD::contains).orElse(true))
                .filter(name ->
                        VisibilityKey.of(name).filter(VisibilityKey::isOurs).isEmpty())
                .toList();
    }

    /// What became of a change.
    ///
    /// @param refused the words of fields that could not be written for sure, and are as they were
    public record Changed(String text, List<String> refused) {}

    /// @param wanted by the word of the field: what it is to hold; a field that is not named stays
    public Changed with(Map<String, List<FormItem>> wanted, String body) {
        var yaml = parts.yaml();
        var refused = new ArrayList<String>();
        for (var key : Key.of(kind)) {
            var items = wanted.get(key.word);
            if (items == null || HIDDEN.contains(key)) continue;
            var next = HeadEdit.set(yaml, kind, key, written(key, items), words.meaning(key.shape));
            if (next.isEmpty()) refused.add(key.word);
            yaml = next.orElse(yaml);
        }
        return new Changed(text(yaml, body), refused);
    }

    private List<FormItem> written(Key key, List<FormItem> items) {
        if (HeadReading.isRows(key.shape)) return items;
        var filled = items.stream().filter(item -> !item.isEmpty());
        boolean isPicked = key.shape instanceof Shape.To || key.shape == Shape.Plain.THEMES;
        if (!isPicked) return filled.toList();
        return filled.map(item -> FormItem.of(words.written(key.shape, item.text())))
                .toList();
    }

    /// As it was where nothing changed; a text without fields gets no fences for nothing.
    private String text(String yaml, String body) {
        if (yaml.equals(parts.yaml()) && body.equals(body())) return original;
        if (yaml.isEmpty() && original.equals(body())) return body;
        return parts.withYaml(yaml).withBody(body).toString();
    }

    /// Whether it says of itself that it waits to be published.
    public boolean isDraft() {
        return List.of(Key.STATUS, Key.DRAFT, Key.PUBLISHED).stream()
                .anyMatch(key -> said(key).filter(Status.DRAFT::equals).isPresent());
    }

    /// The same text, waiting to be published.
    public Optional<String> asDraft() {
        return status(Status.DRAFT);
    }

    /// The same text, for everybody.
    public Optional<String> asPublished() {
        return status(Status.PUBLISHED);
    }

    private Optional<String> status(Status wanted) {
        var yaml = Optional.of(parts.yaml());
        for (var key : List.of(Key.STATUS, Key.DRAFT, Key.PUBLISHED)) {
            var said = said(key);
            boolean isToSay = key == Key.STATUS && wanted == Status.DRAFT;
            if (!isToSay
                    && (entries(key).isEmpty()
                            || said.filter(status -> isIn(status, wanted)).isPresent())) continue;
            var items = isToSay ? List.of(FormItem.of(wanted.word)) : List.<FormItem>of();
            yaml = yaml.flatMap(now -> HeadEdit.set(now, kind, key, items, UnaryOperator.identity()));
        }
        return yaml.map(changed -> text(changed, body()));
    }

    /// What a text says of itself beside being online, that it is outdated, goes on to be said.
    private static boolean isIn(Status status, Status wanted) {
        return wanted == Status.DRAFT ? status == Status.DRAFT : status != Status.DRAFT;
    }

    private Optional<Status> said(Key key) {
        return entries(key).stream()
                .findFirst()
                .map(entry -> new Yaml.Reader("", 0, new ArrayList<>()).value(entry.value(), 0))
                .flatMap(value -> VisibilityKey.of(key.word).flatMap(visibility -> visibility.says(value)));
    }
}
