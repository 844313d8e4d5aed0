package nl.kennisatelier.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kennisatelier.Judge;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;

/// Judges Lucene beside our search, by `scripts/bench judge QUERIES QRELS CONTENT peers`: as its manual shows it,
/// and as a skilled engineer puts its parts together.
public final class JudgePeers {

    private static final int DEPTH = 20;
    private static final int RANKED = 200;

    /// What a title may weigh beside the text; which is best is to be seen on half A.
    private static final List<Float> TITLE_WEIGHTS = List.of(.1f, .3f, 1f);

    private interface Asked {
        Set<String> files(String question) throws IOException;
    }

    private JudgePeers() {}

    /// Questions, judgements, content, and where Debian's packages were unpacked; `/` where they are installed.
    public static void main(String[] arguments) throws IOException {
        var queries = Path.of(arguments[0]);
        var content = Path.of(arguments[2]);
        var root = Path.of(arguments.length > 3 ? arguments[3] : "/");
        var folder = Files.createTempDirectory("runs");
        var runs = new ArrayList<String>(List.of(arguments[0], arguments[1]));
        try (var index = LuceneIndex.inMemory()) {
            new Publisher(index, Clock.systemUTC()).publish(new Folder(content), Optional.empty());
            index.settle();
            runs.add(run(
                    folder.resolve("ours.trec"),
                    queries,
                    words -> index.rank(words, RANKED).stream()
                            .map(ranked -> ranked.entry().location().path())
                            .collect(Collectors.toCollection(LinkedHashSet::new))));
        }
        try (var plain = LucenePeer.plain(content)) {
            runs.add(run(folder.resolve("lucene.trec"), queries, words -> plain.files(words, DEPTH)));
        }
        if (!SkilledLucene.canBeHad(root)) System.err.println("without Hunspell: install hunspell-nl and wdutch");
        else
            for (var weight : TITLE_WEIGHTS) {
                try (var skilled = SkilledLucene.over(content, root, weight)) {
                    var run = folder.resolve("skilled, titles at " + weight + ".trec");
                    runs.add(run(run, queries, words -> skilled.files(words, DEPTH)));
                }
            }
        Judge.main(runs.toArray(String[]::new));
    }

    private static String run(Path run, Path queries, Asked engine) throws IOException {
        var lines = new ArrayList<String>();
        for (var query : Files.readAllLines(queries)) {
            var fields = query.split("\t");
            if (fields.length < 2) continue;
            int rank = 0;
            for (var file : engine.files(fields[1])) {
                var name = Path.of(file).getFileName().toString().replace(" ", "%20");
                lines.add(fields[0] + " Q0 " + name + " " + ++rank + " " + (RANKED - rank) + " run");
            }
        }
        Files.write(run, lines);
        return run.toString();
    }
}
