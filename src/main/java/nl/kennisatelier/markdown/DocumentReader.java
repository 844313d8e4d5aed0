package nl.kennisatelier.markdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.library.Body;
import nl.kennisatelier.library.ContactPoint;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.library.Upkeep;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.words.Words;

/// Reads one Markdown file to a document. Any file: with our front matter, with somebody else's, or with none.
public final class DocumentReader {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// With more themes than this a document no longer says what a passage in it is about.
    private static final int THEMES_SHARED_MAX = 4;
    private static final int YEARS_AHEAD_MAX = 2;

    private static final Set<Problem.Kind> UNREADABLE = Set.of(Problem.Kind.NOT_UTF8, Problem.Kind.NOT_READABLE);

    static final String DATE_UNKNOWN = "onbekend";

    private final SourceFile file;
    private final FileName name;
    private final Conventions conventions;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private DocumentReader(SourceFile file, Conventions conventions, LocalDate today) {
        this.file = file;
        this.name = new FileName(file.path());
        this.conventions = conventions;
        this.today = today;
    }

    /// Never fails: what cannot be read is missing from the document and stands in the problems.
    public static Parsed<Document> read(SourceFile file, Conventions conventions) {
        return read(file, conventions, LocalDate.MAX);
    }

    private static Parsed<Document> read(SourceFile file, Conventions conventions, LocalDate today) {
        var reader = new DocumentReader(file, conventions, today);
        try {
            return new Parsed<>(reader.read(), reader.problems);
        } catch (StackOverflowError nested) { // Thousands of quotes or lists inside each other.
            var empty = new DocumentReader(new SourceFile(file.path(), "", file.fingerprint()), conventions, today);
            empty.problems.add(Problem.of(Problem.Kind.TOO_DEEP, new Location(file.path(), 1)));
            return new Parsed<>(empty.read().withStatus(Status.DRAFT), empty.problems);
        }
    }

    /// Reads what was decoded, and tells of both. Of bytes that are no text of ours nobody knows who may see it.
    public static Parsed<Document> read(Parsed<SourceFile> decoded, Conventions conventions) {
        return read(decoded, conventions, LocalDate.MAX);
    }

    /// @param today by which a date is too far ahead
    public static Parsed<Document> read(Parsed<SourceFile> decoded, Conventions conventions, LocalDate today) {
        var parsed = read(decoded.value(), conventions, today);
        var problems = Stream.of(decoded.problems(), parsed.problems())
                .flatMap(List::stream)
                .toList();
        boolean isLegible = decoded.problems().stream().noneMatch(problem -> UNREADABLE.contains(problem.kind()));
        return new Parsed<>(isLegible ? parsed.value() : parsed.value().withStatus(Status.DRAFT), problems);
    }

    private Document read() {
        reportConflict();
        var front = FrontMatter.of(file, problems);
        var kind = kind(front.fields());
        var status = Visibility.of(file, front, problems);
        var fields = new Fields(file, front.fields(), kind, problems);
        var own = ownSlug(fields, kind);
        var id = EntryId.of(kind, own.orElseGet(name::slug));
        var former = new FormerNames(id, kind, problems);
        if (own.isEmpty()) former.addOfFile(name);
        var labelReader = new LabelReader(conventions.taxonomy(), problems);
        var labels = labelReader.of(fields, kind, file.path(), date(fields, kind));
        var strict = kind != Kind.ARTICLE;
        var lines = new BodyReader.Lines(file.path(), front.linesBefore());
        Supplier<Words> words = language(fields).equals("en") ? Words::english : Words::dutch;
        var passages = new Passages(id, labelReader, former, strict, problems);
        var title = fields.text(Key.TITLE);
        var body = new BodyReader(lines, kind, title, words, conventions, passages, problems).read(front.body());
        former.add(fields, file.path(), body.passages());
        var inherited = kind == Kind.NEIGHBOURHOOD ? labels.ofPlace(id.slug()) : labels;
        var inheritance = Inheritance.from(inherited);
        reportShared(fields, labels, body.passages());
        var details = new DetailsReader(fields, conventions, file.path(), body.asked(), status == Status.DRAFT);
        Document.pageName(file.path())
                .filter(Document::isTakenAddress)
                .ifPresent(taken -> fields.report(Problem.Kind.PAGE_ADDRESS_TAKEN, 1, taken));
        problems.addAll(Review.problems(file, front, status == Status.DRAFT));
        return new Document(
                id,
                kind,
                kind == Kind.REUSE && title.isEmpty() && body.title().isEmpty()
                        ? ReuseReader.title(fields, labels)
                        : title(title, body.title()),
                summary(fields, kind),
                fields.sentences(Key.GIST),
                language(fields),
                status,
                inherited,
                new Citations(fields).all(),
                new Body.Held(body.sections().stream().map(inheritance::section).toList()),
                body.passages().stream().map(inheritance::passage).toList(),
                body.references(),
                Stream.concat(
                                new RelationsReader(fields, id, file.path()).read(kind).stream(),
                                passages.relations().stream())
                        .toList(),
                Stream.concat(labelReader.wanted().stream(), details.wanted(kind).stream())
                        .toList(),
                former.all(),
                details(details, fields, kind),
                upkeep(fields),
                new Location(file.path(), 1),
                file.fingerprint());
    }

    /// A text about many things has passages about one of them each, and they cannot all be about the first.
    private void reportShared(Fields fields, Labels labels, List<Passage> passages) {
        int themes = labels.themes().size();
        if (themes <= THEMES_SHARED_MAX) return;
        long without = passages.stream()
                .filter(passage -> passage.kind().speaksForItself())
                .filter(passage -> passage.labels().themes().isEmpty())
                .count();
        if (without == 0) return;
        var line = fields.line(fields.has(Key.THEMES) ? Key.THEMES : Key.TAGS);
        fields.report(Problem.Kind.THEMES_SHARED, line, Integer.toString(themes), Long.toString(without));
    }

    private void reportConflict() {
        if (!file.text().contains("<<<<<<< ") && !file.text().contains(">>>>>>> ")) return;
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
            var words = Kind.documents().map(one -> one.word).toList();
            var kind = FixedWord.of(word, words).flatMap(Kind::ofWord);
            if (kind.isPresent()) return kind.get();
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

    /// Whether it is for readers: what tells about a repository is only where it says what kind of text it is.
    public static boolean isText(SourceFile file) {
        return !new FileName(file.path()).isOfRepository()
                || FrontMatter.of(file, new ArrayList<>()).fields().fields().containsKey(Key.KIND.word);
    }

    /// The step in the address that the editor chose, instead of the one that the file gives.
    private Optional<String> ownSlug(Fields fields, Kind kind) {
        var own = fields.text(Key.ID);
        if (own.isEmpty() || kind == Kind.ARTICLE && !fields.has(Key.KIND)) return Optional.empty();
        var slug = Slug.of(own);
        if (!slug.equals(own)) fields.report(Problem.Kind.ID_INVALID, fields.line(Key.ID), own, slug);
        return Optional.of(slug).filter(step -> step.equals(own) || !step.equals("-"));
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
            if (summary.isEmpty() && !kind.isBrief()) fields.report(Problem.Kind.SUMMARY_MISSING, 1);
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

    /// What is said not to be known.
    static boolean isUnknown(String text) {
        return FixedWord.is(text, DATE_UNKNOWN);
    }

    /// A date that nobody knows is said to be unknown, so that a forgotten one still shows.
    private Optional<EventDate> date(Fields fields, Kind kind) {
        var several = fields.value(Key.DATE).flatMap(SeveralDays::first);
        several.ifPresent(first -> fields.report(Problem.Kind.DAYS_SEVERAL, fields.line(Key.DATE), first.toString()));
        if (several.isEmpty() && isUnknown(fields.text(Key.DATE))) return Optional.empty();
        if (kind == Kind.REPORT && !fields.has(Key.DATE)) fields.report(Problem.Kind.DATE_MISSING, 1);
        var written = fields.has(Key.DATE) && several.isEmpty() ? fields.date(Key.DATE) : several;
        var date = fields.has(Key.DATE) ? written : Course.lastDate(fields, kind);
        Course.tellAhead(fields, kind, today);
        date.filter(this::isFarAhead)
                .ifPresent(far -> fields.report(
                        Problem.Kind.DATE_FAR,
                        fields.line(Key.DATE),
                        far.toString(),
                        Integer.toString(YEARS_AHEAD_MAX)));
        date.filter(day -> kind.isOfThePast() && day.sortKey() > today.toEpochDay() && !isFarAhead(day))
                .ifPresent(ahead -> fields.report(Problem.Kind.DATE_AHEAD, fields.line(Key.DATE), ahead.toString()));
        return isStillToCome(fields, kind) ? Optional.empty() : date;
    }

    /// Whether it tells that a lesson was taken over on a day that nobody has seen yet: until then neither that day nor
    /// what came of it counts.
    private boolean isStillToCome(Fields fields, Kind kind) {
        return kind == Kind.REUSE
                && fields.value(Key.DATE)
                        .flatMap(Yaml::one)
                        .flatMap(day -> EventDate.parse(day.text()))
                        .filter(day -> day.sortKey() > today.toEpochDay())
                        .isPresent();
    }

    private Details details(DetailsReader reader, Fields fields, Kind kind) {
        var read = reader.read(kind);
        return read instanceof Details.Reuse told && isStillToCome(fields, kind)
                ? new Details.Reuse(ReuseOutcome.UNKNOWN, told.adapted(), told.because(), told.spot())
                : read;
    }

    /// A contact is one of those of the site, or a mail address.
    private Upkeep upkeep(Fields fields) {
        var contact = fields.text(Key.CONTACT);
        var known = conventions.atelier().contacts().keySet();
        if (!contact.isEmpty() && !ContactPoint.isMail(contact) && !known.contains(contact)) {
            var meant = Nearest.to(contact, known).orElse("");
            fields.report(Problem.Kind.CONTACT_UNKNOWN, fields.line(Key.CONTACT), contact, meant);
        }
        return new Upkeep(contact, fields.date(Key.VALID_UNTIL));
    }

    /// Nobody plans an evening that early.
    private boolean isFarAhead(EventDate date) {
        return date.sortKey() - today.toEpochDay() > YEARS_AHEAD_MAX * 366L;
    }

    private static String language(Fields fields) {
        var language = fields.text(Key.LANGUAGE).toLowerCase();
        if (language.isEmpty()) return "nl";
        return language.matches("[a-z]{2}([-_][a-z]{2})?") ? language.substring(0, 2) : "nl";
    }
}
