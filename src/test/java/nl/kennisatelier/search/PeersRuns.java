package nl.kennisatelier.search;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;

/// What the engines in Java find for each of some questions, as TREC writes a run: of files, each once, best first.
public final class PeersRuns {

    private static final Path GOLDEN = Path.of("src/test/resources/relevance/queries.tsv");

    /// Files for each question.
    private static final int DEPTH = 100;

    /// Parts looked at for that: a file may have several.
    private static final int RANKED = 5 * DEPTH;

    private record Question(String id, String words) {}

    private interface Engine {
        Iterable<String> files(String words) throws Exception;
    }

    private PeersRuns() {}

    /// `run ENGINE CONTENT QUESTIONS.tsv RUN.trec WORK`, as the other peers; or `golden CONTENT QUESTIONS.tsv QRELS`,
    /// which writes the questions that are kept with the project, and the files that answer them.
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        if (arguments[0].equals("golden")) {
            golden(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
            return;
        }
        var content = Path.of(arguments[2]);
        var questions = questions(Path.of(arguments[3]));
        var run = Path.of(arguments[4]);
        switch (arguments[1]) {
            case "ours" -> {
                try (var index = LuceneIndex.inMemory()) {
                    publish(index, content);
                    write(
                            run,
                            questions,
                            words -> index.rank(words, RANKED).stream()
                                    .map(ranked -> ranked.entry().location().path())
                                    .toList());
                }
            }
            case "lucene" -> {
                try (var lucene = LucenePeer.plain(content)) {
                    write(run, questions, words -> within(content, lucene.files(words, DEPTH)));
                }
            }
            default -> {
                try (var sqlite = new SqlitePeer(Path.of(arguments[5], "sqlite"))) {
                    sqlite.build(content);
                    write(run, questions, words -> within(content, sqlite.files(words, RANKED)));
                }
            }
        }
    }

    private static List<String> within(Path content, Iterable<String> files) {
        var paths = new ArrayList<String>();
        for (var file : files) paths.add(content.relativize(Path.of(file)).toString());
        return paths;
    }

    private static Library publish(SearchIndex index, Path content) throws IOException {
        return new Publisher(index, Clock.systemUTC())
                .publish(new Folder(content), Optional.empty())
                .library();
    }

    private static void write(Path run, List<Question> questions, Engine engine) throws Exception {
        try (var out = new PrintWriter(Files.newBufferedWriter(run))) {
            for (var question : questions) {
                var files = new LinkedHashSet<String>();
                for (var file : engine.files(question.words())) {
                    if (files.size() < DEPTH && files.add(file)) {
                        int rank = files.size();
                        out.printf("%s Q0 %s %d %d run%n", question.id(), file.replace(" ", "%20"), rank, DEPTH - rank);
                    }
                }
            }
        }
    }

    private static List<Question> questions(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t"))
                .filter(fields -> !fields[0].matches("qid|id"))
                .map(fields -> new Question(fields[0], fields[1]))
                .toList();
    }

    /// An answer there is an entry; here it is the file of that entry, since not every engine knows parts of a page.
    private static void golden(Path content, Path questions, Path answers) throws IOException {
        Library library;
        try (var index = LuceneIndex.inMemory()) {
            library = publish(index, content);
        }
        var asked = new ArrayList<String>();
        var answered = new TreeSet<String>();
        for (var line : Files.readAllLines(GOLDEN)) {
            if (line.startsWith("#")) continue;
            var fields = line.split("\t");
            var id = "g" + asked.size();
            asked.add(id + "\t" + fields[0] + "\t" + (fields.length > 2 ? fields[2] : "unmarked"));
            for (var answer : fields[1].split(" ")) {
                var file = library.entry(new EntryId(answer))
                        .orElseThrow()
                        .location()
                        .path();
                answered.add(id + " 0 " + file.replace(" ", "%20").replaceFirst("\\.md$", "") + " 1");
            }
        }
        Files.write(questions, asked);
        Files.write(answers, answered);
    }
}
