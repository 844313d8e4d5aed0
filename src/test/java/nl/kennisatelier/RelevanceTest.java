package nl.kennisatelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Folder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Relevance, kept like code: questions with their answers, and the rank each answer has today. A known wrong order
/// stays visible in `ranks.tsv`; `UPDATE_GOLDEN=1` writes the ranks anew, and the change is read before it is
/// committed.
class RelevanceTest {

    /// Of each list of questions, how many must be answered as it says.
    private static final double RIGHT_AT_LEAST = 0.95;

    private static SearchIndex index;

    @BeforeAll
    static void publish() throws IOException {
        index = index(new Folder(KeptQuestions.CONTENT));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void everyAnswerHasTheRankItHadBefore() throws IOException {
        var lines = new ArrayList<String>();
        var ranks = new TreeMap<String, List<Integer>>();
        for (var kept : KeptQuestions.all()) {
            int rank = kept.rank(index);
            ranks.computeIfAbsent("all", _ -> new ArrayList<>()).add(rank);
            kept.category()
                    .ifPresent(category -> ranks.computeIfAbsent(category, _ -> new ArrayList<>())
                            .add(rank));
            lines.add((rank == 0 ? "-" : Integer.toString(rank)) + "\t" + kept.words());
        }
        ranks.forEach(RelevanceTest::print);
        golden(KeptQuestions.FOLDER.resolve("ranks.tsv"), lines);
    }

    @Test
    void whatStandsNowhereFindsNothingOrIsTold() throws IOException {
        check("nothing.tsv", fields -> {
            var result = index.search(SearchRequest.words(fields[0]));
            return fields.length == 1 && result.total() == 0 || result.missed().contains(fields[fields.length - 1]);
        });
    }

    @Test
    void whatIsMisspelledFindsWhatWasMeant() throws IOException {
        check("mended.tsv", fields -> {
            var typed = first(5, fields[0]);
            typed.retainAll(first(5, fields[1]));
            return !typed.isEmpty();
        });
    }

    @Test
    void whatIsAskedInEnglishFindsWhatIsWrittenInDutch() throws IOException {
        check("english.tsv", fields -> {
            var found = first(20, fields[0]);
            found.retainAll(first(20, fields[1]));
            return !found.isEmpty();
        });
    }

    /// The example on the English page, and what it stands for in Dutch.
    @Test
    void whatTheEnglishPageGivesAsAnExampleFindsSomething() {
        var example = ResourceBundle.getBundle("messages", Locale.ENGLISH)
                .getString("search.placeholder")
                .replaceFirst(".*: ", "");
        assertEquals("involving residents", example);
        for (var words : List.of(example, "residents", "questions", "housing association", "greening", "cohesion")) {
            assertTrue(index.search(SearchRequest.words(words)).total() > 0, words);
        }
        var network = index.search(SearchRequest.words("heat network"));
        assertEquals("warmtenet (heat network)", network.widened().getFirst());
        assertEquals(Optional.empty(), network.mended());
    }

    private static Set<EntryId> first(int size, String words) {
        return index.search(SearchRequest.words(words).withSize(size)).hits().stream()
                .map(hit -> hit.entry().id())
                .collect(Collectors.toSet());
    }

    private static void check(String file, Predicate<String[]> isRight) throws IOException {
        var lines = Files.readAllLines(KeptQuestions.FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        var wrong =
                lines.stream().filter(line -> !isRight.test(line.split("\t"))).toList();
        System.out.printf("%s: %d of %d right, not: %s%n", file, lines.size() - wrong.size(), lines.size(), wrong);
        assertTrue(wrong.size() <= lines.size() * (1 - RIGHT_AT_LEAST), wrong.toString());
    }

    @Test
    void everyAnswerIsInTheLibrary() throws IOException {
        var library = KeptQuestions.library();
        var missing = KeptQuestions.all().stream()
                .flatMap(kept -> kept.answers().stream())
                .filter(id -> library.entry(new EntryId(id)).isEmpty())
                .toList();
        assertEquals(List.of(), missing);
    }

    /// Words people type that stand in neither of the two documents everything started from: with those documents alone
    /// each must find its passage first, and say through which word.
    @Test
    void wordsThatAreNotInTheTextFindItFirst() throws IOException {
        check("sociale cohesie", "sociale samenhang", "inzichten/integrale-duurzame-wijkontwikkeling/meer-dan-gas");
        check("hitte", "koelte", "inzichten/integrale-duurzame-wijkontwikkeling/groen-raakt-alles");
        check(
                "energiebespaarpakket",
                "energie bespaar pakket",
                "acties/integrale-duurzame-wijkontwikkeling/samen-klein-beginnen");
        check("leefbaarheid", "leefomgeving", "inzichten/integrale-duurzame-wijkontwikkeling/groen-raakt-alles");
    }

    private static void check(String words, String through, String expected) throws IOException {
        try (var both = index(new TheTwoDocuments(new Folder(KeptQuestions.CONTENT)))) {
            var result = both.search(SearchRequest.words(words));
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

    private static void print(String category, List<Integer> ranks) {
        System.out.println("relevance, " + category + ": " + ranks.size() + " questions, R@1 / R@5 / R@20 / MRR "
                + KeptQuestions.scores(ranks));
    }

    private static void golden(Path file, List<String> actual) throws IOException {
        if ("1".equals(System.getenv("UPDATE_GOLDEN"))) Files.write(file, actual);
        assertEquals(String.join("\n", Files.readAllLines(file)), String.join("\n", actual));
    }
}
