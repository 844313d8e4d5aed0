package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Shelf;
import nl.kennisatelier.markdown.ConventionsReader;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.style.HouseStyle;
import nl.kennisatelier.style.StyleReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files that say how to read and how the site looks, what they say, and what is wrong in each.
///
/// @param fingerprint of all that decides how other files are read
/// @param mayGo which lists may be taken away in the next change
record Lists(
        int files,
        Conventions conventions,
        String fingerprint,
        HouseStyle style,
        Shelf<String, List<Problem>> problems,
        Predicate<String> mayGo) {

    private static final Logger LOG = LoggerFactory.getLogger(Lists.class);

    static final Lists NONE = new Lists(0, Conventions.NONE, "", HouseStyle.OURS, Shelf.empty(), _ -> false);

    Lists permitting(Predicate<String> lists) {
        return new Lists(files, conventions, fingerprint, style, problems, lists);
    }

    /// Whether a file is one of these.
    static boolean has(String path) {
        return ConventionsReader.isConvention(path) || Content.isStyle(path);
    }

    /// The lists as they are now.
    Lists next(Content content, Set<String> paths) {
        var read = new TreeMap<String, SourceFile>();
        var found = Problems.NONE;
        for (var path : paths) {
            if (!ConventionsReader.isConvention(path)) continue;
            var decoded = Decoded.of(content, path);
            decoded.file().ifPresent(file -> read.put(path, file));
            found = found.with(path, decoded.problems());
        }
        var parsed = ConventionsReader.read(read);
        var wrong = new ArrayList<>(parsed.problems());
        // Of one that does not parse it is told already why nothing is left of it.
        if (found.errors() == 0 && wrong.stream().noneMatch(Problem::isError)) wrong.addAll(gone(parsed.value()));
        for (var problem : wrong) {
            var path = problem.location().path();
            found = found.with(
                    path,
                    Stream.concat(found.of(path).stream(), Stream.of(problem)).toList());
        }
        // A theme tree that does not parse would take the themes off every page.
        var keep = found.errors() > 0 && conventions != Conventions.NONE;
        var same = keep || parsed.value().equals(conventions);
        var look = StyleReader.read(Content.STYLE, styleFiles(content, paths));
        for (var problem : look.problems()) {
            var path = problem.location().path();
            found = found.with(
                    path,
                    Stream.concat(found.of(path).stream(), Stream.of(problem)).toList());
        }
        var kept = look.value().hash().equals(style.hash()) ? style : look.value();
        return new Lists(
                read.size(),
                same ? conventions : parsed.value(),
                keep ? fingerprint : fingerprint(read),
                kept,
                found.byPath(),
                _ -> false);
    }

    /// A file that cannot be read is none.
    static SortedMap<String, byte[]> styleFiles(Content content, Set<String> paths) {
        var files = new TreeMap<String, byte[]>();
        for (var path : paths) {
            if (!Content.isStyle(path)) continue;
            try {
                files.put(path.substring(Content.STYLE.length()), content.read(path));
            } catch (IOException gone) {
                LOG.warn("{} cannot be read: {}", path, gone.toString());
            }
        }
        return files;
    }

    private static String fingerprint(Map<String, SourceFile> read) {
        var all = read.values().stream()
                .filter(file -> ConventionsReader.decidesHowToRead(file.path()))
                .map(file -> file.path() + " " + file.fingerprint())
                .collect(Collectors.joining("\n"));
        return SourceFile.fingerprint(all.getBytes(UTF_8));
    }

    private List<Problem> gone(Conventions now) {
        return gone(conventions, now).stream()
                .filter(problem -> !mayGo.test(problem.location().path()))
                .toList();
    }

    /// Those that held something by what was said before, and hold nothing any more; none while one of them does not
    /// parse.
    List<Problem> goneSince(Conventions before) {
        boolean isTold = problems.values().stream()
                .flatMap(List::stream)
                .anyMatch(problem ->
                        problem.isError() && !Content.isStyle(problem.location().path()));
        return isTold ? List.of() : gone(before, conventions);
    }

    private static List<Problem> gone(Conventions before, Conventions now) {
        var left = ConventionsReader.sizes(now);
        return ConventionsReader.sizes(before).entrySet().stream()
                .filter(list -> list.getValue() > 0 && left.get(list.getKey()) == 0)
                .map(list -> list.getKey().split(" ", 2))
                .map(name -> Problem.of(Problem.Kind.LIST_GONE, new Location(name[0], 1), String.join(" ", name)))
                .toList();
    }
}
