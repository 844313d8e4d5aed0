package nl.kennisatelier.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.library.SignalStage;
import nl.kennisatelier.library.Taxonomy.ListName;

/// A signal with what follows from the texts that show it: from which municipalities and programmes it comes, and of
/// which years. What was taken up in it counts too.
///
/// @param told its own fields
/// @param evidence in the order of the signal, then that of those it took up
/// @param addressees to whom it goes, and who took over from them
/// @param municipalities slugs of today, each with the evidence from there
/// @param programmes slugs
/// @param takenUp signals that went into this one
public record SignalDossier(
        Document signal,
        Details.Signal told,
        SortedSet<String> addressees,
        List<Evidence> evidence,
        SortedMap<String, List<Evidence>> municipalities,
        SortedSet<String> programmes,
        List<Document> takenUp) {

    /// Of one signal, with those it took up.
    public static final int EVIDENCE_MAX = 200;

    /// A text that shows it.
    ///
    /// @param address as the signal writes it
    /// @param entry nothing where it does not stand here any more
    /// @param isWithdrawn whether readers may no longer rely on it
    public record Evidence(String address, Optional<Entry> entry, boolean isWithdrawn) {

        /// Whether it counts.
        public boolean isHeld() {
            return entry.isPresent() && !isWithdrawn;
        }
    }

    /// Knows where a text went that got another name, where that stands in no text itself: as readers are led there.
    @FunctionalInterface
    public interface Followed {

        /// Knows nothing but what the texts say.
        Followed NONE = _ -> Optional.empty();

        /// What stands at an address of before today.
        Optional<Entry> now(String address);
    }

    /// Nothing for what is no signal.
    public static Optional<SignalDossier> of(Library library, Document signal, Followed followed) {
        return signal.details() instanceof Details.Signal told
                ? Optional.of(new Collecting(library, signal, followed).dossier(told))
                : Optional.empty();
    }

    /// To whom a signal goes, and who took over from them: it is found by either.
    public static SortedSet<String> addressed(Library library, Details.Signal signal) {
        var all = new TreeSet<>(signal.addressees());
        signal.addressees().forEach(id -> all.addAll(library.taxonomy().after(ListName.ADDRESSEES, id)));
        return all;
    }

    /// As far as the texts say; see the other.
    public static Stream<SignalDossier> all(Library library) {
        return all(library, Followed.NONE);
    }

    /// All that readers find and that did not go into another, newest first.
    public static Stream<SignalDossier> all(Library library, Followed followed) {
        return library.documents(Kind.SIGNAL).stream()
                .filter(signal ->
                        signal.status().isFound() && takenUpBy(library, signal).isEmpty())
                .sorted(Library::newestFirst)
                .flatMap(signal -> of(library, signal, followed).stream());
    }

    /// Those to which something was said, the last answer first.
    public static Stream<SignalDossier> answeredLast(Stream<SignalDossier> all, ArrivalDays arrivals) {
        return all.filter(dossier -> dossier.told().answer().isPresent())
                .sorted(Comparator.comparing((SignalDossier dossier) ->
                                arrivals.answerDay(dossier).orElse(Long.MIN_VALUE))
                        .reversed());
    }

    /// The signal that took this one up, itself taken up by none; nothing where it stands by itself.
    public static Optional<Document> takenUpBy(Library library, Document signal) {
        var seen = new HashSet<EntryId>();
        var at = signal;
        while (seen.add(at.id())) {
            var next = library.named(at, Relation.Type.MERGED_INTO)
                    .flatMap(SignalDossier::document)
                    .findFirst();
            if (next.isEmpty()) break;
            at = next.get();
        }
        return Optional.of(at).filter(last -> !last.equals(signal));
    }

    /// The signals that an entry is evidence for, as they stand now.
    public static List<SignalDossier> shownBy(Library library, Entry entry) {
        return library.related(entry.id(), Relation.Type.SHOWN_BY).stream()
                .map(signal -> takenUpBy(library, signal).orElse(signal))
                .filter(signal -> signal.status().isFound())
                .distinct()
                .flatMap(signal -> of(library, signal, Followed.NONE).stream())
                .toList();
    }

    private static Stream<Document> document(Entry entry) {
        return entry instanceof Document document ? Stream.of(document) : Stream.empty();
    }

    public SignalStage standing() {
        return told.standing();
    }

    /// What it counts as evidence.
    public List<Evidence> held() {
        return evidence.stream().filter(Evidence::isHeld).toList();
    }

    /// The first and the last day of the evidence; none where none has a date.
    public List<EventDate> period() {
        var dates = held().stream()
                .flatMap(one -> one.entry().stream())
                .flatMap(entry -> entry.labels().date().stream())
                .sorted()
                .toList();
        return dates.isEmpty() ? List.of() : List.of(dates.getFirst(), dates.getLast());
    }

    /// When it was raised, or the first day that is known of it.
    public Optional<EventDate> raised() {
        return told.course().stream().flatMap(step -> step.date().stream()).min(Comparator.naturalOrder());
    }

    private record Collecting(Library library, Document signal, Followed followed) {

        SignalDossier dossier(Details.Signal told) {
            var takenUp = takenUp();
            var evidence = evidence(takenUp);
            var towns = new TreeMap<String, List<Evidence>>();
            var programmes = new TreeSet<String>();
            for (var one : evidence) {
                if (!one.isHeld()) continue;
                var entry = one.entry().orElseThrow();
                library.moved()
                        .today(library.municipalitiesOf(entry))
                        .forEach(slug -> towns.computeIfAbsent(slug, _ -> new ArrayList<>())
                                .add(one));
                programmes.addAll(Journey.programmes(library, entry));
            }
            return new SignalDossier(signal, told, addressed(library, told), evidence, towns, programmes, takenUp);
        }

        /// Those that went into it, and those that went into these.
        private List<Document> takenUp() {
            var found = new LinkedHashSet<Document>();
            collect(signal, found);
            found.remove(signal);
            return List.copyOf(found);
        }

        private void collect(Document at, Set<Document> found) {
            for (var other : library.related(at.id(), Relation.Type.MERGED_INTO)) {
                if (found.size() < EVIDENCE_MAX && other.status().isFound() && found.add(other)) {
                    collect(other, found);
                }
            }
        }

        private List<Evidence> evidence(Collection<Document> takenUp) {
            var seen = new HashSet<String>();
            return Stream.concat(Stream.of(signal), takenUp.stream())
                    .flatMap(one -> one.relations(Relation.Type.SHOWN_BY))
                    .map(this::evidence)
                    .filter(one -> seen.add(
                            one.entry().map(entry -> entry.id().value()).orElse(one.address())))
                    .limit(EVIDENCE_MAX)
                    .toList();
        }

        private Evidence evidence(Relation relation) {
            var entry =
                    library.target(relation).or(() -> followed.now(relation.to().path()));
            boolean isWithdrawn = entry.filter(
                            found -> !library.home(found).status().isFound())
                    .isPresent();
            return new Evidence(relation.to().label(), entry, isWithdrawn);
        }
    }
}
