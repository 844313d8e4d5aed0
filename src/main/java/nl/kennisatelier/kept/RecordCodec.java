package nl.kennisatelier.kept;

import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;

/// Writes values of one type down and reads them back: records all through, in what the JDK has to hold them. A record
/// that gets another component is written with it: there is nothing to keep in step.
///
/// The form is Smile, a binary JSON, without names, for both sides know the type. A record that stands there twice is
/// written once, and is one again. Bytes are of one build of the program: places in a record or an enum have no name.
/// May be used from any thread.
final class RecordCodec<T> {

    private static final SmileFactory SMILE = SmileFactory.builder()
            .enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES)
            .build();

    private final Class<T> type;
    private final Form form;

    private RecordCodec(Class<T> type) {
        this.type = type;
        this.form = new FormFinder().of(type);
    }

    /// @throws IllegalArgumentException for a type that holds anything but records, enums, text, numbers and times in
    /// optionals, lists, sets and maps
    public static <T extends Record> RecordCodec<T> of(Class<T> type) {
        return new RecordCodec<>(type);
    }

    /// @throws IOException when a text in it is none: with half a character in it
    public byte[] write(T value) throws IOException {
        try (var bytes = new ByteArrayOutputStream()) {
            try (var generator = SMILE.createGenerator(bytes)) {
                form.write(value, new Form.Out(generator, new IdentityHashMap<>()));
            }
            return bytes.toByteArray();
        }
    }

    /// @throws IOException when these are not the bytes of such a value
    public T read(byte[] bytes) throws IOException {
        try (var parser = SMILE.createParser(bytes)) {
            return type.cast(form.read(new Form.In(parser, new ArrayList<>())));
        } catch (RuntimeException damaged) {
            throw new IOException("no " + type.getSimpleName(), damaged);
        }
    }
}
