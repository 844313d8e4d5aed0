package nl.kennisatelier.web.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.git.History;
import nl.kennisatelier.git.Version;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.page.Editorial;
import nl.kennisatelier.web.page.Frame;
import nl.kennisatelier.web.page.Page;
import nl.kennisatelier.web.page.Visit;

/// `GET /wijzigingen/{kind}/{slug}`: the versions of a text, each with what became different, newest first.
/// `GET /wijzigingen/{kind}/{slug}/{commit}`: one of them.
///
/// The word stands in front, where no kind of that name exists: behind an address it could be the name of a passage.
///
/// @param language of the text where it is not that of the page, else `null`
/// @param all whether these are all versions there are
/// @param single whether this page is about one of them
public record HistoryPage(
        Frame frame, String title, String textHref, String language, List<Change> changes, boolean all, boolean single)
        implements Page {

    public static final String ADDRESS = "/wijzigingen/";

    public static final int VERSIONS_MAX = 30;

    /// In characters, of all comparisons on a page together. What does not fit has a page of its own.
    static final int TOGETHER_MAX = 12_000;

    /// In characters, of the comparison on such a page.
    static final int ALONE_MAX = 40_000;

    /// Comparisons on one page: each takes time to make.
    private static final int COMPARED_MAX = 10;

    /// One version beside the one before it.
    ///
    /// @param then the name of the file at the time, where it has another now; or empty
    /// @param first whether there is nothing to compare it with
    /// @param same whether not a word is different
    /// @param text what is different, with some words around it; empty when that has a page of its own
    /// @param href of that page
    public record Change(
            String date,
            String iso,
            String subject,
            String then,
            boolean first,
            boolean same,
            List<Stretch> text,
            String href) {}

    public static Optional<HistoryPage> of(Visit visit) {
        var history = visit.backstage().history();
        if (history.isEmpty() || !isOpen(visit)) return Optional.empty();
        return Kind.ofFolder(visit.step("kind"))
                .flatMap(kind -> visit.names().document(kind, visit.step("slug")))
                .flatMap(document -> new Maker(visit, history.get(), document).page());
    }

    @Override
    public String template() {
        return "history";
    }

    static String href(Visit visit, Document document) {
        return visit.href(ADDRESS + document.id());
    }

    /// Where the repository is closed to readers its past is too; and a preview has none of its own.
    static boolean isOpen(Visit visit) {
        return visit.preview().isEmpty()
                && visit.backstage().editorial().map(Editorial::readingIsOpen).orElse(true);
    }

    private record Maker(Visit visit, History history, Document document) {

        Optional<HistoryPage> page() {
            try {
                var versions = history.versions(document.path(), VERSIONS_MAX + 1);
                var commit = visit.step("commit");
                var changes = commit.isEmpty() ? together(versions) : alone(versions, commit);
                return changes.isEmpty() ? Optional.empty() : Optional.of(page(versions, changes, !commit.isEmpty()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private HistoryPage page(List<Version> versions, List<Change> changes, boolean single) {
            var kind = document.kind();
            var frame = visit.frame(visit.words().get("history.title", document.title()))
                    .hidden()
                    .here(visit.words().get(single ? "history.version" : "history.here"))
                    .crumb(visit.names().kinds(kind), "/" + kind.folder)
                    .crumb(document.title(), "/" + document.id());
            if (single) frame.crumb(visit.words().get("history.here"), ADDRESS + document.id());
            return new HistoryPage(
                    frame.build(),
                    document.title(),
                    visit.href(document),
                    visit.langOf(document.language()),
                    changes,
                    versions.size() <= VERSIONS_MAX,
                    single);
        }

        private List<Change> together(List<Version> versions) throws IOException {
            var changes = new ArrayList<Change>();
            int left = TOGETHER_MAX;
            for (int i = 0; i < Math.min(versions.size(), VERSIONS_MAX); i++) {
                var older = older(versions, i);
                boolean fits = i < COMPARED_MAX && left > 0 && older.isPresent();
                var text = fits ? compared(older, versions.get(i), ALONE_MAX) : List.<Stretch>of();
                if (Stretch.length(text) > left) text = List.of();
                left -= Stretch.length(text);
                changes.add(change(older, versions.get(i), text));
            }
            return changes;
        }

        private List<Change> alone(List<Version> versions, String commit) throws IOException {
            for (int i = 0; i < Math.min(versions.size(), VERSIONS_MAX); i++) {
                var version = versions.get(i);
                if (!version.commit().id().equals(commit)) continue;
                var older = older(versions, i);
                return List.of(change(older, version, compared(older, version, ALONE_MAX)));
            }
            return List.of();
        }

        private static Optional<Version> older(List<Version> versions, int i) {
            return i + 1 < versions.size() ? Optional.of(versions.get(i + 1)) : Optional.empty();
        }

        private List<Stretch> compared(Optional<Version> older, Version newer, int lengthMax) throws IOException {
            return isSame(older, newer) ? List.of() : Stretch.of(history.compare(older, newer), lengthMax);
        }

        private static boolean isSame(Optional<Version> older, Version newer) {
            return older.isPresent() && older.get().blob().equals(newer.blob());
        }

        private Change change(Optional<Version> older, Version newer, List<Stretch> text) {
            var commit = newer.commit();
            return new Change(
                    visit.names().moment(commit.when()),
                    commit.when().toString(),
                    commit.subject(),
                    newer.path().equals(document.path()) ? "" : newer.path(),
                    older.isEmpty(),
                    isSame(older, newer),
                    text,
                    href(visit, document) + "/" + commit.id());
        }
    }
}
