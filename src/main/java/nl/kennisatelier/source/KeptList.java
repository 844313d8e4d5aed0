package nl.kennisatelier.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A small file with a line for each thing that somebody decided. It only grows: with fewer lines something is missing.
///
/// All such lists of a data folder are read here, so that one that nobody may read is never taken for one that is not
/// there, and is named by whoever trips over it. What does no harm stands in it freely: a line twice, an empty one, one
/// of a comment that begins with `#`, and the mark that some editors put before a text. So does a last line that was
/// broken off: nothing was promised of that. Any other line that is none of ours is told.
public record KeptList(Path file) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String COMMENT = "#";

    /// Comes after a line that was broken off, when others follow.
    private static final String BROKEN_OFF = " # afgebroken";

    /// It is there, and cannot be read: it is a folder, or somebody else's.
    public static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1;

        private final transient Path file;

        private Unreadable(Path file, IOException why) {
            super(file + ": " + why.getMessage(), why);
            this.file = file;
        }

        /// Which one it is.
        public Path place() {
            return file;
        }
    }

    /// How it stands beside what there was.
    public enum State {
        WELL,
        /// Less is in it than there was, or it is not there.
        GONE,
        /// A line of it is none of ours: it may have said something.
        ODD,
        UNREADABLE
    }

    /// What one line says; nothing of a line that is none of ours.
    public interface Form<T> {
        Optional<T> read(String line);
    }

    /// What a list says.
    ///
    /// @param said of each line, in their order
    /// @param odd the number of the first line that is none of ours, from 1; 0 when all are
    public record Told<T>(List<T> said, int odd) {

        /// The same, each once: where two lists were put together, the past stands in it twice.
        public Set<T> once() {
            return new LinkedHashSet<>(said);
        }

        public Stock stock() {
            return stock(once().size());
        }

        /// @param count of what only grows
        public Stock stock(int count) {
            return new Stock(count, odd);
        }
    }

    /// How much is in a list.
    ///
    /// @param odd as that of [Told]
    public record Stock(int count, int odd) {}

    /// A counting of what is in a list.
    public interface Counting {
        Stock stock() throws IOException;
    }

    /// What stands in it, of bytes that are no UTF-8 as well as can be; nothing of a file that is not there.
    ///
    /// @throws Unreadable when it cannot be read
    public String text() throws Unreadable {
        var text = new String(bytes(), UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /// What its lines say.
    ///
    /// @throws Unreadable when it cannot be read
    public <T> Told<T> told(Form<T> form) throws Unreadable {
        return told(text(), form);
    }

    private static <T> Told<T> told(String text, Form<T> form) {
        var lines = text.lines().toList();
        var said = new ArrayList<T>();
        int odd = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var one = form.read(line);
            one.ifPresent(said::add);
            boolean isBrokenOff = i == lines.size() - 1 && !text.endsWith("\n");
            if (odd == 0 && one.isEmpty() && !isBrokenOff && !isSilent(line)) odd = i + 1;
        }
        return new Told<>(List.copyOf(said), odd);
    }

    private static boolean isSilent(String line) {
        return line.isBlank() || line.strip().startsWith(COMMENT) || line.endsWith(BROKEN_OFF);
    }

    /// Adds lines at the end, each on a line of its own whatever became of the one before: on disk when this returns.
    public <T> void append(String lines, Form<T> form) throws IOException {
        var text = beforeNext(form) + lines;
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }

    private <T> String beforeNext(Form<T> form) throws IOException {
        if (isEnded()) return "";
        var last = text().lines().reduce("", (_, later) -> later);
        return form.read(last).isPresent() || isSilent(last) ? "\n" : BROKEN_OFF + "\n";
    }

    private boolean isEnded() throws IOException {
        if (Files.notExists(file)) return true;
        try (var channel = Files.newByteChannel(file)) {
            if (channel.size() == 0) return true;
            var last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) == '\n';
        }
    }

    /// @throws Unreadable when it cannot be read
    public byte[] bytes() throws Unreadable {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            return new byte[0];
        } catch (IOException why) {
            throw new Unreadable(file, why);
        }
    }

    /// @throws Unreadable when it cannot be read
    public List<String> lines() throws Unreadable {
        return text().lines().filter(line -> !line.isBlank()).toList();
    }

    /// @param known how much there was, at least
    public static State state(int known, Counting counting) {
        try {
            var stock = counting.stock();
            if (stock.odd() > 0) return State.ODD;
            return stock.count() < known ? State.GONE : State.WELL;
        } catch (IOException unreadable) {
            return State.UNREADABLE;
        }
    }
}
