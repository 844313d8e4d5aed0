package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.dutch.Dutch;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// How much each record weighs whatever is asked: by its kind, whether its parts are found apart, and a little by how
/// recent and how often used it is.
///
/// @param newestYear of all records; recency is counted back from it, so that the order is the same tomorrow
/// @param segments for each record its weight
record RecordWeights(int newestYear, PerSegment<float[]> segments) {

    static final RecordWeights NONE = new RecordWeights(0, PerSegment.none());

    /// A document with parts is found by all that they are found by: with the same words a part is the better answer.
    private static final float WHOLE = 0.85f;

    /// What the newest year is worth at most: it decides between texts that the words find equally well.
    private static final float RECENT = 0.02f;

    /// Texts of so many years before the newest, or older, are worth nothing extra.
    private static final int YEARS_MAX = 10;

    /// What being used very often is worth at most.
    private static final float USED = 0.03f;

    /// Named by so many other documents is very often.
    private static final int USES_MAX = 15;

    /// @param years the values of the facets, with all years
    /// @param before what was made of an earlier snapshot by the same rules
    static RecordWeights of(IndexReader reader, FacetValues years, Dutch dutch, RecordWeights before)
            throws IOException {
        int newest = newestYear(new IndexSearcher(reader), years);
        var known = newest == before.newestYear ? before.segments : PerSegment.<float[]>none();
        return new RecordWeights(newest, known.in(reader, segment -> weights(segment, newest, dutch)));
    }

    /// Of texts that were not replaced, and not of records, which stand apart: otherwise the order would depend on what
    /// once was there.
    private static int newestYear(IndexSearcher searcher, FacetValues values) throws IOException {
        var years = values.all().stream()
                .filter(value -> value.facet() == Facet.YEAR)
                .map(FacetValues.Value::value)
                .sorted(Comparator.reverseOrder())
                .toList();
        var dimension = Dimension.of(Facet.YEAR).orElseThrow();
        for (var year : years) {
            var ordinary = new BooleanQuery.Builder()
                    .add(dimension.query(Facet.YEAR, year), Occur.FILTER)
                    .add(new TermQuery(new Term(IndexField.KIND, Kind.REUSE.word)), Occur.MUST_NOT);
            if (Enough.of(1, ordinary.build(), searcher)) return Integer.parseInt(year);
        }
        return 0;
    }

    /// Of the records of one segment, by their numbers there.
    float[] of(LeafReader segment) {
        return segments.of(segment);
    }

    private static float[] weights(LeafReader segment, int newestYear, Dutch dutch) throws IOException {
        var weights = new float[segment.maxDoc()];
        Arrays.fill(weights, 1);
        if (dutch.uses(SearchFeature.WHOLES)) lowerWholes(weights, segment);
        for (var kind : Kind.values()) {
            if (weight(kind) != 1) weigh(kind, weights, segment);
        }
        if (dutch.uses(SearchFeature.RECENT)) addRecent(weights, segment, newestYear);
        if (dutch.uses(SearchFeature.USED)) addUsed(weights, segment);
        return weights;
    }

    /// Who searches wants lessons first; what helps to understand or to write them, or only asks
    /// or announces, weighs less with the same words.
    private static float weight(Kind kind) {
        return switch (kind) {
            case TERM -> 0.75f;
            case SOURCE -> 0.85f;
            case LINK -> 0.7f;
            case KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> 0.7f;
            case MANUAL -> 0.4f;
            case REPORT, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, ARTICLE -> 1;
            case REUSE -> 1;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION -> 1;
        };
    }

    private static void weigh(Kind kind, float[] weights, LeafReader segment) throws IOException {
        var records = segment.postings(new Term(IndexField.KIND, kind.word), PostingsEnum.NONE);
        if (records == null) return;
        while (records.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) weights[records.docID()] = weight(kind);
    }

    /// The records of a document stand together, the document itself first.
    private static void lowerWholes(float[] weights, LeafReader segment) throws IOException {
        var documents = segment.postings(new Term(IndexField.IS_DOCUMENT, "1"), PostingsEnum.NONE);
        if (documents == null) return;
        int at = documents.nextDoc();
        while (at != DocIdSetIterator.NO_MORE_DOCS) {
            int next = documents.nextDoc();
            if (next > at + 1 && weights.length > at + 1) weights[at] *= WHOLE;
            at = next;
        }
    }

    private static void addRecent(float[] weights, LeafReader segment, int newestYear) throws IOException {
        var days = segment.getNumericDocValues(IndexField.DATE);
        if (days == null) return;
        for (int at = days.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = days.nextDoc()) {
            weights[at] *= 1 + RECENT * recency(days.longValue(), newestYear);
        }
    }

    /// Between 0 and 1; what has no date is in the middle, for it is not old.
    private static float recency(long day, int newestYear) {
        if (day == EntryDocuments.NO_DATE) return 0.5f;
        int years = newestYear - LocalDate.ofEpochDay(day).getYear();
        return Math.clamp(1 - (float) years / YEARS_MAX, 0f, 1f);
    }

    private static void addUsed(float[] weights, LeafReader segment) throws IOException {
        var uses = segment.getNumericDocValues(IndexField.USED);
        if (uses == null) return;
        for (int at = uses.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = uses.nextDoc()) {
            double used = Math.log1p(uses.longValue()) / Math.log1p(USES_MAX); // The first uses say most.
            weights[at] *= 1 + USED * (float) Math.min(1, used);
        }
    }
}
