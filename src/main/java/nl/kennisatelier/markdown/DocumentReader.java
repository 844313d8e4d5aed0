package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Citation;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.words.Words;

/// Reads one Markdown file to a document. Any file: with our front matter, with somebody else's, or with none.
public final class DocumentReader {

    /// In characters; leaves room for a hash behind it.
    private static final int SLUG_LENGTH_MAX = EntryId.STEP_LENGTH_MAX - 10;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern EXTENSION = Pattern.compile("\\.[^./]*$");
    private static final Pattern INDEX = Pattern.compile("/(index|README|readme)$");

    /// What an address shows in full.
    private static final Pattern LOSSLESS = Pattern.compile("[\\w/ .-]+");

    static final String DATE_UNKNOWN = "onbekend";

    private final SourceFile file;
    private final Conventions conventions;
    private final List<Problem> problems = new ArrayList<>();

    private DocumentReader(SourceFile file, Conventions conventions) {
        this.file = file;
        this.conventions = conventions;
    }

    /// Never fails: what cannot be read is missing from the document and stands in the problems.
    public static Parsed<Document> read(SourceFile file, Conventions conventions) {
        var reader = new DocumentReader(file, conventions);
        try {
            return new Parsed<>(reader.read(), reader.problems);
        } catch (StackOverflowError nested) { // Thousands of quotes or lists inside each other.
            var empty = new DocumentReader(new SourceFile(file.path(), "", file.fingerprint()), conventions);
            empty.problems.add(Problem.of(Problem.Kind.TOO_DEEP, new Location(file.path(), 1)));
            return new Parsed<>(empty.read(), empty.problems);
        }
    }

    private Document read() {
        reportConflict();
        var front = FrontMatter.of(file, problems);
        var kind = kind(front.fields());
        var fields = new Fields(file.path(), front.fields(), kind, problems);
        var id = EntryId.of(kind, slug(fields, kind));
        var labelReader = new LabelReader(conventions.taxonomy(), problems);
        var labels = labelReader.of(fields, kind, file.path(), date(fields, kind));
        var own = kind != Kind.ARTICLE;
        var lines = new BodyReader.Lines(file.path(), front.linesBefore());
        Supplier<Words> words = language(fields).equals("en") ? Words::english : Words::dutch;
        var passages = new Passages(id, labelReader, own, problems);
        var title = fields.text(Key.TITLE);
        var body = new BodyReader(lines, kind, title, words, conventions, passages, problems).read(front.body());
        var inherited = kind == Kind.NEIGHBOURHOOD ? labels.plus(Inheritance.ofPlace(id.slug())) : labels;
        var status = status(fields);
        problems.addAll(Review.problems(file, front, status == Status.DRAFT));
        return new Document(
                id,
                kind,
                title(title, body.title()),
                summary(fields, kind),
                fields.sentences(Key.GIST),
                language(fields),
                status,
                inherited,
                citations(fields),
                body.sections().stream()
                        .map(s -> Inheritance.section(s, inherited))
                        .toList(),
                body.passages().stream()
                        .map(p -> Inheritance.passage(p, inherited))
                        .toList(),
                body.references(),
                new DetailsReader(fields, conventions.taxonomy(), file.path(), body.asked()).read(kind),
                new Location(file.path(), 1),
                file.fingerprint());
    }

    private void reportConflict() {
        int line = 0;
        for (var text : file.lines()) {
            line++;
            if (text.startsWith("<<<<<<< ") || text.startsWith(">>>>>>> ")) {
                problems.add(Problem.of(Problem.Kind.MERGE_CONFLICT, new Location(file.path(), line)));
                return;
            }
        }
    }

    private Kind kind(Yaml.Mapping front) {
        var named = front.fields().get(Key.KIND.word);
        if (named != null && named.value() instanceof Yaml.Scalar(var word, var line)) {
            var kind = Kind.ofWord(word.strip()).filter(Kind::isDocument);
            if (kind.isPresent()) return kind.get();
            var words = Arrays.stream(Kind.values())
                    .filter(Kind::isDocument)
                    .map(k -> k.word)
                    .toList();
            var meant = Nearest.to(word, words).orElse("");
            problems.add(Problem.of(Problem.Kind.KIND_UNKNOWN, new Location(file.path(), line), word, meant));
        }
        return kindOfPath(file.path());
    }

    static Kind kindOfPath(String path) {
        int slash = path.indexOf('/');
        return Kind.ofFolder(slash < 0 ? "" : path.substring(0, slash))
                .filter(Kind::isDocument)
                .orElse(Kind.ARTICLE);
    }

    /// The step in the address: the editor's own `id`, else the file name; for an article the whole path, since
    /// elsewhere every folder has its `index.md`.
    private String slug(Fields fields, Kind kind) {
        var own = fields.text(Key.ID);
        if (!own.isEmpty() && (kind != Kind.ARTICLE || fields.has(Key.KIND))) {
            var slug = Slug.of(own);
            if (slug.equals(own)) return own;
            fields.report(Problem.Kind.ID_INVALID, fields.line(Key.ID), own, slug);
            if (!slug.equals("-")) return slug;
        }
        var bare = EXTENSION.matcher(file.path()).replaceFirst("");
        var name =
                kind == Kind.ARTICLE ? INDEX.matcher(bare).replaceFirst("") : bare.substring(bare.lastIndexOf('/') + 1);
        var slug = Slug.of(name);
        // The name and not the slug: a long one was cut already, and its neighbours to the same.
        var lossless =
                name.length() <= SLUG_LENGTH_MAX && LOSSLESS.matcher(name).matches();
        if (lossless) return slug;
        var start = slug.substring(0, Math.min(SLUG_LENGTH_MAX, slug.length()));
        return (start + "-" + shortHash()).replaceFirst("^-+", "");
    }

    /// Tells apart two paths that look the same once they are an address.
    private String shortHash() {
        return SourceFile.fingerprint(file.path().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 7);
    }

    private String title(String declared, Optional<String> heading) {
        if (!declared.isBlank()) return declared;
        if (heading.isPresent()) return heading.get();
        var name = file.path().replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
        var words = name.replaceAll("[_-]+", " ").strip();
        return words.isEmpty() ? file.path() : words.substring(0, 1).toUpperCase() + words.substring(1);
    }

    private String summary(Fields fields, Kind kind) {
        var summary = BLANKS.matcher(fields.text(Key.SUMMARY)).replaceAll(" ");
        if (kind != Kind.ARTICLE) {
            if (summary.isEmpty() && kind != Kind.TERM) fields.report(Problem.Kind.SUMMARY_MISSING, 1);
            if (summary.length() > Document.SUMMARY_LENGTH_MAX) {
                fields.report(
                        Problem.Kind.SUMMARY_LONG,
                        fields.line(Key.SUMMARY),
                        Integer.toString(summary.length()),
                        Integer.toString(Document.SUMMARY_LENGTH_MAX));
            }
        }
        return summary;
    }

    /// A date that nobody knows is said to be unknown, so that a forgotten one still shows.
    private Optional<EventDate> date(Fields fields, Kind kind) {
        if (fields.text(Key.DATE).equals(DATE_UNKNOWN)) return Optional.empty();
        if (kind == Kind.REPORT && !fields.has(Key.DATE)) fields.report(Problem.Kind.DATE_MISSING, 1);
        return fields.date(Key.DATE);
    }

    private static String language(Fields fields) {
        var language = fields.text(Key.LANGUAGE).toLowerCase();
        if (language.isEmpty()) return "nl";
        return language.matches("[a-z]{2}([-_][a-z]{2})?") ? language.substring(0, 2) : "nl";
    }

    private static Status status(Fields fields) {
        if (fields.text(Key.DRAFT).equals("true")) return Status.DRAFT;
        var words = Arrays.stream(Status.values()).map(status -> status.word).toList();
        var chosen = fields.choices(Key.STATUS, words);
        return Arrays.stream(Status.values())
                .filter(status -> chosen.contains(status.word))
                .findFirst()
                .orElse(Status.PUBLISHED);
    }

    private static List<Citation> citations(Fields fields) {
        var items = fields.items(Key.CITATIONS, "url");
        items.stream()
                .filter(item -> SafeUrl.of(item.text("url"), "") instanceof SafeUrl.Unsafe)
                .forEach(item -> fields.report(Problem.Kind.LINK_UNSAFE, item.line(), item.text("url")));
        return items.stream()
                .map(item -> new Citation(
                        SafeUrl.of(item.text("url"), "") instanceof SafeUrl.Outside(var url) ? url : "",
                        item.text("titel").isEmpty() ? item.text("url") : item.text("titel"),
                        EventDate.parse(item.text("datum")),
                        item.text("opmerking")))
                .filter(citation -> !citation.title().isEmpty())
                .toList();
    }
}
