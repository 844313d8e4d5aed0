package nl.kennisatelier.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.source.DurableFiles;

/// A folder on the disk for passing things, in which a copy is unpacked: what people answered is in it for a while. It
/// goes when it is closed, when the process is asked to stop, and else with the next one that anybody opens.
public final class Workroom implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("kennisatelier-(\\d+)-.*(?<!\\.lock)");

    private final Path folder;
    private final Busy.Hold hold;
    private final Thread stopped = new Thread(this::clear);

    private Workroom(Path folder) throws IOException {
        this.folder = folder;
        this.hold = Busy.hold(folder);
        Runtime.getRuntime().addShutdownHook(stopped);
    }

    /// @throws IOException when there is no room for it
    public static Workroom open() throws IOException {
        return in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static Workroom in(Path temporary) throws IOException {
        for (var left : left(temporary)) sweep(left);
        long own = ProcessHandle.current().pid();
        return new Workroom(Files.createTempDirectory(temporary, "kennisatelier-" + own + "-"));
    }

    /// Those of other processes. Our own are open; to look whether they are would undo the hold on them.
    private static List<Path> left(Path temporary) throws IOException {
        var own = Long.toString(ProcessHandle.current().pid());
        try (Stream<Path> all = Files.list(temporary)) {
            return all.filter(path -> {
                        var name = NAME.matcher(KeptFolder.name(path));
                        return name.matches() && !name.group(1).equals(own) && Files.isDirectory(path);
                    })
                    .toList();
        }
    }

    /// One of somebody else stays: it is theirs to sweep.
    private static void sweep(Path left) {
        try {
            if (!Busy.isHeld(left)) DurableFiles.delete(left);
        } catch (IOException | UncheckedIOException notOurs) {
            return;
        }
    }

    public Path folder() {
        return folder;
    }

    private void clear() {
        try {
            DurableFiles.delete(folder);
            hold.close();
        } catch (IOException | UncheckedIOException beingWritten) {
            return; // The next one sweeps it.
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(stopped);
        } catch (IllegalStateException stopping) {
            return; // It is being cleared.
        }
        DurableFiles.delete(folder);
        hold.close();
    }
}
