package nl.kennisatelier.circulation;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;

/// When signals were answered that were there already: the answer is news then, whatever day it has itself. For one
/// thread at a time.
final class AnsweredSince {

    private final Moments moments = new Moments();

    /// Notes what a library says to signals and the one before it did not say.
    ///
    /// @param paths that changed
    void note(Library before, Library after, Collection<String> paths, Instant when) {
        for (var path : paths) {
            var now = answer(after.atPath(path));
            var was = before.atPath(path);
            if (now.isEmpty() && after.atPath(path).isPresent()) moments.remove(path);
            else if (now.isPresent() && was.isEmpty()) moved(path, now.get(), before, after, paths);
            else if (now.isPresent() && isNew(now.get(), answer(was))) moments.put(path, when);
        }
    }

    /// A word that is mended makes no new answer.
    private static boolean isNew(Details.SignalStep now, Optional<Details.SignalStep> was) {
        return was.filter(step -> step.stage() == now.stage()).isEmpty();
    }

    /// Its file may have got another name.
    private void moved(String path, Details.SignalStep now, Library before, Library after, Collection<String> paths) {
        paths.stream()
                .filter(other -> after.atPath(other).isEmpty()
                        && answer(before.atPath(other)).filter(now::equals).isPresent())
                .flatMap(other -> moments.of(other).stream())
                .findFirst()
                .ifPresent(when -> moments.put(path, when));
    }

    private static Optional<Details.SignalStep> answer(Optional<Document> text) {
        return text.flatMap(
                document -> document.details() instanceof Details.Signal signal ? signal.answer() : Optional.empty());
    }

    void addAll(AnsweredSince later) {
        moments.putAll(later.moments);
    }

    Optional<Instant> of(String path) {
        return moments.of(path);
    }
}
