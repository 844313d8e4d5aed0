package nl.kennisatelier.circulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Shelf;
import nl.kennisatelier.source.Problem;

/// Everything that is wrong with what was read. Immutable; the numbers are kept, the list is made for who asks for it.
///
/// @param byPath by line, for each file that has any
public record Problems(Shelf<String, List<Problem>> byPath, long errors, long warnings) {

    public static final Problems NONE = new Problems(Shelf.empty(), 0, 0);

    /// With these instead of what was wrong in a file.
    Problems with(String path, List<Problem> found) {
        var before = of(path);
        var sorted = found.stream().sorted().toList();
        if (sorted.equals(before)) return this;
        var others = sorted.isEmpty() ? byPath.without(path) : byPath.with(path, sorted);
        long moreErrors = errors(sorted) - errors(before);
        return new Problems(others, errors + moreErrors, warnings + sorted.size() - before.size() - moreErrors);
    }

    /// By place.
    public List<Problem> all() {
        return byPath.values().stream().flatMap(List::stream).toList();
    }

    /// In one file, by line.
    public List<Problem> of(String path) {
        return byPath.get(path).orElse(List.of());
    }

    /// In these files, by place.
    public List<Problem> of(Collection<String> paths) {
        return new TreeSet<>(paths).stream().flatMap(path -> of(path).stream()).toList();
    }

    /// The errors that came with a change: an error that was there before holds nobody up, not even on another line.
    public List<Problem> errorsSince(Problems before) {
        return since(before).stream().filter(Problem::isError).toList();
    }

    /// All that came with a change.
    public List<Problem> since(Problems before) {
        var paths = new TreeSet<String>();
        byPath.differences(before.byPath, paths::add);
        var problems = new ArrayList<Problem>();
        for (var path : paths) {
            var known = before.of(path).stream()
                    .collect(Collectors.groupingBy(Problems::withoutLine, Collectors.counting()));
            of(path).stream()
                    .filter(problem -> known.merge(withoutLine(problem), -1L, Long::sum) < 0)
                    .forEach(problems::add);
        }
        return problems;
    }

    /// Nor on which line stands what it tells of.
    private static List<Object> withoutLine(Problem problem) {
        var arguments = problem.arguments().stream().map(argument -> argument.replaceFirst(":\\d+$", ""));
        return List.of(problem.kind(), arguments.toList());
    }

    private static long errors(List<Problem> problems) {
        return problems.stream().filter(Problem::isError).count();
    }
}
