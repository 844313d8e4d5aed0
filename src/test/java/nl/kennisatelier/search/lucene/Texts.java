package nl.kennisatelier.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.source.Content;

/// A few files, made up for one test.
record Texts(Map<String, String> files) implements Content {

    @Override
    public Set<String> paths() {
        return files.keySet();
    }

    @Override
    public byte[] read(String path) {
        return files.get(path).getBytes(UTF_8);
    }

    LuceneIndex index(Set<SearchFeature> without) throws IOException {
        var index = LuceneIndex.inMemory(without);
        new Publisher(index, Clock.systemUTC()).publish(this, Optional.empty());
        return index;
    }
}
