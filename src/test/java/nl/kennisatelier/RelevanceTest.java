package nl.kennisatelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.search.LuceneIndex;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Folder;
import org.junit.jupiter.api.Test;

/// Relevance, kept like code: questions with their answers, and the rank each answer has today. A known wrong order
/// stays
/// visible in `ranks.tsv`; `UPDATE_GOLDEN=1` writes the ranks anew, and the change is read before it is committed.
class RelevanceTest {

    private static final Path FOLDER = Path.of("src/test/resources/relevance");
    private static final Path CONTENT = Path.of("content");
    private static final int DEPTH = 20;

    @Test
    void everyAnswerHasTheRankItHadBefore() throws IOException {
        try (var index = index(new Folder(CONTENT))) {
            var ranks = new ArrayList<String>();
            var places = new TreeMap<String, List<Integer>>();
            for (var line : Files.readAllLines(FOLDER.resolve("queries.tsv"))) {
                if (line.startsWith("#")) continue;
                var fields = line.split("\t");
                int rank = rank(index, fields[0], Set.of(fields[1].split(" ")));
                places.computeIfAbsent("all", _ -> new ArrayList<>()).add(rank);
                if (fields.length > 2) {
                    places.computeIfAbsent(fields[2], _ -> new ArrayList<>()).add(rank);
                }
                ranks.add((rank == 0 ? "-" : Integer.toString(rank)) + "\t" + fields[0]);
            }
            places.forEach(RelevanceTest::print);
            golden(FOLDER.resolve("ranks.tsv"), ranks);
        }
    }

    @Test
    void everyAnswerIsInTheLibrary() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            var library = new Publisher(index, Clock.systemUTC())
                    .publish(new Folder(CONTENT), Optional.empty())
                    .library();
            var missing = Files.readAllLines(FOLDER.resolve("queries.tsv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\t")[1].split(" ")))
                    .filter(id -> library.entry(new EntryId(id)).isEmpty())
                    .toList();
            assertEquals(List.of(), missing);
        }
    }

    /// Words people type that stand in neither of the two documents everything started from: with those documents alone
    /// each must find its passage first, and say through which word.
    @Test
    void wordsThatAreNotInTheTextFindItFirst() throws IOException {
        check("aardgasvrij", "van het gas af", "inzichten/integrale-duurzame-wijkontwikkeling/meer-dan-gas");
        check("sociale cohesie", "sociale samenhang", "inzichten/integrale-duurzame-wijkontwikkeling/meer-dan-gas");
        check("hitte", "koelte", "inzichten/integrale-duurzame-wijkontwikkeling/groen-raakt-alles");
        check(
                "energiebespaarpakket",
                "energie bespaar pakket",
                "acties/integrale-duurzame-wijkontwikkeling/samen-klein-beginnen");
        check("leefbaarheid", "leefomgeving", "inzichten/integrale-duurzame-wijkontwikkeling/groen-raakt-alles");
    }

    private static void check(String words, String through, String expected) throws IOException {
        try (var index = index(new TheTwoDocuments(new Folder(CONTENT)))) {
            var result = index.search(SearchRequest.words(words));
            assertEquals(expected, result.hits().getFirst().entry().id().value(), words);
            assertTrue(
                    result.widened().stream().anyMatch(through::equalsIgnoreCase), words + " -> " + result.widened());
        }
    }

    /// The content, but of its documents only the first report and the first programme.
    private record TheTwoDocuments(Content all) implements Content {

        private static final Set<String> KEPT = Set.of(
                "verslagen/2021/integrale-duurzame-wijkontwikkeling.md", "programmas/next-generation-woonwijken.md");

        @Override
        public Set<String> paths() throws IOException {
            return all.paths().stream()
                    .filter(path -> KEPT.contains(path) || !path.endsWith(".md"))
                    .collect(Collectors.toSet());
        }

        @Override
        public byte[] read(String path) throws IOException {
            return all.read(path);
        }
    }

    private static SearchIndex index(Content content) throws IOException {
        var index = LuceneIndex.inMemory();
        new Publisher(index, Clock.systemUTC()).publish(content, Optional.empty());
        return index;
    }

    /// @return from 1; 0 when none of the answers is among the first [#DEPTH]
    private static int rank(SearchIndex index, String words, Set<String> answers) {
        var hits = index.search(SearchRequest.words(words).withSize(DEPTH)).hits();
        for (int i = 0; i < hits.size(); i++) {
            if (answers.contains(hits.get(i).entry().id().value())) return i + 1;
        }
        return 0;
    }

    private static void print(String category, List<Integer> ranks) {
        double all = ranks.size();
        System.out.printf(
                "relevance, %s: %d questions, recall@1 %.3f, recall@5 %.3f, recall@20 %.3f, MRR %.3f%n",
                category,
                ranks.size(),
                ranks.stream().filter(rank -> rank == 1).count() / all,
                ranks.stream().filter(rank -> rank >= 1 && rank <= 5).count() / all,
                ranks.stream().filter(rank -> rank > 0).count() / all,
                ranks.stream().mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank).sum() / all);
    }

    private static void golden(Path file, List<String> actual) throws IOException {
        if ("1".equals(System.getenv("UPDATE_GOLDEN"))) Files.write(file, actual);
        assertEquals(String.join("\n", Files.readAllLines(file)), String.join("\n", actual));
    }
}
