package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.words.LabelSuggestions;
import nl.kennisatelier.search.words.NamedValues;
import nl.kennisatelier.search.words.Synonyms;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;

/// One moment of the index with the library it was made from: what a question is answered from, all of it or nothing.
///
/// @param facets the values by which a search is narrowed
/// @param weights of the records, whatever is asked
/// @param parents which records are of one document
/// @param labels of the themes and places that can be suggested
/// @param names what the words of a question may name
record IndexSnapshot(
        Library library,
        DutchAnalysis analysis,
        Synonyms synonyms,
        DirectoryReader reader,
        IndexSearcher searcher,
        FacetValues facets,
        RecordWeights weights,
        ParentDocuments parents,
        LabelSuggestions labels,
        NamedValues names) {

    /// How soon a word that is repeated stops to count (k1), and how much a long text is held back (b): the defaults of
    /// Anserini, the research system on Lucene, rather than Lucene's own.
    private static final float SATURATION = 0.9f;

    private static final float LENGTH = 0.4f;

    /// @param values those of an earlier snapshot of the same index
    /// @param weights those of the same
    static IndexSnapshot of(
            Library library,
            DutchAnalysis analysis,
            Synonyms synonyms,
            DirectoryReader reader,
            FacetValues values,
            RecordWeights weights)
            throws IOException {
        var searcher = new IndexSearcher(reader);
        var facets = FacetValues.of(reader, values);
        searcher.setSimilarity(new BM25Similarity(SATURATION, LENGTH));
        return new IndexSnapshot(
                library,
                analysis,
                synonyms,
                reader,
                searcher,
                facets,
                RecordWeights.of(reader, facets, analysis.dutch(), weights),
                new ParentDocuments(reader),
                new LabelSuggestions(library.taxonomy(), analysis),
                NamedValues.of(library, analysis));
    }

    /// The same for who asks on this day.
    IndexSnapshot on(LocalDate today) {
        var then = facets.on(today);
        return then == facets
                ? this
                : new IndexSnapshot(
                        library, analysis, synonyms, reader, searcher, then, weights, parents, labels, names);
    }

    /// The entry that a record of the index is of; none when the library no longer has it.
    ///
    /// @param stored of this snapshot's searcher
    Optional<Entry> entry(StoredFields stored, int record) throws IOException {
        return library.entry(new EntryId(stored.document(record).get(IndexField.ID)));
    }

    /// The same, for a few: by the id in its own column, without reading what else is kept of the record.
    Optional<Entry> entry(int record) throws IOException {
        var segment = reader.leaves().get(ReaderUtil.subIndex(record, reader.leaves()));
        var ids = segment.reader().getSortedDocValues(IndexField.ID);
        ids.advanceExact(record - segment.docBase);
        return library.entry(new EntryId(ids.lookupOrd(ids.ordValue()).utf8ToString()));
    }

    /// @return false when it was closed meanwhile: then there is a newer one
    boolean acquire() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
