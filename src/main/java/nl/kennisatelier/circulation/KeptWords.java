package nl.kennisatelier.circulation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kennisatelier.kept.KeptValues;
import nl.kennisatelier.kept.RecordCodec;
import nl.kennisatelier.library.Body;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Section;
import nl.kennisatelier.library.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What texts say, kept beside what is known of them; the last ones that were asked for are at hand. May be used from
/// any thread.
final class KeptWords {

    private static final Logger LOG = LoggerFactory.getLogger(KeptWords.class);

    /// Some ten kilobytes each.
    private static final int AT_HAND_MAX = 1000;

    private static final RecordCodec<Said> CODEC = RecordCodec.of(Said.class);

    private final KeptValues values;

    private final Map<String, Said> atHand = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Said> eldest) {
            return size() > AT_HAND_MAX;
        }
    };

    KeptWords(KeptValues values) {
        this.values = values;
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

    void keep(String name, Said said) throws IOException {
        values.put(name, CODEC.write(said));
        take(name, said);
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
        var said = find(name).orElseGet(() -> anew(name, again));
        take(name, said);
        return said;
    }

    private Optional<Said> find(String name) {
        try {
            var bytes = values.find(name);
            return bytes.isEmpty() ? Optional.empty() : Optional.of(CODEC.read(bytes.get()));
        } catch (IOException damaged) {
            LOG.warn("the words of {} are read again: {}", name, damaged.toString());
            return Optional.empty();
        }
    }

    private Said anew(String name, Supplier<Document> again) {
        var said = Said.of(again.get());
        try {
            keep(name, said);
        } catch (IOException full) {
            LOG.warn("the words of {} are not kept: {}", name, full.toString());
        }
        return said;
    }
}
