package nl.kennisatelier.web.status;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.web.page.Frame;
import nl.kennisatelier.web.page.Page;
import nl.kennisatelier.web.page.Visit;

/// `GET /redactie`: what was read, what should be mended, and when the last change went online.
///
/// @param published as readers write it; empty before the first edition
/// @param took in milliseconds
/// @param changed paths of the last change, when they are few
/// @param editUrl what comes before a path to mend it, or empty
public record EditorPage(
        Frame frame,
        int files,
        String published,
        long took,
        List<String> changed,
        List<Row> errors,
        List<Row> warnings,
        int more,
        String editUrl,
        boolean hasManual)
        implements Page {

    /// More than these nobody reads at once; the rest shows when these are mended.
    public static final int ROWS_MAX = 200;

    /// Editors live by Dutch time, whatever the server does.
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private static final int CHANGED_MAX = 10;

    /// @param anchor of the paragraph in the manual
    public record Row(String path, int line, String what, String cure, String anchor) {}

    public static EditorPage of(Visit visit) {
        var edition = visit.edition();
        var problems = edition.problems().all();
        var errors = rows(visit, problems.stream().filter(Problem::isError));
        var warnings = rows(visit, problems.stream().filter(p -> !p.isError()));
        return new EditorPage(
                visit.frame(visit.words().get("editor.title")).hidden().build(),
                edition.files(),
                edition.files() == 0 ? "" : when(visit),
                edition.took().toMillis(),
                edition.changed().size() > CHANGED_MAX ? List.of() : edition.changed(),
                errors,
                warnings,
                problems.size() - errors.size() - warnings.size(),
                visit.config().editUrl(),
                !visit.library().documents(Kind.MANUAL).isEmpty());
    }

    @Override
    public String template() {
        return "editor";
    }

    static List<Row> rows(Visit visit, Stream<Problem> problems) {
        return problems.limit(ROWS_MAX)
                .map(problem -> new Row(
                        problem.location().path(),
                        problem.location().line(),
                        visit.words().what(problem),
                        visit.words().cure(problem),
                        problem.kind().anchor()))
                .toList();
    }

    private static String when(Visit visit) {
        return DateTimeFormatter.ofPattern(
                        "d MMMM yyyy, HH:mm:ss", visit.words().locale())
                .withZone(DUTCH_TIME)
                .format(visit.edition().published());
    }
}
