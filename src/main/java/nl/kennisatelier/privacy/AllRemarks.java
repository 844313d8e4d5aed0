package nl.kennisatelier.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Once;
import nl.kennisatelier.library.Shelf;
import nl.kennisatelier.source.Problem;

/// What seems to say who somebody is, in all texts together. Immutable.
public final class AllRemarks {

    public static final AllRemarks NONE = new AllRemarks(Shelf.empty(), Shelf.empty(), NotPeople.NONE);

    private final Shelf<String, PersonalRemarks> remarks;
    private final Shelf<String, List<Problem>> problems;
    private final NotPeople names;

    /// @param remarks of the texts that have any, by path
    /// @param problems what is left of them by the names of the library
    /// @param names that the library has for places and organisations
    private AllRemarks(Shelf<String, PersonalRemarks> remarks, Shelf<String, List<Problem>> problems, NotPeople names) {
        this.remarks = remarks;
        this.problems = problems;
        this.names = names;
    }

    /// By path, of the texts that have any.
    public Shelf<String, List<Problem>> problems() {
        return problems;
    }

    /// Whether a text names a speaker who did not agree to that.
    public boolean names(String path) {
        return problems.get(path).stream()
                .flatMap(List::stream)
                .anyMatch(problem -> problem.kind().isOfConsent());
    }

    /// @param read of the texts that were read now, by path
    /// @param gone paths where nothing is any more
    /// @param mayRename whether places and organisations may have other names: if so, every text is looked at again
    public AllRemarks with(Map<String, PersonalRemarks> read, Set<String> gone, boolean mayRename, Library library) {
        var known = mayRename ? NotPeople.of(library) : names;
        boolean isAllNew = !known.equals(names);
        var next = remarks;
        var left = problems;
        for (var path : gone) {
            next = next.without(path);
            left = left.without(path);
        }
        for (var one : read.entrySet()) {
            next = one.getValue().isEmpty() ? next.without(one.getKey()) : next.with(one.getKey(), one.getValue());
        }
        for (var one : judged(isAllNew ? next.values() : read.values(), known).entrySet()) {
            left = one.getValue().isEmpty() ? left.without(one.getKey()) : left.with(one.getKey(), one.getValue());
        }
        return new AllRemarks(next, left, known);
    }

    private static Map<String, List<Problem>> judged(Collection<PersonalRemarks> all, NotPeople names) {
        var data = Once.of(() -> PersonalData.besides(names));
        var found = new ConcurrentHashMap<String, List<Problem>>();
        all.parallelStream().forEach(remarks -> found.put(remarks.path(), remarks.problems(data)));
        return found;
    }
}
