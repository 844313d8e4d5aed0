package nl.kennisatelier.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// The words that occur in one field of the index.
record DocumentFrequencies(IndexReader reader, String field) {

    /// In how many texts each of these words stands; those that stand nowhere are left out. All are looked up in one
    /// walk through the words of each segment, for most of many guesses fall between the same two words.
    Map<String, Integer> texts(Collection<String> words) throws IOException {
        var sorted = words.stream().map(BytesRef::new).sorted().toArray(BytesRef[]::new);
        var texts = new HashMap<String, Integer>();
        for (var segment : reader.leaves()) {
            var terms = segment.reader().terms(field);
            if (terms != null) add(terms.iterator(), sorted, texts);
        }
        return texts;
    }

    private static void add(TermsEnum there, BytesRef[] sorted, Map<String, Integer> texts) throws IOException {
        int at = 0;
        while (at < sorted.length) {
            switch (there.seekCeil(sorted[at])) {
                case FOUND -> texts.merge(sorted[at++].utf8ToString(), there.docFreq(), Integer::sum);
                case NOT_FOUND -> {
                    int next = Arrays.binarySearch(sorted, at, sorted.length, there.term());
                    at = next < 0 ? -next - 1 : next;
                }
                case END -> at = sorted.length;
            }
        }
    }
}
