package nl.kennisatelier.web.reader.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.circulation.PastVersions;
import nl.kennisatelier.circulation.PastVersions.Sight;
import nl.kennisatelier.git.ComparedWords;
import nl.kennisatelier.git.History;
import nl.kennisatelier.git.Version;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /wijzigingen/{kind}/{slug}`: the versions of a text, each with what became different, newest first.
/// `GET /wijzigingen/{kind}/{slug}/{commit}`: one of them.
///
/// Readers see no version that was a draft, that seems to say who somebody is, or that an editor put out of sight: only
/// that there is one. Nor do they see names of files and what was said of a change: those were written for colleagues.
///
/// The word stands in front, where no kind of that name exists: behind an address it could be the name of a passage.
///
/// @param here its own address
/// @param language of the text where it is not that of the page, else `null`
/// @param all whether these are all versions there are
/// @param single whether this page is about one of them
/// @param forEditor whether an editor looks, who sees all and may put versions out of sight
public record HistoryPage(
        Frame frame,
        String title,
        String here,
        String textHref,
        String language,
        List<Change> changes,
        boolean all,
        boolean single,
        boolean forEditor)
        implements Page {

    public static final String ADDRESS = "/wijzigingen/";

    public static final List<String> ADDRESSES = List.of(ADDRESS + "{kind}/{slug}", ADDRESS + "{kind}/{slug}/{commit}");

    /// Where an editor puts a version out of sight; its blob follows.
    public static final String HIDE = "/redactie/versie/";

    /// Which version the form of a text begins with.
    public static final String VERSION = "versie";

    public static final int VERSIONS_MAX = 30;

    /// In characters, of all comparisons on a page together. What does not fit has a page of its own.
    static final int TOGETHER_MAX = 12_000;

    /// In characters, of the comparison on such a page.
    static final int ALONE_MAX = 40_000;

    /// Comparisons on one page: each takes time to make.
    private static final int COMPARED_MAX = 10;

    /// One version beside the one before it.
    ///
    /// @param subject what its editor said of it; empty for readers
    /// @param then the name of the file at the time, where it has another now; or empty; and for readers
    /// @param sight the end of a key that says why readers do not see it, or empty
    /// @param first whether there is nothing to compare it with
    /// @param same whether not a word is different
    /// @param apart whether there is a version before it that may not be seen, and so neither what became different
    /// @param text what is different, with some words around it; empty when that has a page of its own
    /// @param href of that page
    /// @param hideHref where an editor puts it out of sight or back; empty for readers
    /// @param backHref the form with the text as it was then; empty for readers, and for the newest
    public record Change(
            String date,
            String iso,
            String subject,
            String then,
            String sight,
            boolean first,
            boolean same,
            boolean apart,
            List<DiffSpan> text,
            String href,
            String hideHref,
            String backHref) {

        public boolean isShown() {
            return sight.isEmpty() || !hideHref.isEmpty();
        }

        public boolean isHidden() {
            return sight.equals("hidden");
        }
    }

    /// As readers see it.
    public static Optional<HistoryPage> of(PageRequest visit) {
        return isOpen(visit) ? of(visit, false) : Optional.empty();
    }

    /// As an editor sees it, also where readers see none of it.
    public static Optional<HistoryPage> forEditor(PageRequest visit) {
        return of(visit, true);
    }

    private static Optional<HistoryPage> of(PageRequest visit, boolean forEditor) {
        var history = visit.services().history();
        if (history.isEmpty() || visit.preview().isPresent()) return Optional.empty();
        return Kind.ofFolder(visit.step("kind"))
                .flatMap(kind -> visit.names().document(kind, visit.step("slug")))
                .flatMap(document -> new Maker(visit, history.get(), document, forEditor).page());
    }

    @Override
    public String template() {
        return "reader/read/history";
    }

    static String href(PageRequest visit, Document document) {
        return visit.href(ADDRESS + document.id());
    }

    /// Each version is judged by itself, so it does not matter who may clone; a preview has no past of its own.
    static boolean isOpen(PageRequest visit) {
        return visit.preview().isEmpty();
    }

    private record Maker(PageRequest visit, History history, Document document, boolean forEditor) {

        /// A version, whether readers see it, and what they see of it.
        private record Seen(Version version, Sight sight, String words) {}

        Optional<HistoryPage> page() {
            try {
                var versions = history.versions(document.path(), VERSIONS_MAX + 1);
                if (versions.isEmpty()) return Optional.empty();
                var commit = visit.step("commit");
                var seen = seen(versions);
                var changes = commit.isEmpty() ? together(seen) : alone(seen, commit);
                return changes.isEmpty() ? Optional.empty() : Optional.of(page(versions, changes, !commit.isEmpty()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private List<Seen> seen(List<Version> versions) throws IOException {
            var past = new PastVersions(
                    history,
                    visit.library(),
                    versions.getFirst(),
                    visit.services().isHidden());
            var seen = new ArrayList<Seen>();
            for (var version : versions) {
                var then = past.of(version);
                seen.add(new Seen(version, then.sight(), then.words()));
            }
            return seen;
        }

        private HistoryPage page(List<Version> versions, List<Change> changes, boolean single) {
            var kind = document.kind();
            var frame = visit.frame(visit.words().get("history.title", document.title()))
                    .hidden()
                    .style("history.css")
                    .here(visit.words().get(single ? "history.version" : "history.here"))
                    .crumb(visit.names().kinds(kind), "/" + kind.folder)
                    .crumb(document.title(), "/" + document.id());
            if (single) frame.crumb(visit.words().get("history.here"), ADDRESS + document.id());
            return new HistoryPage(
                    frame.build(),
                    document.title(),
                    visit.href(visit.path()),
                    visit.href(document),
                    visit.langOf(document.language()),
                    changes,
                    versions.size() <= VERSIONS_MAX,
                    single,
                    forEditor);
        }

        private List<Change> together(List<Seen> seen) throws IOException {
            var changes = new ArrayList<Change>();
            int left = TOGETHER_MAX;
            for (int i = 0; i < Math.min(seen.size(), VERSIONS_MAX); i++) {
                boolean fits = i < COMPARED_MAX && left > 0 && older(seen, i).isPresent();
                var text = fits && isReadable(seen.get(i)) ? compared(seen, i) : List.<DiffSpan>of();
                if (DiffSpan.length(text) > left) text = List.of();
                left -= DiffSpan.length(text);
                changes.add(change(seen, i, text));
            }
            return changes;
        }

        private List<Change> alone(List<Seen> seen, String commit) throws IOException {
            for (int i = 0; i < Math.min(seen.size(), VERSIONS_MAX); i++) {
                if (!seen.get(i).version().commit().id().equals(commit)) continue;
                return List.of(change(seen, i, isReadable(seen.get(i)) ? compared(seen, i) : List.of()));
            }
            return List.of();
        }

        private String backHref(String commit) {
            boolean isForm = forEditor && visit.services().isEditable();
            return isForm ? visit.formHref(document.path()) + "?" + VERSION + "=" + commit : "";
        }

        private boolean isReadable(Seen seen) {
            return forEditor || seen.sight() == Sight.SHOWN;
        }

        /// The version before it, when that may be seen: what became different shows that one too.
        private Optional<Seen> older(List<Seen> seen, int i) {
            var older = i + 1 < seen.size() ? Optional.of(seen.get(i + 1)) : Optional.<Seen>empty();
            return older.filter(this::isReadable);
        }

        private List<DiffSpan> compared(List<Seen> seen, int i) throws IOException {
            var older = older(seen, i);
            var newer = seen.get(i);
            return isSame(older, newer) ? List.of() : DiffSpan.of(pieces(older, newer), ALONE_MAX);
        }

        /// An editor sees the file, fields and all; a reader what stood on the page.
        private List<ComparedWords> pieces(Optional<Seen> older, Seen newer) throws IOException {
            return forEditor
                    ? history.compare(older.map(Seen::version), newer.version())
                    : ComparedWords.between(older.map(Seen::words).orElse(""), newer.words());
        }

        private boolean isSame(Optional<Seen> older, Seen newer) {
            return older.filter(before -> forEditor
                            ? before.version().blob().equals(newer.version().blob())
                            : before.words().equals(newer.words()))
                    .isPresent();
        }

        private Change change(List<Seen> seen, int i, List<DiffSpan> text) {
            var version = seen.get(i).version();
            var sight = seen.get(i).sight();
            var commit = version.commit();
            boolean isLast = i + 1 == seen.size();
            return new Change(
                    visit.names().moment(commit.when()),
                    commit.when().toString(),
                    forEditor ? commit.subject() : "",
                    forEditor && !version.path().equals(document.path()) ? version.path() : "",
                    sight == Sight.SHOWN ? "" : sight.name().toLowerCase(java.util.Locale.ROOT),
                    isLast,
                    isReadable(seen.get(i)) && isSame(older(seen, i), seen.get(i)),
                    !isLast && older(seen, i).isEmpty(),
                    text,
                    href(visit, document) + "/" + commit.id(),
                    forEditor ? visit.href(HIDE + version.blob()) : "",
                    i > 0 ? backHref(commit.id()) : "");
        }
    }
}
