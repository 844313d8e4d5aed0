package nl.kennisatelier.cli;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.circulation.Addition;
import nl.kennisatelier.circulation.Catalogue;
import nl.kennisatelier.circulation.FreePath;
import nl.kennisatelier.source.Problem;
import picocli.CommandLine.Model.CommandSpec;

/// What became of each of many files, a line for each as soon as it is known: where its text is and how much in it is
/// to be looked at, or why it was not taken.
final class ImportTable {

    /// In characters; a longer name pushes its line to the right.
    private static final int NAME_LENGTH_MAX = 50;

    private final Console console;
    private final CommandSpec spec;
    private final Adding adding;
    private final Catalogue before;

    /// What came in just now.
    private final Set<String> paths = new HashSet<>();

    private int width;
    private int refused;

    ImportTable(Console console, CommandSpec spec, Adding adding, Catalogue before) {
        this.console = console;
        this.spec = spec;
        this.adding = adding;
        this.before = before;
    }

    interface Maker {
        Addition at(String path) throws IOException;
    }

    void begin(List<ImportPile.Item> items) {
        int longest = items.stream()
                .mapToInt(item -> ImportPile.shown(item.name()).length())
                .max()
                .orElse(0);
        width = Math.min(NAME_LENGTH_MAX, longest);
    }

    /// Two files of one title stand beside each other. A text that was there before is left alone: most likely it came
    /// from this very file.
    ///
    /// @param wished where it would come
    void add(ImportPile.Item item, String wished, Maker maker) throws IOException {
        if (!paths.contains(wished) && adding.isTaken(wished)) {
            refused(item, console.words().get("cli.new.exists", adding.content().resolve(wished)));
            return;
        }
        var path = FreePath.of(wished, before.library(), other -> paths.contains(other) || adding.isTaken(other));
        var addition = maker.at(path);
        var inTheWay = adding.inTheWay(addition);
        if (inTheWay.isPresent()) {
            refused(item, console.words().get("cli.new.exists", inTheWay.get()));
        } else if (addition.hasErrors()) {
            addition.problems().stream()
                    .filter(Problem::isError)
                    .limit(1)
                    .forEach(problem -> refused(item, console.words().line(problem)));
        } else {
            adding.write(addition);
            paths.add(path);
            var marks = addition.problems().stream()
                    .filter(problem -> problem.kind() == Problem.Kind.REVIEW_IN_DRAFT)
                    .count();
            var key = path.equals(wished) ? "cli.import.row" : "cli.import.row.same";
            row(item, console.words().get(key, path, marks, addition.beside().size()));
        }
    }

    void refused(ImportPile.Item item, String why) {
        refused++;
        row(item, console.words().get("cli.import.row.not", why));
    }

    private void row(ImportPile.Item item, String what) {
        Console.out(spec).println(("%-" + Math.max(1, width) + "s  %s").formatted(ImportPile.shown(item.name()), what));
    }

    /// @param passed how many files were no reports to anybody
    /// @return exit code
    int end(int passed) {
        var key = adding.dryRun() ? "cli.import.would" : "cli.import.sum";
        Console.out(spec).println(console.words().get(key, paths.size(), refused, passed));
        if (!paths.isEmpty()) Console.out(spec).println(console.words().get("cli.import.next"));
        return refused > 0 || paths.isEmpty() ? Console.PROBLEMS : Console.FINE;
    }
}
