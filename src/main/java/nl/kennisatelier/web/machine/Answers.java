package nl.kennisatelier.web.machine;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.words.Words;

/// What was said to signals, in the feeds of what shows them: who follows a neighbourhood or a lesson reads there what
/// became of it. In each of those feeds it is the same entry as in that of the signal.
record Answers(Online online, Words words) {

    /// In one feed, so that there is room for what is found.
    private static final int ANSWERS_MAX = 10;

    /// Signals that a search is asked about; each costs a search.
    private static final int SIGNALS_MAX = 50;

    /// Those of which a search finds any piece that shows them, or themselves; the last answer first.
    Stream<SignalDossier> foundBy(SearchRequest asked) {
        return last().limit(SIGNALS_MAX)
                .filter(dossier -> isFound(asked, dossier))
                .limit(ANSWERS_MAX);
    }

    /// Those that an entry shows; the last answer first.
    Stream<SignalDossier> shownBy(Entry entry) {
        return last().filter(
                        dossier -> pieces(dossier).anyMatch(piece -> piece.id().equals(entry.id())))
                .limit(ANSWERS_MAX);
    }

    private Stream<SignalDossier> last() {
        return SignalDossier.answeredLast(online.signals(), online.past().arrivals());
    }

    private static Stream<Entry> pieces(SignalDossier dossier) {
        return dossier.held().stream().flatMap(one -> one.entry().stream());
    }

    private boolean isFound(SearchRequest asked, SignalDossier dossier) {
        var pieces = Stream.concat(Stream.of(dossier.signal()), pieces(dossier)).toList();
        var homes = pieces.stream()
                .map(piece -> piece.documentId().value())
                .filter(isAsked(asked))
                .collect(Collectors.toCollection(TreeSet::new));
        var ids = pieces.stream().map(Entry::id).collect(Collectors.toSet());
        return !homes.isEmpty() && isAnyFound(asked.with(Facet.DOCUMENT, homes).withSize(SearchRequest.SIZE_MAX), ids);
    }

    private static Predicate<String> isAsked(SearchRequest asked) {
        var documents = asked.chosen(Facet.DOCUMENT);
        return home -> documents.isEmpty() || documents.contains(home);
    }

    private boolean isAnyFound(SearchRequest narrowed, Set<EntryId> ids) {
        for (int page = 1, pages = 1; page <= pages; page++) {
            var found = online.index().search(narrowed.withPage(page));
            if (found.hits().stream().anyMatch(hit -> ids.contains(hit.entry().id()))) return true;
            pages = found.pages();
        }
        return false;
    }

    void tell(Atom feed, Document signal, Details.SignalStep step) {
        feed.add(
                signal,
                "#" + step.stage().word,
                words.get("signal.stage." + step.stage()) + ": " + signal.title(),
                feed.updated(signal),
                step.answer().isEmpty() ? signal.summary() : step.answer());
    }

    void tell(Atom feed, SignalDossier dossier) {
        dossier.told().answer().ifPresent(answer -> tell(feed, dossier.signal(), answer));
    }
}
