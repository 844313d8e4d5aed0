package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.Order;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.lucene.LuceneIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that followed every change says what an index made anew says: also of files that did not change, but name
/// a place, a programme or a lesson that did.
class IndexChangesTest {

    private static final List<String> PATHS = List.of(
            "hergebruik/a.md",
            "hergebruik/b.md",
            "programmas/a.md",
            "verslagen/2020/a.md",
            "verslagen/2020/b.md",
            "verslagen/2021/a.md",
            "voorbeelden/a.md",
            "wijken/a.md",
            "wijken/b.md");

    /// Of now or of before.
    private static final List<String> LESSONS = List.of("tips/a/een", "tips/a/twee", "tips/b/een", "verslagen/a");

    private static final List<String> WORDS = List.of("appel", "boom", "citroen", "dak", "eend", "");

    @TempDir
    private Path root;

    @Test
    void itSaysWhatAnIndexMadeAnewSays() throws IOException {
        for (int seed = 0; seed < 3; seed++) {
            var random = new Random(seed);
            var content = new CountingContent(root.resolve("content" + seed)).filled();
            // A word that is in no file any more is known to the index for a while; so each is in one that stays.
            content.write("woorden.md", "# Woorden\n\n" + String.join(" ", WORDS) + " dorp stad\n");
            var data = root.resolve("data" + seed);
            var index = LuceneIndex.open(data);
            var publisher = new Publisher(index, Clock.systemUTC());
            publisher.publish(content, Optional.empty());
            for (int step = 0; step < 24; step++) {
                publisher.publish(content, Optional.of(change(content, random)));
                if (step == 12) { // As after a restart: what was written is compared with all there is.
                    index.close();
                    index = LuceneIndex.open(data);
                    publisher = new Publisher(index, Clock.systemUTC());
                    change(content, random);
                    publisher.publish(content, Optional.empty());
                }
                if (step % 4 == 0) {
                    try (var anew = LuceneIndex.inMemory()) {
                        anew.update(publisher.current().library());
                        assertEquals(said(anew), said(index), "seed " + seed + ", step " + step);
                    }
                }
            }
            index.close();
        }
    }

    @Test
    void itCanGoBackToAnEarlierLibrary() throws IOException {
        var content = new CountingContent(root.resolve("content")).filled();
        var random = new Random(9);
        try (var index = LuceneIndex.inMemory()) {
            var first = new Publisher(index, Clock.systemUTC());
            first.publish(content, Optional.empty());
            var before = said(index);
            var library = first.current().library();
            for (int step = 0; step < 5; step++) first.publish(content, Optional.of(change(content, random)));
            index.update(library);
            assertEquals(before, said(index));
        }
    }

    private static Set<String> change(CountingContent content, Random random) throws IOException {
        var changed = new TreeSet<String>();
        for (int file = random.nextInt(3); file >= 0; file--) {
            var path = pick(PATHS, random);
            content.write(path, path.startsWith("hergebruik/") ? record(random) : text(random));
            if (random.nextInt(4) == 0) content.delete(path);
            changed.add(path);
        }
        return changed;
    }

    private static String record(Random random) {
        var lines = new ArrayList<String>();
        lines.add("---");
        lines.add("van: " + pick(LESSONS, random));
        lines.add("wijken: [" + pick(List.of("a", "b", "c"), random) + "]");
        if (random.nextInt(4) == 0) lines.add("status: " + pick(List.of("concept", "ingetrokken"), random));
        if (random.nextBoolean()) lines.add("datum: 202" + random.nextInt(3));
        lines.add("werkte: " + pick(ReuseOutcome.words(), random));
        lines.add("waardoor: De " + pick(WORDS, random) + " stond in de weg.");
        lines.add("---");
        return String.join("\n", lines) + "\n" + pick(WORDS, random) + "\n";
    }

    private static String text(Random random) {
        var lines = new ArrayList<String>();
        lines.add("---");
        lines.add("titel: " + pick(WORDS, random) + " " + pick(WORDS, random) + "x");
        lines.add("samenvatting: " + pick(WORDS, random) + ".");
        if (random.nextInt(3) == 0) lines.add("id: " + pick(List.of("a", "b", "c"), random));
        if (random.nextInt(3) == 0) lines.add("voorheen: [" + pick(List.of("a", "b", "c"), random) + "]");
        if (random.nextInt(4) == 0) lines.add("status: " + pick(List.of("concept", "ingetrokken"), random));
        if (random.nextBoolean()) lines.add("datum: 202" + random.nextInt(3));
        if (random.nextBoolean()) lines.add("themas: [" + pick(List.of("groen", "warmte"), random) + "]");
        if (random.nextBoolean()) lines.add("wijken: [" + pick(List.of("a", "b"), random) + "]");
        if (random.nextBoolean()) lines.add("programma: a");
        if (random.nextBoolean()) lines.add("gemeente: " + pick(List.of("Dorp", "Stad"), random));
        lines.add("---");
        var part = pick(List.of("", "#een", "#twee"), random);
        lines.add(
                "Zie [dit](../../" + pick(PATHS, random) + part + ") en [dat](../" + pick(PATHS, random) + part + ").");
        lines.add("## Tips");
        lines.add("- Let op de " + pick(WORDS, random) + ". ^"
                + pick(List.of("een", "drie <!-- voorheen: een -->"), random));
        if (random.nextBoolean()) lines.add("- Kijk naar de " + pick(WORDS, random) + ". <!-- wijk: b --> ^twee");
        return String.join("\n", lines) + "\n";
    }

    /// What can be found by what, in every order that does not depend on how often a word was there before.
    private static String said(SearchIndex index) {
        var said = new StringBuilder();
        for (var words : WORDS) {
            var request = SearchRequest.words(words).withSize(100);
            var result = index.search(words.isEmpty() ? request.withOrder(Order.MOST_USED) : request);
            var hits = result.hits().stream()
                    .map(hit -> hit.entry().id() + " " + hit.title() + " " + hit.used())
                    .toList();
            said.append(words).append(' ').append(result.facets()).append('\n');
            said.append(words.isEmpty() ? hits : new TreeSet<>(hits)).append('\n');
            var records = index.search(request.plus(Facet.KIND, Kind.REUSE.word));
            said.append(records.total()).append(records.facets()).append('\n');
        }
        said.append(index.search(SearchRequest.ALL.withOrder(Order.TRAVELLED)).hits().stream()
                .map(hit -> hit.entry().id())
                .toList());
        for (var words : List.of("dorp", "stad"))
            said.append(index.search(SearchRequest.words(words)).total());
        return said.toString();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
