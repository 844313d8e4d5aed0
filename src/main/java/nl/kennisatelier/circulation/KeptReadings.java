package nl.kennisatelier.circulation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.kennisatelier.kept.KeptValues;
import nl.kennisatelier.kept.RecordCodec;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.privacy.PersonalRemarks;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was read of each file, from one start to the next: a start reads only what differs. Derived: what is lost or
/// damaged is read again.
public final class KeptReadings implements AutoCloseable {

    /// Keeps nothing.
    public static final KeptReadings NONE = new KeptReadings(KeptValues.NONE);

    private static final Logger LOG = LoggerFactory.getLogger(KeptReadings.class);

    private static final RecordCodec<Reading> CODEC = RecordCodec.of(Reading.class);

    /// What hangs on the day on which it is read, beside on what stands there.
    private static final Set<Problem.Kind> OF_THE_DAY =
            Set.of(Problem.Kind.DATE_FAR, Problem.Kind.DATE_AHEAD, Problem.Kind.STEP_AHEAD);

    private final KeptValues values;

    private KeptReadings(KeptValues values) {
        this.values = values;
    }

    /// @param values of one version of the program; they are closed with this
    public static KeptReadings in(KeptValues values) {
        return new KeptReadings(values);
    }

    /// @param document as it was read, whatever is done with it then
    record Reading(Document document, List<Problem> problems, PersonalRemarks remarks) {

        private static Reading of(Parsed<SourceFile> text, Lists lists, LocalDate today) {
            var parsed = DocumentReader.read(text, lists.conventions(), today);
            var remarks = PersonalRemarks.of(text.value(), parsed.value());
            return new Reading(parsed.value(), List.copyOf(parsed.problems()), remarks);
        }

        private boolean isOfTheDay() {
            return problems.stream().map(Problem::kind).anyMatch(OF_THE_DAY::contains);
        }

        Parsed<Document> parsed() {
            return new Parsed<>(document, problems);
        }
    }

    /// How a text is read.
    @FunctionalInterface
    interface Reader {

        Reading read(Parsed<SourceFile> text, Lists lists);
    }

    /// Takes what was kept, or reads it and keeps it.
    ///
    /// @param today a date may be too far ahead
    Reader on(Supplier<LocalDate> today) {
        return (text, lists) -> read(text, lists, today.get());
    }

    private Reading read(Parsed<SourceFile> text, Lists lists, LocalDate today) {
        if (values == KeptValues.NONE) return Reading.of(text, lists, today);
        var path = text.value().path();
        var state = state(text.value().fingerprint(), lists);
        var kept = find(path, state);
        if (kept.isPresent()) return kept.get();
        var reading = Reading.of(text, lists, today);
        if (!reading.isOfTheDay()) put(path, state, reading);
        return reading;
    }

    private static String state(String fingerprint, Lists lists) {
        return fingerprint + " " + lists.fingerprint();
    }

    private Optional<Reading> find(String path, String state) {
        try {
            var bytes = values.find(path, state);
            return bytes.isEmpty() ? Optional.empty() : Optional.of(CODEC.read(bytes.get()));
        } catch (IOException damaged) {
            LOG.warn("{} is read again: {}", path, damaged.toString());
            return Optional.empty();
        }
    }

    private void put(String path, String state, Reading reading) {
        try {
            values.put(path, state, CODEC.write(reading));
        } catch (IOException full) {
            LOG.warn("what was read of {} is not kept: {}", path, full.toString());
        }
    }

    /// Keeps what was read of these and of nothing else, beside what goes on.
    void settle(Catalogue catalogue) {
        if (values == KeptValues.NONE) return;
        var paths = catalogue.documents().stream().map(Document::path).collect(Collectors.toSet());
        Thread.ofVirtual().name("kept-readings").start(() -> {
            try {
                values.settle(paths);
            } catch (IOException full) {
                LOG.warn("what was read is not kept: {}", full.toString());
            }
        });
    }

    @Override
    public void close() throws IOException {
        values.close();
    }
}
