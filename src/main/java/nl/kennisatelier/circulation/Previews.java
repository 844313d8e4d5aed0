package nl.kennisatelier.circulation;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.access.LastUses;
import nl.kennisatelier.access.Signature;
import nl.kennisatelier.circulation.Catalogue.Broken;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.source.Audit;
import nl.kennisatelier.source.Problem;

/// The branches as readers would see them, with the drafts that each brings or changes. What waits on the published
/// branch is shown only in the preview of that branch: its address is for who works there. Made when somebody looks,
/// and kept while it is looked at.
final class Previews {

    /// Of the editions that are kept; each shares with what is online all that it does not change.
    private static final int KEPT_MAX = 10;

    private final ContentRepository repository;
    private final Publisher publisher;
    private final Clock clock;
    private final PreviewLinks links;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /// @param online what was online when it was made: what is new in a preview is told by it
    private record Kept(Edition online, PreviewEdition shown) {}

    Previews(ContentRepository repository, Publisher publisher, Clock clock, PreviewLinks links) {
        this.repository = repository;
        this.publisher = publisher;
        this.clock = clock;
        this.links = links;
    }

    /// The published branch too: there the drafts that wait in it can be seen.
    List<Preview> all() throws IOException {
        var all = new ArrayList<Preview>();
        for (var branch : repository.branches().entrySet()) {
            var name = branch.getKey();
            all.add(new Preview(name, links.token(name), branch.getValue(), links.lastOpened(name)));
        }
        return List.copyOf(all);
    }

    String token(String branch) {
        return links.token(branch);
    }

    LastUses uses() {
        return links.uses();
    }

    /// Gives a branch another address; says whether there is such a branch.
    boolean takeBack(String branch) throws IOException {
        if (!repository.branches().containsKey(branch)) return false;
        links.takeBack(branch);
        Audit.log(Audit.Event.PREVIEW_TAKEN_BACK);
        return true;
    }

    /// Looks at every branch, also when the first is the one: how long it takes tells nothing.
    Optional<PreviewEdition> edition(String token) throws IOException {
        var found = Optional.<Preview>empty();
        for (var preview : all()) {
            if (Signature.isSame(token, preview.token())) found = Optional.of(preview);
        }
        if (found.isEmpty()) return Optional.empty();
        links.opened(found.get().branch());
        return Optional.of(edition(found.get()));
    }

    private synchronized PreviewEdition edition(Preview preview) throws IOException {
        var online = publisher.current();
        var before = kept.get(preview.branch());
        if (before != null
                && before.online() == online
                && before.shown().preview().commit().equals(preview.commit())
                && before.shown().preview().token().equals(preview.token())) {
            return before.shown();
        }
        var edition = made(preview, online);
        kept.put(preview.branch(), new Kept(online, edition));
        if (kept.size() > KEPT_MAX) kept.remove(kept.keySet().iterator().next());
        return edition;
    }

    private PreviewEdition made(Preview preview, Edition online) throws IOException {
        var content = repository.at(preview.commit().id());
        var changed = online.commit().isPresent()
                ? repository.changes(
                        online.commit().get().id(), preview.commit().id())
                : content.paths();
        var catalogue = publisher.catalogue().read(content, changed, Broken.AS_IT_IS);
        var isPublished = preview.branch().equals(repository.branch());
        var own = repository.ownChanges(preview.commit().id());
        var drafts = catalogue.documents().stream()
                .filter(document -> document.status() == Status.DRAFT)
                .map(Document::path)
                .filter(path -> isPublished || own.contains(path))
                .collect(toSet());
        var edition = edition(catalogue, drafts, changed, Optional.of(preview.commit()));
        return new PreviewEdition(preview, isPublished, edition, drafts, problems(catalogue, changed, drafts, online));
    }

    /// What is wrong in its own files, and in others only what was not wrong before.
    private static List<Problem> problems(
            Catalogue catalogue, Set<String> changed, Set<String> drafts, Edition online) {
        var known = Set.copyOf(online.problems().all());
        return catalogue.problems().all().stream()
                .filter(problem -> changed.contains(problem.location().path())
                        || drafts.contains(problem.location().path())
                        || !known.contains(problem))
                .toList();
    }

    /// A catalogue with some of its drafts, as an edition that nobody put online.
    Edition edition(Catalogue catalogue, Set<String> drafts, Set<String> changed, Optional<Commit> commit) {
        var shown = catalogue.withDrafts(drafts::contains);
        return new Edition(
                shown.library(),
                shown.files(),
                catalogue.problems(),
                clock.instant(),
                Duration.ZERO,
                List.copyOf(changed),
                commit,
                catalogue.style());
    }
}
