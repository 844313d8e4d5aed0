package nl.kennisatelier.circulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.kennisatelier.kept.KeptRecords;
import nl.kennisatelier.kept.KeptValues;
import nl.kennisatelier.library.Body;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Section;
import nl.kennisatelier.library.Wording;

/// What texts say, kept beside what is known of them; the last ones that were asked for are at hand. May be used from
/// any thread.
final class KeptWords {

    /// Some ten kilobytes each.
    private static final int AT_HAND_MAX = 1000;

    private final KeptRecords<Said> kept;

    private final Map<String, Said> atHand = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Said> eldest) {
            return size() > AT_HAND_MAX;
        }
    };

    KeptWords(KeptValues values) {
        this.kept = new KeptRecords<>(values, Said.class);
    }

    /// All that one text says.
    record Said(List<Section> sections, List<Wording.Held> wordings) {

        /// @param document of which the words are at hand
        static Said of(Document document) {
            return new Said(
                    document.sections(),
                    document.passages().stream()
                            .map(passage -> (Wording.Held) passage.wording())
                            .toList());
        }
    }

    /// What is kept under that name.
    ///
    /// @param again reads the same text, should it be lost
    Body.Elsewhere body(Supplier<String> name, Supplier<Document> again) {
        return new Body.Elsewhere() {
            @Override
            public List<Section> sections() {
                return said(name.get(), again).sections();
            }

            @Override
            public List<Wording.Held> wordings() {
                return said(name.get(), again).wordings();
            }
        };
    }

    /// Whether that could be done.
    boolean keep(String name, Said said) {
        take(name, said);
        return kept.keep(name, said);
    }

    private void take(String name, Said said) {
        synchronized (atHand) {
            atHand.put(name, said);
        }
    }

    private Said said(String name, Supplier<Document> again) {
        synchronized (atHand) {
            var known = atHand.get(name);
            if (known != null) return known;
        }
        var found = kept.find(name);
        var said = found.orElseGet(() -> Said.of(again.get()));
        if (found.isPresent()) take(name, said);
        else keep(name, said);
        return said;
    }
}
