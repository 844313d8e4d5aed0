package nl.kennisatelier.kept;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records of one type among values that are kept. May be used from any thread.
public final class KeptRecords<T extends Record> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptRecords.class);

    private final KeptValues values;
    private final RecordCodec<T> codec;

    /// @throws IllegalArgumentException as [RecordCodec#of]
    public KeptRecords(KeptValues values, Class<T> type) {
        this.values = values;
        this.codec = RecordCodec.of(type);
    }

    /// Nothing where it was not kept, or is damaged.
    public Optional<T> find(String name) {
        try {
            var bytes = values.find(name);
            return bytes.isEmpty() ? Optional.empty() : Optional.of(codec.read(bytes.get()));
        } catch (IOException damaged) {
            LOG.warn("{} is worked out again: {}", name, damaged.toString());
            return Optional.empty();
        }
    }

    /// Whether that could be done: a disk may be full. What cannot be written is worked out each time.
    public boolean keep(String name, T value) {
        try {
            values.put(name, codec.write(value));
            return true;
        } catch (IOException cannot) {
            LOG.warn("{} is not kept: {}", name, cannot.toString());
            return false;
        }
    }
}
