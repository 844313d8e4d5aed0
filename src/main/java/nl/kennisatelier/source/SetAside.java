package nl.kennisatelier.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is damaged is put aside under another name: it may be all that is left of something.
public final class SetAside {

    private static final String ENDING = ".stuk";

    private static final Pattern NAME = Pattern.compile("(.+)\\.stuk\\d*");

    private SetAside() {}

    /// @param path a file or a folder
    /// @return where it is now: a name that nothing had before
    public static Path move(Path path) throws IOException {
        return Files.move(path, free(path.resolveSibling(path.getFileName() + ENDING)));
    }

    private static Path free(Path wanted) {
        var free = wanted;
        for (int number = 2; Files.exists(free); number++) {
            free = wanted.resolveSibling(wanted.getFileName() + Integer.toString(number));
        }
        return free;
    }

    /// Whether something is called as what was put aside.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// What was put aside in a folder, by name; nothing of a folder that is not there.
    public static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> isName(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /// Whether something of this name was put aside in a folder, also when it was taken out since.
    public static boolean has(Path folder, String name) {
        var beside = folder.resolveSibling(folder.getFileName() + ENDING);
        return Stream.of(folder, beside).anyMatch(place -> Files.exists(place.resolve(name + ENDING)));
    }

    /// Moves what was put aside in a folder to a folder beside it, `NAME.stuk`: nobody misses it any more.
    public static void takeOut(Path folder) throws IOException {
        for (var aside : in(folder)) {
            var beside = Files.createDirectories(folder.resolveSibling(folder.getFileName() + ENDING));
            Files.move(aside, free(beside.resolve(aside.getFileName())));
        }
    }

    /// Where it stood.
    ///
    /// @param aside as [#in] gives them
    public static Path original(Path aside) {
        var name = NAME.matcher(aside.getFileName().toString());
        if (!name.matches()) throw new IllegalArgumentException(aside.toString());
        return aside.resolveSibling(name.group(1));
    }
}
