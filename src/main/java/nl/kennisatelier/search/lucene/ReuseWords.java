package nl.kennisatelier.search.lucene;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.programme.Journey;
import nl.kennisatelier.programme.Maturity;

/// What records of reuse say of an entry, as far as the index keeps it.
///
/// @param journey of a lesson
record ReuseWords(Entry entry, Optional<Journey> journey) {

    /// In characters, of all records of one lesson, the newest first: a journey of hundreds of stops is found by what
    /// was told last.
    private static final int WORDS_MAX = 15_000;

    /// Places weigh first; how many of them say what came of it decides between equals.
    private static final long PLACE = 1000;

    static ReuseWords of(Library library, Entry entry) {
        return new ReuseWords(entry, Journey.of(library, entry));
    }

    /// What a record says in its fields and in its text.
    static String told(Document record) {
        var fields = record.details() instanceof Details.Reuse reuse
                ? Stream.of(reuse.adapted(), reuse.because(), reuse.spot())
                : Stream.<String>empty();
        return Stream.concat(fields, Stream.of(record.text()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /// Changes with all that is kept here; empty for what did not travel.
    String state() {
        return begun().map(journey -> journey.maturity().word + travelled() + outcomes() + words().hashCode() + " ")
                .orElse("");
    }

    /// What other places tell of a lesson, or what a record itself does.
    String words() {
        if (entry instanceof Document record && record.details() instanceof Details.Reuse) return told(record);
        var words = new StringBuilder();
        for (var journey : begun().stream().toList()) {
            for (var stop : journey.stops().reversed()) {
                if (words.length() > WORDS_MAX) break;
                words.append(told(stop.record())).append('\n');
            }
        }
        return words.toString();
    }

    /// Of every lesson.
    Optional<Maturity> maturity() {
        return journey.map(Journey::maturity);
    }

    /// What came of a lesson in other places, or what a record says of that.
    Set<ReuseOutcome> outcomes() {
        if (entry instanceof Document record && record.details() instanceof Details.Reuse told) {
            return EnumSet.of(told.outcome());
        }
        return begun().stream()
                .flatMap(journey -> journey.outcomes().values().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReuseOutcome.class)));
    }

    /// Higher for what was seen in more places.
    long travelled() {
        return begun().map(journey -> PLACE * journey.places() + journey.placesTold())
                .orElse(0L);
    }

    private Optional<Journey> begun() {
        return journey.filter(Journey::hasBegun);
    }
}
