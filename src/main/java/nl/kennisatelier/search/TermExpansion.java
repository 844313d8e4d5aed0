package nl.kennisatelier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.search.MatchReason.Through;
import nl.kennisatelier.search.QueryTerm.Way;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.dutch.SearchFeature;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Every way to find one word: its forms, its synonyms, the parts of a compound; a word that occurs nowhere is taken as
/// the start of one, or as a typing error.
final class TermExpansion {

    /// How much a synonym weighs beside the word itself.
    private static final float SYNONYM = 0.6f;

    /// How much all parts of a compound, standing apart, weigh beside the compound.
    private static final float APART = 0.7f;

    /// How much two neighbours written as one weigh, for each of the two.
    private static final float JOINED = 0.2f;

    private static final float MENDED = 0.9f;
    private static final float PREFIX = 0.3f;

    /// How much a word of the same root weighs, where the word itself finds nothing.
    private static final float FAMILY = 0.4f;

    private static final int PREFIX_LENGTH_MIN = 3;

    /// @param index of the typed word it is of
    record TypedWord(int index, List<String> readings, String stem) {

        String folded() {
            return readings.getFirst();
        }
    }

    private final Dutch dutch;
    private final Synonyms synonyms;
    private final Abbreviations abbreviations;
    private final FieldQueries matching;
    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final LearnedCompounds compounds;
    private final English english;
    private final Set<String> widened = new LinkedHashSet<>();

    TermExpansion(
            Dutch dutch, Synonyms synonyms, Abbreviations abbreviations, FieldQueries matching, IndexSearcher searcher)
            throws IOException {
        this.dutch = dutch;
        this.synonyms = synonyms;
        this.abbreviations = abbreviations;
        this.matching = matching;
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.compounds = new LearnedCompounds(reader);
        this.english = new English(reader);
    }

    /// Words that were looked for besides those typed.
    Set<String> widened() {
        return widened;
    }

    /// What is found for the word at hand, while it is worked out.
    private static final class Found {
        private final List<Query> queries = new ArrayList<>();
        private final List<Way> ways = new ArrayList<>();
        private boolean somewhere;
    }

    /// Several words that mean one thing.
    QueryTerm group(List<TypedWord> group) throws IOException {
        var stems = group.stream().map(TypedWord::stem).toList();
        var found = new Found();
        found.queries.add(matching.together(stems, 1));
        var loose = new BooleanQuery.Builder();
        for (var word : group) {
            if (dutch.stopWord(word.folded())) continue;
            loose.add(matching.any(IndexField.STEMS, word.stem()), Occur.MUST);
            found.ways.add(new Way(Through.TYPED, word.folded(), List.of(word.stem())));
        }
        found.queries.add(matching.lesser(loose.build(), APART));
        addSynonyms(stems, found);
        return term(group, stems, found, Optional.empty());
    }

    /// @param neighbours the words before and after it
    /// @param shortened abbreviations of words that it is one of, and of how many
    /// @param last whether it may still be being typed
    QueryTerm word(TypedWord word, Neighbours neighbours, Map<String, Integer> shortened, boolean last)
            throws IOException {
        var found = new Found();
        for (var reading : word.readings()) {
            var stem = dutch.stem(reading);
            found.queries.add(matching.word(reading, stem));
            found.ways.add(new Way(Through.TYPED, reading, List.of(stem)));
            found.somewhere |= occurs(reading, stem);
        }
        english.word(word.folded()).ifPresent(query -> {
            found.queries.add(query);
            found.somewhere = true;
        });
        var apart = addApart(word.folded(), found);
        addSynonyms(List.of(word.stem()), found);
        shortened.forEach((abbreviation, words) -> addOther(abbreviation, SYNONYM / words, found));
        addJoined(word, neighbours, found);
        if (!found.somewhere && !apart && last) addLonger(word.folded(), found);
        var spelling = Optional.<String>empty();
        if (!found.somewhere && dutch.uses(SearchFeature.SPELLING)) {
            spelling = mend(word.folded(), apart ? 1 : SpellingCorrection.EDITS_MAX, found);
        }
        if (!found.somewhere && !apart && spelling.isEmpty()) { // Then its relatives are better than nothing.
            addFamily(word, found);
        }
        return term(List.of(word), List.of(word.stem()), found, spelling);
    }

    record Neighbours(Optional<TypedWord> before, Optional<TypedWord> after) {}

    private QueryTerm term(List<TypedWord> words, List<String> stems, Found found, Optional<String> spelling) {
        int end = words.getLast().index() + 1;
        return new QueryTerm(words.getFirst().index(), end, stems, matching.best(found.queries), spelling, found.ways);
    }

    private boolean occurs(String folded, String stem) throws IOException {
        for (var field : IndexField.STEMS) {
            if (reader.docFreq(new Term(field.key, stem)) > 0) return true;
        }
        return reader.docFreq(new Term(IndexField.TEXT_EXACT.key, folded)) > 0;
    }

    /// A compound also finds its parts where they stand apart, in any order: `wijkaanpak` finds "aanpak van de wijk".
    private boolean addApart(String folded, Found found) throws IOException {
        var parts = parts(folded, found.somewhere);
        if (parts.size() < 2) return false;
        var all = new BooleanQuery.Builder();
        var stems = parts.stream().map(dutch::stem).toList();
        for (var stem : stems) all.add(matching.any(IndexField.STEMS, stem), Occur.MUST);
        found.queries.add(matching.lesser(all.build(), APART));
        found.queries.add(matching.together(stems, 3));
        if (!Enough.of(1, all.build(), searcher)) return false;
        for (int i = 0; i < parts.size(); i++) {
            found.ways.add(new Way(Through.APART, parts.get(i), List.of(stems.get(i))));
        }
        if (reader.docFreq(new Term(IndexField.TEXT_EXACT.key, folded)) == 0) widened.add(String.join(" ", parts));
        return true;
    }

    /// By the lists; for a word that occurs nowhere also by the words that do.
    private List<String> parts(String folded, boolean occurs) throws IOException {
        var parts = dutch.split(folded);
        return parts.isEmpty() && !occurs && dutch.uses(SearchFeature.COMPOUNDS) ? compounds.cut(folded) : parts;
    }

    /// By the editors' lists, then by what the texts say.
    private void addSynonyms(List<String> stems, Found found) throws IOException {
        for (var other : synonyms.of(stems)) addOther(other, SYNONYM, found);
        for (var other : abbreviations.of(stems)) addOther(other, SYNONYM, found);
    }

    private void addOther(String other, float weight, Found found) {
        var stems = TokenReader.of(dutch.stems(), other);
        boolean known = found.ways.stream()
                .anyMatch(way -> way.through() == Through.SYNONYM && way.stems().equals(stems));
        var query = stems.size() == 1 ? matching.any(IndexField.STEMS, stems.getFirst()) : matching.together(stems, 1);
        if (known || !occurs(query)) return;
        found.queries.add(matching.lesser(query, weight));
        found.ways.add(new Way(Through.SYNONYM, other, stems));
        found.somewhere = true;
        widened.add(other);
    }

    /// A compound written apart: each of the two words is found by the whole.
    private void addJoined(TypedWord word, Neighbours neighbours, Found found) throws IOException {
        if (!dutch.uses(SearchFeature.JOINED)) return;
        if (neighbours.before().isPresent()) addJoined(neighbours.before().get(), word, found);
        if (neighbours.after().isPresent()) addJoined(word, neighbours.after().get(), found);
    }

    private void addJoined(TypedWord first, TypedWord second, Found found) throws IOException {
        var whole = compounds.joined(first.folded(), second.folded());
        if (whole.isEmpty()) return;
        var stem = dutch.stem(whole.get());
        found.queries.add(matching.lesser(matching.word(whole.get(), stem), JOINED));
        found.ways.add(new Way(Through.PART, whole.get(), List.of(stem)));
        found.somewhere = true;
    }

    private void addFamily(TypedWord word, Found found) throws IOException {
        if (!dutch.uses(SearchFeature.FAMILY)) return;
        for (var other : new WordFamily(reader).of(word.stem())) {
            found.queries.add(matching.lesser(matching.any(IndexField.STEMS, other), FAMILY));
            found.ways.add(new Way(Through.FAMILY, other, List.of(other)));
        }
    }

    /// A word that occurs nowhere may become one that does, while it is still being typed.
    private void addLonger(String folded, Found found) {
        if (folded.length() < PREFIX_LENGTH_MIN) return;
        var longer = matching.startsWith(folded);
        if (!occurs(longer)) return;
        found.queries.add(matching.lesser(longer, PREFIX));
        found.ways.add(new Way(Through.LONGER, folded, List.of()));
        found.somewhere = true;
    }

    /// What was probably meant by a word that occurs nowhere. A made-up compound whose parts do occur is mended only
    /// when it is one letter away from a word.
    private Optional<String> mend(String folded, int edits, Found found) throws IOException {
        var better = new SpellingCorrection(reader, dutch).mend(folded, edits);
        float weight = MENDED;
        for (var word : better) {
            found.queries.add(matching.lesser(matching.word(word, dutch.stem(word)), weight));
            found.ways.add(new Way(Through.MENDED, word, List.of(dutch.stem(word))));
            weight *= 0.7f;
        }
        better.stream().limit(1).forEach(widened::add);
        return better.stream().findFirst();
    }

    private boolean occurs(Query query) {
        try {
            return Enough.of(1, query, searcher);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
