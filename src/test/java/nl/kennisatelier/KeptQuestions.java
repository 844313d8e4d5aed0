package nl.kennisatelier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;

/// The questions over `content/` that are kept with their answers; by `scripts/bench judge --kept` what each
/// [SearchFeature] is worth to them.
final class KeptQuestions {

    static final Path FOLDER = Path.of("src/test/resources/relevance");
    static final Path CONTENT = Path.of("content");
    private static final int DEPTH = 20;

    /// @param answers entries, any of which will do
    /// @param category what makes it hard, where that was judged
    record Kept(String words, Set<String> answers, Optional<String> category) {

        /// @return from 1; 0 when none of the answers is among the first [#DEPTH]
        int rank(SearchIndex index) {
            var hits = index.search(SearchRequest.words(words).withSize(DEPTH)).hits();
            for (int i = 0; i < hits.size(); i++) {
                if (answers.contains(hits.get(i).entry().id().value())) return i + 1;
            }
            return 0;
        }
    }

    private KeptQuestions() {}

    static List<Kept> all() throws IOException {
        var all = new ArrayList<Kept>();
        for (var line : Files.readAllLines(FOLDER.resolve("queries.tsv"))) {
            if (line.startsWith("#")) continue;
            var fields = line.split("\t");
            var category = fields.length > 2 ? Optional.of(fields[2]) : Optional.<String>empty();
            all.add(new Kept(fields[0], Set.of(fields[1].split(" ")), category));
        }
        return all;
    }

    static Library library() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            return new Publisher(index, Clock.systemUTC())
                    .publish(new Folder(CONTENT), Optional.empty())
                    .library();
        }
    }

    static List<Integer> ranks(Library library, Set<SearchFeature> without) throws IOException {
        try (var index = LuceneIndex.inMemory(without)) {
            index.update(library);
            index.settle();
            return all().stream().map(kept -> kept.rank(index)).toList();
        }
    }

    /// Recall of the first, the first 5 and the first 20, and the mean of one divided by the rank.
    static String scores(List<Integer> ranks) {
        double all = ranks.size();
        return String.format(
                Locale.ROOT,
                "%.3f / %.3f / %.3f / %.3f",
                ranks.stream().filter(rank -> rank == 1).count() / all,
                ranks.stream().filter(rank -> rank >= 1 && rank <= 5).count() / all,
                ranks.stream().filter(rank -> rank > 0).count() / all,
                mrr(ranks));
    }

    static double mrr(List<Integer> ranks) {
        return ranks.stream()
                .mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank)
                .average()
                .orElse(0);
    }

    /// @param arguments `all` to leave nothing out, `lengths` for [Lengths] besides
    public static void main(String[] arguments) throws IOException {
        var library = library();
        System.out.println("| left out | R@1 / R@5 / R@20 / MRR |\n|---|---|");
        row("nothing", ranks(library, Set.of()));
        if (arguments.length > 0 && arguments[0].equals("lengths")) lengths(library);
        if (arguments.length > 0) return;
        for (var part : SearchFeature.values()) row(part.name().toLowerCase(Locale.ROOT), ranks(library, Set.of(part)));
        row("all of these", ranks(library, EnumSet.allOf(SearchFeature.class)));
    }

    private static void lengths(Library library) throws IOException {
        var cases = new ArrayList<Lengths.Case>();
        try (var index = LuceneIndex.inMemory()) {
            index.update(library);
            for (var kept : all()) {
                var hits = index.search(SearchRequest.words(kept.words()).withSize(DEPTH))
                        .hits();
                if (hits.isEmpty()) continue;
                int rank = kept.rank(index);
                var answer = rank > 0
                        ? hits.get(rank - 1).entry()
                        : library.entry(new EntryId(kept.answers().iterator().next()))
                                .orElseThrow();
                cases.add(new Lengths.Case(
                        Lengths.words(answer), Lengths.words(hits.getFirst().entry()), rank));
            }
        }
        Lengths.print(cases, library);
    }

    private static void row(String name, List<Integer> ranks) {
        System.out.println("| " + name + " | " + scores(ranks) + " |");
    }
}
