package nl.kennisatelier.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachineTroubleTest {

    @Test
    void whatTheSystemSaysIsKnownInDutchTooAndBehindOtherFailures() {
        check(MachineTrouble.DISK_FULL, new FileSystemException("/a", null, "No space left on device"));
        check(MachineTrouble.DISK_FULL, new IOException("Geen ruimte meer over op apparaat"));
        check(MachineTrouble.DISK_FULL, new IllegalStateException(new IOException("Disk quota exceeded")));
        check(MachineTrouble.READ_ONLY, new FileSystemException("/a", null, "Read-only file system"));
        check(MachineTrouble.FEW_FILES, new UncheckedIOException(new IOException("/a: Too many open files")));
        check(MachineTrouble.NO_RIGHTS, new AccessDeniedException("/a"));
    }

    @Test
    void whatElseGoesWrongIsNotTheMachine() {
        assertEquals(Optional.empty(), MachineTrouble.of(new NoSuchFileException("/a")));
        assertEquals(Optional.empty(), MachineTrouble.of(new IOException()));
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("other", one));
        assertEquals(Optional.empty(), MachineTrouble.of(one), "causes in a circle");
    }

    @Test
    void aPlaceIsNamedWhereTheSystemNamesOne() {
        var full = new FileSystemException("/a", null, "No space left on device");
        assertEquals(Optional.of("/a"), MachineTrouble.place(new UncheckedIOException(full)));
        assertEquals(Optional.empty(), MachineTrouble.place(new IOException("No space left on device")));
    }

    private static void check(MachineTrouble trouble, Throwable failure) {
        assertEquals(Optional.of(trouble), MachineTrouble.of(failure), failure.toString());
    }
}
