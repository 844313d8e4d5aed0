package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies the file with workshops for who asks: only the process that has it open can do that.
///
/// Who asks puts a file in its folder, so who may ask is who may write there; the copy comes beside it. That needs no
/// port, and works wherever two processes see one folder.
public final class CopyDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CopyDesk.class);

    /// In milliseconds between two looks.
    private static final long PAUSE = 250;

    /// In milliseconds that somebody waits for a copy.
    private static final long WAIT_MAX = 90_000;

    private static final String NAME = "vraag-";
    private static final String ASKED = ".gevraagd";
    private static final String DONE = ".klaar";
    private static final String FAILED = ".mislukt";

    private final Store store;
    private final Path folder;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("copy-desk").factory());

    private CopyDesk(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /// @param folder that the store is in
    public static CopyDesk open(Store store, Path folder) throws IOException {
        var desk = new CopyDesk(store, folder);
        for (var left : named(folder, NAME + "*")) Files.deleteIfExists(left);
        desk.looks.scheduleWithFixedDelay(desk::look, PAUSE, PAUSE, TimeUnit.MILLISECONDS);
        return desk;
    }

    private static List<Path> named(Path folder, String glob) throws IOException {
        try (var found = Files.newDirectoryStream(folder, glob)) {
            var all = new ArrayList<Path>();
            found.forEach(all::add);
            return all;
        }
    }

    private void look() {
        try {
            for (var asked : named(folder, NAME + "*" + ASKED)) answer(asked);
            for (var left : named(folder, NAME + "*" + DONE)) deleteOld(left);
        } catch (IOException | RuntimeException failure) {
            LOG.warn("who asked for a copy of the workshops was not answered: {}", failure.getMessage());
        }
    }

    private void answer(Path asked) throws IOException {
        try {
            store.copy(beside(asked, DONE));
        } catch (IOException | RuntimeException failure) {
            Files.writeString(beside(asked, FAILED), Trouble.why(failure));
        }
        Files.deleteIfExists(asked);
    }

    /// Who asked for it went away, and what is in it may fall due.
    private static void deleteOld(Path left) throws IOException {
        var age = System.currentTimeMillis() - left.toFile().lastModified();
        if (age > 2 * WAIT_MAX) Files.deleteIfExists(left);
    }

    private static Path beside(Path asked, String ending) {
        return asked.resolveSibling(KeptFolder.name(asked).replace(ASKED, ending));
    }

    /// Asks the process that has the file open, and waits for the copy: it holds all that was acknowledged before.
    ///
    /// @return a zip that is the asker's to delete
    /// @throws IOException when there is no answer, or it did not work
    static Path ask(Path folder) throws IOException {
        var asked = Files.createTempFile(folder, NAME, ASKED);
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MAX);
        var failed = beside(asked, FAILED);
        try {
            while (System.nanoTime() - end < 0) {
                if (Files.exists(beside(asked, DONE))) return beside(asked, DONE);
                if (Files.exists(failed)) throw new IOException(Files.readString(failed));
                TimeUnit.MILLISECONDS.sleep(20);
            }
            throw new IOException("no answer within " + WAIT_MAX / 1000 + " seconds");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stop);
        } finally {
            Files.deleteIfExists(asked);
            Files.deleteIfExists(failed);
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
