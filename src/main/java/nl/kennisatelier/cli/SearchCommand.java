package nl.kennisatelier.cli;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `search`: the results for some words, or for a file of questions as a TREC run so that anyone can judge us.
@Command
final class SearchCommand implements Cli.SubCommand {

    /// Files for each question in a run.
    private static final int RUN_DEPTH = 100;

    /// Entries looked at for that: a file may have several.
    private static final int RANKED = 5 * RUN_DEPTH;

    private static final String RUN_TAG = "kennisatelier";

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "woorden", arity = "0..*")
    private List<String> words = List.of();

    @Option(names = "--queries", paramLabel = "bestand.tsv")
    private Path queries;

    @Option(names = "--run", paramLabel = "bestand.trec")
    private Path run;

    @Option(names = "--count", paramLabel = "aantal", defaultValue = "10")
    private int count;

    @Option(names = "--without", paramLabel = "deel", split = ",", hidden = true)
    private Set<SearchFeature> without = Set.of();

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public void addFlags(CommandSpec command) {
        console.addFlags(command, Setting.CONTENT, Setting.LANGUAGE);
        console.describe(command, "search", "--queries", "--run", "--count");
    }

    @Override
    public Integer call() throws IOException {
        var settings = console.settings(spec);
        if (settings.isEmpty()) return Console.WRONG_USE;
        if (words.isEmpty() == (queries == null) || (queries == null) != (run == null)) {
            return console.wrongUse(spec, "cli.search.use");
        }
        if (queries != null && !Files.isReadable(queries)) {
            return console.wrongUse(spec, "cli.setting.file", queries);
        }
        try (var index = LuceneIndex.inMemory(without)) {
            var content = new Folder(settings.get().path(Setting.CONTENT));
            new Publisher(index, Clock.systemUTC()).publish(content, Optional.empty());
            return queries == null ? print(index) : writeRun(index);
        }
    }

    private int print(SearchIndex index) {
        var out = Console.out(spec);
        var result = index.search(SearchRequest.words(String.join(" ", words)).withSize(count));
        result.mended().ifPresent(better -> out.println(console.words().get("cli.search.mended", better)));
        if (!result.widened().isEmpty()) {
            out.println(console.words().get("cli.search.widened", String.join(", ", result.widened())));
        }
        out.println(console.words().get("cli.search.total", result.total()));
        int rank = 1;
        for (var hit : result.hits()) {
            out.println("%2d. %s [%s] /%s"
                    .formatted(
                            rank++,
                            plain(hit.title()),
                            hit.entry().kind().word,
                            hit.entry().id()));
            out.println("    " + hit.entry().location() + "  " + plain(hit.fragment()));
        }
        return Console.FINE;
    }

    private static String plain(String marked) {
        return marked.replace(String.valueOf(SearchResult.MARK_START), "")
                .replace(String.valueOf(SearchResult.MARK_END), "");
    }

    /// Lines `id<TAB>question`; more columns, and a first line that names them, are passed over.
    private int writeRun(SearchIndex index) throws IOException {
        try (var lines = Files.lines(queries);
                var out = new PrintWriter(Files.newBufferedWriter(run))) {
            lines.map(line -> line.split("\t"))
                    .filter(fields -> fields.length > 1 && !fields[0].matches("qid|id"))
                    .forEach(fields -> rank(index, fields[0], fields[1], out));
        }
        return Console.FINE;
    }

    /// The best result of each file, best first.
    private static void rank(SearchIndex index, String question, String words, PrintWriter out) {
        var seen = new HashSet<String>();
        for (var ranked : index.rank(words, RANKED)) {
            var file = ranked.entry().location().path();
            if (seen.size() < RUN_DEPTH && seen.add(file)) {
                // A space would end the field; in a run it is written as in an address.
                var name = file.replace(" ", "%20");
                out.printf(ROOT, "%s Q0 %s %d %.6f %s%n", question, name, seen.size(), ranked.score(), RUN_TAG);
            }
        }
    }
}
