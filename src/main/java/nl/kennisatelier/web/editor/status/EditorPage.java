package nl.kennisatelier.web.editor.status;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Push;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Editorial;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.Vitals;

/// `GET /redactie`: what was read, what should be mended, and when the last change went online.
///
/// @param published as readers write it; empty before the first edition
/// @param took in milliseconds
/// @param changed paths of the last change, when they are few
/// @param closed what is not as it should be with the site itself, for who runs it
/// @param pushes what came in last; none when the content is a folder
/// @param vanished addresses that the last change that took any took from the site
/// @param due texts that are to be looked at, the longest ago first
/// @param hasLogin whether there is more for who has a token
/// @param inside what only editors see
public record EditorPage(
        Frame frame,
        int files,
        String published,
        long took,
        List<String> changed,
        long errorCount,
        long warningCount,
        List<Row> errors,
        List<Row> warnings,
        boolean hasManual,
        List<Closed> closed,
        List<PushRow> pushes,
        List<String> vanished,
        List<Due> due,
        boolean hasLogin,
        Optional<Inside> inside)
        implements Page {

    /// More than these nobody reads at once; the rest shows when these are mended.
    public static final int ROWS_MAX = 200;

    /// Of the addresses that went.
    public static final int LOSSES_MAX = 50;

    private static final int CHANGED_MAX = 10;
    private static final int PUSHES_MAX = 10;

    /// @param href where to mend it, or empty
    /// @param anchor of the paragraph in the manual
    public record Row(String path, int line, String what, String cure, String href, String anchor) {}

    /// @param what is the matter
    /// @param cure for who runs the site
    public record Closed(String what, String cure) {}

    /// What the operator should know.
    ///
    /// @param here whether who looks is on the machine of the site
    public static List<Closed> closed(Vitals vitals, boolean here) {
        return vitals.look().stream()
                .filter(check -> !check.isWell() && !check.waits())
                .map(check -> new Closed(check.trouble(), check.cure(here)))
                .toList();
    }

    /// @param who empty for who may not know
    /// @param isPreview whether it went to a branch that readers do not see
    /// @param seconds until it was online
    public record PushRow(
            String when,
            String who,
            String branch,
            String commit,
            int files,
            int errors,
            boolean isPreview,
            double seconds) {

        /// @param published the branch whose name is no secret: that of another may give away what it is about
        static PushRow of(PageRequest visit, Push push, boolean inside, String published) {
            return new PushRow(
                    visit.names().second(push.when()),
                    inside ? push.who() : "",
                    inside || push.branch().equals(published) ? push.branch() : "",
                    push.commit().substring(0, Math.min(7, push.commit().length())),
                    push.files(),
                    push.errors(),
                    !push.isRefused() && push.took().isZero(),
                    push.took().toMillis() / 1000.0);
        }
    }

    /// On a site that shows a folder.
    public static EditorPage of(PageRequest visit, List<Closed> closed) {
        return of(visit, Optional.empty(), Optional.empty(), 0, closed, Optional.empty(), List.of());
    }

    /// @param who the editor who looks, or nobody
    /// @param browsers in how many that editor is logged in
    /// @param letters that wait; nothing where there is no letterbox
    /// @param mail lines on the news by mail; none where no mail is sent
    public static EditorPage of(
            PageRequest visit,
            Optional<Editorial> editorial,
            Optional<String> who,
            int browsers,
            List<Closed> closed,
            Optional<Inside.Letters> letters,
            List<String> mail) {
        var edition = visit.edition();
        boolean isOwn = edition.commit().isEmpty();
        var held = who.isPresent() ? List.<Problem>of() : held(editorial);
        var problems = who.isPresent()
                ? edition.problems().all()
                : Stream.concat(held.stream(), edition.problems().all().stream())
                        .filter(problem -> !isForStrangers(visit, isOwn, who)
                                || isOnline(visit, problem.location().path()))
                        .map(Problem::discreet)
                        .toList();
        var errors = rows(visit, problems.stream().filter(Problem::isError));
        var warnings = rows(visit, problems.stream().filter(problem -> !problem.isError()));
        var published = editorial.map(site -> site.desk().branch()).orElse("");
        return new EditorPage(
                visit.frame(visit.words().get("editor.title"))
                        .style(Frame.FORMS)
                        .hidden()
                        .build(),
                edition.files(),
                edition.files() == 0 ? "" : visit.names().second(edition.published()),
                edition.took().toMillis(),
                edition.changed().size() > CHANGED_MAX || isForStrangers(visit, isOwn, who)
                        ? List.of()
                        : edition.changed(),
                edition.problems().errors() + held.size(),
                edition.problems().warnings(),
                errors,
                warnings,
                !visit.library().documents(Kind.MANUAL).isEmpty(),
                closed,
                editorial.stream()
                        .flatMap(desk -> desk.desk().pushes().stream())
                        .limit(PUSHES_MAX)
                        .map(push -> PushRow.of(visit, push, who.isPresent(), published))
                        .toList(),
                editorial.stream()
                        .flatMap(desk -> desk.desk().lost().stream())
                        .limit(LOSSES_MAX)
                        .map(loss -> loss.line(visit.words()))
                        .toList(),
                due(visit),
                editorial.isPresent(),
                who.flatMap(name -> editorial.map(desk -> Inside.of(visit, desk, name, browsers, letters, mail))));
    }

    /// @param until as readers write it
    /// @param href where to mend it, or empty
    public record Due(String title, String path, String until, String href) {}

    private static List<Due> due(PageRequest visit) {
        return visit.library().documents().stream()
                .filter(text -> text.upkeep().isDue(visit.today()))
                .sorted(Comparator.comparing(text -> text.upkeep().until().orElseThrow()))
                .limit(ROWS_MAX)
                .map(text -> new Due(
                        text.title(),
                        text.path(),
                        visit.names().date(text.upkeep().until().orElseThrow()),
                        visit.editHref(text.path())))
                .toList();
    }

    /// Why the newest commit of a forge is not online: who writes there seldom has a token here.
    private static List<Problem> held(Optional<Editorial> editorial) {
        return editorial.map(site -> site.desk().held()).orElse(List.of());
    }

    /// Where editors log in, who did not is a stranger; and so is everybody on a site with an address of its own. They
    /// hear nothing of drafts and people. A folder that is served without one is somebody's own, to write in.
    ///
    /// @param isOwn whether the texts are those of a folder
    private static boolean isForStrangers(PageRequest visit, boolean isOwn, Optional<String> who) {
        boolean isPublic = !visit.config().baseUrl().isEmpty();
        return who.isEmpty() && (isPublic || !isOwn);
    }

    private static boolean isOnline(PageRequest visit, String path) {
        return !Content.isText(path) || visit.library().atPath(path).isPresent();
    }

    @Override
    public String template() {
        return "editor/status";
    }

    /// Whether nothing is to be done, with the texts nor with the site.
    public boolean isAllWell() {
        return errorCount + warningCount == 0 && closed.isEmpty();
    }

    /// How many problems are not in the tables.
    public long more() {
        return errorCount + warningCount - errors.size() - warnings.size();
    }

    /// Problems as they stand in a table, as many as fit.
    public static List<Row> rows(PageRequest visit, Stream<Problem> problems) {
        return problems.limit(ROWS_MAX).map(problem -> row(visit, problem)).toList();
    }

    private static Row row(PageRequest visit, Problem problem) {
        var place = problem.location();
        var href = visit.editHref(place.path());
        return new Row(
                place.path(),
                place.line(),
                visit.words().what(problem),
                visit.words().cure(problem),
                href.startsWith("http") ? href + "#L" + place.line() : href,
                problem.kind().anchor());
    }
}
