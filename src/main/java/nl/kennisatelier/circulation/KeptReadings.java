package nl.kennisatelier.circulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.kennisatelier.kept.KeptRecords;
import nl.kennisatelier.kept.KeptValues;
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

    /// What hangs on the day on which it is read, beside on what stands there.
    private static final Set<Problem.Kind> OF_THE_DAY =
            Set.of(Problem.Kind.DATE_FAR, Problem.Kind.DATE_AHEAD, Problem.Kind.STEP_AHEAD);

    private final KeptValues values;
    private final KeptRecords<Reading> readings;
    private final KeptWords words;

    /// What was looked for or kept since the start, until that is settled.
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private volatile boolean isSettled;

    private KeptReadings(KeptValues values) {
        this.values = values;
        this.readings = new KeptRecords<>(values, Reading.class);
        this.words = new KeptWords(values);
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

        private Reading with(Document other) {
            return new Reading(other, problems, remarks);
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

        /// @param again gets the same text, when its words are asked for and lost
        Reading read(Parsed<SourceFile> text, Lists lists, Supplier<Parsed<SourceFile>> again);
    }

    /// Takes what was kept, or reads it and keeps it.
    ///
    /// @param today a date may be too far ahead
    Reader on(Supplier<LocalDate> today) {
        return (text, lists, again) -> read(text, lists, today.get(), again);
    }

    private Reading read(Parsed<SourceFile> text, Lists lists, LocalDate today, Supplier<Parsed<SourceFile>> again) {
        if (values == KeptValues.NONE) return Reading.of(text, lists, today);
        var path = text.value().path();
        var fingerprint = text.value().fingerprint();
        var name = name(path, fingerprint, lists);
        // In memory for each text: what it holds on to must be small.
        var body = words.body(() -> words(name(path, fingerprint, lists)), () -> same(fingerprint, again.get(), lists));
        use(name);
        var kept = readings.find(name);
        if (kept.isPresent()) return kept.get().with(kept.get().document().saying(body));
        var reading = Reading.of(text, lists, today);
        if (reading.isOfTheDay() || !keep(name, reading)) return reading;
        return reading.with(reading.document().saying(body));
    }

    private static Document same(String fingerprint, Parsed<SourceFile> text, Lists lists) {
        var file = text.value();
        if (file.fingerprint().equals(fingerprint)) {
            return DocumentReader.read(text, lists.conventions(), LocalDate.MAX).value();
        }
        throw new UncheckedIOException(new IOException(file.path() + " holds another text by now"));
    }

    private static String name(String path, String fingerprint, Lists lists) {
        return path + " " + fingerprint + " " + lists.fingerprint();
    }

    private static String words(String name) {
        return name + " words";
    }

    /// Whether that could be done.
    private boolean keep(String name, Reading reading) {
        return words.keep(words(name), KeptWords.Said.of(reading.document()))
                && readings.keep(name, reading.with(reading.document().unsaid()));
    }

    private void use(String name) {
        if (isSettled) return;
        used.add(name);
        used.add(words(name));
    }

    /// Forgets all that was not looked for until now, beside what goes on.
    void settle() {
        if (values == KeptValues.NONE) return;
        Thread.ofVirtual().name("kept-readings").start(() -> {
            try {
                values.settle(used);
            } catch (IOException full) {
                LOG.warn("what was read is not kept: {}", full.toString());
            } finally {
                isSettled = true;
                used.clear();
            }
        });
    }

    @Override
    public void close() throws IOException {
        values.close();
    }
}
