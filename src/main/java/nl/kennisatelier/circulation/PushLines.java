package nl.kennisatelier.circulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.git.Verdict;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.words.Words;

/// What an editor reads below `git push`.
///
/// @param origin of the addresses; empty when it is not known, then addresses are left without it
record PushLines(Words words, String origin) {

    /// More nobody mends in one go; the page for editors shows the rest.
    private static final int PROBLEMS_MAX = 40;

    private static final int ADDRESSES_MAX = 10;

    /// Behind `remote rejected`.
    String reason(int errors) {
        return words.get("push.reason", errors);
    }

    List<String> refused(List<Problem> errors) {
        var lines = problems(errors);
        var manual =
                origin + "/handleiding/meldingen#" + errors.getFirst().kind().anchor();
        lines.add(words.get("push.refused", errors.size()) + "   (" + words.get("push.manual", manual) + ")");
        return lines;
    }

    /// What may be mended later: nothing is held up by it.
    List<String> mendLater(List<Problem> problems, boolean published) {
        var later = problems.stream().filter(p -> !published || !p.isError()).toList();
        var lines = problems(later);
        if (!later.isEmpty()) lines.add(words.get("push.later", later.size()));
        return lines;
    }

    /// What a change made wrong in files that it left alone.
    List<String> elsewhere(List<Problem> problems) {
        var warnings = problems.stream().filter(problem -> !problem.isError()).toList();
        if (warnings.isEmpty()) return List.of();
        var lines = new ArrayList<String>();
        lines.add(words.get("push.elsewhere", warnings.size()));
        warnings.stream().limit(ADDRESSES_MAX).map(words::line).forEach(line -> lines.add("  " + line));
        if (warnings.size() > ADDRESSES_MAX) lines.add(words.get("push.more", warnings.size() - ADDRESSES_MAX));
        return lines;
    }

    /// What a change takes from the site, where it went, and what to do about the rest.
    List<String> vanished(List<LostAddress> losses) {
        if (losses.isEmpty()) return List.of();
        var lines = new ArrayList<String>();
        lines.add(words.get("push.gone", losses.size()));
        losses.stream()
                .limit(ADDRESSES_MAX)
                .map(loss -> "  " + loss.line(words))
                .forEach(lines::add);
        if (losses.size() > ADDRESSES_MAX) lines.add(words.get("push.more", losses.size() - ADDRESSES_MAX));
        losses.stream()
                .filter(loss -> loss.isGone() && !loss.hidden())
                .findFirst()
                .ifPresent(loss -> lines.add(loss.cure(words)));
        return lines;
    }

    List<String> preview(String token) {
        return List.of(words.get("push.preview", origin + "/voorbeeld/" + token));
    }

    /// @param drafts paths among what changed that readers do not see
    List<String> online(Library before, Edition edition, Set<String> drafts) {
        var lines = new ArrayList<String>();
        if (!drafts.isEmpty()) lines.add(words.get("push.hidden", drafts.size()));
        if (!drafts.isEmpty() && drafts.containsAll(edition.changed())) return lines;
        var pages = edition.changed().stream()
                .flatMap(path -> edition.library().atPath(path).stream())
                .filter(document -> before.document(document.id()).isEmpty())
                .map(document ->
                        document.ownPage().orElseGet(() -> document.id().value()))
                .toList();
        pages.stream().limit(ADDRESSES_MAX).forEach(page -> lines.add(words.get("push.new", origin + "/" + page)));
        if (pages.size() > ADDRESSES_MAX) lines.add(words.get("push.more", pages.size() - ADDRESSES_MAX));
        var entries = edition.changed().stream()
                .flatMap(path -> edition.library().atPath(path).stream())
                .mapToInt(document -> 1 + document.passages().size())
                .sum();
        lines.add(words.get(
                "push.online",
                edition.changed().size() - drafts.size(),
                entries,
                edition.took().toMillis() / 1000.0));
        return lines;
    }

    /// Of a change that nobody but its maker has seen.
    Verdict.Refused unseen() {
        return new Verdict.Refused(
                words.get("push.unseen.reason"), List.of(words.get("push.unseen"), words.get("push.unseen.do")));
    }

    /// Of a commit by form, where the editor wrote none.
    String subject(String path) {
        return words.get("push.subject", path);
    }

    private ArrayList<String> problems(List<Problem> problems) {
        var lines = new ArrayList<String>();
        problems.stream().limit(PROBLEMS_MAX).map(words::line).forEach(lines::add);
        if (problems.size() > PROBLEMS_MAX) lines.add(words.get("push.more", problems.size() - PROBLEMS_MAX));
        return lines;
    }
}
