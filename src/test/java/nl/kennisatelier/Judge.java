package nl.kennisatelier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;

/// Judges the order of the results by questions with known answers, by `scripts/bench judge`: with everything on, and
/// with each [SearchFeature] left out. No test, for the judgements are not kept here. Given runs instead of content, it
/// judges what other engines found.
///
/// The questions are in two halves, by their ids: who works on the search looks at half A only, and tells both.
public final class Judge {

    private static final int DEPTH = 20;
    private static final String RUN = ".trec";

    /// Entries looked at for that: a file may have several.
    private static final int RANKED = 200;

    /// @param answers for each file that answers it how well, above 0
    private record Query(String id, String words, Set<String> categories, Map<String, Integer> answers) {

        /// A question with a typing error is named after the same without, and is in the same half.
        boolean isInA() {
            var hash = new CRC32();
            hash.update(id.replaceFirst("t$", "").getBytes(UTF_8));
            return hash.getValue() % 2 == 0;
        }
    }

    /// @param ndcg of the first 10
    /// @param mrr of the first 10
    /// @param recall of the first 20
    private record Score(double ndcg, double mrr, double recall) {

        static Score mean(List<Score> scores) {
            return new Score(
                    scores.stream().mapToDouble(Score::ndcg).average().orElse(0),
                    scores.stream().mapToDouble(Score::mrr).average().orElse(0),
                    scores.stream().mapToDouble(Score::recall).average().orElse(0));
        }

        @Override
        public String toString() {
            return "%.3f / %.3f / %.3f".formatted(ndcg, mrr, recall);
        }
    }

    private final List<Query> queries;
    private final Library library;

    private Judge(List<Query> queries, Library library) {
        this.queries = queries;
        this.library = library;
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var queries = queries(Path.of(arguments[0]), answers(Path.of(arguments[1])));
        if (arguments[2].endsWith(RUN)) {
            compare(queries, Stream.of(arguments).skip(2).map(Path::of).toList());
            return;
        }
        var half = arguments.length > 3 ? arguments[3] : "both";
        var kept = queries.stream()
                .filter(query -> half.equals("both") || query.isInA() == half.equals("A"))
                .toList();
        try (var index = LuceneIndex.inMemory()) {
            var library = new Publisher(index, Clock.systemUTC())
                    .publish(new Folder(Path.of(arguments[2])), Optional.empty())
                    .library();
            new Judge(kept, library).run(arguments.length > 4 ? arguments[4] : "");
        }
    }

    /// Runs of engines beside each other, a table for each half.
    private static void compare(List<Query> queries, List<Path> runs) throws IOException {
        var columns = new LinkedHashMap<String, Map<Query, Score>>();
        for (var run : runs) columns.put(run.getFileName().toString().replace(RUN, ""), scores(queries, run));
        for (boolean inA : List.of(true, false)) {
            System.out.println("\n| half " + (inA ? "A" : "B") + " | questions | "
                    + String.join(" | ", columns.keySet()) + " |\n|" + "---|".repeat(2 + columns.size()));
            var half = queries.stream().filter(query -> query.isInA() == inA).toList();
            var categories = new TreeSet<String>();
            half.forEach(query -> categories.addAll(query.categories()));
            for (var category :
                    Stream.concat(categories.stream(), Stream.of("all")).toList()) {
                var those = half.stream()
                        .filter(query ->
                                category.equals("all") || query.categories().contains(category))
                        .toList();
                var cells = columns.values().stream()
                        .map(scores -> Score.mean(
                                        those.stream().map(scores::get).toList())
                                .toString());
                System.out.println("| " + category + " | " + those.size() + " | "
                        + cells.collect(Collectors.joining(" | ")) + " |");
            }
        }
    }

    /// @param run lines as TREC writes them: question, Q0, file, rank, score, name; the best first
    private static Map<Query, Score> scores(List<Query> queries, Path run) throws IOException {
        var found = new HashMap<String, Set<String>>();
        for (var line : Files.readAllLines(run)) {
            var fields = line.split("\\s+");
            found.computeIfAbsent(fields[0], _ -> new LinkedHashSet<>()).add(fields[2].replaceFirst("\\.md$", ""));
        }
        var scores = new HashMap<Query, Score>();
        for (var query : queries) {
            var ranking = found.getOrDefault(query.id(), Set.of()).stream()
                    .limit(DEPTH)
                    .toList();
            scores.put(query, score(query.answers(), ranking));
        }
        return scores;
    }

    /// @param one `all` to leave nothing out, `list` for the rank of each answer, `lengths` for [Lengths], else every
    /// part is left out in turn
    private void run(String one) throws IOException {
        var everything = scores(EnumSet.noneOf(SearchFeature.class), one.equals("list"));
        byCategory(everything);
        if (one.equals("lengths")) lengths();
        if (!one.isEmpty()) return;
        System.out.println("\n| left out | half A | half B | the kept questions, MRR |\n|---|---|---|---|");
        var kept = KeptQuestions.library();
        leftOut("nothing", everything, KeptQuestions.ranks(kept, Set.of()));
        for (var part : SearchFeature.values()) {
            var without = EnumSet.of(part);
            leftOut(part.name().toLowerCase(), scores(without, false), KeptQuestions.ranks(kept, without));
        }
        var all = EnumSet.allOf(SearchFeature.class);
        leftOut("all of these", scores(all, false), KeptQuestions.ranks(kept, all));
    }

    private static void leftOut(String name, Map<Query, Score> scores, List<Integer> kept) {
        row(name, scores, "%.3f |".formatted(KeptQuestions.mrr(kept)));
    }

    private void lengths() throws IOException {
        var cases = new ArrayList<Lengths.Case>();
        try (var index = LuceneIndex.inMemory()) {
            index.update(library);
            for (var query : queries) {
                var ranked = index.rank(query.words(), DEPTH).stream()
                        .map(SearchIndex.Ranked::entry)
                        .toList();
                var answer = library.atPath(query.answers().keySet().iterator().next() + ".md");
                if (ranked.isEmpty() || answer.isEmpty()) continue;
                int rank = ranked.indexOf(answer.get()) + 1;
                cases.add(new Lengths.Case(Lengths.words(answer.get()), Lengths.words(ranked.getFirst()), rank));
            }
        }
        Lengths.print(cases, library);
    }

    private void byCategory(Map<Query, Score> scores) {
        System.out.println("| category | questions | half A | half B |\n|---|---|---|---|");
        var categories = new TreeSet<String>();
        queries.forEach(query -> categories.addAll(query.categories()));
        for (var category : categories) {
            var those = new HashMap<>(scores);
            those.keySet().removeIf(query -> !query.categories().contains(category));
            row(category + " | " + those.size(), those, "");
        }
        row("all | " + scores.size(), scores, "");
    }

    private static void row(String name, Map<Query, Score> scores, String more) {
        System.out.println(
                ("| " + name + " | " + mean(scores, true) + " | " + mean(scores, false) + " | " + more).strip());
    }

    private static Score mean(Map<Query, Score> scores, boolean inA) {
        return Score.mean(scores.entrySet().stream()
                .filter(score -> score.getKey().isInA() == inA)
                .map(Map.Entry::getValue)
                .toList());
    }

    private Map<Query, Score> scores(Set<SearchFeature> without, boolean list) throws IOException {
        var scores = new HashMap<Query, Score>();
        try (var index = LuceneIndex.inMemory(without)) {
            index.update(library);
            index.settle();
            for (var query : queries) {
                var files = new LinkedHashSet<String>();
                for (var ranked : index.rank(query.words(), RANKED)) {
                    files.add(ranked.entry().location().path().replaceFirst("\\.md$", ""));
                }
                var ranking = files.stream().limit(DEPTH).toList();
                if (list) {
                    System.out.println(ranks(query, ranking) + "\t" + query.id() + "\t"
                            + String.join("+", query.categories()) + "\t" + query.words());
                }
                scores.put(query, score(query.answers(), ranking));
            }
        }
        return scores;
    }

    private static List<Integer> ranks(Query query, List<String> ranking) {
        return query.answers().keySet().stream()
                .map(file -> ranking.indexOf(file) + 1)
                .toList();
    }

    private static Score score(Map<String, Integer> answers, List<String> ranking) {
        double gain = 0;
        double first = 0;
        int found = 0;
        for (int i = 0; i < ranking.size(); i++) {
            int worth = answers.getOrDefault(ranking.get(i), 0);
            if (worth == 0) continue;
            found++;
            if (i < 10) gain += gain(worth, i);
            if (i < 10 && first == 0) first = 1.0 / (i + 1);
        }
        double ideal = 0;
        var best = answers.values().stream().sorted((one, other) -> other - one).toList();
        for (int i = 0; i < Math.min(10, best.size()); i++) ideal += gain(best.get(i), i);
        return new Score(gain / ideal, first, (double) found / answers.size());
    }

    private static double gain(int worth, int place) {
        return (Math.pow(2, worth) - 1) / (Math.log(place + 2) / Math.log(2));
    }

    /// Lines `id<TAB>question<TAB>category+category`, under a line that names them.
    private static List<Query> queries(Path file, Map<String, Map<String, Integer>> answers) throws IOException {
        var queries = new ArrayList<Query>();
        for (var line : Files.readAllLines(file)) {
            var fields = line.split("\t");
            if (!answers.containsKey(fields[0])) continue;
            var categories = fields.length > 2 ? fields[2].split("\\+") : new String[0];
            queries.add(new Query(fields[0], fields[1], Set.of(categories), answers.get(fields[0])));
        }
        return queries;
    }

    /// Lines as TREC writes them: question, 0, file without its ending, worth.
    private static Map<String, Map<String, Integer>> answers(Path file) throws IOException {
        var answers = new HashMap<String, Map<String, Integer>>();
        for (var line : Files.readAllLines(file)) {
            var fields = line.split("\\s+");
            int worth = Integer.parseInt(fields[3]);
            if (worth > 0)
                answers.computeIfAbsent(fields[0], _ -> new HashMap<>()).put(fields[2], worth);
        }
        return answers;
    }
}
